namespace Shouwen.Engines.Sampling;

/// <summary>How many people must be asked, shared out by a rule, for the whole to be known within a margin. Strata of which nobody can be asked are left out of it.</summary>
public static class AskedForMargin
{
    /// <summary>The fewest asked in all, those asked before among them; all there are where even they do not suffice.</summary>
    /// <param name="strata">In an order that stays the same.</param>
    /// <param name="margin">Above 0, in the units of the deviations.</param>
    /// <param name="responseRate">Share of those asked that answers, above 0, at most 1; the same in every stratum.</param>
    /// <param name="rule">By what the people asked are shared out.</param>
    /// <param name="least">From each stratum at least.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    public static int Of(IReadOnlyList<Stratum> strata, double margin, double responseRate, AllocationRule rule, int least = 0, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(responseRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(responseRate, 1);
        strata = [.. strata.Where(stratum => stratum.Most > 0)];
        var (low, high) = (strata.Sum(stratum => stratum.Asked), strata.Sum(stratum => stratum.Most));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Reaches(middle)) high = middle;
            else low = middle + 1;
        }

        return low;

        bool Reaches(int total)
        {
            var asked = Allocation.Of(strata, total, rule, least);
            return Margin.Of(strata, [.. asked.Select(people => people * responseRate)], level) is { } reached && reached <= margin + 1e-12;
        }
    }
}
