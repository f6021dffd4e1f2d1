using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Desk.Public;

/// <summary>A customer's way to one case, and to nothing else: a random address of which only the hash is kept, for some time, until it is taken back.</summary>
public sealed class PrivateLink
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid CaseId { get; init; }
    public required string Hash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who made it; null where the customer got it by sending the form.</summary>
    public string? MadeBy { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>A token of another purpose has another hash, and so opens nothing here.</summary>
    internal static string HashOf(string token) => OpaqueToken.HashOf($"private link {token}");

    internal sealed class Mapping : IEntityTypeConfiguration<PrivateLink>
    {
        public void Configure(EntityTypeBuilder<PrivateLink> table)
        {
            table.ToTable("private_links");
            table.Property(row => row.Hash).HasMaxLength(OpaqueToken.HashLength);
            table.Property(row => row.MadeBy).HasMaxLength(200);
            table.HasIndex(row => row.Hash).IsUnique();
            table.HasIndex(row => row.CaseId);
            table.HasIndex(row => row.CentreId);
        }
    }
}
