using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Jobs;

/// <summary>Long work as it is remembered: what began, and how it ended. How far it has come is kept in memory.</summary>
internal sealed class Job
{
    public const int MaxKind = 40;
    public const int MaxSubject = 260;
    public const int MaxBy = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Kind { get; init; }

    /// <summary>What it works on, in people's words: the name of a file.</summary>
    public required string Subject { get; init; }
    public required string By { get; init; }

    /// <summary>The machine that runs it: only there can be known that it died.</summary>
    public required string Host { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
    public required JobState State { get; set; }
    public string? Result { get; set; }
    public string? Problem { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Job>
    {
        public void Configure(EntityTypeBuilder<Job> table)
        {
            table.ToTable("jobs");
            table.Property(row => row.Kind).HasMaxLength(MaxKind);
            table.Property(row => row.Subject).HasMaxLength(MaxSubject);
            table.Property(row => row.By).HasMaxLength(MaxBy);
            table.Property(row => row.Host).HasMaxLength(MaxBy);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.HasIndex(row => new { row.CentreId, row.StartedAt });
        }
    }
}
