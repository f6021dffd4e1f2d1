using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Quality.Calibrations;

/// <summary>Several evaluators judge the same contacts, each without seeing the others; then they are compared.</summary>
public sealed class Calibration : IAudited
{
    public const int MaxName = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Of the centre, from 1.</summary>
    public required int Number { get; init; }
    public required string Name { get; init; }
    public required Guid ScorecardId { get; init; }
    public required int ScorecardNumber { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required int Seed { get; init; }
    public required int Contacts { get; init; }

    /// <summary>Points of 100: whose scores are further from the others' on average has to be calibrated again before their scores count.</summary>
    public required double Limit { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>What came of it, as JSON; null while it is open.</summary>
    public string? Result { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"#{Number} {Name}";
    int? IAudited.AuditCentreId => CentreId;
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Result)];

    internal sealed class Mapping : IEntityTypeConfiguration<Calibration>
    {
        public void Configure(EntityTypeBuilder<Calibration> table)
        {
            table.ToTable("calibrations");
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Number }).IsUnique();
        }
    }
}

/// <summary>One evaluator in one calibration, and how it went for them.</summary>
public sealed class CalibrationRater
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid CalibrationId { get; init; }
    public required Guid EvaluatorId { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Null until it is closed, and for whoever judged nothing in it.</summary>
    public bool? Passed { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CalibrationRater>
    {
        public void Configure(EntityTypeBuilder<CalibrationRater> table)
        {
            table.ToTable("calibration_raters");
            table.HasIndex(row => new { row.CalibrationId, row.EvaluatorId }).IsUnique();
            table.HasIndex(row => new { row.CentreId, row.EvaluatorId, row.ClosedAt });
        }
    }
}
