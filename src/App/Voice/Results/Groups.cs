using Shouwen.App.Centres.Published;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Results;

/// <summary>The whole of a wave, or a group of it that may be shown, with its rows.</summary>
internal sealed record Group(string Cut, string Member, int Answers, List<int> Rows)
{
    public bool IsWhole => Cut.Length == 0;
}

internal static class Groups
{
    /// <summary>The whole, where it is large enough, and the groups of each cut that may be shown; how many may not.</summary>
    public static (List<Group> Groups, List<HiddenGroups> Hidden) Of(AnswerTable table, CentreFrame frame)
    {
        var complete = Enumerable.Range(0, table.Rows).Where(row => table.Complete[row]).ToList();
        if (complete.Count < Wave.SmallestCell) return ([], []);
        var (groups, hidden) = (new List<Group> { new("", "", complete.Count, []) }, new List<HiddenGroups>());
        foreach (var (dim, members) in table.Cuts)
        {
            var name = dim.ToString().ToLowerInvariant();
            var rows = Enumerable.Range(0, table.Rows).GroupBy(row => members[row] ?? 0).ToDictionary(group => group.Key, group => group.ToList());
            var sizes = Release.SizesOf(members, complete).ToDictionary(size => size.Key, size => size.Answers);
            var shown = Cells.Shown([.. sizes.Select(size => (size.Key, size.Value))]);
            var known = frame.Members[dim].Where(member => sizes.ContainsKey(member.Id)).ToList();
            groups.AddRange(known.Where(member => shown.Contains(member.Id)).Select(member => new Group(name, member.Code, sizes[member.Id], rows[member.Id])));
            if (known.Where(member => !shown.Contains(member.Id)).ToList() is { Count: > 0 } small) hidden.Add(new(name, small.Count));
        }

        return (groups, hidden);
    }
}
