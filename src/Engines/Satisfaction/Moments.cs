namespace Shouwen.Engines.Satisfaction;

/// <summary>Means and covariances of weighted rows, from their cross-products. A workspace: filled again for each sample.</summary>
/// <remarks>
/// n is the sum of the weights and a covariance has the divisor n - 1, so that a whole weight is the same as that many equal rows.
/// Shape: P by P with the stride of the model, symmetric.
/// </remarks>
internal sealed class Moments(Rows rows)
{
    private readonly ModelShape shape = rows.Shape;
    private readonly double[] gram = new double[rows.Stride * rows.Stride];
    private double[]? whole;

    /// <summary>Sum of the weights; where pairs have rows of their own, of the pair with fewest.</summary>
    public double N { get; private set; }

    /// <summary>Means of the indicators.</summary>
    public double[] Means { get; } = new double[rows.Shape.P];

    /// <summary>Covariances of the indicators.</summary>
    public double[] Covariance { get; } = new double[rows.Shape.P * rows.Shape.Stride];

    /// <summary>Covariances in the basis of the mode B blocks; those of the indicators elsewhere.</summary>
    public double[] InBasis { get; } = new double[rows.Shape.P * rows.Shape.Stride];

    /// <summary>Takes the sample that consists of these used rows, each as often as its count; counts carry the weights of the rows.</summary>
    public EstimateRefused? Take(ReadOnlySpan<int> chosen, ReadOnlySpan<double> counts)
    {
        rows.Sum(chosen, counts, gram);
        var sum = 0.0;
        if (rows.HasGaps) foreach (var count in counts) sum += count;
        return Read(sum);
    }

    /// <summary>Takes all used rows by their weights.</summary>
    public EstimateRefused? TakeAll()
    {
        rows.SumAll(gram);
        return Read(rows.HasGaps ? rows.Weights.Sum() : 0);
    }

    /// <summary>Takes all used rows but one, from the sums of all.</summary>
    public EstimateRefused? TakeWithout(int row)
    {
        if (whole is null) rows.SumAll(whole = new double[gram.Length]);
        whole.CopyTo(gram, 0);
        rows.TakeOff(row, gram);
        return Read(rows.HasGaps ? rows.Weights.Sum() - rows.Weights[row] : 0);
    }

    /// <summary>The weight of the sample matters where rows have gaps; else it stands among the sums.</summary>
    private EstimateRefused? Read(double weight)
    {
        if (rows.HasGaps) return TakeGaps(weight);
        TakeWhole();
        ToIndicators();
        for (var i = 0; i < shape.P; i++) Means[i] += rows.Shift[i];
        return null;
    }

    private void IntoBasis()
    {
        Covariance.CopyTo(InBasis, 0);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < shape.P; i++)
                for (var j = 0; j < shape.J; j++)
                    rows.Basis.CovariancesInto(j, InBasis.AsSpan((i * shape.Stride) + shape.Start[j], shape.Size(j)));
            Transpose(InBasis);
        }
    }

    private double Sum(int row, int column) => gram[(row * rows.Stride) + column];

    private void TakeWhole()
    {
        N = Sum(shape.P, shape.P);
        for (var i = 0; i < shape.P; i++) Means[i] = Sum(i, shape.P) / N;
        for (var i = 0; i < shape.P; i++)
        {
            var sums = gram.AsSpan(i * rows.Stride, shape.P);
            for (var k = i; k < shape.P; k++) Set(InBasis, i, k, (sums[k] - (N * Means[i] * Means[k])) / (N - 1));
        }
    }

    /// <summary>Means and covariances of the indicators: x = z R.</summary>
    private void ToIndicators()
    {
        InBasis.CopyTo(Covariance, 0);
        if (!shape.HasModeB) return;
        for (var j = 0; j < shape.J; j++) rows.Basis.CovariancesBack(j, Means.AsSpan(shape.Start[j], shape.Size(j)));
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < shape.P; i++)
                for (var j = 0; j < shape.J; j++)
                    rows.Basis.CovariancesBack(j, Covariance.AsSpan((i * shape.Stride) + shape.Start[j], shape.Size(j)));
            Transpose(Covariance);
        }
    }

    private EstimateRefused? TakeGaps(double weight)
    {
        var p = shape.P;
        for (var i = 0; i < p; i++)
        {
            if (There(i, i) <= 1) return new(RefusalReason.TooFewRows, shape.Indicators[i]);
            Means[i] = Sum(i, p + i) / There(i, i);
        }

        N = double.PositiveInfinity;
        var refused = shape.Model.Missing == MissingValues.Mean ? Fill(weight) : OfPairs();
        for (var i = 0; i < p; i++) Means[i] += rows.Shift[i];
        if (shape.HasModeB) IntoBasis();
        else Covariance.CopyTo(InBasis, 0);
        return refused;
    }

    /// <summary>Rows that have both.</summary>
    private double There(int i, int k) => Sum(shape.P + i, shape.P + k);

    private EstimateRefused? Fill(double weight)
    {
        N = weight;
        for (var i = 0; i < shape.P; i++)
            for (var k = i; k < shape.P; k++)
                Set(Covariance, i, k, (Sum(i, k) - (Means[k] * Sum(i, shape.P + k)) - (Means[i] * Sum(k, shape.P + i)) + (Means[i] * Means[k] * There(i, k))) / (N - 1));
        return null;
    }

    /// <summary>Each covariance, or with standardised indicators each correlation, from the rows that have both.</summary>
    private EstimateRefused? OfPairs()
    {
        for (var i = 0; i < shape.P; i++) Set(Covariance, i, i, OfPair(i, i));
        for (var i = 0; i < shape.P; i++)
        {
            for (var k = i + 1; k < shape.P; k++)
            {
                if (There(i, k) <= 2) return new(RefusalReason.TooFewRows, shape.Indicators[i], shape.Indicators[k]);
                N = Math.Min(N, There(i, k));
                var value = shape.Model.Scaled ? Correlation(i, k) * Math.Sqrt(OfPair(i, i) * OfPair(k, k)) : OfPair(i, k);
                if (!double.IsFinite(value)) return new(RefusalReason.ConstantIndicator, shape.Indicators[i], shape.Indicators[k]);
                Set(Covariance, i, k, value);
            }
        }

        return IsPossible() ? null : new(RefusalReason.IndefiniteCovariance);
    }

    private double OfPair(int i, int k) => (Sum(i, k) - (Sum(i, shape.P + k) * Sum(k, shape.P + i) / There(i, k))) / (There(i, k) - 1);

    private double Correlation(int i, int k) => OfPair(i, k) / Math.Sqrt(Variance(i, k) * Variance(k, i));

    /// <summary>Variance of one over the rows that have the other too; squares stand behind the marks of presence.</summary>
    private double Variance(int i, int with) =>
        (Sum(shape.P + with, (2 * shape.P) + i) - (Sum(i, shape.P + with) * Sum(i, shape.P + with) / There(Math.Min(i, with), Math.Max(i, with))))
        / (There(Math.Min(i, with), Math.Max(i, with)) - 1);

    /// <summary>Whether the correlations are those of some data, up to rounding.</summary>
    private bool IsPossible()
    {
        var r = new double[shape.P * shape.P];
        for (var i = 0; i < shape.P; i++)
            for (var k = 0; k < shape.P; k++)
                r[(i * shape.P) + k] = i == k ? 1 + 1e-10 : Covariance[(i * shape.Stride) + k] / Math.Sqrt(Covariance[(i * shape.Stride) + i] * Covariance[(k * shape.Stride) + k]);
        return Cholesky.Factor(r, shape.P, shape.P, 0) < 0;
    }

    private void Set(double[] to, int i, int k, double value) => to[(i * shape.Stride) + k] = to[(k * shape.Stride) + i] = value;

    private void Transpose(double[] matrix)
    {
        for (var i = 0; i < shape.P; i++)
            for (var k = 0; k < i; k++)
                (matrix[(i * shape.Stride) + k], matrix[(k * shape.Stride) + i]) = (matrix[(k * shape.Stride) + i], matrix[(i * shape.Stride) + k]);
    }
}
