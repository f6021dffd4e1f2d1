namespace Shouwen.Engines.Sampling;

/// <summary>By what a sample is shared out among strata.</summary>
public enum AllocationRule
{
    /// <summary>As the population is: every person is as likely to be asked.</summary>
    Proportional,

    /// <summary>The same number from each: strata can be compared.</summary>
    Equal,

    /// <summary>By population times deviation (Neyman 1934): the whole is as exact as so many answers can make it.</summary>
    Neyman,
}

/// <summary>Shares a sample out among strata.</summary>
public static class Allocation
{
    private const int Halvings = 200;

    /// <summary>
    /// People asked in all by stratum, those asked before among them, so that a second draw rights what the first left crooked. Whole numbers by
    /// largest remainder, earlier strata first where remainders are the same.
    /// </summary>
    /// <param name="strata">In an order that stays the same.</param>
    /// <param name="total">Asked in all, those asked before among them; less comes out where strata have not got so many.</param>
    /// <param name="rule">By what.</param>
    /// <param name="least">From each stratum at least, as far as it has them and the total goes.</param>
    public static int[] Of(IReadOnlyList<Stratum> strata, int total, AllocationRule rule, int least = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfNegative(least);
        var before = strata.Select(stratum => stratum.Asked).ToArray();
        var most = strata.Select(stratum => stratum.Most).ToArray();
        var floors = strata.Select(stratum => Math.Max(stratum.Asked, Math.Min(least, stratum.Most))).ToArray();
        if (total <= before.Sum()) return before;
        // Not enough for all the floors: what there is goes to the floors, as evenly as it can.
        if (total < floors.Sum()) return Share([.. strata.Select(_ => 1.0)], before, floors, total);
        return Share([.. strata.Select(stratum => Weight(stratum, rule))], floors, most, total);
    }

    private static double Weight(Stratum stratum, AllocationRule rule) => rule switch
    {
        AllocationRule.Equal => stratum.Population > 0 ? 1 : 0,
        AllocationRule.Neyman => stratum.Population * stratum.Deviation,
        _ => stratum.Population,
    };

    /// <summary>In proportion to the weights, between floor and ceiling: the scale is found by halving, for what it gives only grows with it.</summary>
    private static int[] Share(double[] weights, int[] floors, int[] most, int total)
    {
        double At(int h, double scale) => Math.Clamp(weights[h] * scale, floors[h], most[h]);
        double Sum(double scale) => Enumerable.Range(0, weights.Length).Sum(h => At(h, scale));
        var (low, high) = (0.0, 1.0);
        var reachable = Enumerable.Range(0, weights.Length).Sum(h => weights[h] > 0 ? (double)most[h] : floors[h]);
        if (reachable <= total) return [.. weights.Select((weight, h) => weight > 0 ? most[h] : floors[h])];
        while (Sum(high) < total) high *= 2;
        for (var i = 0; i < Halvings && low < high; i++)
        {
            var middle = low + ((high - low) / 2);
            if (middle == low || middle == high) break;
            if (Sum(middle) < total) low = middle;
            else high = middle;
        }

        return LargestRemainder.Of([.. weights.Select((_, h) => At(h, high))], total, (h, whole) => whole < most[h]);
    }
}
