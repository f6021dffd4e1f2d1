using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Shouwen.App.Files.Published;

/// <summary>What is wrong with a text of YAML, and where, in words that know the file and not the program.</summary>
internal static partial class YamlFault
{
    /// <param name="keysOf">The keys that may stand in a mapping, by the name of its type.</param>
    public static string Say(YamlException failure, Func<string, IReadOnlyList<string>> keysOf)
    {
        var (line, said) = (failure.Start.Line, failure.InnerException?.Message ?? failure.Message);
        if (UnknownKey().Match(failure.Message) is { Success: true } unknown)
        {
            var (key, known) = (unknown.Groups["key"].Value, keysOf(unknown.Groups["type"].Value));
            return $"line {line}: there is no key “{key}” here; known are {string.Join(", ", known)}.{(Nearest(key, known) is { } meant ? $" Was {meant} meant?" : "")}";
        }

        if (Expected().Match(failure.Message) is { Success: true } other) return $"line {line}: {WordOf(other.Groups["wanted"].Value)} is expected here, and {WordOf(other.Groups["got"].Value)} stands here.";
        if (NoNumber().Match(said) is { Success: true } text) return $"line {line}: “{text.Groups["text"].Value}” is no number.";
        if (Filled().Match(said) is { Success: true } filled) return $"line {line}: {ShapeOf(filled.Groups["type"].Value)} is expected here.";
        return $"line {line}: {said}";
    }

    private static string WordOf(string token) => token switch
    {
        "SequenceStart" => "a list such as [A, B]",
        "MappingStart" => "a block of keys such as {min: 1, max: 10}",
        "Scalar" => "one value",
        _ => token,
    };

    /// <summary>The reader names the class that it fills.</summary>
    private static string ShapeOf(string type) => type switch
    {
        _ when type.Contains("List`", StringComparison.Ordinal) => WordOf("SequenceStart"),
        _ when type.Contains("Dictionary`", StringComparison.Ordinal) || type.StartsWith("Shouwen.", StringComparison.Ordinal) => WordOf("MappingStart"),
        "System.Boolean" => "true or false",
        _ => "something else",
    };

    public static string? Nearest(string key, IReadOnlyList<string> known) =>
        known.Select(one => (Name: one, Steps: Steps(key.ToLowerInvariant(), one.ToLowerInvariant()))).Where(one => one.Steps <= Math.Max(1, one.Name.Length / 3)).OrderBy(one => one.Steps).FirstOrDefault().Name;

    /// <summary>Letters to be changed, added or taken away (Levenshtein 1966).</summary>
    private static int Steps(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (var i = 1; i <= from.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            for (var j = 1; j <= to.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }

            row[0] = i;
        }

        return row[^1];
    }

    [GeneratedRegex(@"Property '(?<key>[^']*)' not found on type '[^']*[.+](?<type>\w+)'")]
    private static partial Regex UnknownKey();

    [GeneratedRegex("The input string '(?<text>[^']*)' was not in a correct format")]
    private static partial Regex NoNumber();

    [GeneratedRegex(@"(into type |Invalid cast from '[^']*' to ')(?<type>[^',\[]+)")]
    private static partial Regex Filled();

    [GeneratedRegex("Expected '(?<wanted>[^']*)', got '(?<got>[^']*)'")]
    private static partial Regex Expected();
}
