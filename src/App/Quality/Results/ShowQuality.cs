using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Calibrations;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Forms;
using Shouwen.App.Quality.Plans;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Quality.Results;

/// <summary>By what results are shown beside each other.</summary>
public enum QualityCut { Team, Agent, Evaluator, Topic, Queue }

/// <summary>Contacts of a period that were judged, or cases: never both in one figure.</summary>
/// <param name="RaterVariance">Between evaluators, from the newest calibration; null where there was none. It is in the interval of the whole.</param>
/// <param name="NotCounted">Drawn to look into one place, or judged by evaluators who had to be calibrated first.</param>
/// <param name="Items">Items that lose most, the worst first.</param>
public sealed record QualityResults(QualityRow All, double? RaterVariance, int NotCounted, IReadOnlyList<QualityRow> Rows, IReadOnlyList<LostItem> Items);

/// <param name="Low">Of the 95 % interval; null where a single contact was judged, or none.</param>
public sealed record QualityRow(string Code, string Name, int Judged, double? Score, double? Low, double? High, double? CriticalRate, double? FatalRate, int Appeals, int Decided, int Changed);

/// <param name="Lost">Points of 100 that the item costs on average.</param>
/// <param name="Rate">Share of contacts in which it loses points.</param>
public sealed record LostItem(string Item, double Lost, double Rate);

internal static class ShowQuality
{
    private const int LongestDays = 3700;
    private const int MostRows = 200;
    private const int MostItems = 12;

    public static async Task<Results<Ok<QualityResults>, ProblemHttpResult>> Handle(Db db, Acting acting, DateOnly from, DateOnly to, [FromQuery(Name = "by")] string? asked, string? of, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        QualityCut? by = Enum.TryParse<QualityCut>(asked, ignoreCase: true, out var named) ? named : null;
        errors.AddIf(!string.IsNullOrEmpty(asked) && by is null, "by", FieldErrors.UnknownCode);
        var kind = JudgedKind.Contact;
        errors.AddIf(!string.IsNullOrEmpty(of) && !Enum.TryParse(of, ignoreCase: true, out kind), "of", FieldErrors.UnknownCode);
        errors.AddIf(to < from, "to", "beforeFrom");
        errors.AddIf(to.DayNumber - from.DayNumber > LongestDays, "to", "tooLong");
        errors.AddIf(by == QualityCut.Evaluator && acting.ScopeOf(Act.QualityView) == Scope.Own, "by", "notForYou");
        if (errors.Any) return errors.Problem();
        var rows = await StoredEvaluations.Of(db, acting).AsNoTracking().Where(row => row.Kind == kind)
            .Where(row => row.ContactDate >= from && row.ContactDate <= to && row.SubmittedAt != null && row.DrawId != null).ToListAsync(cancel);
        var counted = rows.FindAll(row => row.Counts);
        var raters = await StoredCalibrations.RaterVarianceAsync(db, acting.CentreId, cancel);
        var names = await NamesAsync(db, acting, by, counted, cancel);
        return TypedResults.Ok(new QualityResults(
            RowOf("", "", counted, raters ?? 0), raters, rows.Count - counted.Count,
            by is null ? [] : [.. counted.GroupBy(row => KeyOf(row, by.Value)).Select(group => RowOf(names.GetValueOrDefault(group.Key).Code ?? "", names.GetValueOrDefault(group.Key).Name ?? "–", [.. group], by == QualityCut.Evaluator ? 0 : raters ?? 0))
                .OrderByDescending(row => row.Score).ThenBy(row => row.Code, StringComparer.Ordinal).Take(MostRows)],
            await ItemsAsync(db, counted, cancel)));
    }

    /// <summary>Evaluators who are stricter than others shift all that they judge: the fewer there are, the more of it is left in a mean.</summary>
    private static QualityRow RowOf(string code, string name, List<Evaluation> rows, double raters)
    {
        var scored = rows.FindAll(row => row.Score is not null);
        var weight = rows.Sum(row => 1 / row.Probability);
        var shares = scored.GroupBy(row => row.EvaluatorId).Select(group => group.Sum(row => 1 / row.Probability) / scored.Sum(row => 1 / row.Probability));
        var mean = DesignMean.Of([.. scored.Select(row => row.Score!.Value)], [.. scored.Select(row => row.Probability)], raters * shares.Sum(share => share * share));
        double? Rate(Func<Evaluation, bool> of) => weight > 0 ? rows.Where(of).Sum(row => 1 / row.Probability) / weight : null;
        return new(
            code, name, rows.Count, mean?.Value, mean?.Low is { } low ? Math.Max(0, low) : null, mean?.High is { } high ? Math.Min(100, high) : null, Rate(row => row.Critical > 0), Rate(row => row.Fatal > 0),
            rows.Count(row => row.AppealedAt is not null), rows.Count(row => row.Decision is not null), rows.Count(row => row.Decision == AppealDecision.Changed));
    }

    private static string KeyOf(Evaluation row, QualityCut by) => by switch
    {
        QualityCut.Team => $"{row.TeamId}",
        QualityCut.Agent => $"{row.AgentId}",
        QualityCut.Topic => $"{row.TopicId}",
        QualityCut.Queue => $"{row.QueueId}",
        _ => $"{row.EvaluatorId}",
    };

    private static async Task<Dictionary<string, (string Code, string Name)>> NamesAsync(Db db, Acting acting, QualityCut? by, List<Evaluation> rows, CancellationToken cancel)
    {
        if (by is null) return [];
        if (by == QualityCut.Evaluator)
            return (await Members.NamesAsync(db, [.. rows.Select(row => row.EvaluatorId).OfType<Guid>().Distinct()], cancel)).ToDictionary(pair => $"{pair.Key}", pair => ($"{pair.Key}", pair.Value));
        var dim = by switch { QualityCut.Team => Dim.Team, QualityCut.Agent => Dim.Agent, QualityCut.Topic => Dim.Topic, _ => Dim.Queue };
        return (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { dim }))!.Members[dim].ToDictionary(member => $"{member.Id}", member => (member.Code, member.Name));
    }

    private static async Task<IReadOnlyList<LostItem>> ItemsAsync(Db db, List<Evaluation> rows, CancellationToken cancel)
    {
        var lost = new Dictionary<string, (double Points, double Times)>();
        foreach (var version in rows.GroupBy(row => (row.ScorecardId, row.ScorecardNumber)))
        {
            var card = (await StoredScorecards.VersionAsync(db, version.Key.ScorecardId, version.Key.ScorecardNumber, cancel))!.Read();
            foreach (var row in version)
            {
                var marks = row.Judged;
                var weights = ScoreCard.Of(card, marks).Weights;
                foreach (var item in card.Items)
                {
                    if (ScoreMarks.ShareOf(item, marks.GetValueOrDefault(item.Code)) is not { } share || share >= 1) continue;
                    var before = lost.GetValueOrDefault(item.Text);
                    lost[item.Text] = (before.Points + ((1 - share) * weights[item.Code] * 100 / row.Probability), before.Times + (1 / row.Probability));
                }
            }
        }

        var all = rows.Sum(row => 1 / row.Probability);
        return [.. lost.Select(item => new LostItem(item.Key, item.Value.Points / all, item.Value.Times / all)).OrderByDescending(item => item.Lost).ThenByDescending(item => item.Rate).Take(MostItems)];
    }
}
