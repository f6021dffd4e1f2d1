using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Plans;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Quality.Published;

/// <summary>A figure of quality checks that is a metric of the centre.</summary>
/// <param name="Unit">`points` of 0 to 100, or `ratio`.</param>
/// <param name="HigherIsBetter">False for errors and appeals.</param>
public sealed record QualityMetric(string Code, string Unit, bool HigherIsBetter)
{
    public static QualityMetric Score { get; } = new("quality_score", "points", true);
    public static QualityMetric CriticalErrors { get; } = new("quality_critical_rate", "ratio", false);
    public static QualityMetric Fatal { get; } = new("quality_fatal_rate", "ratio", false);
    public static QualityMetric Appeals { get; } = new("quality_appeal_rate", "ratio", false);
    public static QualityMetric Reversals { get; } = new("quality_reversal_rate", "ratio", false);
    public static IReadOnlyList<QualityMetric> All { get; } = [Score, CriticalErrors, Fatal, Appeals, Reversals];
}

/// <summary>One day and member of a metric: sums that roll up. What was drawn with a higher probability weighs less.</summary>
internal readonly record struct QualityFigure(QualityMetric Metric, DateOnly Day, string? Member, double Sum, double Of);

/// <summary>Figures of contacts by the day on which they were handled, as far as the right to figures reaches; what does not count is left out.</summary>
internal static class QualityFigures
{
    public static IReadOnlyList<Dim> Cuts { get; } = [Dim.Team, Dim.Agent, Dim.Queue, Dim.Topic, Dim.Channel, Dim.Region, Dim.Product];

    public static async Task<IReadOnlyList<QualityFigure>> OfAsync(Db db, Acting acting, CentreFrame frame, Dim? cut, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var rows = db.Set<Evaluation>().AsNoTracking().Where(row => row.CentreId == frame.CentreId && row.ContactDate >= from && row.ContactDate <= to && row.SubmittedAt != null && row.Counts && row.DrawId != null && row.Kind == JudgedKind.Contact);
        var (own, teams) = (acting.EmployeeId ?? 0, acting.TeamIds.Select(id => (int?)id).ToList());
        rows = acting.ScopeOf(Act.FactsView) switch
        {
            Scope.Centre => rows,
            Scope.Team => rows.Where(row => teams.Contains(row.TeamId)),
            _ => rows.Where(row => row.AgentId == own),
        };
        var codes = cut is { } dim ? frame.Members[dim].ToDictionary(member => member.Id, member => member.Code) : [];
        var found = await rows.Select(row => new
        {
            row.ContactDate,
            row.AgentId,
            row.TeamId,
            row.QueueId,
            row.TopicId,
            row.ChannelId,
            row.RegionId,
            row.ProductId,
            row.Probability,
            row.Score,
            row.Critical,
            row.Fatal,
            row.AppealedAt,
            row.Decision,
        }).ToListAsync(cancel);
        return [.. found.SelectMany(row =>
        {
            int? id = cut switch
            {
                Dim.Agent => row.AgentId,
                Dim.Team => row.TeamId,
                Dim.Queue => row.QueueId,
                Dim.Topic => row.TopicId,
                Dim.Channel => row.ChannelId,
                Dim.Region => row.RegionId,
                Dim.Product => row.ProductId,
                _ => null,
            };
            var (member, weight) = (cut is null ? null : codes.GetValueOrDefault(id ?? 0, ""), 1 / row.Probability);
            var figures = new List<QualityFigure>
            {
                new(QualityMetric.CriticalErrors, row.ContactDate, member, row.Critical > 0 ? weight : 0, weight),
                new(QualityMetric.Fatal, row.ContactDate, member, row.Fatal > 0 ? weight : 0, weight),
                new(QualityMetric.Appeals, row.ContactDate, member, row.AppealedAt is null ? 0 : 1, 1),
            };
            if (row.Score is { } score) figures.Add(new(QualityMetric.Score, row.ContactDate, member, weight * score, weight));
            if (row.Decision is { } decision) figures.Add(new(QualityMetric.Reversals, row.ContactDate, member, decision == AppealDecision.Changed ? 1 : 0, 1));
            return figures;
        })];
    }
}
