using Shouwen.App.Centres.Published;

namespace Shouwen.App.Centres;

/// <summary>
/// Trees that are told by levels (main class, class, sub-class): each row gets the code of what is above it. What rows have no code for
/// is known by its names from the top, joined by spaces, as contacts join the same columns.
/// </summary>
internal static class LevelPaths
{
    private const char Between = '\u001f';

    /// <param name="implied">Gets the codes of entries that no row describes.</param>
    public static IReadOnlyList<EntryDraft> Hang(IReadOnlyList<EntryDraft> entries, HashSet<string> implied)
    {
        if (!entries.Any(entry => entry.Levels.Count > 0)) return entries;
        var codes = new Dictionary<string, string>();
        foreach (var entry in entries) if (PathOf(entry) is { Count: > 0 } path) codes.TryAdd(Key(path, path.Count), CodeOf(entry, path));
        var own = codes.Values.ToHashSet();
        var hung = new List<EntryDraft>(entries.Count);
        foreach (var entry in entries)
        {
            var path = PathOf(entry);
            string? parent = null;
            for (var level = 1; level < path.Count; level++)
            {
                var key = Key(path, level);
                if (!codes.TryGetValue(key, out var code))
                {
                    codes[key] = code = string.Join(' ', path.Take(level));
                    if (own.Add(code))
                    {
                        implied.Add(code);
                        hung.Add(new() { Line = entry.Line, Code = code, Name = path[level - 1], SaysParent = true, Parent = parent });
                    }
                }

                parent = code;
            }

            hung.Add(path.Count == 0 ? entry : entry with { Code = CodeOf(entry, path), Name = path[^1], SaysParent = true, Parent = parent, Levels = [] });
        }

        return hung;
    }

    private static IReadOnlyList<string> PathOf(EntryDraft entry) =>
        entry.Levels.Count == 0 || entry.Name is null || entry.Name == entry.Levels[^1] ? entry.Levels : [.. entry.Levels, entry.Name];

    private static string CodeOf(EntryDraft entry, IReadOnlyList<string> path) => entry.Code ?? string.Join(' ', path);

    private static string Key(IReadOnlyList<string> path, int levels) => string.Join(Between, path.Take(levels));
}
