using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Supplies;

/// <summary>One row a centre that every approval changes: of two at the same moment the store refuses the later, who then finds what the first left of the budget.</summary>
public sealed class SupplyGuard
{
    public required int CentreId { get; init; }
    public int Version { get; set; } = 1;

    internal sealed class Mapping : IEntityTypeConfiguration<SupplyGuard>
    {
        public void Configure(EntityTypeBuilder<SupplyGuard> table)
        {
            table.ToTable("supply_guards");
            table.HasKey(row => row.CentreId);
            table.Property(row => row.CentreId).ValueGeneratedNever();
            table.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}

/// <summary>What a period's budget has left. Spent is what was approved and neither called off nor rejected for good.</summary>
public sealed record BudgetLeft(string Period, long Budget, long Spent, long Left);

internal static class SupplyBudgets
{
    private static readonly PurchaseState[] Spends = [PurchaseState.Approved, PurchaseState.Ordered, PurchaseState.Delivered, PurchaseState.Accepted];

    /// <summary>Of the period of a day. Summed from what was approved, so that no counter can differ from it.</summary>
    public static async Task<BudgetLeft> LeftAsync(Db db, int centreId, SupplyDocument rules, DateOnly day, CancellationToken cancel)
    {
        var (from, before, period) = (rules.Begin(day), rules.Next(day), rules.PeriodOf(day));
        var spent = await Spending(db.Set<Purchase>().Where(row => row.CentreId == centreId && row.ApprovedOn >= from && row.ApprovedOn < before)).SumAsync(row => row.Cents, cancel);
        return new(period, rules.BudgetOf(period), spent, rules.BudgetOf(period) - spent);
    }

    public static IQueryable<Purchase> Spending(IQueryable<Purchase> rows) => rows.Where(row => Spends.Contains(row.State));

    public static bool IsSpent(Purchase row) => Spends.Contains(row.State);

    /// <summary>Today in the centre's zone.</summary>
    public static async Task<DateOnly> TodayAsync(Db db, int centreId, DateTimeOffset now, CancellationToken cancel) =>
        Instant.FromDateTimeOffset(now).InZone(DateTimeZoneProviders.Tzdb[(await CentreCard.ListAsync(db, [centreId], cancel)).Single().Zone]).Date.ToDateOnly();

    /// <summary>Null when it was taken from the budget; otherwise why not, with the sums. The guard is read before the sum: what is approved between the two is found by the store.</summary>
    public static async Task<ProblemHttpResult?> TakeAsync(Db db, Purchase row, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<SupplyGuard>().SingleOrDefaultAsync(one => one.CentreId == row.CentreId, cancel) is { } guard) guard.Version++;
        else db.Add(new SupplyGuard { CentreId = row.CentreId });
        var today = await TodayAsync(db, row.CentreId, now, cancel);
        var left = await LeftAsync(db, row.CentreId, await KeepSupplyRules.OfAsync(db, row.CentreId, cancel), today, cancel);
        if (row.Cents > left.Left)
            return Problem.Of(409, "desk.overBudget", $"It costs {row.Cents} cents; of the budget of {left.Period}, {left.Budget} cents, {left.Left} are left.", ("cents", row.Cents), ("budget", left.Budget), ("left", left.Left), ("period", left.Period));
        row.ApprovedOn = today;
        return null;
    }
}
