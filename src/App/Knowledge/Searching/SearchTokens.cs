using System.Globalization;
using System.Text;

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
        foreach (var (run, isHan) in Runs(text))
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
        foreach (var (run, isHan) in Runs(text))
        {
            if (!isHan) sought.Add(new(Word(run), IsBeginning: true));
            else if (run.Count == 1) sought.Add(new(Han(run[0]), false));
            else sought.AddRange(run.Skip(1).Select((rune, at) => new Sought(Han(run[at]) + Han(rune), false)));
        }

        return [.. sought.Distinct()];
    }

    private static string Han(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"u{rune.Value:x}");

    private static string Word(List<Rune> run) =>
        run.TrueForAll(rune => rune.IsAscii) ? string.Concat(run.Select(rune => (char)rune.Value).Prepend('w')) : string.Concat(run.Select(rune => rune.Value.ToString("x5", CultureInfo.InvariantCulture)).Prepend("x"));

    private static IEnumerable<(List<Rune> Run, bool IsHan)> Runs(string? text)
    {
        var (run, wasHan) = (new List<Rune>(), false);
        foreach (var rune in (text ?? "").Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var (isPart, isHan) = (Rune.IsLetterOrDigit(rune), IsHan(rune));
            if (run.Count > 0 && (!isPart || isHan != wasHan))
            {
                yield return (run, wasHan);
                run = [];
            }

            if (isPart) run.Add(Rune.ToLowerInvariant(rune));
            wasHan = isHan;
        }

        if (run.Count > 0) yield return (run, wasHan);
    }

    /// <summary>Scripts written without spaces: Chinese characters, kana, Hangul.</summary>
    private static bool IsHan(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x3040 and <= 0x30FF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0x20000 and <= 0x3FFFF);
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
