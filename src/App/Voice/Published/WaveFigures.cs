using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Results;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Published;

/// <summary>One metric of one wave, of all who answered or of a member of a cut.</summary>
/// <param name="Day">Of the wave's last answer: where it stands in time.</param>
/// <param name="Member">Code; null for all who answered.</param>
public sealed record WaveFigure(WaveMetric Metric, string Survey, string Wave, string WaveName, DateOnly Day, string? Member, double Value, double Answers)
{
    /// <summary>The question's, such as "1-5", where the figure depends on it.</summary>
    public string? Scale { get; init; }
}

/// <summary>The computed results of waves as figures by day. Groups that are too small to be shown are not among them.</summary>
public static class WaveFigures
{
    /// <param name="cut">By what; null for all who answered.</param>
    public static async Task<IReadOnlyList<WaveFigure>> OfAsync(
        Db db, Acting acting, CentreFrame frame, IReadOnlyCollection<WaveMetric> metrics, Dim? cut, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var scope = acting.ScopeOf(Act.VoiceView);
        if (scope is not (Scope.Centre or Scope.Team) || (scope == Scope.Team && cut is not (null or Dim.Team))) return [];
        var wholes = await (from estimate in db.Set<WaveEstimate>().AsNoTracking()
                            join wave in db.Set<Wave>() on estimate.WaveId equals wave.Id
                            join survey in db.Set<Survey>() on wave.SurveyId equals survey.Id
                            where estimate.CentreId == frame.CentreId && estimate.Cut == ""
                            select new { wave.Id, Survey = survey.Code, wave.Code, wave.Name, survey.Audience, estimate.Result }).ToListAsync(cancel);
        var waves = wholes.Where(whole => metrics.Any(metric => metric.IsOf(whole.Audience)))
            .Select(whole => (whole.Id, whole.Survey, whole.Code, whole.Name, whole.Audience, Result: Read(whole.Result)))
            .Select(wave => (wave.Id, wave.Survey, wave.Code, wave.Name, wave.Audience, wave.Result, Day: LastDay(wave.Result)))
            .Where(wave => wave.Day >= from && wave.Day <= to).OrderBy(wave => wave.Day).ToList();
        var figures = new List<WaveFigure>();
        foreach (var wave in waves)
        {
            var results = cut is null ? [(Member: (string?)null, wave.Result)] : await GroupsAsync(db, wave.Id, cut.Value, cancel);
            foreach (var (member, result) in results.Where(group => ShowResults.Sees(acting, frame, NameOf(cut), group.Member ?? "")))
            {
                figures.AddRange(from metric in metrics
                                 where metric.IsOf(wave.Audience)
                                 let figure = metric.Of(result)
                                 where figure.Value is not null && figure.Answers > 0
                                 select new WaveFigure(metric, wave.Survey, wave.Code, wave.Name, wave.Day, member, figure.Value!.Value, figure.Answers) { Scale = metric.ScaleOf(result) });
            }
        }

        return figures;
    }

    private static async Task<List<(string? Member, WaveResult Result)>> GroupsAsync(Db db, Guid waveId, Dim cut, CancellationToken cancel)
    {
        var name = NameOf(cut);
        var rows = await db.Set<WaveEstimate>().AsNoTracking().Where(row => row.WaveId == waveId && row.Cut == name).OrderBy(row => row.Member).Select(row => new { row.Member, row.Result }).ToListAsync(cancel);
        return rows.ConvertAll(row => ((string?)row.Member, Read(row.Result)));
    }

    private static string NameOf(Dim? cut) => $"{cut}".ToLowerInvariant();

    private static WaveResult Read(string result) => JsonSerializer.Deserialize<WaveResult>(result, ResultJson.Options)!;

    private static DateOnly LastDay(WaveResult result) => DateOnly.ParseExact(result.Days[^1].Answer, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
