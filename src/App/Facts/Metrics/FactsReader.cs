using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Facts.Days;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Runs plans over the stored days.</summary>
internal sealed class FactsReader(DayCache cache)
{
    private readonly Dictionary<(int CentreId, DateOnly Quarter), (long Stamp, TalkLimits Limits)> limits = [];

    public async Task<IReadOnlyList<FoldRow>> FoldAsync(Db db, Plans plans, FoldPlan plan, CancellationToken cancel) =>
        await FoldAsync(db, plans, plan, await DaysAsync(db, plans, plan, cancel), cancel);

    /// <summary>The same over days that are there already; those outside of the plan's span are passed over.</summary>
    public async Task<IReadOnlyList<FoldRow>> FoldAsync(Db db, Plans plans, FoldPlan plan, IReadOnlyList<LoadedDay> days, CancellationToken cancel)
    {
        plan = await WithTalkLimitsAsync(db, plans, plan, cancel);
        var fold = new Fold(plan);
        foreach (var day in days.Where(day => day.Date >= plan.From && day.Date <= plan.To))
        {
            cancel.ThrowIfCancellationRequested();
            fold.Add(day.Date, day.Contacts, day.Intervals);
        }

        return Withheld(fold.Rows(), UnnamedOutcomes.In(plan, days.Where(day => day.Date >= plan.From && day.Date <= plan.To).Select(day => day.Contacts).OfType<ContactDay>()));
    }

    private static IReadOnlyList<FoldRow> Withheld(IReadOnlyList<FoldRow> rows, IReadOnlyList<int> places) =>
        places.Count == 0 ? rows : [.. rows.Select(row => row with { Values = [.. row.Values.Select((value, place) => places.Contains(place) ? null : value)] })];

    public Task<IReadOnlyList<LoadedDay>> DaysAsync(Db db, Plans plans, FoldPlan plan, CancellationToken cancel) =>
        DaysAsync(db, plans.Frame.CentreId, plan.From, plan.To, cancel);

    public Task<IReadOnlyList<LoadedDay>> DaysAsync(Db db, int centreId, DateOnly from, DateOnly to, CancellationToken cancel) =>
        cache.LoadAsync(db, centreId, from, to, cancel);

    /// <summary>First and last local date with facts.</summary>
    public static async Task<(DateOnly From, DateOnly To)?> SpanAsync(Db db, int centreId, CancellationToken cancel)
    {
        var days = db.Set<FactDay>().Where(day => day.CentreId == centreId && (day.ContactCount > 0 || day.IntervalCount > 0));
        var first = await days.OrderBy(day => day.LocalDate).Select(day => (DateOnly?)day.LocalDate).FirstOrDefaultAsync(cancel);
        var last = await days.OrderByDescending(day => day.LocalDate).Select(day => (DateOnly?)day.LocalDate).FirstOrDefaultAsync(cancel);
        return first is null || last is null ? null : (first.Value, last.Value);
    }

    public async Task<FoldPlan> WithTalkLimitsAsync(Db db, Plans plans, FoldPlan plan, CancellationToken cancel)
    {
        if (!plan.Measures.Contains(Measure.Overlong)) return plan;
        var byQuarter = new Dictionary<DateOnly, TalkLimits>();
        for (var quarter = QuarterOf(plan.From); quarter <= plan.To; quarter = quarter.AddMonths(3))
            byQuarter[quarter] = await LimitsAsync(db, plans, quarter, cancel);
        return plan with { TalkLimits = date => byQuarter.GetValueOrDefault(QuarterOf(date)) };
    }

    private async Task<TalkLimits> LimitsAsync(Db db, Plans plans, DateOnly quarter, CancellationToken cancel)
    {
        var before = await cache.LoadAsync(db, plans.Frame.CentreId, quarter.AddMonths(-3), quarter.AddDays(-1), cancel);
        var stamp = before.Aggregate(17L, (hash, day) => unchecked((hash * 31) + day.Date.DayNumber + (day.Revision * 7919)));
        stamp = plans.Frame.TalkLimits.OrderBy(pair => pair.Key).Aggregate(stamp, (hash, pair) => unchecked((hash * 31) + pair.Key + (pair.Value * 7919L)));
        lock (limits)
        {
            if (limits.TryGetValue((plans.Frame.CentreId, quarter), out var known) && known.Stamp == stamp) return known.Limits;
        }

        var fresh = TalkLimits.From(before.Select(day => day.Contacts).OfType<ContactDay>(), plans.Frame.TalkLimits);
        lock (limits) limits[(plans.Frame.CentreId, quarter)] = (stamp, fresh);
        return fresh;
    }

    private static DateOnly QuarterOf(DateOnly date) => new(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1);
}
