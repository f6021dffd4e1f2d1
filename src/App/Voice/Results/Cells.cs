using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Results;

/// <summary>
/// Which groups of a cut may be shown. A group that is too small is hidden, and with it, when what is hidden could be got by subtraction and is itself
/// too small, the smallest of the others, until it no longer is.
/// </summary>
internal static class Cells
{
    public static HashSet<TKey> Shown<TKey>(IReadOnlyCollection<(TKey Key, int Answers)> groups, int smallest = Wave.SmallestCell)
    {
        var shown = groups.Where(group => group.Answers >= smallest).OrderBy(group => group.Answers).ToList();
        var hidden = groups.Where(group => group.Answers < smallest).Sum(group => group.Answers);
        while (hidden > 0 && hidden < smallest && shown.Count > 0)
        {
            hidden += shown[0].Answers;
            shown.RemoveAt(0);
        }

        return [.. shown.Select(group => group.Key)];
    }
}
