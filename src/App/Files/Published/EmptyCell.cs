namespace Shouwen.App.Files.Published;

/// <summary>What programs and people write where there is no answer.</summary>
internal static class EmptyCell
{
    public static bool Is(ReadOnlySpan<char> text) =>
        text.IsEmpty || text is "." or "-" or "NA" or "N/A" or "NaN" or "(跳过)" or "(空)" || text.Equals("null", StringComparison.OrdinalIgnoreCase);
}
