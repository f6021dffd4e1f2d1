using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Waves;

public enum WaveState { Draft, Open, Closed }

/// <summary>One round of asking with one version of a survey.</summary>
public sealed class Wave : IAudited
{
    public const int MaxCode = 64;
    public const int MaxName = 200;
    public const int LinkLength = 43;

    /// <summary>Fewer answers than this are shown to nobody: somebody could be recognised.</summary>
    public const int SmallestCell = 5;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid SurveyId { get; init; }
    public required int SurveyNumber { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required WaveState State { get; set; }

    /// <summary>Local dates of the centre, both included.</summary>
    public DateOnly? OpensOn { get; set; }
    public DateOnly? ClosesOn { get; set; }

    /// <summary>Who asked, where it was not us: impartial measurement by a third party.</summary>
    public string? ConductedBy { get; set; }

    /// <summary>How many people could have been asked; null where nobody knows.</summary>
    public int? Population { get; set; }

    /// <summary>How many were asked in other ways than by an invitation: a link sent round, a third party's calls. Null where nobody knows.</summary>
    public int? Asked { get; set; }

    /// <summary>How many answers of which group are enough, as JSON; null where none are limited.</summary>
    public string? Quotas { get; set; }

    /// <summary>The end of the public address; null where only invited people may answer.</summary>
    public string? Link { get; set; }

    /// <summary>
    /// Complete answers, kept when the wave is closed or answers are imported. While it is open they are counted instead: a number kept here would make
    /// all who hand in wait for this one row.
    /// </summary>
    public int Answers { get; set; }

    /// <summary>Who comes back to people that gave low marks: one for all, others for members of a cut.</summary>
    public IReadOnlyList<WaveOwner> Owners { get; set; } = [];

    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"{Code} {Name}";
    int? IAudited.AuditCentreId => CentreId;
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Link)];

    internal sealed class Mapping : IEntityTypeConfiguration<Wave>
    {
        public void Configure(EntityTypeBuilder<Wave> table)
        {
            table.ToTable("waves");
            table.Property(row => row.Code).HasMaxLength(MaxCode);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.ConductedBy).HasMaxLength(MaxName);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Link).HasMaxLength(LinkLength);
            table.Property(row => row.Owners).HasConversion(
                owners => JsonSerializer.Serialize(owners, DefinitionJson.Options),
                text => text.Length == 0 ? new List<WaveOwner>() : JsonSerializer.Deserialize<List<WaveOwner>>(text, DefinitionJson.Options)!,
                new ValueComparer<IReadOnlyList<WaveOwner>>((left, right) => left!.SequenceEqual(right!), owners => owners.Aggregate(0, HashCode.Combine), owners => owners.ToList()));
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Code }).IsUnique();
            table.HasIndex(row => row.Link).IsUnique();
            table.HasIndex(row => row.SurveyId);
        }
    }
}
