using System.Buffers;

namespace Shouwen.App.Facts.Import.Values;

/// <summary>Intervals are often written with both ends: 09:00-09:15. What counts is the beginning.</summary>
internal static class RangeText
{
    private const int LongestTime = 8;
    private static readonly SearchValues<char> Signs = SearchValues.Create("-~至—–～");

    public static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> text)
    {
        var sign = text.LastIndexOfAny(Signs);
        if (sign <= 0 || text.Contains('T')) return text;
        var before = text[..sign].TrimEnd();
        var after = text[(sign + 1)..].TrimStart();
        var from = before[(before.LastIndexOf(' ') + 1)..];
        if (!IsTime(from) || !IsTime(after)) return text;
        return Seconds(after) > Seconds(from) || Seconds(after) == 0 ? before : text;
    }

    private static bool IsTime(ReadOnlySpan<char> text) => text.Length is >= 4 and <= LongestTime && text.Contains(':') && NumberText.TryReadSeconds(text, 1, out _);

    /// <summary>Of hh:mm as of hh:mm:ss the order is the same.</summary>
    private static double Seconds(ReadOnlySpan<char> text) => NumberText.TryReadSeconds(text.Length <= 5 ? $"{text}:00" : text, 1, out var seconds) ? seconds : 0;
}
