namespace Shouwen.Engines.Satisfaction;

/// <summary>From a sample of the rows to a solution. A workspace for one thread, used again for each resample.</summary>
internal sealed class Solver
{
    private readonly ModelShape shape;
    private readonly Rows rows;
    private readonly Moments moments;
    private readonly FixedPoint iteration;
    private readonly double[]?[] whitening;

    public Solver(Rows rows) : this(rows, rows.Shape, new(rows)) { }

    private Solver(Rows rows, ModelShape shape, Moments moments)
    {
        (this.rows, this.shape, this.moments) = (rows, shape, moments);
        iteration = new(shape);
        whitening = [.. Enumerable.Range(0, shape.J).Select(j => shape.IsModeB[j] ? new double[shape.Size(j) * shape.Size(j)] : null)];
        Solution = new(shape) { Covariance = moments.Covariance, Means = moments.Means };
    }

    public Solution Solution { get; }

    /// <summary>Solves for all used rows.</summary>
    public EstimateRefused? Solve() => moments.TakeAll() ?? SolveTaken();

    /// <summary>Solves for the sample of these used rows, each as often as its count; counts carry the weights of the rows.</summary>
    public EstimateRefused? Solve(ReadOnlySpan<int> chosen, ReadOnlySpan<double> counts) =>
        moments.Take(chosen, counts) ?? SolveTaken();

    /// <summary>Solves for all used rows but one.</summary>
    public EstimateRefused? SolveWithout(int row) => moments.TakeWithout(row) ?? SolveTaken();

    /// <summary>The same constructs with other paths, from the sample last taken; null where that gives no estimate.</summary>
    public Solution? Again(IEnumerable<(int From, int To)> paths)
    {
        var model = shape.Model with { Paths = [.. paths.Select(path => new ModelPath(shape.Constructs[path.From], shape.Constructs[path.To]))] };
        var other = new Solver(rows, new(model), moments);
        return other.SolveTaken() is null ? other.Solution : null;
    }

    private EstimateRefused? SolveTaken() => Deviate() ?? Prepare() ?? Iterate() ?? Consistency.Apply(Solution) ?? Structure.Regress(Solution);

    private EstimateRefused? Deviate()
    {
        if (!(moments.N > 1)) return new(RefusalReason.TooFewRows);
        Solution.N = moments.N;
        for (var i = 0; i < shape.P; i++)
        {
            var variance = moments.Covariance[(i * shape.Stride) + i];
            if (!(variance > 1e-13 * rows.Spread[i] * rows.Spread[i])) return new(RefusalReason.ConstantIndicator, shape.Indicators[i]);
            Solution.Deviations[i] = Math.Sqrt(variance);
        }

        return null;
    }

    /// <summary>Standardises mode A blocks, if asked to, and whitens mode B blocks, rows first and then columns.</summary>
    private EstimateRefused? Prepare()
    {
        moments.InBasis.CopyTo(iteration.Covariance, 0);
        for (var j = 0; j < shape.J; j++)
        {
            if (whitening[j] is not { } lower) continue;
            var (start, size) = (shape.Start[j], shape.Size(j));
            for (var a = 0; a < size; a++) moments.InBasis.AsSpan(((start + a) * shape.Stride) + start, size).CopyTo(lower.AsSpan(a * size));
            if (Cholesky.Factor(lower, size, size, 1e-12) >= 0) return new(RefusalReason.CollinearBlock, shape.IndicatorsOf(j));
        }

        for (var i = 0; i < shape.P; i++) ScaleColumns(iteration.Covariance.AsSpan(i * shape.Stride, shape.P));
        Transpose(iteration.Covariance);
        for (var i = 0; i < shape.P; i++) ScaleColumns(iteration.Covariance.AsSpan(i * shape.Stride, shape.P));
        Start();
        return null;
    }

    private void ScaleColumns(Span<double> row)
    {
        for (var j = 0; j < shape.J; j++)
        {
            var block = row.Slice(shape.Start[j], shape.Size(j));
            if (whitening[j] is { } lower) Cholesky.Forward(lower, block.Length, block.Length, block);
            else if (shape.Model.Scaled) for (var i = 0; i < block.Length; i++) block[i] /= Solution.Deviations[shape.Start[j] + i];
        }
    }

    /// <summary>All weights equal, on the indicators as the model takes them.</summary>
    private void Start()
    {
        for (var i = 0; i < shape.P; i++) iteration.Weights[i] = shape.Model.Scaled ? 1 / Solution.Deviations[i] : 1;
        for (var j = 0; j < shape.J; j++)
        {
            var block = iteration.Weights.AsSpan(shape.Start[j], shape.Size(j));
            rows.Basis.WeightsInto(j, block);
            if (whitening[j] is { } lower) Upper(lower, block);
            else if (shape.Model.Scaled) block.Fill(1);
        }
    }

    /// <summary>x becomes L' x.</summary>
    private static void Upper(double[] lower, Span<double> x)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] *= lower[(i * x.Length) + i];
            for (var k = i + 1; k < x.Length; k++) x[i] += lower[(k * x.Length) + i] * x[k];
        }
    }

    private EstimateRefused? Iterate()
    {
        var ending = iteration.Run();
        Solution.Steps = iteration.Steps;
        if (ending == Ending.Settled) return Report();
        var names = ending switch
        {
            Ending.NoWeights => [shape.Constructs[iteration.Culprit]],
            Ending.CollinearConstructs => [.. shape.Predecessors[iteration.Culprit].Select(j => shape.Constructs[j])],
            _ => Array.Empty<string>(),
        };
        return new(ending switch
        {
            Ending.NoWeights => RefusalReason.NoWeights,
            Ending.CollinearConstructs => RefusalReason.CollinearConstructs,
            Ending.Cycling => RefusalReason.Cycling,
            _ => RefusalReason.NotConverged,
        }, names);
    }

    /// <summary>Weights and loadings on the indicators themselves.</summary>
    private EstimateRefused? Report()
    {
        iteration.Correlation.CopyTo(Solution.ScoreCorrelation, 0);
        iteration.Weights.CopyTo(Solution.RawWeights, 0);
        iteration.Projected.CopyTo(Solution.CrossLoadings, 0);
        for (var j = 0; j < shape.J; j++)
        {
            var block = Solution.RawWeights.AsSpan(shape.Start[j], shape.Size(j));
            if (whitening[j] is { } lower) Cholesky.Backward(lower, block.Length, block.Length, block);
            else if (shape.Model.Scaled) for (var i = 0; i < block.Length; i++) block[i] /= Solution.Deviations[shape.Start[j] + i];
            rows.Basis.WeightsBack(j, block);
            ReportLoadings(Solution.CrossLoadings.AsSpan(j * shape.Stride, shape.P));
        }

        for (var i = 0; i < shape.P; i++) Solution.Weights[i] = Solution.RawWeights[i] * (shape.Model.Scaled ? Solution.Deviations[i] : 1);
        return null;
    }

    private void ReportLoadings(Span<double> covariances)
    {
        for (var j = 0; j < shape.J; j++)
        {
            var block = covariances.Slice(shape.Start[j], shape.Size(j));
            if (whitening[j] is { } lower) LowerTimes(lower, block);
            rows.Basis.CovariancesBack(j, block);
            if (whitening[j] is null && shape.Model.Scaled) continue;
            for (var i = 0; i < block.Length; i++) block[i] /= Solution.Deviations[shape.Start[j] + i];
        }
    }

    /// <summary>x becomes L x.</summary>
    private static void LowerTimes(double[] lower, Span<double> x)
    {
        for (var i = x.Length - 1; i >= 0; i--) x[i] = Lanes.Dot(lower.AsSpan(i * x.Length, i + 1), x[..(i + 1)]);
    }

    private void Transpose(double[] matrix)
    {
        for (var i = 0; i < shape.P; i++)
            for (var k = 0; k < i; k++)
                (matrix[(i * shape.Stride) + k], matrix[(k * shape.Stride) + i]) = (matrix[(k * shape.Stride) + i], matrix[(i * shape.Stride) + k]);
    }
}
