using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Desk.Published;
using Shouwen.App.Facts.Dispersion;
using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Today;

/// <summary>The executive's seven observation points: five that facts and cases feed, two that later words will.</summary>
internal static class Observation
{
    private const int Days = 30;
    private const int StabilityDays = 7 * 12;
    private const string Handling = "aht";

    public static IReadOnlyList<ObservationPoint> NothingYet { get; } =
    [
        Awaiting("suggestionAdoption", "improve"), Awaiting("keyProcessSpeed", "desk"), Awaiting("overlongCalls", "contacts"),
        Awaiting("staffTurnover", "people"), Awaiting("repeatContacts", "contacts"), Awaiting("processFlexibility", "improve"),
        Awaiting("performanceStability", "contacts"),
    ];

    public static async Task<IReadOnlyList<ObservationPoint>> OfAsync(Asking ask, DateOnly day, DateOnly lastFact, CancellationToken cancel)
    {
        // The window after the last day counted must have passed, or the rate would only seem low.
        var mature = lastFact.AddDays(-ask.Frame.RepeatWindowDays);
        var shown = new List<ObservationPoint?>
        {
            await OfMetricAsync(ask, "overlongCalls", "overlong_rate", day, cancel),
            await ProcessSpeedAsync(ask, day, cancel),
            await TurnoverAsync(ask, day, cancel),
            await OfMetricAsync(ask, "repeatContacts", "repeat_rate", day < mature ? day : mature, cancel),
            await StabilityAsync(ask, day, cancel),
        };
        return [.. NothingYet.Select(point => shown.OfType<ObservationPoint>().FirstOrDefault(other => other.Code == point.Code) ?? point)];
    }

    private static async Task<ObservationPoint?> OfMetricAsync(Asking ask, string code, string metric, DateOnly to, CancellationToken cancel)
    {
        var from = to.AddDays(1 - Days);
        var now = Asking.Sum(metric, await ask.AskAsync([metric], from, to, Grain.Total, null, cancel));
        var before = Asking.Sum(metric, await ask.AskAsync([metric], from.AddDays(-Days), from.AddDays(-1), Grain.Total, null, cancel));
        return now.Value is null ? null : new(
            code, "shown", null, metric, now.Value, now.Numerator, now.Denominator, "ratio", before.Value, from, to,
            Links.To(metric, from, to, "day", "&compare=previous"));
    }

    /// <summary>Working time in which half of the cases are done that the desk takes up.</summary>
    private static async Task<ObservationPoint?> ProcessSpeedAsync(Asking ask, DateOnly day, CancellationToken cancel)
    {
        var (metric, from) = (CaseMetric.Resolve50, day.AddDays(1 - Days));
        var now = (await CaseMetrics.TotalsAsync(ask.Db, ask.Acting, ask.Frame, [metric], from, day, cancel))[metric.Code];
        var before = (await CaseMetrics.TotalsAsync(ask.Db, ask.Acting, ask.Frame, [metric], from.AddDays(-Days), from.AddDays(-1), cancel))[metric.Code];
        return now.Value is null ? null : new(
            "keyProcessSpeed", "shown", null, metric.Code, now.Value, null, now.Of, metric.Unit, before.Value, from, day, Links.To(metric.Code, from, day, "week", "&compare=previous"));
    }

    private static async Task<ObservationPoint?> TurnoverAsync(Asking ask, DateOnly day, CancellationToken cancel)
    {
        if (ask.Acting.ScopeOf(Act.FactsView) != Scope.Centre) return null;
        var people = await Staff.EmploymentsAsync(ask.Db, ask.Frame.CentreId, cancel);
        var from = day.AddYears(-1).AddDays(1);
        var turnover = Turnover.Of(people, from, day);
        return turnover.Rate is null ? null : new(
            "staffTurnover", "shown", null, "turnover", turnover.Rate, turnover.Leavers, turnover.AverageHeadcount, "ratio", null, from, day,
            Links.To("turnover", from, day, "month"));
    }

    /// <summary>How far agents stray from week to week in handling time, of the mean: what all of them did together is taken out.</summary>
    private static async Task<ObservationPoint?> StabilityAsync(Asking ask, DateOnly day, CancellationToken cancel)
    {
        // Whole weeks, from Monday, of the twelve that are over.
        var to = day.AddDays(1).AddDays(-(((int)day.AddDays(1).DayOfWeek + 6) % 7) - 1);
        var from = to.AddDays(1 - StabilityDays);
        var now = await WanderingAsync(ask, from, to, cancel);
        return now is null ? null : new(
            "performanceStability", "shown", null, Handling, now, null, null, "ratio", await WanderingAsync(ask, from.AddDays(-StabilityDays), from.AddDays(-1), cancel), from, to,
            Links.To(Handling, from, to, "week", "&by=agent"));
    }

    private static async Task<double?> WanderingAsync(Asking ask, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var rows = await ask.AskAsync([Handling], from, to, Grain.Week, Dim.Agent, cancel);
        return Dispersed.Of(rows.Where(row => row.Member is not null && row[Handling] is { Value: not null, Denominator: >= Dispersed.Least })
            .Select(row => (row.Member!.Code, row.Period.Label(Grain.Week, to), row[Handling].Value!.Value)))?.Wandering;
    }

    private static ObservationPoint Awaiting(string code, string what) => new(code, "awaits", what);
}
