using Shouwen.App.Centres.Published;

namespace Shouwen.App.Centres;

/// <summary>
/// Rows of a tree from the top down, so that everything above a row is in its place before the row is: whatever the order of the file,
/// and whatever it moves from below to above.
/// </summary>
internal sealed class TreeOrder(EntryList list, Func<string, string?> knownParent)
{
    private readonly Dictionary<string, int> depths = [];

    /// <summary>A level at a time. Rows that hang below one another in a circle are refused; what they said is then left out, and looked at anew.</summary>
    public IReadOnlyList<IReadOnlyList<EntryDraft>> Levels()
    {
        while (Circles() is { Count: > 0 } circles)
        {
            foreach (var entry in circles)
            {
                list.Good.Remove(entry.Code!);
                list.Refuse(entry, "parent", DimensionWriting.MakesACycle);
            }
        }

        return [.. list.Good.Values.GroupBy(entry => depths[entry.Code!]).OrderBy(level => level.Key).Select(level => level.ToList())];
    }

    private List<EntryDraft> Circles()
    {
        depths.Clear();
        var circles = new List<EntryDraft>();
        var (path, on) = (new List<string>(), new HashSet<string>());
        foreach (var code in list.Good.Keys)
        {
            path.Clear();
            on.Clear();
            string? at = code;
            for (; at is not null && !depths.ContainsKey(at) && on.Add(at); at = Above(at)) path.Add(at);
            if (at is not null && on.Contains(at))
                circles.AddRange(path[path.IndexOf(at)..].Select(on => list.Good.GetValueOrDefault(on)).OfType<EntryDraft>().Where(entry => entry.SaysParent));
            var depth = at is not null && depths.TryGetValue(at, out var above) ? above + 1 : 0;
            for (var i = path.Count - 1; i >= 0; i--) depths[path[i]] = depth++;
        }

        return circles;
    }

    private string? Above(string code) => list.Good.TryGetValue(code, out var entry) && entry.SaysParent ? entry.Parent : knownParent(code);
}
