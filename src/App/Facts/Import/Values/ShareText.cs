using System.Globalization;

namespace Shouwen.App.Facts.Import.Values;

/// <summary>Shares as exports write them: 80%, 0.8 or 80. A number above 1 is a percentage; 1 is all.</summary>
internal static class ShareText
{
    private const int Longest = 20;

    public static bool TryRead(ReadOnlySpan<char> text, out double share)
    {
        share = 0;
        if (text.Length is 0 or > Longest) return false;
        var isPercent = text[^1] is '%' or '％';
        if (isPercent) text = text[..^1].TrimEnd();
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
        // As a decimal, so that 85.5 % is the same number as 0.855.
        share = (double)(isPercent || number > 1 ? number / 100 : number);
        return true;
    }
}
