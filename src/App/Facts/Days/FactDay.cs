using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Facts.Days;

/// <summary>The rollup of one local date of a centre: its facts as columns that queries scan. Always rebuildable from the rows.</summary>
internal sealed class FactDay
{
    public int CentreId { get; init; }
    public DateOnly LocalDate { get; init; }

    /// <summary>Grows with every rewrite; tells caches that they are old.</summary>
    public long Revision { get; set; }
    public int ContactCount { get; set; }
    public int IntervalCount { get; set; }
    public byte[]? Contacts { get; set; }
    public byte[]? Intervals { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FactDay>
    {
        public void Configure(EntityTypeBuilder<FactDay> table)
        {
            table.ToTable("fact_days");
            table.HasKey(row => new { row.CentreId, row.LocalDate });
            table.HasIndex(row => new { row.CentreId, row.LocalDate, row.Revision, row.ContactCount, row.IntervalCount });
        }
    }
}
