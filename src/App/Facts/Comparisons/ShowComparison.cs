using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;
using Shouwen.Engines.Comparing;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Comparisons;

/// <summary>Whether members of a cut, or this span and an earlier one, really differ in a metric, and by how much.</summary>
internal static class ShowComparison
{
    /// <summary>Of a cut so many are compared, those with the most behind them.</summary>
    private const int MostGroups = 12;

    internal sealed record Asked
    {
        /// <summary>holm (usual), bonferroni or bh.</summary>
        [FromQuery(Name = "correction")] public string? Correction { get; init; }
    }

    /// <param name="IsRatio">Estimates are the first over the second, not the first less the second.</param>
    /// <param name="Problem">Why there is no figure.</param>
    /// <param name="LeftOut">Groups that are not compared, being smaller than those that are.</param>
    internal sealed record Response(
        string Unit, ComparisonReason Reason, bool IsRatio, double Level, Correction Correction, TestKind Test, double? P, NoFigure? Problem,
        IReadOnlyList<Group> Groups, IReadOnlyList<Pair> Pairs, IReadOnlyList<Warned> Warnings, int LeftOut);

    /// <param name="Code">Of the member, empty for those without one; `now` and `then` for spans.</param>
    /// <param name="Size">The denominator, or the count.</param>
    internal sealed record Group(string Code, string? Name, double? Value, double? Low, double? High, int Days, double Size);

    /// <param name="First">Place of the group, from 0.</param>
    internal sealed record Pair(int First, int Second, double? Estimate, double? Low, double? High, double? P, double? CorrectedP, TestKind Test, NoFigure? Problem);

    internal sealed record Warned(Caution Caution, int? Group, double? Value);

    private static readonly Dictionary<string, Correction> Corrections = new() { ["holm"] = Correction.Holm, ["bonferroni"] = Correction.Bonferroni, ["bh"] = Correction.BenjaminiHochberg };

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Db db, FactsReader facts, TimeProvider time, Acting acting, [AsParameters] MetricRequest metric, [AsParameters] Asked asked, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (MetricQuery.Read(metric, errors) is not { } query) return errors.Problem();
        var spans = query.CompareSpan();
        errors.AddIf(query.Codes.Count != 1, "metric", "oneOnly");
        errors.AddIf(query.AsksOthers, "metric", "notForComparison");
        errors.AddIf(query.Grain is not (Grain.Total or Grain.Day), "grain", "notForComparison");
        errors.AddIf(query.By.Count + (spans is null ? 0 : 1) != 1, "by", "cutOrSpan");
        errors.AddIf(!Corrections.TryGetValue(asked.Correction ?? "holm", out var correction), "correction", "unknownCorrection");
        if (errors.Any) return errors.Problem();

        var daily = query with { Grain = Grain.Day, Compare = Metrics.Comparison.None };
        if (await RowsAsync(daily) is not { } now) return errors.Problem();
        IReadOnlyList<ComparedGroup> groups;
        var leftOut = 0;
        if (spans is { } span)
        {
            if (await RowsAsync(daily with { From = span.From, To = span.To }) is not { } then) return errors.Problem();
            groups = [ComparedGroup.OfPeriod("now", now), ComparedGroup.OfPeriod("then", then)];
        }
        else
        {
            var all = ComparedGroup.OfCut(now, MetricQuery.NameOf(query.By[0]), query.Metrics[0].Kind == MetricKind.Count);
            groups = [.. all.Take(MostGroups)];
            leftOut = all.Count - groups.Count;
        }

        return TypedResults.Ok(Of(now.Unit, groups, ChooseComparison.Of(query.Metrics[0], groups, new(Correction: correction)), correction, leftOut));

        async Task<MetricRows?> RowsAsync(MetricQuery one) => (await QueryMetrics.RunAsync(db, facts, time, acting, one, errors, cancel))?.Metrics[0];
    }

    private static Response Of(string unit, IReadOnlyList<ComparedGroup> groups, ChooseComparison chosen, Correction correction, int leftOut)
    {
        var found = chosen.Found;
        return new(
            unit, chosen.Reason, chosen.IsRatio, new ComparisonSettings().Level, correction, found.Chosen.Kind, found.Chosen.P, found.Chosen.Problem,
            [.. groups.Select((group, i) => new Group(group.Code, group.Name, chosen.Groups[i].Value, chosen.Groups[i].Interval?.Low, chosen.Groups[i].Interval?.High, group.Days.Count, group.Size))],
            [.. found.Pairs.Select(pair => new Pair(pair.First, pair.Second, pair.Estimate, pair.Interval?.Low, pair.Interval?.High, pair.Test.P, pair.HeldP, pair.Test.Kind, pair.Test.Problem))],
            [.. found.Warnings.Select(warning => new Warned(warning.Caution, warning.Group, warning.Value))], leftOut);
    }
}
