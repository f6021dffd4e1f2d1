using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>How long a promise gives: so much working time, or so many working days. Always more than nothing.</summary>
public readonly record struct PromiseTarget
{
    /// <summary>The longest working time that can be promised.</summary>
    public static readonly Duration LongestTime = Duration.FromHours(1_000_000);

    /// <summary>The most working days that can be promised.</summary>
    public const int MostDays = 10_000;

    private static readonly Regex DaysPattern = new(@"^([0-9]{1,9}) workdays?\z", RegexOptions.CultureInvariant);
    private static readonly Regex TimePattern = new(@"^PT(?=[0-9])(?:([0-9]{1,12}(?:[.,][0-9]{1,7})?)H)?(?:([0-9]{1,12}(?:[.,][0-9]{1,7})?)M)?(?:([0-9]{1,12}(?:[.,][0-9]{1,7})?)S)?\z", RegexOptions.CultureInvariant);

    private PromiseTarget(Duration time, int days) => (Time, Days) = (time, days);

    /// <summary>The working time, or nought for a target of days.</summary>
    public Duration Time { get; }

    /// <summary>The working days, or 0 for a target of time.</summary>
    public int Days { get; }

    /// <summary>So much working time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing, less than nothing, or more than <see cref="LongestTime"/>.</exception>
    public static PromiseTarget WorkingTime(Duration time) => time > Duration.Zero && time <= LongestTime
        ? new(time, 0)
        : throw new ArgumentOutOfRangeException(nameof(time), time, "A target is more than nothing and at most a million hours");

    /// <summary>Until the close of the so-manieth working day after the day of receipt.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one day, or more than <see cref="MostDays"/>.</exception>
    public static PromiseTarget WorkingDays(int days) => days is > 0 and <= MostDays
        ? new(Duration.Zero, days)
        : throw new ArgumentOutOfRangeException(nameof(days), days, "A target is one working day or more, at most ten thousand");

    /// <summary>
    /// Reads an ISO 8601 duration in hours, minutes and seconds (<c>PT1H30M</c>, the last part may have decimals) or <c>3 workdays</c>. Days, weeks,
    /// months and years of a duration are refused: it would be left open whether a day is 24 hours of work or one day of it.
    /// </summary>
    public static bool TryRead(string? text, out PromiseTarget target)
    {
        target = default;
        if (text is null) return false;
        if (DaysPattern.Match(text) is { Success: true } counted)
        {
            if (!int.TryParse(counted.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > MostDays) return false;
            target = new(Duration.Zero, days);
            return true;
        }

        if (!TryReadTime(text, out var time)) return false;
        target = new(time, 0);
        return true;
    }

    /// <summary>Reads a working time as <see cref="TryRead"/> does; false for nothing and for less.</summary>
    public static bool TryReadTime(string? text, out Duration time)
    {
        time = default;
        if (text is null || TimePattern.Match(text) is not { Success: true } match) return false;
        var ticks = 0m;
        foreach (var (group, size) in new[] { (1, NodaConstants.TicksPerHour), (2, NodaConstants.TicksPerMinute), (3, NodaConstants.TicksPerSecond) })
        {
            if (!match.Groups[group].Success) continue;
            var number = match.Groups[group].Value.Replace(',', '.');
            if (number.Contains('.', StringComparison.Ordinal) && match.Groups[group].Index + match.Groups[group].Length + 1 != text.Length) return false;
            ticks += decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * size;
        }

        if (ticks < 1 || ticks > LongestTime.BclCompatibleTicks) return false;
        time = Duration.FromTicks((long)ticks);
        return true;
    }

    /// <summary>As it is read: <c>PT1H30M</c>, or <c>3 workdays</c>.</summary>
    public override string ToString() => Days switch
    {
        0 => TimeText(Time),
        1 => "1 workday",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Days} workdays"),
    };

    /// <summary>A working time as an ISO 8601 duration of hours, minutes and seconds.</summary>
    public static string TimeText(Duration time)
    {
        var (hours, minutes, seconds) = ((long)time.TotalHours, time.Minutes, time.Seconds + (decimal)time.SubsecondNanoseconds / NodaConstants.NanosecondsPerSecond);
        var text = string.Create(CultureInfo.InvariantCulture, $"PT{(hours == 0 ? "" : $"{hours}H")}{(minutes == 0 ? "" : $"{minutes}M")}{(seconds == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{seconds:0.#########}S"))}");
        return text.Length == 2 ? "PT0S" : text;
    }
}
