namespace Shouwen.Engines.Satisfaction;

/// <summary>How an iteration ended.</summary>
internal enum Ending
{
    Settled,
    Cycling,
    NotConverged,
    NoWeights,
    CollinearConstructs,
}

/// <summary>
/// The weights of a path model as the fixed point of outer and inner estimation (Wold 1982; Lohmöller 1989, section 2.2), found on the covariances of the
/// indicators alone. Regression blocks come whitened, which makes mode B the same as mode A. A workspace: run again for each sample.
/// </summary>
internal sealed class FixedPoint
{
    private const int MostSteps = 20_000;
    private const int FirstBoost = 40;
    private const int BoostSteps = 60;
    private const int Window = 10;
    private const double Linear = 1e-6;
    private const double Tiny = 4e-16;

    private readonly ModelShape shape;
    private readonly InnerModel inner;
    private readonly Acceleration acceleration;
    private readonly double[] before;
    private readonly double[] landmark;
    private readonly double[] best;
    private readonly double[] refuge;

    public FixedPoint(ModelShape shape)
    {
        this.shape = shape;
        inner = new(shape);
        acceleration = new(shape.P, 5);
        (Weights, before, landmark, best, refuge) = (new double[shape.P], new double[shape.P], new double[shape.P], new double[shape.P], new double[shape.P]);
        Covariance = new double[shape.P * shape.Stride];
        Projected = new double[shape.J * shape.Stride];
        Correlation = new double[shape.J * shape.J];
    }

    /// <summary>To be filled in: covariances of the indicators as the weights are for. Shape: P by P with the stride of the model.</summary>
    public double[] Covariance { get; }

    /// <summary>Weights; to be filled with the start.</summary>
    public double[] Weights { get; }

    /// <summary>Covariances of the indicators with the scores. Shape: J by P with the stride of the model.</summary>
    public double[] Projected { get; }

    /// <summary>Correlations of the scores. Shape: J by J.</summary>
    public double[] Correlation { get; }

    /// <summary>How often the weights were computed anew.</summary>
    public int Steps { get; private set; }

    /// <summary>The construct that an ending is about.</summary>
    public int Culprit { get; private set; }

    /// <summary>Iterates until the weights change by no more than rounding.</summary>
    public Ending Run()
    {
        if (!Project()) return Ending.NoWeights;
        var (least, last, stalls, boostAt, ratio, steady) = (double.PositiveInfinity, double.PositiveInfinity, 0, FirstBoost, 1.0, false);
        for (Steps = 1; Steps <= MostSteps; Steps++)
        {
            if (Advance(out var change) is not Ending.Settled and var ending) return ending;
            stalls = change < least ? 0 : stalls + 1;
            if (change < least) Weights.CopyTo(best, 0);
            least = Math.Min(least, change);
            if (change <= Tiny || IsNoise(least, stalls)) return Settle();
            if (Returns(change)) return Ending.Cycling;
            if (Steps % Window == 0) (steady, ratio) = (Math.Abs((change / last) - ratio) < 0.01 * (1 - ratio), change / last);
            if (Steps >= boostAt && (change < Linear || (steady && change < 0.01)) && change < last)
            {
                if (Boost(change, last)) return Settle();
                boostAt = 2 * Steps;
            }

            last = change;
        }

        return Ending.NotConverged;
    }

    /// <summary>No longer shrinking: soon near rounding, later where a block or predecessors lose digits.</summary>
    private static bool IsNoise(double least, int stalls) => (least < 1e-13 && stalls >= 5) || (least < 1e-9 && stalls >= 100);

    private Ending Advance(out double change)
    {
        Weights.CopyTo(before, 0);
        var ending = Step();
        change = ending == Ending.Settled ? Change(before) : double.NaN;
        return ending;
    }

    /// <summary>
    /// Mixed steps from where plain ones shrink slowly. True if they settle no farther off than plain ones would go; else everything is as it was and plain
    /// steps go on.
    /// </summary>
    private bool Boost(double change, double last)
    {
        var (reach, least, stalls) = (4 * change / (1 - (change / last)), change, 0);
        Weights.CopyTo(refuge, 0);
        acceleration.Clear();
        for (var step = 0; step < BoostSteps; step++, Steps++)
        {
            if (Advance(out var now) != Ending.Settled || now > 100 * change) break;
            stalls = now < least ? 0 : stalls + 1;
            if (now < least) Weights.CopyTo(best, 0);
            least = Math.Min(least, now);
            if (now <= Tiny || (least < 1e-13 && stalls >= 5))
            {
                best.CopyTo(Weights, 0);
                if (Change(refuge) <= reach) return true;
                break;
            }

            acceleration.Mix(before, Weights);
            if (!Project()) break;
        }

        refuge.CopyTo(Weights, 0);
        refuge.CopyTo(best, 0);
        Project();
        return false;
    }

    private Ending Settle()
    {
        best.CopyTo(Weights, 0);
        return Project() ? Ending.Settled : Ending.NoWeights;
    }

    /// <summary>New weights from the inner proxies.</summary>
    private Ending Step()
    {
        if (!inner.Estimate(Correlation)) return Fail(Ending.CollinearConstructs, inner.Culprit);
        for (var j = 0; j < shape.J; j++)
        {
            var (start, size) = (shape.Start[j], shape.Size(j));
            var own = Weights.AsSpan(start, size);
            if (inner.Of(j).Length == 0) continue;
            own.Clear();
            foreach (var (neighbour, share) in inner.Of(j))
                for (var i = 0; i < size; i++) own[i] += share * Projected[(neighbour * shape.Stride) + start + i];
        }

        return Project() ? Ending.Settled : Ending.NoWeights;
    }

    /// <summary>Scales the scores to variance 1 and takes their covariances with the indicators and with one another.</summary>
    private bool Project()
    {
        for (var j = 0; j < shape.J; j++)
        {
            var (start, size) = (shape.Start[j], shape.Size(j));
            var own = Weights.AsSpan(start, size);
            var projected = Projected.AsSpan(j * shape.Stride, shape.Stride);
            projected.Clear();
            for (var i = 0; i < size; i++) Lanes.AddScaled(Covariance.AsSpan((start + i) * shape.Stride, shape.Stride), own[i], projected);
            var variance = Lanes.Dot(own, projected.Slice(start, size));
            if (!(variance > 1e-200)) return Fail(Ending.NoWeights, j) == Ending.Settled;
            var scale = 1 / Math.Sqrt(variance);
            for (var i = 0; i < size; i++) own[i] *= scale;
            for (var i = 0; i < projected.Length; i++) projected[i] *= scale;
        }

        Correlate();
        return true;
    }

    private void Correlate()
    {
        for (var j = 0; j < shape.J; j++)
        {
            var (start, size) = (shape.Start[j], shape.Size(j));
            Correlation[(j * shape.J) + j] = 1;
            for (var k = 0; k < j; k++)
                Correlation[(j * shape.J) + k] = Correlation[(k * shape.J) + j] = Lanes.Dot(Weights.AsSpan(start, size), Projected.AsSpan((k * shape.Stride) + start, size));
        }
    }

    private Ending Fail(Ending ending, int culprit)
    {
        Culprit = culprit;
        return ending;
    }

    /// <summary>The largest change, as a share of the largest weight of the block.</summary>
    private double Change(ReadOnlySpan<double> from)
    {
        var most = 0.0;
        for (var j = 0; j < shape.J; j++)
        {
            var (size, change) = (0.0, 0.0);
            for (var i = shape.Start[j]; i < shape.Start[j + 1]; i++)
            {
                size = Math.Max(size, Math.Abs(Weights[i]));
                change = Math.Max(change, Math.Abs(Weights[i] - from[i]));
            }

            most = Math.Max(most, change / size);
        }

        return most;
    }

    /// <summary>Whether the weights are back at a landmark that they had left (Brent 1980).</summary>
    private bool Returns(double change)
    {
        if (Steps > 64 && change > 1e-7 && Change(landmark) < 1e-12) return true;
        if ((Steps & (Steps - 1)) == 0) Weights.CopyTo(landmark, 0);
        return false;
    }
}
