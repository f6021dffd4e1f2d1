namespace Shouwen.Engines.Comparing;

/// <summary>How one series goes with another at a lag.</summary>
/// <param name="Lag">So many periods the first goes before the second; 0 at the same time.</param>
/// <param name="Pairs">Periods of which both are known.</param>
/// <param name="Worth">Of how many pairs by themselves they tell as much: neighbours that go together tell less.</param>
/// <param name="Correlation">-1 to 1.</param>
/// <param name="Interval">Of it, by Fisher's transformation.</param>
/// <param name="P">Two-sided.</param>
public sealed record Companion(int Lag, int Pairs, double Worth, double Correlation, Bounds Interval, double P);

/// <summary>Looks for series that go before another or with it.</summary>
public static class Companions
{
    /// <summary>Fewer tell nothing.</summary>
    public const int Fewest = 20;

    /// <summary>
    /// Of changes against `season` periods before, so that what rises and falls by the calendar, or drifts, is no company. Lags 0 to `mostLag` with at least 20 pairs that scatter.
    /// Pairs count as `n / (1 + 2 sum (1 - j/n) r_x(j) r_y(j))` (Bartlett 1946), `j` up to a quarter of `n`.
    /// </summary>
    /// <param name="first">By period; null where it is not known.</param>
    /// <param name="second">As many.</param>
    /// <param name="season">At least 1.</param>
    /// <param name="mostLag">At least 0.</param>
    /// <param name="level">Of the interval.</param>
    public static IReadOnlyList<Companion> Of(IReadOnlyList<double?> first, IReadOnlyList<double?> second, int season, int mostLag, double level = 0.95)
    {
        if (first.Count != second.Count) throw new ArgumentException("One value of the second a value of the first.", nameof(second));
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(mostLag);
        var (x, y) = (Changes(first, season), Changes(second, season));
        return [.. Enumerable.Range(0, mostLag + 1).Select(lag => At(x, y, lag, level)).OfType<Companion>()];
    }

    private static Companion? At(double?[] x, double?[] y, int lag, double level)
    {
        var pairs = Enumerable.Range(lag, Math.Max(0, y.Length - lag)).Where(i => x[i - lag] is not null && y[i] is not null).Select(i => (X: x[i - lag]!.Value, Y: y[i]!.Value)).ToList();
        if (pairs.Count < Fewest) return null;
        var (ofX, ofY) = (new Sample([.. pairs.Select(pair => pair.X)]), new Sample([.. pairs.Select(pair => pair.Y)]));
        if (Correlations.Pearson(ofX.Values, ofY.Values, level) is not { Estimate: { } r }) return null;
        var worth = Worth(ofX, ofY);
        var (z, error) = (Math.Atanh(Math.Clamp(r, -1 + 1e-15, 1 - 1e-15)), 1 / Math.Sqrt(worth - 3));
        var half = Tails.NormalWidth(level) * error;
        return new(lag, pairs.Count, worth, r, new(Math.Tanh(z - half), Math.Tanh(z + half)), Tails.Normal(z / error));
    }

    /// <summary>Never more than there are, nor so few that nothing could be said.</summary>
    private static double Worth(Sample x, Sample y)
    {
        var n = x.Count;
        var sum = 0.0;
        for (var j = 1; j <= n / 4; j++) sum += (1 - ((double)j / n)) * (Neighbours.Correlation(x, j) ?? 0) * (Neighbours.Correlation(y, j) ?? 0);
        return Math.Clamp(n / Math.Max(1, 1 + (2 * sum)), 4, n);
    }

    private static double?[] Changes(IReadOnlyList<double?> values, int season) => [.. Enumerable.Range(0, values.Count).Select(i => i < season ? null : values[i] - values[i - season])];
}
