namespace Shouwen.App.Desk.Cases;

/// <summary>Whether two texts say nearly the same: the share of pairs of neighbouring letters that they have in common (Dice 1945), which needs no words and so suits Chinese.</summary>
internal sealed class LikeText(string? title, string? text)
{
    private const double Enough = 0.6;
    private const int FewestPairs = 4;
    private readonly HashSet<(char, char)> titlePairs = Pairs(title);
    private readonly HashSet<(char, char)> textPairs = Pairs(text);

    public bool IsLike(string? otherTitle, string? otherText) => Share(titlePairs, Pairs(otherTitle)) >= Enough || Share(textPairs, Pairs(otherText)) >= Enough;

    private static double Share(HashSet<(char, char)> one, HashSet<(char, char)> other) =>
        one.Count < FewestPairs || other.Count < FewestPairs ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<(char, char)> Pairs(string? text)
    {
        var letters = (text ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray();
        return [.. letters.Skip(1).Select((letter, at) => (letters[at], letter))];
    }
}
