namespace Shouwen.Engines.Sampling;

/// <summary>How likely each unit is to be drawn, in proportion to a size that it is given: what is to be seen more often gets a larger one (Sarndal, Swensson and Wretman 1992, 3.6).</summary>
public static class UnequalProbabilities
{
    private const double Sure = 1 - 1e-12;

    /// <summary>Probabilities of inclusion, 1 for units so large that they are always drawn; they add up to the total, or to the number of units of a size where these are fewer.</summary>
    /// <param name="sizes">0 or more, one a unit; a unit of size 0 is never drawn.</param>
    /// <param name="total">Units to be drawn, 0 or more.</param>
    public static double[] Of(IReadOnlyList<double> sizes, double total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        if (sizes.Any(size => !(size >= 0 && double.IsFinite(size)))) throw new ArgumentException("A size is 0 or more.", nameof(sizes));
        var probabilities = new double[sizes.Count];
        var left = Enumerable.Range(0, sizes.Count).Where(i => sizes[i] > 0).ToList();
        while (left.Count > 0)
        {
            var sum = left.Sum(i => sizes[i]);
            var sure = total >= left.Count ? left : left.FindAll(i => total * sizes[i] / sum >= Sure);
            foreach (var i in left) probabilities[i] = total * sizes[i] / sum;
            foreach (var i in sure) probabilities[i] = 1;
            if (sure.Count == 0 || sure.Count == left.Count) break;
            total -= sure.Count;
            var drawn = sure.ToHashSet();
            left.RemoveAll(drawn.Contains);
        }

        return probabilities;
    }

    /// <summary>The same with a least number from each group, as far as the group has so many; where the floors ask for more than the total, the floors are drawn.</summary>
    /// <param name="sizes">0 or more, one a unit.</param>
    /// <param name="total">Units to be drawn, 0 or more.</param>
    /// <param name="groups">The group of each unit, 0 up to but not including their number.</param>
    /// <param name="least">From each group, 0 or more.</param>
    public static double[] Of(IReadOnlyList<double> sizes, double total, IReadOnlyList<int> groups, int least)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(least);
        if (groups.Count != sizes.Count) throw new ArgumentException("One group a unit.", nameof(groups));
        if (least == 0) return Of(sizes, total);
        var members = Enumerable.Range(0, sizes.Count).GroupBy(i => groups[i]).Select(group => group.ToArray()).ToList();
        var probabilities = new double[sizes.Count];
        var free = members.ToList();
        while (free.Count > 0)
        {
            var units = free.SelectMany(group => group).ToArray();
            var shared = Of(Array.ConvertAll(units, i => sizes[i]), Math.Max(0, total));
            for (var at = 0; at < units.Length; at++) probabilities[units[at]] = shared[at];
            var below = free.FindAll(group => group.Sum(i => probabilities[i]) < FloorOf(group, sizes, least) - 1e-9);
            if (below.Count == 0) break;
            foreach (var group in below)
            {
                var floor = FloorOf(group, sizes, least);
                var own = Of(Array.ConvertAll(group, i => sizes[i]), floor);
                for (var at = 0; at < group.Length; at++) probabilities[group[at]] = own[at];
                total -= floor;
                free.Remove(group);
            }
        }

        return probabilities;
    }

    private static int FloorOf(int[] group, IReadOnlyList<double> sizes, int least) => Math.Min(least, group.Count(i => sizes[i] > 0));
}
