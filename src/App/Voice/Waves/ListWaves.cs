using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Surveys;

namespace Shouwen.App.Voice.Waves;

/// <summary>Waves of the centre, or of one survey, newest first.</summary>
internal static class ListWaves
{
    public static async Task<KeysetPage<WaveCard>> Handle(
        Db db, TimeProvider time, Acting acting, string? survey, string? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var all = from wave in db.Set<Wave>().AsNoTracking()
                  join asked in db.Set<Survey>() on wave.SurveyId equals asked.Id
                  where wave.CentreId == acting.CentreId && (survey == null || asked.Code == survey)
                  select new { wave.Id, Wave = wave, SurveyCode = asked.Code, SurveyName = asked.Name };
        var count = await all.OrderBy(row => row.Id).Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = Guid.TryParse(after, out var last) ? all.Where(row => row.Id < last) : all;
        var rows = await page.OrderByDescending(row => row.Id).Take(size + 1).ToListAsync(cancel);
        var waves = rows.ConvertAll(row => row.Wave);
        var (answers, invitations) = (await AnswersAsync(db, waves, cancel), await StoredWaves.InvitationsAsync(db, [.. waves.Select(wave => wave.Id)], cancel));
        var today = await WaveDays.TodayAsync(db, time, acting.CentreId, cancel);
        return KeysetPage.Of(rows, size, count, row => row.Id.ToString()).Select(row => new WaveCard(
            row.Wave.Code, row.Wave.Name, row.SurveyCode, row.SurveyName, row.Wave.SurveyNumber, row.Wave.State, row.Wave.OpensOn, row.Wave.ClosesOn,
            WaveDays.DueOn(today, row.Wave.State, row.Wave.OpensOn, row.Wave.ClosesOn), row.Wave.ConductedBy, answers[row.Id],
            ResponseRate.Of(answers[row.Id], row.Wave.Asked, invitations.GetValueOrDefault(row.Id, InvitationCounts.None))));
    }

    /// <summary>Those of open waves are counted, all at once.</summary>
    private static async Task<Dictionary<Guid, int>> AnswersAsync(Db db, IReadOnlyList<Wave> waves, CancellationToken cancel)
    {
        var open = waves.Where(wave => wave.State == WaveState.Open).Select(wave => wave.Id).ToList();
        var counted = await db.Set<AnswerSheet>().Where(row => open.Contains(row.WaveId) && row.Complete)
            .GroupBy(row => row.WaveId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return waves.ToDictionary(wave => wave.Id, wave => wave.State == WaveState.Open ? counted.GetValueOrDefault(wave.Id) : wave.Answers);
    }
}
