using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Access;

/// <summary>A signed-in browser. The cookie holds a random token; to revoke a session is to delete its row.</summary>
internal sealed class Session
{
    public required Guid Id { get; init; }
    public required string Hash { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; set; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Until then a new password may be set without the old one: the session came from a one-time link.</summary>
    public DateTimeOffset? PasswordGraceEndsAt { get; set; }
    public required string Device { get; init; }
    public required string Address { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> table)
        {
            table.ToTable("sessions");
            table.HasIndex(row => row.Hash).IsUnique();
            table.HasIndex(row => row.PersonId);
            table.HasIndex(row => row.ExpiresAt);
            table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
            table.Property(row => row.Hash).HasMaxLength(OpaqueToken.HashLength);
            table.Property(row => row.Device).HasMaxLength(64);
            table.Property(row => row.Address).HasMaxLength(64);
        }
    }
}
