using Shouwen.App.Centres.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>The groups of one cut, and which member belongs to which; group 0 is "not known".</summary>
internal sealed class CutGroups
{
    private readonly List<Member> groups = [];

    /// <summary>Level 0 takes members as they are; 1 their roots, 2 the level below, ...</summary>
    public CutGroups(Dim dim, IReadOnlyList<Member> members, int level)
    {
        Dim = dim;
        var byId = members.ToDictionary(member => member.Id);
        var groupOf = new int[members.Select(member => member.Id).DefaultIfEmpty(0).Max() + 1];
        var numbers = new Dictionary<int, int>();
        foreach (var member in members)
        {
            var group = level == 0 || dim == Dim.Agent ? member : AtLevel(member, byId, level);
            if (!numbers.TryGetValue(group.Id, out var number))
            {
                groups.Add(group);
                numbers[group.Id] = number = groups.Count;
            }

            groupOf[member.Id] = number;
        }

        Cut = new(dim, groupOf, groups.Count + 1);
    }

    public Dim Dim { get; }
    public Cut Cut { get; }

    /// <summary>The member that a group stands for; null for "not known".</summary>
    public Member? this[int group] => group == 0 ? null : groups[group - 1];

    private static Member AtLevel(Member member, Dictionary<int, Member> byId, int level)
    {
        var path = Ancestors.PathOf(member, byId);
        return path[Math.Min(level, path.Count) - 1];
    }
}

/// <summary>Trees of topics, regions and products.</summary>
internal static class Ancestors
{
    /// <summary>From the root to the member itself.</summary>
    public static List<Member> PathOf(Member member, IReadOnlyDictionary<int, Member> byId)
    {
        var path = new List<Member> { member };
        while (path[0].ParentId is { } parent && byId.TryGetValue(parent, out var above) && path.Count < 32) path.Insert(0, above);
        return path;
    }

    /// <summary>Members with these codes and all below them.</summary>
    public static HashSet<int> WithChildren(IReadOnlyList<Member> members, IReadOnlySet<string> codes)
    {
        var byId = members.ToDictionary(member => member.Id);
        return [.. members.Where(member => PathOf(member, byId).Any(above => codes.Contains(above.Code))).Select(member => member.Id)];
    }
}
