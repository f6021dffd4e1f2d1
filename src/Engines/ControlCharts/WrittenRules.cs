using System.Globalization;

namespace Shouwen.Engines.ControlCharts;

/// <summary>Rules as addresses and command lines write them: `nelson`, `western,W4=9`, `nhs,M4=off`, `N1,N5=3/4,W4`.</summary>
/// <param name="Named">Every rule that was named, by itself or with its set, as published.</param>
/// <param name="Rules">Those in force, with their own lengths.</param>
public sealed record WrittenRules(IReadOnlyList<ChartRule> Named, IReadOnlyList<ChartRule> Rules)
{
    /// <summary>What a chart is read by where nothing else is said.</summary>
    public const string Usual = "nelson";

    /// <summary>Longer rows than this need more points than anybody waits for.</summary>
    public const int Longest = 100;

    private static readonly Dictionary<string, IReadOnlyList<ChartRule>> Sets = new(StringComparer.OrdinalIgnoreCase)
    {
        [Usual] = ChartRule.Nelson,
        ["western"] = ChartRule.WesternElectric,
        ["nhs"] = ChartRule.MakingDataCount,
    };

    /// <summary>Null where a name is unknown, a length is none, or nothing is left.</summary>
    public static WrittenRules? Read(string text)
    {
        List<ChartRule> named = [], rules = [];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Sets.TryGetValue(part, out var set))
            {
                named.AddRange(set.Except(named));
                rules.AddRange(set.Except(rules));
                continue;
            }

            var (code, length) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var name, var given] ? (name, given) : (part, null);
            if (!ChartRule.All.TryGetValue(code.ToUpperInvariant(), out var usual)) return null;
            if (!named.Contains(usual)) named.Add(usual);
            var at = rules.FindIndex(rule => rule.Code == usual.Code);
            if (string.Equals(length, "off", StringComparison.OrdinalIgnoreCase))
            {
                if (at >= 0) rules.RemoveAt(at);
                continue;
            }

            if ((length is null ? usual : WithLength(usual, length)) is not { } rule) return null;
            if (at < 0) rules.Add(rule);
            else rules[at] = rule;
        }

        return rules.Count > 0 ? new(named, rules) : null;
    }

    /// <summary>The fewest points in a row of which a pattern can be said: one beyond, two of which some are far out, three for what goes on.</summary>
    public static int Shortest(Pattern pattern) => pattern switch
    {
        Pattern.Beyond => 1,
        Pattern.FarOut or Pattern.NearLimit => 2,
        _ => 3,
    };

    private static ChartRule? WithLength(ChartRule rule, string text)
    {
        var isOf = rule.Of < rule.Length;
        if (text.Split('/') is not [var first, .. var rest] || rest.Length != (isOf ? 1 : 0) || !IsNumber(first, out var least) || !IsNumber(isOf ? rest[0] : first, out var length)) return null;
        return length >= Shortest(rule.Pattern) && length <= Longest && least >= 1 && least <= length ? rule with { Length = length, Of = least } : null;
    }

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
