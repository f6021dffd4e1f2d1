namespace Shouwen.Engines.Comparing;

/// <summary>One value of a member in a period.</summary>
/// <param name="Member">From 0.</param>
/// <param name="Period">From 0.</param>
/// <param name="Value">In whatever unit.</param>
public readonly record struct Crossed(int Member, int Period, double Value);

/// <summary>How much of the variance of values, one a member and period, lies between members for good, between periods for all members alike, and in neither. Raw figures, which may be below 0.</summary>
/// <param name="Members">Between members.</param>
/// <param name="Periods">Between periods.</param>
/// <param name="Alone">What a member does from period to period beside the others.</param>
/// <param name="Mean">Of all values.</param>
public sealed record CrossedComponents(double Members, double Periods, double Alone, double Mean)
{
    /// <summary>Share of each of all, what is below 0 counting as 0; null where nothing scatters.</summary>
    public (double Members, double Periods, double Alone)? Shares
    {
        get
        {
            var (members, periods, rest) = (Math.Max(0, Members), Math.Max(0, Periods), Math.Max(0, Alone));
            var all = members + periods + rest;
            return all > 0 ? (members / all, periods / all, rest / all) : null;
        }
    }

    /// <summary>How far a member strays from period to period, of the mean; null where the mean is not above 0.</summary>
    public double? Wandering => Mean > 0 ? Math.Sqrt(Math.Max(0, Alone)) / Mean : null;

    /// <summary>
    /// By what members explain beside periods, and periods beside members, of the sum of squares (Henderson 1953, method 3): on a full table the same as by mean squares, and whatever is missing, nothing is left where
    /// members and periods add up. Null where nothing is left to judge by: one member, one period, no more values than effects. No member has two values of one period.
    /// </summary>
    public static CrossedComponents? Of(IReadOnlyList<Crossed> values)
    {
        if (values.Count == 0) return null;
        var mean = values.Average(one => one.Value);
        var (members, periods) = (values.Max(one => one.Member) + 1, values.Max(one => one.Period) + 1);
        var (ofMembers, ofPeriods, parts) = (Used(values, one => one.Member, members), Used(values, one => one.Period, periods), Connected(values, members, periods));
        double n = values.Count, left = n - ofMembers - ofPeriods + parts;
        if (left < 1 || ofMembers <= parts || ofPeriods <= parts) return null;

        // About the mean, so that squares do not eat the digits.
        var centred = values.Select(one => one with { Value = one.Value - mean }).ToArray();
        var (byMember, byPeriod) = (Beside(centred, one => one.Member, members), Beside(centred, one => one.Period, periods));
        var both = Squares(Fitted(centred, members, periods));
        var alone = both / left;
        return new(
            (Squares(byPeriod) - both - ((ofMembers - parts) * alone)) / (n - ofPeriods), (Squares(byMember) - both - ((ofPeriods - parts) * alone)) / (n - ofMembers), alone, mean);
    }

    /// <summary>What is left beside members and periods: each in turn has its mean taken out until nothing changes.</summary>
    private static Crossed[] Fitted(Crossed[] values, int members, int periods)
    {
        const int mostRounds = 2_000;
        const double still = 1e-14;
        var (left, squares) = (values, Squares(values));
        for (var round = 0; round < mostRounds; round++)
        {
            left = Beside(Beside(left, one => one.Member, members), one => one.Period, periods);
            var now = Squares(left);
            if (squares - now <= still * squares) break;
            squares = now;
        }

        return left;
    }

    private static Crossed[] Beside(Crossed[] values, Func<Crossed, int> group, int groups)
    {
        var (sums, counts) = (new double[groups], new int[groups]);
        foreach (var one in values)
        {
            sums[group(one)] += one.Value;
            counts[group(one)]++;
        }

        return Array.ConvertAll(values, one => one with { Value = one.Value - (sums[group(one)] / counts[group(one)]) });
    }

    private static double Squares(Crossed[] values) => values.Sum(one => one.Value * one.Value);

    private static int Used(IReadOnlyList<Crossed> values, Func<Crossed, int> group, int groups)
    {
        var used = new bool[groups];
        foreach (var one in values) used[group(one)] = true;
        return used.Count(isUsed => isUsed);
    }

    /// <summary>Into how many parts members and periods fall that share no value.</summary>
    private static int Connected(IReadOnlyList<Crossed> values, int members, int periods)
    {
        int[] above = [.. Enumerable.Range(0, members + periods)];
        foreach (var one in values) above[Top(one.Member)] = Top(members + one.Period);
        return values.SelectMany(one => new[] { Top(one.Member), Top(members + one.Period) }).Distinct().Count();

        int Top(int at)
        {
            while (above[at] != at) at = above[at] = above[above[at]];
            return at;
        }
    }
}
