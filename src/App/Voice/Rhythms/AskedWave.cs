using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Rhythms;

/// <summary>A wave by the day of its last answer; null while it has fewer than are shown to anybody, and counts as no survey.</summary>
internal sealed record AskedWave(Audience Audience, string Code, string Name, WaveState State, DateOnly? AnsweredOn)
{
    public static async Task<IReadOnlyList<AskedWave>> ListAsync(Db db, int centreId, CancellationToken cancel)
    {
        var sheets = db.Set<AnswerSheet>().Where(row => row.Complete);
        var waves = await (from wave in db.Set<Wave>().AsNoTracking()
                           join survey in db.Set<Survey>() on wave.SurveyId equals survey.Id
                           where wave.CentreId == centreId
                           select new
                           {
                               survey.Audience,
                               wave.Code,
                               wave.Name,
                               wave.State,
                               Last = sheets.Where(row => row.WaveId == wave.Id).OrderByDescending(row => row.Day).Select(row => (DateOnly?)row.Day).FirstOrDefault(),
                               IsEnough = sheets.Where(row => row.WaveId == wave.Id).Take(Wave.SmallestCell).Count() == Wave.SmallestCell,
                           }).ToListAsync(cancel);
        return waves.ConvertAll(wave => new AskedWave(wave.Audience, wave.Code, wave.Name, wave.State, wave.IsEnough ? wave.Last : null));
    }

    /// <summary>The wave that was answered last.</summary>
    public static AskedWave? LastOf(IEnumerable<AskedWave> waves, Audience audience) =>
        waves.Where(wave => wave.Audience == audience && wave.AnsweredOn is not null).MaxBy(wave => wave.AnsweredOn);
}
