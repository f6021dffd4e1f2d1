using NodaTime;
using NodaTime.TimeZones;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Import.Values;

/// <summary>Local times of a zone to instants. A time that the clocks leap over moves on with them; of a time that comes twice the earlier is meant.</summary>
internal sealed class LocalTimes(string zone)
{
    private const long Day = 86_400_000;
    private static readonly LocalDateTime Epoch = new(1970, 1, 1, 0, 0);
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[zone];
    private (long From, long To, long Offset) steady;

    /// <summary>How many times were leapt over, and how many came twice.</summary>
    public int Skipped { get; private set; }
    public int Repeated { get; private set; }

    public DateTimeOffset Instant(in WrittenTime time)
    {
        var local = (time.Local.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        if (time.Offset is { } offset) return DateTimeOffset.FromUnixTimeMilliseconds(local - (long)offset.TotalMilliseconds);
        if (local < steady.From || local >= steady.To) return Resolve(local);
        return DateTimeOffset.FromUnixTimeMilliseconds(local - steady.Offset);
    }

    private DateTimeOffset Resolve(long local)
    {
        var mapping = zone.MapLocal(Epoch.PlusMilliseconds(local));
        if (mapping.Count == 0) Skipped++;
        if (mapping.Count == 2) Repeated++;
        if (mapping.Count == 1) Remember(mapping.EarlyInterval);
        var instant = mapping.Count switch
        {
            0 => Resolvers.ReturnForwardShifted(mapping.LocalDateTime, mapping.Zone, mapping.EarlyInterval, mapping.LateInterval).ToInstant(),
            _ => mapping.First().ToInstant(),
        };
        return DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
    }

    /// <summary>A day away from both ends of an interval, the offset is certain.</summary>
    private void Remember(ZoneInterval interval) => steady = (
        interval.HasStart ? interval.Start.ToUnixTimeMilliseconds() + (2 * Day) : long.MinValue,
        interval.HasEnd ? interval.End.ToUnixTimeMilliseconds() - (2 * Day) : long.MaxValue,
        interval.WallOffset.Milliseconds);
}
