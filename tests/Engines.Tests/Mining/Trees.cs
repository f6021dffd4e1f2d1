using Shouwen.Engines.Mining;

namespace Shouwen.Engines.Tests.Mining;

/// <summary>Processes by chance, and what somebody does who does as designed.</summary>
internal static class Trees
{
    public static ProcessPart Drawn(Random random, int depth, string activities)
    {
        ProcessPart[] Parts() => [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Drawn(random, depth - 1, activities))];
        return (depth == 0 ? 0 : random.Next(7)) switch
        {
            0 or 1 => new Step($"{activities[random.Next(activities.Length)]}"),
            2 or 3 => new Sequence(Parts()),
            4 => new Choice(Parts()),
            5 => new Concurrent(Parts()),
            _ => new Loop(Drawn(random, depth - 1, activities), random.Next(2) == 0 ? new Sequence([]) : Drawn(random, depth - 1, activities)),
        };
    }

    public static string Played(ProcessPart part, Random random) => part switch
    {
        Step step => step.Activity,
        Sequence sequence => string.Concat(sequence.Parts.Select(one => Played(one, random))),
        Choice choice => Played(choice.Branches[random.Next(choice.Branches.Count)], random),
        Concurrent beside => beside.Branches.Select(branch => Played(branch, random)).Aggregate("", (one, other) => Mixed(one, other, random)),
        Loop loop => Played(loop.Body, random) + (random.Next(3) == 0 ? Played(loop.Back, random) + Played(loop, random) : ""),
        _ => "",
    };

    private static string Mixed(string one, string other, Random random) =>
        one.Length == 0 ? other : other.Length == 0 ? one : random.Next(2) == 0 ? one[0] + Mixed(one[1..], other, random) : other[0] + Mixed(one, other[1..], random);
}
