namespace Shouwen.Engines.Sampling;

/// <summary>Acceptance by two samples: the second is drawn only where the first neither passes nor fails the lot.</summary>
/// <param name="First">Size of the first sample.</param>
/// <param name="Accept">Bad ones of the first with which the lot passes.</param>
/// <param name="Reject">Bad ones of the first with which it fails.</param>
/// <param name="Second">Size of the second sample.</param>
/// <param name="AcceptBoth">Bad ones of both with which it passes.</param>
public sealed record DoublePlan(int First, int Accept, int Reject, int Second, int AcceptBoth)
{
    /// <summary>Chance that a lot with such a share of bad units passes, by the binomial or the Poisson distribution.</summary>
    public double PassChance(double share, LotModel model = LotModel.Binomial)
    {
        var (first, second) = Chances(share, model);
        var passes = first.Take(Accept + 1).Sum();
        for (var bad = Accept + 1; bad < Reject && bad <= AcceptBoth; bad++) passes += first[bad] * second.Take(AcceptBoth - bad + 1).Sum();
        return Math.Min(1, passes);
    }

    /// <summary>Units looked at on average, each sample being looked through to its end.</summary>
    public double AverageSample(double share, LotModel model = LotModel.Binomial) =>
        First + (Second * Chances(share, model).First.Skip(Accept + 1).Take(Reject - Accept - 1).Sum());

    private (double[] First, double[] Second) Chances(double share, LotModel model)
    {
        if (First < 1 || Second < 1 || Accept < 0 || Reject <= Accept || AcceptBoth < Accept) throw new ArgumentException("Samples of one or more; rejected is above accepted, and both together accept as many at least.");
        if (share is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share));
        if (model == LotModel.Hypergeometric) throw new ArgumentException("Two samples are of a lot without end.", nameof(model));
        return (AcceptanceChance.Of(model, First, Reject, share, null), AcceptanceChance.Of(model, Second, AcceptBoth, share, null));
    }
}
