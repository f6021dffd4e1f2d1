using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices.Settings;

/// <summary>What somebody wants to be told in a centre, by which way, and when not. Whoever has none has the usual.</summary>
public sealed class NoticeSettings
{
    public const int MinutesOfDay = 1440;

    public required Guid PersonId { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Kinds that are not shown in the product, as JSON.</summary>
    public string Hidden { get; set; } = "[]";

    /// <summary>Kinds that come by mail, as JSON.</summary>
    public string Mailed { get; set; } = "[]";

    /// <summary>Minutes of the centre's day; quiet over midnight where the first is later than the second.</summary>
    public int? QuietFrom { get; set; }
    public int? QuietTo { get; set; }

    /// <summary>Whether urgent ones come in quiet hours too.</summary>
    public bool UrgentAlways { get; set; }

    /// <summary>Minute of the centre's day at which all that is not urgent comes as one mail; null: each at once.</summary>
    public int? DigestAt { get; set; }
    public int Version { get; set; } = 1;

    internal static NoticeSettings Usual(Guid person, int centreId) => new() { PersonId = person, CentreId = centreId, Mailed = NoticeJson.Text(NoticeKinds.UsuallyMailed), Version = 0 };

    internal bool Shows(NoticeKind kind) => !NoticeJson.Read<IReadOnlyList<NoticeKind>>(Hidden).Contains(kind);

    internal bool Mails(NoticeKind kind) => NoticeJson.Read<IReadOnlyList<NoticeKind>>(Mailed).Contains(kind);

    /// <summary>When a mail of this moment is to go out, but for quiet hours, which hold when it is sent.</summary>
    internal DateTimeOffset MailedAt(DateTimeOffset now, string zone, bool isUrgent) => DigestAt is { } minute && !isUrgent ? Next(now, zone, minute) : now;

    /// <summary>The end of the quiet hours that this moment lies in; null where it lies in none.</summary>
    internal DateTimeOffset? QuietUntil(DateTimeOffset now, string zone, bool isUrgent)
    {
        if (QuietFrom is not { } from || QuietTo is not { } to || from == to || (isUrgent && UrgentAlways)) return null;
        var local = Instant.FromDateTimeOffset(now).InZone(DateTimeZoneProviders.Tzdb[zone]).TimeOfDay;
        var minute = (local.Hour * 60) + local.Minute;
        var isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
        return isQuiet ? Next(now, zone, to) : null;
    }

    /// <summary>The next time that the clock on the wall shows this minute; where a change of clocks leaves it out, right after.</summary>
    private static DateTimeOffset Next(DateTimeOffset now, string zone, int minute)
    {
        var (there, instant) = (DateTimeZoneProviders.Tzdb[zone], Instant.FromDateTimeOffset(now));
        var today = instant.InZone(there).Date;
        Instant On(LocalDate date) => there.AtLeniently(date.At(new LocalTime(minute / 60, minute % 60))).ToInstant();
        return (On(today) > instant ? On(today) : On(today.PlusDays(1))).ToDateTimeOffset();
    }

    internal sealed class Mapping : IEntityTypeConfiguration<NoticeSettings>
    {
        public void Configure(EntityTypeBuilder<NoticeSettings> table)
        {
            table.ToTable("notice_settings");
            table.HasKey(row => new { row.PersonId, row.CentreId });
            table.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}
