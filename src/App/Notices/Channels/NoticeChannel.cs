using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Notices.Published;
using Shouwen.App.Notices.Sending;

namespace Shouwen.App.Notices.Channels;

/// <summary>Whose message format a channel speaks: that of a group robot, or our own.</summary>
public enum RobotKind { WeCom, DingTalk, Feishu, Generic }

/// <summary>A group that hears of some kinds of notice through a webhook. Its address is a secret too: whoever has it can write to the group.</summary>
public sealed class NoticeChannel : IAudited
{
    public const int MaxName = 100;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Name { get; set; }
    public required RobotKind Kind { get; set; }

    /// <summary>Address and secret, sealed with the installation's key.</summary>
    public required string Sealed { get; set; }

    /// <summary>What is shown of the address.</summary>
    public required string Host { get; set; }
    public required bool HasSecret { get; set; }
    public required string Language { get; set; }

    /// <summary>What it hears of, as JSON.</summary>
    public required string Kinds { get; set; }

    /// <summary>Only what is this team's; null: all.</summary>
    public int? TeamId { get; set; }
    public bool IsOn { get; set; } = true;

    /// <summary>When the next message may be sent: robots refuse those who write more than 20 a minute.</summary>
    public DateTimeOffset NextAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public string? Failure { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => Name;
    int? IAudited.AuditCentreId => CentreId;
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Sealed), nameof(HasSecret)];

    internal IReadOnlyList<NoticeKind> Heard => NoticeJson.Read<IReadOnlyList<NoticeKind>>(Kinds);

    internal bool Hears(NoticeKind kind, int? teamId) => (TeamId is null || TeamId == teamId) && Heard.Contains(kind);

    internal sealed class Mapping : IEntityTypeConfiguration<NoticeChannel>
    {
        public void Configure(EntityTypeBuilder<NoticeChannel> table)
        {
            table.ToTable("notice_channels");
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Host).HasMaxLength(255);
            table.Property(row => row.Language).HasMaxLength(16);
            table.Property(row => row.Failure).HasMaxLength(NoticePost.MaxFailure);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.Ignore(row => row.Heard);
            table.HasIndex(row => new { row.CentreId, row.Name }).IsUnique();
        }
    }
}
