using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Data;

namespace Shouwen.App.Facts.Contacts;

/// <summary>A system that facts come from; external ids are unique within it.</summary>
internal sealed class FactSource
{
    public int Id { get; private set; }
    public required int CentreId { get; init; }
    public required string Name { get; init; }

    public static async Task<int> IdOfAsync(Db db, int centreId, string name, CancellationToken cancel)
    {
        var known = await db.Set<FactSource>().SingleOrDefaultAsync(row => row.CentreId == centreId && row.Name == name, cancel);
        if (known is not null) return known.Id;
        var added = db.Add(new FactSource { CentreId = centreId, Name = name }).Entity;
        await db.SaveChangesAsync(cancel);
        return added.Id;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<FactSource>
    {
        public void Configure(EntityTypeBuilder<FactSource> table)
        {
            table.ToTable("fact_sources");
            table.Property(row => row.Name).HasMaxLength(100);
            table.HasIndex(row => new { row.CentreId, row.Name }).IsUnique();
        }
    }
}
