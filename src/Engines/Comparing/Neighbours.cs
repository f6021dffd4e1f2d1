namespace Shouwen.Engines.Comparing;

/// <summary>Whether values that follow one another go together: then there is less to go by than their number says.</summary>
public static class Neighbours
{
    /// <summary>Of values and those so many places before, -1 to 1; null where there are none or nothing scatters.</summary>
    public static double? Correlation(Sample sample, int lag = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lag, 1);
        if (sample.Count <= lag || sample.IsConstant) return null;
        var (mean, values) = (sample.Mean!.Value, sample.Values);
        return Enumerable.Range(lag, values.Length - lag).Sum(i => (values[i] - mean) * (values[i - lag] - mean)) / values.Sum(value => (value - mean) * (value - mean));
    }

    /// <summary>All lags up to one together; `Estimate` is the correlation with the value before. As R's Box.test of type Ljung.</summary>
    public static Test LjungBox(Sample sample, int lags = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lags, 1);
        if (sample.Count <= lags) return Test.None(TestKind.LjungBox, NoFigure.TooFewValues);
        if (sample.IsConstant) return Test.None(TestKind.LjungBox, NoFigure.NothingScatters);
        double n = sample.Count;
        var statistic = n * (n + 2) * Enumerable.Range(1, lags).Sum(lag => Math.Pow(Correlation(sample, lag)!.Value, 2) / (n - lag));
        return new(TestKind.LjungBox, statistic, lags, null, Tails.ChiSquare(statistic, lags), Correlation(sample));
    }
}
