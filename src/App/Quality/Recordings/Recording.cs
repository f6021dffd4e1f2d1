using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Quality.Recordings;

/// <summary>What was said in a contact: a file beside the data, or an address in another system. When it is deleted, this stays and tells when, by whom and why.</summary>
public sealed class Recording : IAudited
{
    public const int MaxName = 200;
    public const int MaxLink = 1000;
    public const int MaxWhy = 500;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required long ContactId { get; init; }
    public required string ContactName { get; init; }
    public required string Name { get; init; }

    /// <summary>Null for a file of our own.</summary>
    public string? Link { get; set; }
    public string? MediaType { get; init; }
    public long Bytes { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public required string AddedBy { get; init; }

    /// <summary>When it is deleted by itself, unless it is held.</summary>
    public required DateTimeOffset KeepUntil { get; init; }

    /// <summary>Why it must not be deleted: a dispute, an inquiry.</summary>
    public string? HeldWhy { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public string? DeletedBy { get; set; }
    public string? DeletedWhy { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => ContactName;
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<Recording>
    {
        public void Configure(EntityTypeBuilder<Recording> table)
        {
            table.ToTable("recordings");
            table.Property(row => row.ContactName).HasMaxLength(128);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Link).HasMaxLength(MaxLink);
            table.Property(row => row.MediaType).HasMaxLength(40);
            table.Property(row => row.AddedBy).HasMaxLength(200);
            table.Property(row => row.HeldWhy).HasMaxLength(MaxWhy);
            table.Property(row => row.DeletedBy).HasMaxLength(200);
            table.Property(row => row.DeletedWhy).HasMaxLength(MaxWhy);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.ContactId });
            table.HasIndex(row => new { row.CentreId, row.Id });
            table.HasIndex(row => row.KeepUntil);
        }
    }
}

/// <param name="Playable">Whether it can be heard here: a file that is still there.</param>
public sealed record RecordingForm(
    Guid Id, string Contact, string Name, bool IsLink, bool Playable, string? MediaType, long Bytes, DateTimeOffset AddedAt, string AddedBy, DateTimeOffset KeepUntil, string? HeldWhy,
    DateTimeOffset? DeletedAt, string? DeletedBy, string? DeletedWhy)
{
    internal static RecordingForm Of(Recording row) => new(
        row.Id, row.ContactName, row.Name, row.MediaType is null, row.DeletedAt is null && row.MediaType is not null, row.MediaType, row.Bytes, row.AddedAt, row.AddedBy, row.KeepUntil, row.HeldWhy,
        row.DeletedAt, row.DeletedBy, row.DeletedWhy);
}

public sealed record RecordingLink(string? Link);

public sealed record RecordingWhy(string? Why);
