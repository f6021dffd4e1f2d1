using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Data;
using Shouwen.App.Notices.Inbox;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices.Sending;

public enum PostWay { Mail, Channel }

/// <summary>Skipped: there is nobody to send it to, or nothing to send it by.</summary>
public enum PostState { Waiting, Sent, Failed, Skipped }

/// <summary>A notice on its way out of the product: by mail to a person, or to a channel of a group.</summary>
public sealed class NoticePost
{
    public const int MaxFailure = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required PostWay Way { get; init; }
    public Guid? PersonId { get; init; }
    public Guid? ChannelId { get; init; }
    public required NoticeKind Kind { get; init; }
    public required string Path { get; init; }

    /// <summary>As JSON.</summary>
    public required string Params { get; init; }
    public required string OnceKey { get; init; }
    public required DateTimeOffset At { get; init; }
    public required bool IsUrgent { get; init; }
    public required PostState State { get; set; }

    /// <summary>When it is to be sent; while somebody sends it, when it is anybody's again.</summary>
    public required DateTimeOffset DueAt { get; set; }
    public int Tries { get; set; }
    public string? Failure { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    internal static NoticePost ToPerson(TimeProvider time, NewNotice notice, Guid person, DateTimeOffset now, string texts, DateTimeOffset due) => Of(time, notice, PostWay.Mail, person, null, now, texts, due);

    internal static NoticePost ToChannel(TimeProvider time, NewNotice notice, Guid channel, DateTimeOffset now, string texts) => Of(time, notice, PostWay.Channel, null, channel, now, texts, now);

    private static NoticePost Of(TimeProvider time, NewNotice notice, PostWay way, Guid? person, Guid? channel, DateTimeOffset now, string texts, DateTimeOffset due) => new()
    {
        Id = NewId.At(time),
        CentreId = notice.CentreId,
        Way = way,
        PersonId = person,
        ChannelId = channel,
        Kind = notice.Kind,
        Path = notice.Path,
        Params = texts,
        OnceKey = notice.OnceKey,
        At = now,
        IsUrgent = notice.IsUrgent,
        State = PostState.Waiting,
        DueAt = due,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<NoticePost>
    {
        public void Configure(EntityTypeBuilder<NoticePost> table)
        {
            table.ToTable("notice_posts");
            table.Property(row => row.Way).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(40);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Path).HasMaxLength(Notice.MaxPath);
            table.Property(row => row.OnceKey).HasMaxLength(Notice.MaxKey);
            table.Property(row => row.Failure).HasMaxLength(MaxFailure);
            table.HasIndex(row => new { row.Way, row.DueAt }).HasFilter("state = 'Waiting'");
            table.HasIndex(row => new { row.ChannelId, row.OnceKey }).IsUnique().HasFilter("channel_id IS NOT NULL");
            table.HasIndex(row => new { row.CentreId, row.Id }).HasFilter("state = 'Failed'");
            table.HasIndex(row => row.At);
        }
    }
}
