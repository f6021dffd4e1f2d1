using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Quality.Plans;

/// <summary>A way of drawing contacts that is used again and again.</summary>
public sealed class QualityPlan : IAudited
{
    public const int MaxCode = 64;
    public const int MaxName = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>As JSON.</summary>
    public required string Plan { get; set; }

    /// <summary>Draws so far.</summary>
    public int Draws { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"{Code} {Name}";
    int? IAudited.AuditCentreId => CentreId;

    internal PlanDocument Document => QualityJson.Read<PlanDocument>(Plan);

    internal sealed class Mapping : IEntityTypeConfiguration<QualityPlan>
    {
        public void Configure(EntityTypeBuilder<QualityPlan> table)
        {
            table.ToTable("quality_plans");
            table.Property(row => row.Code).HasMaxLength(MaxCode);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Code }).IsUnique();
            table.Ignore(row => row.Document);
        }
    }
}

/// <summary>One draw of a plan, with what makes it repeatable: plan, period and seed.</summary>
public sealed class QualityDraw : IAudited
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid PlanId { get; init; }

    /// <summary>From 1. Whoever draws says which draw it is, so that two clicks are one.</summary>
    public required int Number { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required DateTimeOffset DrawnAt { get; init; }
    public required string By { get; init; }
    public required int Seed { get; init; }

    /// <summary>Contacts that could have been drawn.</summary>
    public required int Frame { get; init; }
    public required int Drawn { get; init; }

    /// <summary>Plan and strata as they were, as JSON.</summary>
    public required string Plan { get; init; }
    public required string Strata { get; init; }
    public required Guid ScorecardId { get; init; }
    public required int ScorecardNumber { get; init; }

    string IAudited.AuditName => $"#{Number}";
    int? IAudited.AuditCentreId => CentreId;

    internal PlanDocument Document => QualityJson.Read<PlanDocument>(Plan);
    internal IReadOnlyList<StratumCount> Counts => QualityJson.Read<IReadOnlyList<StratumCount>>(Strata);

    internal sealed class Mapping : IEntityTypeConfiguration<QualityDraw>
    {
        public void Configure(EntityTypeBuilder<QualityDraw> table)
        {
            table.ToTable("quality_draws");
            table.Property(row => row.By).HasMaxLength(200);
            table.HasIndex(row => new { row.PlanId, row.Number }).IsUnique();
            table.Ignore(row => row.Document);
            table.Ignore(row => row.Counts);
        }
    }
}
