using System.Globalization;
using System.Text;

namespace Shouwen.App.Data;

/// <summary>A stretch of text that is looked for as one.</summary>
/// <param name="IsLetters">Of a script without spaces, where each letter and each pair can be a word; else one word.</param>
internal sealed record TextRun(bool IsLetters, IReadOnlyList<Rune> Letters);

/// <summary>Text cut into such stretches, in small letters and without the difference of full and half width.</summary>
internal static class TextRuns
{
    public static IEnumerable<TextRun> Of(string? text)
    {
        var (run, isLetters) = (new List<Rune>(), false);
        foreach (var rune in Known(text ?? "").EnumerateRunes())
        {
            var isOne = IsWithoutSpaces(rune.Value);
            var belongs = isOne || Rune.IsLetterOrDigit(rune) || (run.Count > 0 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
            if (run.Count > 0 && (!belongs || isOne != isLetters))
            {
                yield return new(isLetters, run);
                run = [];
            }

            if (!belongs) continue;
            isLetters = isOne;
            run.Add(rune);
        }

        if (run.Count > 0) yield return new(isLetters, run);
    }

    /// <summary>Half a letter of two, as broken files have it, is left out.</summary>
    private static string Known(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar)).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
    }

    /// <summary>Chinese characters, kana, and Hangul.</summary>
    private static bool IsWithoutSpaces(int letter) => letter is 0x3005 or 0x3007 or (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);
}
