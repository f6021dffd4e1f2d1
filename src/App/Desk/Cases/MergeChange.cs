namespace Shouwen.App.Desk.Cases;

/// <summary>What somebody saw when they began to change a case.</summary>
public sealed record CaseSeen(string Title, int Impact, int Urgency, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Tags);

/// <summary>Two people change a case at once: what each of them changed is kept, field by field.</summary>
internal static class MergeChange
{
    /// <summary>The change with everything that the other one changed meanwhile; null where both changed the same field to different ends.</summary>
    public static CaseChange? Of(CaseChange mine, CaseSeen seen, DeskCase theirs)
    {
        var fields = DeskJson.Read<Dictionary<string, string>>(theirs.Fields);
        var merged = new Dictionary<string, string>();
        var (title, impact, urgency) = (Pick(mine.Title, seen.Title, theirs.Title), Pick(mine.Impact, seen.Impact, theirs.Impact), Pick(mine.Urgency, seen.Urgency, theirs.Urgency));
        var tags = Pick(Joined(mine.Tags ?? seen.Tags), Joined(seen.Tags), Joined(DeskJson.Read<List<string>>(theirs.Tags)));
        if (title is null || impact is null || urgency is null || tags is null) return null;
        foreach (var (code, value) in mine.Fields ?? seen.Fields)
        {
            if (Pick(value, seen.Fields.GetValueOrDefault(code, ""), fields.GetValueOrDefault(code, "")) is not { } picked) return null;
            merged[code] = picked.Value;
        }

        return new(title.Value, impact.Value, urgency.Value) { Fields = merged, Tags = tags.Value.Length == 0 ? [] : tags.Value.Split('\n') };
    }

    /// <summary>Whoever changed it has their way; null where both did, to different ends.</summary>
    private static Picked<T>? Pick<T>(T mine, T seen, T theirs) where T : notnull =>
        mine.Equals(theirs) || theirs.Equals(seen) ? new(mine) : mine.Equals(seen) ? new(theirs) : null;

    private static string Joined(IEnumerable<string> tags) => string.Join('\n', tags);

    private sealed record Picked<T>(T Value);
}
