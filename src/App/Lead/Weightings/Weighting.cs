using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Lead.Published;

namespace Shouwen.App.Lead.Weightings;

/// <summary>A draft may change; what is in use, or was, stays as it is.</summary>
public enum WeightingState { Draft, InUse, Retired }

/// <summary>A balanced scorecard with its weights. Of a centre's weightings one is in use.</summary>
public sealed class Weighting : IAudited
{
    public const int MaxName = 200;
    public const int MaxReason = 2000;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required int Number { get; init; }
    public required string Name { get; set; }

    /// <summary>Measures and weights, as JSON.</summary>
    public required string Measures { get; set; }
    public WeightingState State { get; set; }

    /// <summary>The centre, as long as it is in use there: unique, so that no two are.</summary>
    public int? InUseIn { get; set; }
    public DateOnly? InUseFrom { get; set; }
    public DateOnly? RetiredOn { get; set; }
    public string? PutBy { get; set; }
    public DateTimeOffset? PutAt { get; set; }

    /// <summary>Why it was put into use.</summary>
    public string? Reason { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"#{Number} {Name}";
    int? IAudited.AuditCentreId => CentreId;

    internal WeightingDocument Document => LeadJson.Read<WeightingDocument>(Measures);

    /// <summary>Tells whether a rehearsal was of these measures and weights.</summary>
    internal string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Measures)));

    internal sealed class Mapping : IEntityTypeConfiguration<Weighting>
    {
        public void Configure(EntityTypeBuilder<Weighting> table)
        {
            table.ToTable("weightings");
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Reason).HasMaxLength(MaxReason);
            table.Property(row => row.PutBy).HasMaxLength(MaxName);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Number }).IsUnique();
            table.HasIndex(row => row.InUseIn).IsUnique();
            table.Ignore(row => row.Document);
            table.Ignore(row => row.Hash);
        }
    }
}

/// <summary>Somebody has seen what a weighting would have done, and on which data.</summary>
public sealed class WeightingRehearsal : IAudited
{
    public const int HashLength = 64;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid WeightingId { get; init; }
    public required int WeightingNumber { get; init; }

    /// <summary>Null for whoever is no person.</summary>
    public required Guid? PersonId { get; init; }
    public required string By { get; init; }
    public DateTimeOffset At { get; set; }
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }

    /// <summary>Of the measures and weights that were shown.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Share of the ranking of agents that is not chance, as it was shown.</summary>
    public double? AgentsReliability { get; set; }
    public double? TeamsReliability { get; set; }

    /// <summary>Pairs of measures that it pays to play against each other, as shown.</summary>
    public int Risks { get; set; }

    string IAudited.AuditName => $"#{WeightingNumber}";
    int? IAudited.AuditCentreId => CentreId;

    // It tells a reader nothing that the weights themselves do not.
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Hash)];

    internal sealed class Mapping : IEntityTypeConfiguration<WeightingRehearsal>
    {
        public void Configure(EntityTypeBuilder<WeightingRehearsal> table)
        {
            table.ToTable("weighting_rehearsals");
            table.Property(row => row.By).HasMaxLength(Weighting.MaxName);
            table.Property(row => row.Hash).HasMaxLength(HashLength);
            table.HasOne<Weighting>().WithMany().HasForeignKey(row => row.WeightingId).OnDelete(DeleteBehavior.Cascade);
            table.HasIndex(row => new { row.WeightingId, row.At });
        }
    }
}
