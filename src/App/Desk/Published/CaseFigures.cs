using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Figures;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Published;

/// <summary>Some of a metric: a sum of so many cases on a day, of a member of a cut.</summary>
/// <param name="Of">How many cases it is of; null for plain numbers.</param>
/// <param name="Values">Of quantiles: each case's, in seconds.</param>
public readonly record struct CaseFigure(CaseMetric Metric, DateOnly Day, string? Member, double Sum, double? Of, IReadOnlyList<int>? Values = null);

/// <summary>Figures of cases as far as the right to figures reaches, summed by day and by one cut where the cases are.</summary>
public static class CaseFigures
{
    private const int SecondsOfDay = 86_400;
    private const double CentsOfOne = 100;

    public static IReadOnlyList<Dim> Cuts { get; } = [Dim.Team, Dim.Agent, Dim.Topic, Dim.Channel, Dim.Region, Dim.Product, Dim.Queue];

    /// <param name="ends">Last days of the periods asked for: on these the backlog is counted.</param>
    public static async Task<IReadOnlyList<CaseFigure>> OfAsync(
        Db db, Acting acting, CentreFrame frame, IReadOnlyCollection<CaseMetric> metrics, Dim? cut, DateOnly from, DateOnly to, IReadOnlyList<DateOnly> ends, CancellationToken cancel)
    {
        var codes = cut is { } dim ? frame.Members[dim].ToDictionary(member => member.Id, member => member.Code) : [];
        var found = await SumAsync(Cutting(Allowed(db, acting, Act.FactsView), cut), metrics, from, to, ends, cancel);
        return [.. found.Select(one => new CaseFigure(one.Metric, one.Day, cut is null ? null : codes.GetValueOrDefault(one.Member ?? 0, ""), one.Sum, one.Of, one.Values))];
    }

    internal static async Task<IReadOnlyList<CaseSum>> SumAsync(
        IQueryable<CuttedFact> facts, IReadOnlyCollection<CaseMetric> metrics, DateOnly from, DateOnly to, IReadOnlyList<DateOnly> ends, CancellationToken cancel)
    {
        var found = new List<CaseSum>();
        if (Asks(metrics, CaseBasis.Opened)) found.AddRange(await OpenedAsync(facts.Where(row => row.Fact.OpenedOn >= from && row.Fact.OpenedOn <= to), cancel));
        if (metrics.Any(metric => metric is { Basis: CaseBasis.Done, Kind: not CaseMetricKind.Quantile })) found.AddRange(await DoneAsync(facts.Where(row => row.Fact.DoneOn >= from && row.Fact.DoneOn <= to), cancel));
        foreach (var metric in metrics.Where(metric => metric.Basis is CaseBasis.FirstResponse or CaseBasis.NextReply or CaseBasis.Resolution or CaseBasis.Recovery))
            found.AddRange(await KeptAsync(metric, Decided(metric.Basis, facts).Where(row => row.Day >= from && row.Day <= to), cancel));
        if (Asks(metrics, CaseBasis.Open)) found.AddRange(await OpenAsync(facts, ends, cancel));
        foreach (var ofTime in metrics.Where(metric => metric.Kind == CaseMetricKind.Quantile).GroupBy(metric => metric.Time))
            found.AddRange(await TimesAsync(ofTime.Key, [.. ofTime], facts.Where(row => row.Fact.DoneOn >= from && row.Fact.DoneOn <= to), cancel));
        found.RemoveAll(one => !metrics.Contains(one.Metric));
        return found;
    }

    private static bool Asks(IEnumerable<CaseMetric> metrics, CaseBasis basis) => metrics.Any(metric => metric.Basis == basis);

    internal static IQueryable<CaseFact> Allowed(Db db, Acting acting, string act)
    {
        var rows = db.Set<CaseFact>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        var (own, teams) = (acting.EmployeeId ?? 0, acting.TeamIds.Select(id => (int?)id).ToList());
        return acting.ScopeOf(act) switch
        {
            Scope.Centre => rows,
            Scope.Team => rows.Where(row => teams.Contains(row.TeamId)),
            _ => rows.Where(row => row.AgentId == own),
        };
    }

    private static IQueryable<CuttedFact> Cutting(IQueryable<CaseFact> rows, Dim? cut) => cut switch
    {
        Dim.Agent => rows.Select(row => new CuttedFact { Fact = row, Member = row.AgentId }),
        Dim.Team => rows.Select(row => new CuttedFact { Fact = row, Member = row.TeamId }),
        Dim.Topic => rows.Select(row => new CuttedFact { Fact = row, Member = row.TopicId }),
        Dim.Channel => rows.Select(row => new CuttedFact { Fact = row, Member = row.ChannelId }),
        Dim.Region => rows.Select(row => new CuttedFact { Fact = row, Member = row.RegionId }),
        Dim.Product => rows.Select(row => new CuttedFact { Fact = row, Member = row.ProductId }),
        Dim.Queue => rows.Select(row => new CuttedFact { Fact = row, Member = row.QueueId }),
        _ => rows.Select(row => new CuttedFact { Fact = row, Member = null }),
    };

    private static async Task<IEnumerable<CaseSum>> OpenedAsync(IQueryable<CuttedFact> rows, CancellationToken cancel)
    {
        var days = await rows.GroupBy(row => new { row.Fact.OpenedOn, row.Member }).Select(some => new
        {
            some.Key,
            Cases = some.Count(),
            Repeats = some.Sum(row => row.Fact.IsRepeat == true ? 1 : 0),
            Known = some.Sum(row => row.Fact.IsRepeat != null ? 1 : 0),
        }).ToListAsync(cancel);
        return days.SelectMany(day => new CaseSum[]
        {
            new(CaseMetric.Opened, day.Key.OpenedOn, day.Key.Member, day.Cases, null),
            new(CaseMetric.Repeats, day.Key.OpenedOn, day.Key.Member, day.Repeats, day.Known),
        });
    }

    private static async Task<IEnumerable<CaseSum>> DoneAsync(IQueryable<CuttedFact> rows, CancellationToken cancel)
    {
        var days = await rows.GroupBy(row => new { row.Fact.DoneOn, row.Member }).Select(some => new
        {
            some.Key,
            Cases = some.Count(),
            Known = some.Sum(row => row.Fact.HandOvers >= 0 ? 1 : 0),
            AtOnce = some.Sum(row => row.Fact.HandOvers >= 0 && row.Fact.AtOnce ? 1 : 0),
            Reopened = some.Sum(row => row.Fact.HandOvers >= 0 && row.Fact.Reopened > 0 ? 1 : 0),
            HandOvers = some.Sum(row => row.Fact.HandOvers >= 0 ? row.Fact.HandOvers : 0),
            FirstLine = some.Sum(row => row.Fact.HandOvers >= 0 && row.Fact.AtFirstLine ? 1 : 0),
            FirstOwner = some.Sum(row => row.Fact.HandOvers >= 0 && row.Fact.ByFirstOwner ? 1 : 0),
            Unattended = some.Sum(row => (long)row.Fact.Unattended),
            Supply = some.Sum(row => row.Fact.SupplyCents),
        }).ToListAsync(cancel);
        return days.SelectMany(day => new (CaseMetric Metric, double Sum)[]
        {
            (CaseMetric.Closed, day.Cases), (CaseMetric.AtOnce, day.AtOnce), (CaseMetric.Reopened, day.Reopened), (CaseMetric.HandOvers, day.HandOvers),
            (CaseMetric.FirstLine, day.FirstLine), (CaseMetric.FirstOwner, day.FirstOwner), (CaseMetric.Unattended, day.Unattended),
            (CaseMetric.Supply, day.Supply / CentsOfOne), (CaseMetric.SupplyPerCase, day.Supply / CentsOfOne),
        }.Select(one => new CaseSum(one.Metric, day.Key.DoneOn!.Value, day.Key.Member, one.Sum, one.Metric.Kind == CaseMetricKind.Count ? null : one.Metric == CaseMetric.SupplyPerCase ? day.Cases : day.Known)));
    }

    private static IQueryable<Decision> Decided(CaseBasis basis, IQueryable<CuttedFact> rows) => basis switch
    {
        CaseBasis.FirstResponse => rows.Select(row => new Decision { Day = row.Fact.FirstResponseOn, Member = row.Member, Kept = row.Fact.FirstResponseKept == true ? 1 : 0 }),
        CaseBasis.NextReply => rows.Select(row => new Decision { Day = row.Fact.NextReplyOn, Member = row.Member, Kept = row.Fact.NextReplyKept == true ? 1 : 0 }),
        CaseBasis.Recovery => rows.Select(row => new Decision { Day = row.Fact.RecoveredOn, Member = row.Member, Kept = row.Fact.IsRecovered == true ? 1 : 0 }),
        _ => rows.Select(row => new Decision { Day = row.Fact.ResolutionOn, Member = row.Member, Kept = row.Fact.ResolutionKept == true ? 1 : 0 }),
    };

    private static async Task<IEnumerable<CaseSum>> KeptAsync(CaseMetric metric, IQueryable<Decision> rows, CancellationToken cancel) =>
        (await rows.GroupBy(row => new { row.Day, row.Member }).Select(some => new { some.Key, Cases = some.Count(), Kept = some.Sum(row => row.Kept) }).ToListAsync(cancel))
        .Select(day => new CaseSum(metric, day.Key.Day!.Value, day.Key.Member, day.Kept, day.Cases));

    /// <summary>Open at the end of each of these days: opened by then, and not done by then. What is open again counts as never done.</summary>
    private static async Task<IEnumerable<CaseSum>> OpenAsync(IQueryable<CuttedFact> facts, IReadOnlyList<DateOnly> ends, CancellationToken cancel)
    {
        if (ends.Count == 0) return [];
        var last = ends.Max();
        var opened = await facts.Where(row => row.Fact.OpenedOn <= last).GroupBy(row => new { row.Fact.OpenedOn, row.Member }).Select(some => new { some.Key, Cases = some.Count() }).ToListAsync(cancel);
        var done = await facts.Where(row => row.Fact.DoneOn <= last).GroupBy(row => new { row.Fact.DoneOn, row.Fact.OpenedOn, row.Member }).Select(some => new { some.Key, Cases = some.Count() }).ToListAsync(cancel);
        var changes = opened.Select(one => (Day: one.Key.OpenedOn, Member: one.Key.Member ?? 0, one.Cases, Born: (double)one.Cases * one.Key.OpenedOn.DayNumber))
            .Concat(done.Select(one => (Day: one.Key.DoneOn!.Value, Member: one.Key.Member ?? 0, Cases: -one.Cases, Born: -(double)one.Cases * one.Key.OpenedOn.DayNumber)));
        var found = new List<CaseSum>();
        foreach (var member in changes.GroupBy(change => change.Member))
        {
            var (ordered, at, cases, born) = (member.OrderBy(change => change.Day).ToList(), 0, 0, 0.0);
            foreach (var end in ends.Order())
            {
                for (; at < ordered.Count && ordered[at].Day <= end; at++) (cases, born) = (cases + ordered[at].Cases, born + ordered[at].Born);
                found.Add(new(CaseMetric.Backlog, end, member.Key, cases, null));
                found.Add(new(CaseMetric.BacklogAge, end, member.Key, (((double)cases * end.DayNumber) - born) * SecondsOfDay, cases));
            }
        }

        return found;
    }

    /// <summary>Read once for all quantiles of a time.</summary>
    private static async Task<IEnumerable<CaseSum>> TimesAsync(CaseTime time, IReadOnlyList<CaseMetric> metrics, IQueryable<CuttedFact> rows, CancellationToken cancel)
    {
        var times = time switch
        {
            CaseTime.Reply => rows.Select(row => new { row.Fact.DoneOn, row.Member, Seconds = row.Fact.ReplyWorking }),
            CaseTime.ReplyElapsed => rows.Select(row => new { row.Fact.DoneOn, row.Member, Seconds = row.Fact.ReplyElapsed }),
            CaseTime.Resolve => rows.Select(row => new { row.Fact.DoneOn, row.Member, Seconds = row.Fact.ResolveWorking }),
            _ => rows.Select(row => new { row.Fact.DoneOn, row.Member, Seconds = row.Fact.ResolveElapsed }),
        };
        var days = (await times.Where(row => row.Seconds != null).ToListAsync(cancel)).GroupBy(row => (row.DoneOn, row.Member)).Select(some => (some.Key, Values: some.Select(row => row.Seconds!.Value).ToList())).ToList();
        return metrics.SelectMany(metric => days.Select(day => new CaseSum(metric, day.Key.DoneOn!.Value, day.Key.Member, day.Values.Sum(value => (double)value), day.Values.Count, day.Values)));
    }

    private sealed class Decision
    {
        public required DateOnly? Day { get; init; }
        public required int? Member { get; init; }
        public required int Kept { get; init; }
    }
}

/// <summary>A case's facts, and the member of a cut that it belongs to.</summary>
internal sealed class CuttedFact
{
    public required CaseFact Fact { get; init; }
    public required int? Member { get; init; }
}

/// <summary>Some of a metric as the store sums it.</summary>
internal sealed record CaseSum(CaseMetric Metric, DateOnly Day, int? Member, double Sum, double? Of, IReadOnlyList<int>? Values = null);
