using System.Buffers;
using System.Globalization;

namespace Shouwen.App.Facts.Import.Values;

/// <summary>Counts and durations as exports write them: thousands separators, full-width digits, mm:ss, hh:mm:ss, Chinese and English units.</summary>
internal static class NumberText
{
    private const int Longest = 40;
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.");

    public static bool TryReadCount(ReadOnlySpan<char> text, out double value) => TryReadNumber(text, out value);

    /// <summary>Seconds; a bare number counts as many as its unit has.</summary>
    public static bool TryReadSeconds(ReadOnlySpan<char> text, double unit, out double seconds)
    {
        if (TryReadDigits(text, out seconds))
        {
            seconds *= unit;
            return true;
        }

        if (TryReadClock(text, out seconds) || TryReadUnits(text, out seconds)) return true;
        var read = TryReadNumber(text, out seconds);
        seconds *= unit;
        return read;
    }

    /// <summary>By far most cells.</summary>
    private static bool TryReadDigits(ReadOnlySpan<char> text, out double value)
    {
        var whole = 0;
        value = 0;
        if (text.Length is 0 or > 9) return false;
        foreach (var letter in text)
        {
            if (letter is < '0' or > '9') return false;
            whole = (whole * 10) + (letter - '0');
        }

        value = whole;
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out double value)
    {
        if (TryReadDigits(text, out value)) return true;
        Span<char> plain = stackalloc char[Longest];
        return TryNarrow(text, plain, out var length)
            && double.TryParse(plain[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    private static bool TryReadClock(ReadOnlySpan<char> text, out double seconds)
    {
        seconds = 0;
        Span<char> plain = stackalloc char[Longest];
        if (!TryNarrow(text, plain, out var length)) return false;
        ReadOnlySpan<char> rest = plain[..length];
        if (!rest.Contains(':')) return false;
        var isNegative = rest[0] == '-';
        if (isNegative) rest = rest[1..];
        var parts = 0;
        while (true)
        {
            var colon = rest.IndexOf(':');
            var part = colon < 0 ? rest : rest[..colon];
            if (!double.TryParse(part, colon < 0 ? NumberStyles.AllowDecimalPoint : NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
            if (++parts > 3 || (parts > 1 && number >= 60)) return false;
            seconds = (seconds * 60) + number;
            if (colon < 0) break;
            rest = rest[(colon + 1)..];
        }

        if (isNegative) seconds = -seconds;
        return parts > 1;
    }

    private static bool TryReadUnits(ReadOnlySpan<char> text, out double seconds)
    {
        seconds = 0;
        Span<char> plain = stackalloc char[Longest];
        if (!TryNarrow(text, plain, out var length)) return false;
        ReadOnlySpan<char> rest = plain[..length];
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(NumberSigns);
            if (digits <= 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
            rest = rest[digits..].TrimStart();
            var letters = rest.IndexOfAnyInRange('0', '9') is var next and >= 0 ? next : rest.Length;
            if (Unit(rest[..letters].TrimEnd()) is not { } unit) return false;
            seconds += number * unit;
            rest = rest[letters..];
        }

        return true;
    }

    private static int? Unit(ReadOnlySpan<char> word) => word switch
    {
        "秒" or "s" or "S" or "sec" or "秒钟" => 1,
        "分" or "分钟" or "m" or "min" or "'" => 60,
        "时" or "小时" or "h" or "H" => 3600,
        _ => null,
    };

    /// <summary>Full-width digits and signs as their plain twins.</summary>
    private static bool TryNarrow(ReadOnlySpan<char> text, Span<char> plain, out int length)
    {
        length = 0;
        if (text.Length > plain.Length) return false;
        foreach (var letter in text) plain[length++] = letter switch
        {
            >= '！' and <= '～' => (char)(letter - '！' + '!'),
            '　' => ' ',
            '−' => '-',
            _ => letter,
        };
        return length > 0;
    }
}
