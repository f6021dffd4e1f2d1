using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Desk.Mail;

/// <summary>A case that came by mail: where its customer is written to, and what their answers carry, so that these come to the same case.</summary>
public sealed class CaseThread
{
    public const int MaxMessageId = 400;

    /// <summary>The case's.</summary>
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Of what answers carry: nobody guesses it, and a case's bare number opens nothing.</summary>
    public required string ReferenceHash { get; init; }

    /// <summary>The customer's address and the reference, sealed with the installation's key: the store alone tells neither.</summary>
    public required string Sealed { get; init; }

    /// <summary>Of the customer's last mail, so that their programs put ours below it.</summary>
    public string? LastMessageId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseThread>
    {
        public void Configure(EntityTypeBuilder<CaseThread> table)
        {
            table.ToTable("case_threads");
            table.Property(row => row.Id).ValueGeneratedNever();
            table.Property(row => row.ReferenceHash).HasMaxLength(OpaqueToken.HashLength);
            table.Property(row => row.LastMessageId).HasMaxLength(MaxMessageId);
            table.HasIndex(row => row.ReferenceHash).IsUnique();
            table.HasIndex(row => row.CentreId);
        }
    }
}
