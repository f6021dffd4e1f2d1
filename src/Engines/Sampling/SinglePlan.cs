namespace Shouwen.Engines.Sampling;

/// <summary>Acceptance by one sample: of so many, so many bad ones at most (Dodge and Romig 1959).</summary>
/// <param name="Sample">1 or more.</param>
/// <param name="Accept">0 or more, at most the sample.</param>
public sealed record SinglePlan(int Sample, int Accept)
{
    private const int MostSample = 100_000;

    /// <summary>Chance that a lot passes: the operating characteristic.</summary>
    /// <param name="share">Of bad units, 0 to 1.</param>
    /// <param name="model">How they come into the sample.</param>
    /// <param name="lot">Units of the lot, at least the sample; needed for the hypergeometric only.</param>
    public double PassChance(double share, LotModel model = LotModel.Binomial, int? lot = null)
    {
        Check(share, model, lot);
        return Math.Min(1, AcceptanceChance.Of(model, Sample, Accept, share, lot).Sum());
    }

    /// <summary>Share of bad units that goes out on average, where lots that do not pass are looked through and set right; of a large lot, or with a size the sample is known to be right.</summary>
    public double OutgoingShare(double share, int? lot = null) => PassChance(share) * share * (lot is { } size ? 1 - ((double)Sample / size) : 1);

    /// <summary>Units looked at on average of a lot, where lots that do not pass are looked through.</summary>
    public double Inspected(double share, int lot) => Sample + ((1 - PassChance(share)) * (lot - Sample));

    /// <summary>
    /// The smallest plan that passes a good lot with a chance of 1 - `producerRisk` at least, and a bad one with `consumerRisk` at most, by the binomial distribution; the sample may then grow
    /// to `MostSample` and still do both.
    /// </summary>
    /// <param name="good">Share of bad units of a lot that should pass (AQL).</param>
    /// <param name="producerRisk">Chance that it does not.</param>
    /// <param name="bad">Share of a lot that should not pass (RQL), above `good`.</param>
    /// <param name="consumerRisk">Chance that it does.</param>
    /// <returns>Null where it would take more than 100,000.</returns>
    public static DesignedPlan? For(double good, double producerRisk, double bad, double consumerRisk)
    {
        if (!(good > 0 && bad < 1 && good < bad)) throw new ArgumentException("The good share is above 0 and below the bad one.");
        if (producerRisk is not (> 0 and < 1) || consumerRisk is not (> 0 and < 1)) throw new ArgumentException("Risks are between 0 and 1.");
        for (var accept = 0; accept < MostSample; accept++)
        {
            // The larger the sample, the less passes.
            var least = First(accept + 1, sample => new SinglePlan(sample, accept).PassChance(bad) <= consumerRisk);
            if (least is not { } sample) return null;
            if (new SinglePlan(sample, accept).PassChance(good) < 1 - producerRisk) continue;
            var beyond = First(sample, larger => new SinglePlan(larger, accept).PassChance(good) < 1 - producerRisk);
            return new(new(sample, accept), (beyond ?? MostSample + 1) - 1);
        }

        return null;
    }

    private static int? First(int from, Func<int, bool> holds)
    {
        if (!holds(MostSample)) return null;
        var (low, high) = (from - 1, MostSample);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (holds(middle)) high = middle;
            else low = middle;
        }

        return high;
    }

    private void Check(double share, LotModel model, int? lot)
    {
        if (Sample < 1 || Accept < 0 || Accept > Sample) throw new ArgumentException("A sample of one or more, and no more bad ones accepted than it has.");
        if (share is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share));
        if (model == LotModel.Hypergeometric && !(lot >= Sample)) throw new ArgumentException("The lot has as many as the sample at least.", nameof(lot));
    }
}

/// <summary>A plan that was looked for.</summary>
/// <param name="Plan">With the smallest sample that protects who takes the lot.</param>
/// <param name="MostSample">The largest sample with the same number accepted that still protects who gives it.</param>
public sealed record DesignedPlan(SinglePlan Plan, int MostSample);
