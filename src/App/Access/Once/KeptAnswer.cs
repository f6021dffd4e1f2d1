using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Access.Once;

/// <summary>What was answered to a request that carried a key of its own, so that the same request sent again does nothing again.</summary>
public sealed class KeptAnswer
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Of who asked, where, and the key.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Of what was asked.</summary>
    public required string RequestHash { get; init; }
    public required DateTimeOffset At { get; init; }
    public int Status { get; set; }
    public string? Location { get; set; }
    public string? Version { get; set; }
    public string? Body { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<KeptAnswer>
    {
        public void Configure(EntityTypeBuilder<KeptAnswer> table)
        {
            table.ToTable("kept_answers");
            table.Property(row => row.KeyHash).HasMaxLength(OpaqueToken.HashLength);
            table.Property(row => row.RequestHash).HasMaxLength(OpaqueToken.HashLength);
            table.Property(row => row.Location).HasMaxLength(200);
            table.Property(row => row.Version).HasMaxLength(40);
            table.HasIndex(row => new { row.CentreId, row.KeyHash }).IsUnique();
            table.HasIndex(row => row.At);
        }
    }
}
