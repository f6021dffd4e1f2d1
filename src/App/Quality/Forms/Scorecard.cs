using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Quality.Forms;

/// <summary>A scorecard that people work on. What contacts are judged by are its published versions.</summary>
public sealed class Scorecard : IAudited
{
    public const int MaxCode = 64;
    public const int MaxName = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>The definition as it is being worked on; it may be incomplete.</summary>
    public required string Draft { get; set; }

    /// <summary>Number of the newest published version; 0 before the first.</summary>
    public int Published { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"{Code} {Name}";
    int? IAudited.AuditCentreId => CentreId;

    // Versions keep what mattered; every pause in typing need not be written down whole.
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Draft)];

    internal ScorecardDefinition Definition => QualityJson.Read<ScorecardDefinition>(Draft);

    internal sealed class Mapping : IEntityTypeConfiguration<Scorecard>
    {
        public void Configure(EntityTypeBuilder<Scorecard> table)
        {
            table.ToTable("scorecards");
            table.Property(row => row.Code).HasMaxLength(MaxCode);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Code }).IsUnique();
            table.Ignore(row => row.Definition);
        }
    }
}

/// <summary>A scorecard as it was published; it never changes, so evaluations keep what they were judged by.</summary>
public sealed class ScorecardVersion
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid ScorecardId { get; init; }
    public required int Number { get; init; }
    public required string Definition { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    internal ScorecardDefinition Read() => QualityJson.Read<ScorecardDefinition>(Definition);

    internal sealed class Mapping : IEntityTypeConfiguration<ScorecardVersion>
    {
        public void Configure(EntityTypeBuilder<ScorecardVersion> table)
        {
            table.ToTable("scorecard_versions");
            table.HasIndex(row => new { row.ScorecardId, row.Number }).IsUnique();
        }
    }
}
