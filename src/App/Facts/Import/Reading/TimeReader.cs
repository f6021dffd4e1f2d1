using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Import.Reading;

/// <summary>Reads times by the formats of a mapping, the first that fits.</summary>
internal sealed class TimeReader
{
    private readonly (TimeOrder Order, string? Pattern)[] formats;

    public TimeReader(IReadOnlyList<string> formats) => this.formats = [.. formats.Select(Format)];

    /// <summary>The names of formats; anything else is a pattern.</summary>
    public static readonly IReadOnlyDictionary<string, TimeOrder> Names = new Dictionary<string, TimeOrder>(StringComparer.OrdinalIgnoreCase)
    {
        ["iso"] = TimeOrder.YearMonthDay,
        ["ymd"] = TimeOrder.YearMonthDay,
        ["dmy"] = TimeOrder.DayMonthYear,
        ["mdy"] = TimeOrder.MonthDayYear,
        ["epoch"] = TimeOrder.EpochSeconds,
        ["epochMs"] = TimeOrder.EpochMilliseconds,
        ["excel"] = TimeOrder.ExcelSerial,
    };

    public bool TryRead(ReadOnlySpan<char> text, out WrittenTime time)
    {
        foreach (var (order, pattern) in formats)
            if (pattern is null ? TimeText.TryRead(text, order, out time) : TimeText.TryReadPattern(text, pattern, out time)) return true;
        time = WrittenTime.None;
        return false;
    }

    private static (TimeOrder, string?) Format(string format) => Names.TryGetValue(format, out var order) ? (order, null) : (default, format);
}
