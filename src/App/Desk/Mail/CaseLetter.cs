using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Cases;

namespace Shouwen.App.Desk.Mail;

public enum CaseLetterKind { Reply, Acknowledgement }

public enum CaseLetterState { Waiting, Sent, Failed }

/// <summary>A mail to the customer of a case on its way: written with what it answers, sent by rounds of the server.</summary>
public sealed class CaseLetter
{
    public const int MaxFailure = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid CaseId { get; init; }
    public required CaseLetterKind Kind { get; init; }

    /// <summary>Of the address, to count what one has been sent by itself.</summary>
    public required string ToHash { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset DueAt { get; set; }
    public CaseLetterState State { get; set; }
    public int Tries { get; set; }
    public string? Failure { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CaseLetter>
    {
        public void Configure(EntityTypeBuilder<CaseLetter> table)
        {
            table.ToTable("case_letters");
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.ToHash).HasMaxLength(OpaqueToken.HashLength);
            table.Property(row => row.Text).HasMaxLength(CaseEntry.MaxText + 2000);
            table.Property(row => row.Failure).HasMaxLength(MaxFailure);
            table.HasIndex(row => row.DueAt).HasFilter("state = 'Waiting'");
            table.HasIndex(row => new { row.CentreId, row.ToHash, row.At });
        }
    }
}
