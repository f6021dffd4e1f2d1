using System.Globalization;
using System.Text;
using Shouwen.App.Data;

namespace Shouwen.App.Knowledge.Searching;

/// <summary>
/// Text as what can be looked for: each Chinese character and each pair of neighbours, which needs no dictionary; words and numbers of others in small letters. Tokens are letters and
/// digits of ASCII, so that both stores take them as they are, whatever their locale.
/// </summary>
internal static class SearchTokens
{
    /// <summary>All of a text, in order, with repeats: what is kept.</summary>
    public static IEnumerable<string> Of(string? text)
    {
        foreach (var (isHan, run) in TextRuns.Of(text))
        {
            if (!isHan) yield return Word(run);
            else
                for (var at = 0; at < run.Count; at++)
                {
                    yield return Han(run[at]);
                    if (at > 0) yield return Han(run[at - 1]) + Han(run[at]);
                }
        }
    }

    /// <summary>What was typed, as tokens that must all be there: pairs where there are pairs, a single character where it stands alone. The last word may go on.</summary>
    public static IReadOnlyList<Sought> Typed(string? text)
    {
        var sought = new List<Sought>();
        foreach (var (isHan, run) in TextRuns.Of(text))
        {
            if (!isHan) sought.Add(new(Word(run), IsBeginning: true));
            else if (run.Count == 1) sought.Add(new(Han(run[0]), false));
            else sought.AddRange(run.Skip(1).Select((rune, at) => new Sought(Han(run[at]) + Han(rune), false)));
        }

        return [.. sought.Distinct()];
    }

    private static string Han(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"u{rune.Value:x}");

    private static string Word(IReadOnlyList<Rune> run) =>
        run.All(rune => rune.IsAscii) ? string.Concat(run.Select(rune => (char)rune.Value).Prepend('w')) : string.Concat(run.Select(rune => rune.Value.ToString("x5", CultureInfo.InvariantCulture)).Prepend("x"));
}

/// <summary>A token that is looked for.</summary>
/// <param name="IsBeginning">Whether more of the word may follow.</param>
internal readonly record struct Sought(string Token, bool IsBeginning)
{
    public bool IsIn(IReadOnlySet<string> tokens)
    {
        if (tokens.Contains(Token)) return true;
        var beginning = Token;
        return IsBeginning && tokens.Any(token => token.StartsWith(beginning, StringComparison.Ordinal));
    }
}
