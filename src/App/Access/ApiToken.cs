using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Access;

/// <summary>A machine's way in: one centre, named acts, until a date.</summary>
internal sealed class ApiToken : IAudited
{
    public const string Prefix = "sw_";
    public const int MaxName = 100;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Name { get; init; }
    public required string Hash { get; init; }
    public required IReadOnlyList<string> Scopes { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; set; }

    string IAudited.AuditName => Name;
    int? IAudited.AuditCentreId => CentreId;
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Hash)];

    internal sealed class Mapping : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> table)
        {
            table.ToTable("api_tokens");
            table.HasIndex(row => row.Hash).IsUnique();
            table.HasIndex(row => row.CentreId);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Hash).HasMaxLength(OpaqueToken.HashLength);
        }
    }
}
