using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Today;

/// <summary>The executive's seven observation points: four that facts feed or will feed, three that later words will.</summary>
internal static class Observation
{
    private const int Days = 30;

    public static IReadOnlyList<ObservationPoint> NothingYet { get; } =
    [
        Awaiting("suggestionAdoption", "improve"), Awaiting("keyProcessSpeed", "desk"), Awaiting("overlongCalls", "contacts"),
        Awaiting("staffTurnover", "people"), Awaiting("repeatContacts", "contacts"), Awaiting("processFlexibility", "improve"),
        Awaiting("performanceStability", "charts"),
    ];

    public static async Task<IReadOnlyList<ObservationPoint>> OfAsync(Asking ask, DateOnly day, DateOnly lastFact, CancellationToken cancel)
    {
        // The window after the last day counted must have passed, or the rate would only seem low.
        var mature = lastFact.AddDays(-ask.Frame.RepeatWindowDays);
        var shown = new List<ObservationPoint?>
        {
            await OfMetricAsync(ask, "overlongCalls", "overlong_rate", day, cancel),
            await TurnoverAsync(ask, day, cancel),
            await OfMetricAsync(ask, "repeatContacts", "repeat_rate", day < mature ? day : mature, cancel),
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

    private static ObservationPoint Awaiting(string code, string what) => new(code, "awaits", what);
}
