using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Import;

/// <summary>One import that landed: where every fact came from.</summary>
internal sealed class ImportRun
{
    public int Id { get; private set; }
    public required int CentreId { get; init; }
    public required string Kind { get; init; }
    public required string File { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset EndedAt { get; set; }
    public long Read { get; private set; }
    public long Added { get; private set; }
    public long Changed { get; private set; }
    public long Unchanged { get; private set; }
    public long Rejected { get; private set; }
    public DateOnly? From { get; private set; }
    public DateOnly? To { get; private set; }

    /// <summary>Name of the file with the rows that did not land, in the files folder.</summary>
    public string? RejectFile { get; set; }
    public Guid? JobId { get; init; }

    public void Ended(LoadReport report, DateTimeOffset at) =>
        (EndedAt, Read, Added, Changed, Unchanged, Rejected, From, To) =
        (at, report.Read, report.Added, report.Changed, report.Unchanged, report.Rejected, report.From, report.To);

    internal sealed class Mapping : IEntityTypeConfiguration<ImportRun>
    {
        public void Configure(EntityTypeBuilder<ImportRun> table)
        {
            table.ToTable("imports");
            table.Property(row => row.Kind).HasMaxLength(20);
            table.Property(row => row.File).HasMaxLength(260);
            table.Property(row => row.By).HasMaxLength(200);
            table.HasIndex(row => new { row.CentreId, row.Id });
        }
    }
}
