using System.Globalization;

namespace Shouwen.Engines.Clock;

/// <summary>
/// An opening window on the wall clock of one day, half-open: <c>FromMinute &lt;= minute of day &lt; ToMinute</c>.
/// Both are minutes since local midnight, 0 to 1440; 1440 is 24:00. A window never passes midnight: hours that do
/// are two windows, one ending at 24:00 and one starting at 00:00 of the next day.
/// </summary>
/// <param name="FromMinute">Minute of day at which the window opens.</param>
/// <param name="ToMinute">Minute of day at which it closes.</param>
public readonly record struct Window(int FromMinute, int ToMinute)
{
    /// <summary>Minutes in a day of the wall clock; as an end it reads 24:00.</summary>
    public const int MinutesInDay = 24 * 60;

    /// <summary>Reads <c>HH:mm</c>, from 00:00 to 24:00, as a minute of day; false for anything else.</summary>
    public static bool TryReadMinute(string? text, out int minute)
    {
        minute = 0;
        if (text is not { Length: 5 } || text[2] != ':'
            || !int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes > 59)
        {
            return false;
        }
        minute = hours * 60 + minutes;
        return minute <= MinutesInDay;
    }

    /// <summary>Writes a minute of day as <c>HH:mm</c>; 1440 becomes 24:00.</summary>
    public static string MinuteText(int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    /// <summary>The window as <c>HH:mm-HH:mm</c>.</summary>
    public override string ToString() => $"{MinuteText(FromMinute)}-{MinuteText(ToMinute)}";
}
