using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Desk.Supplies;

public enum BudgetPeriod { Month, Quarter }

/// <summary>What a supplier offers.</summary>
/// <param name="Cents">Price of one, in whole cents of the centre's currency.</param>
/// <param name="LeadTime">What the contract promises from order to delivery: PT8H, or 3 workdays.</param>
public sealed record SupplyItem([property: JsonRequired] string Code, [property: JsonRequired] string Name, [property: JsonRequired] long Cents, [property: JsonRequired] string LeadTime);

/// <summary>Somebody outside the centre who can be paid to help, and the contract with them.</summary>
public sealed record Supplier([property: JsonRequired] string Code, [property: JsonRequired] string Name, [property: JsonRequired] IReadOnlyList<SupplyItem> Items)
{
    /// <summary>Number or title of the contract.</summary>
    public string? Contract { get; init; }

    /// <summary>Its last day; null for one without an end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Code of the calendar whose working hours the contract counts by; null for the centre's own.</summary>
    public string? Calendar { get; init; }

    internal bool IsOver(DateOnly today) => Until < today;
}

/// <summary>Another budget for one period: `2026-03`, or `2026-Q1`.</summary>
public sealed record SupplyBudget([property: JsonRequired] string Period, [property: JsonRequired] long Cents);

/// <summary>How much of the time to resolve a case of a kind has to be used up before help may be bought.</summary>
/// <param name="Percents">By priority, the most urgent first; 0, or none, for at once.</param>
public sealed record SupplyLimit([property: JsonRequired] string Type, [property: JsonRequired] IReadOnlyList<int> Percents);

/// <summary>Suppliers, what may be spent on them, and when.</summary>
/// <param name="Budget">Of a period that none is named for, in cents.</param>
public sealed record SupplyDocument(
    [property: JsonRequired] BudgetPeriod Every, [property: JsonRequired] long Budget, [property: JsonRequired] IReadOnlyList<SupplyBudget> Budgets, [property: JsonRequired] IReadOnlyList<SupplyLimit> Limits,
    [property: JsonRequired] IReadOnlyList<Supplier> Suppliers)
{
    public static SupplyDocument Unsaid { get; } = new(BudgetPeriod.Month, 0, [], [], []);

    internal long BudgetOf(string period) => Budgets.FirstOrDefault(one => one.Period == period)?.Cents ?? Budget;

    internal string PeriodOf(DateOnly day) => Every == BudgetPeriod.Month ? $"{day:yyyy-MM}" : $"{day:yyyy}-Q{((day.Month - 1) / 3) + 1}";

    /// <summary>First day of the period of a day.</summary>
    internal DateOnly Begin(DateOnly day) => new(day.Year, Every == BudgetPeriod.Month ? day.Month : day.Month - ((day.Month - 1) % 3), 1);

    /// <summary>First day of the next one.</summary>
    internal DateOnly Next(DateOnly day) => Begin(day).AddMonths(Every == BudgetPeriod.Month ? 1 : 3);

    internal int PercentOf(string type, int priority) => Limits.FirstOrDefault(one => one.Type == type) is { } limit && priority < limit.Percents.Count ? limit.Percents[priority] : 0;

    internal SupplyItem? Find(string supplier, string item) => Suppliers.FirstOrDefault(one => one.Code == supplier)?.Items.FirstOrDefault(one => one.Code == item);
}

/// <summary>The suppliers of a centre.</summary>
public sealed class SupplyRules : IAudited
{
    public required int CentreId { get; init; }

    /// <summary>As JSON.</summary>
    public required string Definition { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => "supplies";
    int? IAudited.AuditCentreId => CentreId;

    internal SupplyDocument Document => DeskJson.Read<SupplyDocument>(Definition);

    internal sealed class Mapping : IEntityTypeConfiguration<SupplyRules>
    {
        public void Configure(EntityTypeBuilder<SupplyRules> table)
        {
            table.ToTable("supply_rules");
            table.HasKey(row => row.CentreId);
            table.Property(row => row.CentreId).ValueGeneratedNever();
            table.Property(row => row.Version).IsConcurrencyToken();
            table.Ignore(row => row.Document);
        }
    }
}
