using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouwen.Engines.Clock;

namespace Shouwen.Engines.Tests.Clock;

/// <summary>
/// A random calendar around a date, as plain lists, with an oracle that reads the wall clock minute by minute and knows
/// nothing of how the engine does it.
/// </summary>
internal sealed record RandomCalendar(
    string Zone, Window[][] Week, IReadOnlyDictionary<LocalDate, Window[]> Exceptions, IReadOnlyDictionary<LocalDate, bool> Official,
    int MakeUpFollows, Instant Around)
{
    private static readonly string[] Zones =
    [
        "UTC", "Asia/Shanghai", "Asia/Jerusalem", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns",
        "America/Havana", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu",
    ];

    public static Gen<RandomCalendar> Any { get; } =
        from zone in Gen.Elements(Zones)
        from around in AroundIn(Calendars.Zone(zone))
        from week in Gen.ArrayOf(Windows, 7)
        from exceptionDays in Gen.ListOf(Gen.Choose(-9, 9))
        from exceptions in Gen.CollectToList(exceptionDays.Distinct(), day => Windows.Select(windows => (Day: day, Windows: windows)))
        from officialDays in Gen.ListOf(Gen.Choose(-9, 9))
        from official in Gen.CollectToList(officialDays.Distinct(), day => Gen.Elements(true, false).Select(off => (Day: day, Off: off)))
        from follows in Gen.Choose(1, 7)
        let date = around.InUtc().Date
        select new RandomCalendar(
            zone, week, exceptions.ToDictionary(e => date.PlusDays(e.Day), e => e.Windows), official.ToDictionary(o => date.PlusDays(o.Day), o => o.Off),
            follows, around);

    /// <summary>Whole minutes up to five days before or after the middle.</summary>
    public Gen<Instant> Minutes => Gen.Choose(-5 * 1440, 5 * 1440).Select(minute => Around + Duration.FromMinutes(minute));

    /// <summary>Instants of any fineness up to three years before or after the middle.</summary>
    public Gen<Instant> Instants =>
        from minute in Gen.Choose(-3 * 365 * 1440, 3 * 365 * 1440)
        from milliseconds in Gen.Choose(0, 59_999)
        select Around + Duration.FromMinutes(minute) + Duration.FromMilliseconds(milliseconds);

    private static Gen<Window[]> Windows { get; } =
        from count in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Constant(2)), (3, Gen.Constant(4)), (1, Gen.Constant(6)))
        from cuts in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Constant(1440)), (8, Gen.Choose(0, 1440))), count)
        select cuts.Distinct().Order().Chunk(2).Where(pair => pair.Length == 2).Select(pair => new Window(pair[0], pair[1])).ToArray();

    public WorkingCalendar Build() => new(new CalendarRules(
        Calendars.Zone(Zone), new WeekHours(Enumerable.Range(1, 7).ToDictionary(day => (IsoDayOfWeek)day, day => DayHours.Of(Week[day - 1]))))
    {
        Exceptions = [.. Exceptions.Select(e => new ExceptionDay(e.Key, DayHours.Of(e.Value)))],
        DaysOff = new DaysOff([], Official.Select(o => new OfficialDay(o.Key, o.Value, "", ""))),
        MakeUpDaysFollow = (IsoDayOfWeek)MakeUpFollows,
    });

    public bool IsOpen(Instant minute)
    {
        var wall = minute.InZone(Calendars.Zone(Zone)).LocalDateTime;
        var clock = wall.Hour * 60 + wall.Minute;
        return WindowsOf(wall.Date).Any(window => window.FromMinute <= clock && clock < window.ToMinute);
    }

    public int OpenMinutes(Instant from, Instant to)
    {
        var open = 0;
        for (var minute = from; minute < to; minute += Duration.FromMinutes(1)) open += IsOpen(minute) ? 1 : 0;
        return open;
    }

    private Window[] WindowsOf(LocalDate date)
    {
        if (Exceptions.TryGetValue(date, out var windows)) return windows;
        if (!Official.TryGetValue(date, out var off)) return Week[(int)date.DayOfWeek - 1];
        return off ? [] : Week[MakeUpFollows - 1];
    }

    // Half of the calendars lie around a change of the clock or the turn of a year, where mistakes would be.
    private static Gen<Instant> AroundIn(DateTimeZone zone)
    {
        var (from, to) = (Instant.FromUtc(1996, 1, 1, 0, 0), Instant.FromUtc(2031, 1, 1, 0, 0));
        var changes = zone.GetZoneIntervals(from, to).Where(interval => interval.HasEnd && interval.End < to).Select(interval => interval.End);
        var turns = Enumerable.Range(1996, 35).Select(year => Instant.FromUtc(year, 1, 1, 0, 0));
        var anywhere = Gen.Choose(0, 35 * 365 * 24).Select(hour => from + Duration.FromHours(hour));
        return Gen.Frequency((1, Gen.Elements(turns.Concat(changes).ToArray())), (1, anywhere));
    }
}
