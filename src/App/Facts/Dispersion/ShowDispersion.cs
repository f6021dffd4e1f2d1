using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;
using Shouwen.Engines.Comparing;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Dispersion;

/// <summary>How a metric scatters over the members of a cut, period by period: whether they differ for good, rise and fall together, or each goes up and down alone.</summary>
internal static class ShowDispersion
{
    /// <param name="Components">Null where there are too few members or periods.</param>
    /// <param name="TooSmall">Values that were left out, made of too few contacts.</param>
    internal sealed record Response(string Unit, string Grain, string Cut, int Least, int TooSmall, Parts? Components, IReadOnlyList<Box> Members, int Others);

    /// <summary>Variances, their shares of all, and how far a member strays from period to period as a share of the mean.</summary>
    internal sealed record Parts(double Members, double Periods, double Alone, double? MembersShare, double? PeriodsShare, double? AloneShare, double? Wandering, double Mean);

    /// <summary>A member's values: the box is its middle half, whiskers reach its least and its most.</summary>
    internal sealed record Box(string Code, string? Name, int Periods, double? Weight, double Least, double LowerQuarter, double Median, double UpperQuarter, double Most);

    /// <summary>More boxes nobody reads; those of most contacts stay.</summary>
    private const int Shown = 60;

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Db db, FactsReader facts, TimeProvider time, Acting acting, [AsParameters] MetricRequest asked, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (MetricQuery.Read(asked, errors) is not { } query) return errors.Problem();
        errors.AddIf(query.Codes.Count != 1, "metric", "oneOnly");
        errors.AddIf(query.Grain is not (Grain.Day or Grain.Week or Grain.Month), "grain", "notForChart");
        errors.AddIf(query.By.Count != 1, "by", "oneOnly");
        if (errors.Any || await QueryMetrics.RunAsync(db, facts, time, acting, query, errors, cancel) is not { } answer) return errors.Problem();
        var cut = MetricQuery.NameOf(query.By[0]);
        var known = answer.Metrics[0].Rows.Where(row => row is { Value: not null, Immature: false } && row.Cuts[cut].Code.Length > 0).ToList();
        var rows = known.Where(row => row.Denominator is null or >= Dispersed.Least).ToList();
        var boxes = rows.GroupBy(row => row.Cuts[cut].Code).Select(BoxOf).OrderByDescending(box => box.Weight ?? box.Periods).ThenBy(box => box.Code, StringComparer.Ordinal).ToList();
        var parts = Dispersed.Of(rows.Select(row => (row.Cuts[cut].Code, row.Period, row.Value!.Value)));
        return TypedResults.Ok(new Response(
            answer.Metrics[0].Unit, answer.Grain, cut, Dispersed.Least, known.Count - rows.Count, parts is null ? null : PartsOf(parts),
            [.. boxes.Take(Shown).OrderBy(box => box.Median)], Math.Max(0, boxes.Count - Shown)));

        Box BoxOf(IGrouping<string, MetricRow> member)
        {
            var sample = new Sample([.. member.Select(row => row.Value!.Value)]);
            return new(
                member.Key, member.First().Cuts[cut].Name, sample.Count, member.Sum(row => row.Denominator), sample.Sorted[0],
                sample.Quantile(0.25)!.Value, sample.Median!.Value, sample.Quantile(0.75)!.Value, sample.Sorted[^1]);
        }
    }

    private static Parts PartsOf(CrossedComponents found) => new(
        found.Members, found.Periods, found.Alone, found.Shares?.Members, found.Shares?.Periods, found.Shares?.Alone, found.Wandering, found.Mean);
}
