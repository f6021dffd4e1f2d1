using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Desk.Attachments;

/// <summary>A file on a case. On disk it has the name of its id; the name it came with is only told.</summary>
public sealed class CaseFile
{
    public const int MaxName = 120;
    public const int MostOfCase = 100;
    public const long MaxBytes = 20_000_000;

    /// <summary>Of what customers send without being asked by anybody.</summary>
    public const long MaxBytesOfCustomer = 10_000_000;
    public const int MostAtOnce = 5;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid CaseId { get; init; }
    public required string Name { get; init; }
    public required long Bytes { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Who of the centre; null for the customer.</summary>
    public Guid? AddedById { get; init; }

    /// <summary>Whether the customer sees it: their own, and what goes with a public reply.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>The mail to the customer that it goes with, where it goes with one.</summary>
    public Guid? LetterId { get; set; }

    internal static KeptFiles In(Store store) => new(store, "cases");

    /// <summary>As the timeline tells of it: what it is found by, how large it is, what it is called.</summary>
    internal string About => string.Create(CultureInfo.InvariantCulture, $"{Id:d} {Bytes} {Name}");

    /// <summary>The file that a line of a timeline is about.</summary>
    internal static Guid? IdOf(CaseEntry entry) => entry.Kind == CaseEntryKind.FileAdded && Guid.TryParse(entry.About?.Split(' ')[0], out var id) ? id : null;

    internal sealed class Mapping : IEntityTypeConfiguration<CaseFile>
    {
        public void Configure(EntityTypeBuilder<CaseFile> table)
        {
            table.ToTable("case_files");
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.HasIndex(row => row.CaseId);
            table.HasIndex(row => row.CentreId);
            table.HasIndex(row => row.LetterId).HasFilter("letter_id IS NOT NULL");
            table.Ignore(row => row.About);
        }
    }
}
