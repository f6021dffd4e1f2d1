using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Results;

/// <summary>
/// Which new answers the next results of a running wave take in. The difference between two results, of all or of any group, must be nobody or five people and more:
/// an answer waits until, in each of its groups, four others go in with it. Groups that are hidden are one group.
/// </summary>
internal static class Release
{
    private const int Hidden = -1;

    /// <summary>Rows that go in, of those that wait.</summary>
    /// <param name="shown">Rows that results were made of before.</param>
    public static List<int> Next(IReadOnlyList<int> shown, IReadOnlyList<int> waiting, IReadOnlyDictionary<Dim, int?[]> cuts)
    {
        var next = waiting.ToList();
        while (true)
        {
            var held = cuts.Values.SelectMany(members => TooFew(members, shown, next)).ToHashSet();
            if (held.Count == 0) return next.Count < Wave.SmallestCell ? [] : next;
            next.RemoveAll(held.Contains);
        }
    }

    private static IEnumerable<int> TooFew(int?[] members, IReadOnlyList<int> shown, List<int> next)
    {
        var visible = Cells.Shown(SizesOf(members, shown.Concat(next)));
        return next.GroupBy(row => members[row] is { } member && visible.Contains(member) ? member : Hidden).Where(batch => batch.Count() < Wave.SmallestCell).SelectMany(batch => batch);
    }

    public static List<(int Key, int Answers)> SizesOf(int?[] members, IEnumerable<int> rows) =>
        [.. rows.GroupBy(row => members[row] ?? 0).Select(group => (group.Key, group.Count()))];

    /// <summary>
    /// Rows whose free texts may be found by group. A text is recognised wherever it is shown, so that its groups can be put together: at least five people must share all of them,
    /// and so must those go whose texts are in no group.
    /// </summary>
    public static List<int> ByGroup(IEnumerable<int> rows, IReadOnlyDictionary<Dim, int?[]> cuts)
    {
        var alike = rows.GroupBy(row => string.Join(' ', cuts.Values.Select(members => members[row]))).ToDictionary(group => group.Key, group => group.ToList());
        var shown = Cells.Shown([.. alike.Select(group => (group.Key, group.Value.Count))]);
        return [.. alike.Where(group => shown.Contains(group.Key)).SelectMany(group => group.Value)];
    }
}
