using System.Text.RegularExpressions;

namespace Shouwen.App.Facts.Import.Mappings;

internal enum FieldType { Text, Instant, Date, Seconds, Count, Code, Bool, Word, Share }

/// <summary>One thing that can be said of a contact, an interval, a person or another entry of a centre, and the headers by which files call it.</summary>
internal sealed partial record Field(string Name, FieldType Type, string Group, bool Required, string Headers)
{
    /// <summary>Fields that make this one dispensable, where it is required.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    public bool IsMissingIn(IEnumerable<string> mapped) => Required && !mapped.Any(field => field == Name || Unless.Contains(field));

    public IReadOnlyList<string> Synonyms { get; } = [.. Headers.Split(' ').Select(Normal).Append(Normal(Name)).Distinct()];

    /// <summary>Headers as they are compared: lower case, without separators and units.</summary>
    public static string Normal(string header)
    {
        var text = header.Trim().ToLowerInvariant();
        foreach (var unit in Units) if (text.EndsWith(unit, StringComparison.Ordinal) && text.Length > unit.Length) text = text[..^unit.Length];
        return string.Concat(Limit().Replace(text, "").Where(char.IsLetterOrDigit));
    }

    /// <summary>The seconds that a count was made with: answered_within_20s, 20秒内接通量.</summary>
    public static int? LimitIn(string header) =>
        Limit().Match(header) is { Success: true } found && int.TryParse(found.Groups[1].ValueSpan, out var seconds) && seconds is > 0 and <= 3600 ? seconds : null;

    private static readonly string[] Units = ["(秒)", "（秒）", "(s)", "_s", "_sec", "_secs", "_seconds", " seconds", " (sec)", "(sec)", "/秒", "(min)", "(分钟)", "（分钟）"];

    [GeneratedRegex(@"(\d{1,4})(?:s|sec|seconds)?")]
    private static partial Regex Limit();
}
