using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Recovery;
using Shouwen.App.Http;
using Shouwen.Engines.Comparing;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Supplies;

/// <summary>How long half of them took at most, in seconds, and where that lies nineteen times in twenty; no bounds of fewer than six.</summary>
public sealed record HalfFigure(int Of, double Seconds, double? Low, double? High);

/// <summary>Purchases that were approved: what they cost and what they bought.</summary>
/// <param name="Cents">Of what was neither called off nor rejected for good.</param>
/// <param name="PaidCents">Of what was accepted.</param>
/// <param name="AtFirst">Of those that were tried, those that were taken at the first delivery.</param>
/// <param name="Kept">Of contracts that are decided, those that were kept.</param>
/// <param name="Restored">From the order until what was accepted was delivered, by the wall's clock.</param>
public sealed record SpendingFigures(int Approved, long Cents, int Accepted, long PaidCents, int Late, ShareFigure? AtFirst, ShareFigure? Kept, HalfFigure? Restored);

/// <param name="Contract">What the supplier's contract is called; null for those who are not in the catalogue any more, and for topics.</param>
public sealed record SpendingRow(string? Code, string? Name, string? Contract, DateOnly? Until, SpendingFigures Figures);

/// <param name="IsCapped">Whether there were more purchases than are looked at; then it is the newest that count.</param>
public sealed record SpendingSummary(DateOnly From, DateOnly To, SpendingFigures All, IReadOnlyList<SpendingRow> Suppliers, IReadOnlyList<SpendingRow> Topics, bool IsCapped);

/// <summary>What was spent on help that was approved on dates, and what it bought, by supplier and by topic.</summary>
internal static class ShowSpending
{
    private const int MostDays = 732;
    private const int MostPurchases = 20_000;

    public static async Task<Results<Ok<SpendingSummary>, ProblemHttpResult>> Handle(DateOnly from, DateOnly to, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        errors.AddIf(to < from, "to", "beforeFrom");
        errors.AddIf(to.DayNumber - from.DayNumber >= MostDays, "to", "tooManyDays");
        if (errors.Any) return errors.Problem();
        var found = await (from row in ListPurchases.Of(db, acting)
                           join one in db.Set<DeskCase>() on row.CaseId equals one.Id
                           where row.ApprovedOn >= @from && row.ApprovedOn <= to
                           orderby row.Number descending
                           select new { Row = row, one.TopicId }).Take(MostPurchases + 1).ToListAsync(cancel);
        var (now, rules) = (StoredCases.Now(time), await KeepSupplyRules.OfAsync(db, acting.CentreId, cancel));
        var counted = found.Take(MostPurchases).Select(one => (one.Row, one.TopicId)).ToList();
        var topics = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim>()))!.Members[Dim.Topic].ToDictionary(member => member.Id);
        var known = rules.Suppliers.ToDictionary(one => one.Code);
        var bySupplier = counted.GroupBy(one => one.Row.Supplier).Select(some => new SpendingRow(
            some.Key, known.GetValueOrDefault(some.Key)?.Name ?? some.First().Row.SupplierName, known.GetValueOrDefault(some.Key)?.Contract, known.GetValueOrDefault(some.Key)?.Until, Figures([.. some.Select(one => one.Row)], now)));
        var byTopic = counted.GroupBy(one => one.TopicId).Select(some => (Topic: some.Key is { } id ? topics.GetValueOrDefault(id) : null, Figures: Figures([.. some.Select(one => one.Row)], now)))
            .Select(one => new SpendingRow(one.Topic?.Code, one.Topic?.Name, null, null, one.Figures));
        return TypedResults.Ok(new SpendingSummary(from, to, Figures(counted.ConvertAll(one => one.Row), now), Ordered(bySupplier), Ordered(byTopic), found.Count > MostPurchases));
    }

    private static List<SpendingRow> Ordered(IEnumerable<SpendingRow> rows) => [.. rows.OrderByDescending(row => row.Figures.Cents).ThenByDescending(row => row.Figures.Approved).ThenBy(row => row.Name, StringComparer.Ordinal)];

    private static SpendingFigures Figures(List<Purchase> rows, DateTimeOffset now)
    {
        var accepted = rows.Where(row => row.State == PurchaseState.Accepted).ToList();
        return new(
            rows.Count, rows.Where(SupplyBudgets.IsSpent).Sum(row => row.Cents), accepted.Count, accepted.Sum(row => row.Cents), rows.Count(row => StoredPurchases.IsLate(row, now)),
            ShareFigure.OfThem([.. rows.Where(row => row.VerifiedAt is not null).Select(row => row is { State: PurchaseState.Accepted, Rejections: 0 })]), ShareFigure.OfThem([.. rows.Select(row => row.IsKept).OfType<bool>()]),
            Half([.. accepted.Where(row => row is { OrderedAt: not null, DeliveredAt: not null }).Select(row => (row.DeliveredAt!.Value - row.OrderedAt!.Value).TotalSeconds)]));
    }

    private static HalfFigure? Half(List<double> seconds)
    {
        if (seconds.Count == 0) return null;
        var sample = new Sample(seconds);
        var bounds = sample.MedianBounds();
        return new(seconds.Count, sample.Median!.Value, bounds?.Low, bounds?.High);
    }
}
