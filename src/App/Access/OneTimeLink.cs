using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Access;

/// <summary>Signs its holder in, once: an invitation, a forgotten password, or the console's way in.</summary>
internal sealed class OneTimeLink
{
    public required Guid Id { get; init; }
    public required string Hash { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OneTimeLink>
    {
        public void Configure(EntityTypeBuilder<OneTimeLink> table)
        {
            table.ToTable("one_time_links");
            table.HasIndex(row => row.Hash).IsUnique();
            table.HasIndex(row => row.PersonId);
            table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
            table.Property(row => row.Hash).HasMaxLength(OpaqueToken.HashLength);
        }
    }
}
