using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>The hours of each weekday when nothing else is decreed. Immutable.</summary>
public sealed class WeekHours
{
    private readonly DayHours[] hours = new DayHours[7];

    /// <summary>A week in which a weekday that is not in the table is closed.</summary>
    /// <exception cref="ArgumentException">The table holds <see cref="IsoDayOfWeek.None"/>.</exception>
    public WeekHours(IReadOnlyDictionary<IsoDayOfWeek, DayHours> byWeekday)
    {
        ArgumentNullException.ThrowIfNull(byWeekday);
        if (byWeekday.ContainsKey(IsoDayOfWeek.None)) throw new ArgumentException("None is not a weekday", nameof(byWeekday));
        for (var i = 0; i < 7; i++) hours[i] = byWeekday.GetValueOrDefault((IsoDayOfWeek)(i + 1), DayHours.Closed);
    }

    /// <summary>The same hours on all seven days.</summary>
    public static WeekHours EveryDay(DayHours hours) => new(Days(1, 7).ToDictionary(day => day, _ => hours));

    /// <summary>The same hours from Monday to Friday, closed at the weekend.</summary>
    public static WeekHours MondayToFriday(DayHours hours) => new(Days(1, 5).ToDictionary(day => day, _ => hours));

    /// <summary>The hours of a weekday.</summary>
    public DayHours this[IsoDayOfWeek weekday] => hours[(int)weekday - 1];

    private static IEnumerable<IsoDayOfWeek> Days(int first, int count) => Enumerable.Range(first, count).Select(i => (IsoDayOfWeek)i);
}
