namespace Shouwen.Engines.Sampling;

/// <summary>How bad units of a lot come into a sample.</summary>
public enum LotModel
{
    /// <summary>The lot has no end, or each is put back: binomial.</summary>
    Binomial,

    /// <summary>Bad ones are rare, or are counted by unit: Poisson.</summary>
    Poisson,

    /// <summary>The lot is of a size, and of bad units it has a whole number: hypergeometric.</summary>
    Hypergeometric,
}

/// <summary>Chances of bad units in a sample.</summary>
internal static class AcceptanceChance
{
    /// <summary>Of each number of bad units from 0 to `most`.</summary>
    public static double[] Of(LotModel model, int sample, int most, double share, int? lot)
    {
        var chances = new double[most + 1];
        if (model == LotModel.Hypergeometric) Hypergeometric(chances, sample, share, lot!.Value);
        else Logs(chances, sample, share, model == LotModel.Poisson);
        return chances;
    }

    /// <summary>By ratios of neighbours, from the logarithm of the first, so that no small one is lost.</summary>
    private static void Logs(double[] chances, int n, double share, bool isPoisson)
    {
        if (share >= 1 && !isPoisson)
        {
            if (n < chances.Length) chances[n] = 1;
            return;
        }

        var log = isPoisson ? -n * share : n * Math.Log(1 - share);
        for (var bad = 0; bad < chances.Length; bad++)
        {
            if (!isPoisson && bad > n) break;
            chances[bad] = Math.Exp(log);
            if (share == 0) break;
            log += isPoisson ? Math.Log(n * share / (bad + 1)) : n > bad ? Math.Log((double)(n - bad) / (bad + 1) * share / (1 - share)) : 0;
        }
    }

    /// <summary>Bad units of the lot to the nearest whole number, an exact half to the even one, as R rounds.</summary>
    private static void Hypergeometric(double[] chances, int n, double share, int lot)
    {
        var bad = (int)Math.Round(lot * share, MidpointRounding.ToEven);
        var (least, most) = (Math.Max(0, n - (lot - bad)), Math.Min(n, bad));
        var log = 0.0;

        // The chance of the least number: all others of the sample are good ones.
        for (var drawn = 0; drawn < n - least; drawn++) log += Math.Log((double)(lot - bad - drawn) / (lot - drawn));
        for (var drawn = 0; drawn < least; drawn++) log += Math.Log((double)(bad - drawn) / (lot - (n - least) - drawn) * (n - drawn) / (least - drawn));
        for (var count = least; count <= most && count < chances.Length; count++)
        {
            chances[count] = Math.Exp(log);
            if (count < most) log += Math.Log((double)(bad - count) / (count + 1) * (n - count) / (lot - bad - n + count + 1));
        }
    }
}
