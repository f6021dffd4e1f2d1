namespace Shouwen.App.Data;

/// <summary>What people type into a search box as a LIKE pattern: it may stand anywhere, and one character is enough.</summary>
public static class SearchPattern
{
    public const string Escape = "\\";

    /// <summary>Null when nothing was typed.</summary>
    public static string? Of(string? typed)
    {
        var text = typed?.Trim();
        return string.IsNullOrEmpty(text) ? null
            : $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
    }
}
