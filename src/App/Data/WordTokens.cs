using System.Text;

namespace Shouwen.App.Data;

/// <summary>
/// Text cut into what an index of words can hold in any store. Languages that put no space between words give each letter and each pair of neighbours, so that one or two of
/// them are found without a dictionary; others give their words, in small letters and without the difference of full and half width.
/// </summary>
public static class WordTokens
{
    /// <summary>Of a word that is longer, the rest is not looked for.</summary>
    private const int LongestWord = 40;

    /// <summary>Fewer letters find only the whole word: what half of all texts begin with would be as good as no search.</summary>
    private const int ShortestBeginning = 3;
    private const int MostWanted = 24;

    /// <summary>The tokens in order, each with a space before and behind it; of the texts together no more than so many letters.</summary>
    public static string Of(IEnumerable<string?> texts, int mostLetters)
    {
        var told = new StringBuilder(" ");
        var left = mostLetters;
        foreach (var text in texts)
        {
            if (left <= 0 || string.IsNullOrEmpty(text)) continue;
            foreach (var run in Runs(text.Length > left ? text[..left] : text)) foreach (var token in run.Tokens) told.Append(token).Append(' ');
            left -= text.Length;
        }

        return told.ToString();
    }

    /// <summary>What has to be there for something typed, one for each part between spaces; nothing when no letter was typed.</summary>
    public static IReadOnlyList<Wanted> Wish(string? typed)
    {
        var (wanted, count) = (new List<Wanted>(), 0);
        foreach (var part in (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var runs = Runs(part).ToList();
            if (runs.Count == 0 || count >= MostWanted) continue;
            var terms = runs.SelectMany(run => run.Terms).Distinct().Take(MostWanted - count).ToList();
            count += terms.Count;
            var isBeginning = runs[^1] is { IsLetters: false } last && last.Text.Length >= ShortestBeginning;
            wanted.Add(new(terms, isBeginning ? runs[^1].Tokens.Single() : null, $" {string.Join(' ', runs.SelectMany(run => run.Tokens))}{(isBeginning ? "" : " ")}"));
        }

        return wanted;
    }

    private static IEnumerable<Run> Runs(string text) => TextRuns.Of(text).Select(run => new Run(run.IsLetters, [.. run.Letters.Select(letter => letter.ToString())]));

    private sealed record Run(bool IsLetters, List<string> Letters)
    {
        public string Text => string.Concat(Letters);

        /// <summary>As they stand in the index: each letter, followed by the pair that begins with it.</summary>
        public IEnumerable<string> Tokens => IsLetters ? Letters.SelectMany((letter, at) => at + 1 < Letters.Count ? [letter, letter + Letters[at + 1]] : (string[])[letter]) : [string.Concat(Letters.Take(LongestWord))];

        /// <summary>What finds it: the pairs, which are rarer than letters.</summary>
        public IEnumerable<string> Terms => !IsLetters || Letters.Count == 1 ? Tokens : Letters.Zip(Letters.Skip(1), (one, next) => one + next);
    }
}

/// <summary>A part of what was typed.</summary>
/// <param name="Terms">Tokens that a text must have.</param>
/// <param name="Beginning">Which of them may go on.</param>
/// <param name="Phrase">What its tokens, as they stand one behind the other, must contain.</param>
public sealed record Wanted(IReadOnlyList<string> Terms, string? Beginning, string Phrase);
