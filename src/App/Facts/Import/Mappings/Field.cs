namespace Shouwen.App.Facts.Import.Mappings;

internal enum FieldType { Text, Instant, Date, Seconds, Count, Code, Bool, Word }

/// <summary>One thing that can be said of a contact, an interval or a person, and the headers by which files call it.</summary>
internal sealed record Field(string Name, FieldType Type, string Group, bool Required, string Headers)
{
    public IReadOnlyList<string> Synonyms { get; } = [.. Headers.Split(' ').Select(Normal).Append(Normal(Name)).Distinct()];

    /// <summary>Headers as they are compared: lower case, without separators and units.</summary>
    public static string Normal(string header)
    {
        var text = header.Trim().ToLowerInvariant();
        foreach (var unit in Units) if (text.EndsWith(unit, StringComparison.Ordinal) && text.Length > unit.Length) text = text[..^unit.Length];
        return string.Concat(text.Where(char.IsLetterOrDigit));
    }

    private static readonly string[] Units = ["(秒)", "（秒）", "(s)", "_s", "_sec", "_secs", "_seconds", " seconds", " (sec)", "(sec)", "/秒", "(min)", "(分钟)", "（分钟）"];
}
