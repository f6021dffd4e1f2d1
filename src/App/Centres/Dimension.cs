using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Centres;

/// <summary>Something that contacts are cut by. People know it by its code; facts point to its dense id.</summary>
public abstract class Dimension : IAudited
{
    public const int MaxCode = 64;
    public const int MaxName = 200;

    public int Id { get; private set; }
    public required int CentreId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"{Code} {Name}";
    int? IAudited.AuditCentreId => CentreId;

    internal abstract class Mapping<T> : IEntityTypeConfiguration<T> where T : Dimension
    {
        public virtual void Configure(EntityTypeBuilder<T> table)
        {
            table.HasKey(row => row.Id);
            table.HasIndex(row => new { row.CentreId, row.Code }).IsUnique();
            table.Property(row => row.Code).HasMaxLength(MaxCode);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}
