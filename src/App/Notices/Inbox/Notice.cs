using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices.Inbox;

/// <summary>What one person was told, to be read in the product. It is kept without words: they are those of the reader's language.</summary>
public sealed class Notice
{
    public const int MaxPath = 200;
    public const int MaxKey = 200;

    public long Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid PersonId { get; init; }
    public required NoticeKind Kind { get; init; }
    public required string Path { get; init; }

    /// <summary>As JSON.</summary>
    public required string Params { get; init; }
    public required string OnceKey { get; init; }
    public required DateTimeOffset At { get; init; }
    public required bool IsUrgent { get; init; }

    /// <summary>False where the person does not want to see such ones; the row is there all the same, so that nothing is told twice.</summary>
    public required bool IsShown { get; init; }
    public DateTimeOffset? ReadAt { get; set; }

    internal static Notice Of(NewNotice notice, Guid person, DateTimeOffset now, string texts, bool isShown) => new()
    {
        CentreId = notice.CentreId,
        PersonId = person,
        Kind = notice.Kind,
        Path = notice.Path,
        Params = texts,
        OnceKey = notice.OnceKey,
        At = now,
        IsUrgent = notice.IsUrgent,
        IsShown = isShown,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> table)
        {
            table.ToTable("notices");
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(40);
            table.Property(row => row.Path).HasMaxLength(MaxPath);
            table.Property(row => row.OnceKey).HasMaxLength(MaxKey);
            table.HasIndex(row => new { row.CentreId, row.PersonId, row.OnceKey }).IsUnique();
            table.HasIndex(row => new { row.CentreId, row.PersonId, row.Id }, "IX_notices_shown").HasFilter("is_shown");
            table.HasIndex(row => new { row.CentreId, row.PersonId, row.Id }, "IX_notices_unread").HasFilter("is_shown AND read_at IS NULL");
            table.HasIndex(row => row.At);
        }
    }
}
