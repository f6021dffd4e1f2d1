using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Results;
using Shouwen.App.Voice.Rhythms;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Published;

/// <summary>Of the customers asked, how many answered: by wave, at the day of its last answer. By a cut only those invited here are known, and small groups are not told.</summary>
public static class ResponseFigures
{
    /// <param name="cut">By what; null for all.</param>
    public static async Task<IReadOnlyList<WaveFigure>> OfAsync(Db db, Acting acting, CentreFrame frame, Dim? cut, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var scope = acting.ScopeOf(Act.VoiceView);
        if (scope is not (Scope.Centre or Scope.Team) || (scope == Scope.Team && cut is not (null or Dim.Team))) return [];
        var answered = (await AskedWave.ListAsync(db, frame.CentreId, cancel))
            .Where(wave => wave.Audience == Audience.Customers && wave.AnsweredOn >= from && wave.AnsweredOn <= to).ToDictionary(wave => wave.Code);
        var waves = await (from wave in db.Set<Wave>().AsNoTracking()
                           join survey in db.Set<Survey>() on wave.SurveyId equals survey.Id
                           where wave.CentreId == frame.CentreId && answered.Keys.Contains(wave.Code)
                           select new { Wave = wave, Survey = survey.Code }).ToListAsync(cancel);
        var figures = new List<WaveFigure>();
        foreach (var one in waves.OrderBy(one => answered[one.Wave.Code].AnsweredOn))
        {
            figures.AddRange(from asked in cut is null ? await WholeAsync(db, one.Wave, cancel) : await GroupsAsync(db, acting, frame, one.Wave.Id, cut.Value, cancel)
                             select new WaveFigure(WaveMetric.ResponseRate, one.Survey, one.Wave.Code, one.Wave.Name, answered[one.Wave.Code].AnsweredOn!.Value, asked.Member, asked.Rate, asked.Asked));
        }

        return figures;
    }

    private static async Task<List<(string? Member, double Rate, double Asked)>> WholeAsync(Db db, Wave wave, CancellationToken cancel)
    {
        var invitations = (await StoredWaves.InvitationsAsync(db, [wave.Id], cancel)).GetValueOrDefault(wave.Id, InvitationCounts.None);
        var rate = ResponseRate.Of(await StoredWaves.AnswersAsync(db, wave, cancel), wave.Asked, invitations);
        return rate is { } known ? [(null, known, (wave.Asked ?? 0) + invitations.Made)] : [];
    }

    private static async Task<List<(string? Member, double Rate, double Asked)>> GroupsAsync(Db db, Acting acting, CentreFrame frame, Guid waveId, Dim cut, CancellationToken cancel)
    {
        var counts = await AskedCounts.OfAsync(db, waveId, cut, cancel);
        var shown = Cells.Shown(counts.Select(count => (count.Key, count.Value.Asked)).ToList());
        return [.. from member in frame.Members[cut]
                   where shown.Contains(member.Id) && ShowResults.Sees(acting, frame, $"{cut}".ToLowerInvariant(), member.Code)
                   let count = counts[member.Id]
                   select ((string?)member.Code, (double)count.Answered / count.Asked, (double)count.Asked)];
    }
}
