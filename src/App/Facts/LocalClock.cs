using NodaTime;
using NodaTime.TimeZones;

namespace Shouwen.App.Facts;

/// <summary>Local date and minute of instants that mostly come in order: remembers the zone's present offset.</summary>
internal sealed class LocalClock(string zone)
{
    private static readonly int UnixDay = new DateOnly(1970, 1, 1).DayNumber;
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[zone];
    private ZoneInterval? interval;

    public (int Day, short Minute) Local(long unixMilliseconds)
    {
        var instant = Instant.FromUnixTimeMilliseconds(unixMilliseconds);
        if (interval is null || !interval.Contains(instant)) interval = zone.GetZoneInterval(instant);
        var seconds = Math.DivRem(unixMilliseconds, 1000).Quotient + interval.WallOffset.Seconds;
        var day = (int)Math.Floor(seconds / 86_400d);
        return (UnixDay + day, (short)((seconds - (day * 86_400L)) / 60));
    }
}
