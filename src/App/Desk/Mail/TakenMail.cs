using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Desk.Mail;

/// <summary>A mail that was read, by its Message-ID: dropped again, it is there already.</summary>
public sealed class TakenMail
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string MessageHash { get; init; }

    /// <summary>The case it opened or belongs to; null for what a machine sent and nobody waits for.</summary>
    public Guid? CaseId { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TakenMail>
    {
        public void Configure(EntityTypeBuilder<TakenMail> table)
        {
            table.ToTable("taken_mails");
            table.Property(row => row.MessageHash).HasMaxLength(OpaqueToken.HashLength);
            table.HasIndex(row => new { row.CentreId, row.MessageHash }).IsUnique();
        }
    }
}
