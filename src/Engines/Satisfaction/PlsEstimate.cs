namespace Shouwen.Engines.Satisfaction;

/// <summary>A path model estimated by partial least squares. Figures are computed when they are first asked for.</summary>
/// <remarks>Indicators and scores have variances with divisor n - 1, n being the sum of the weights. Nothing is turned around: weights start positive.</remarks>
public sealed partial class PlsEstimate : EstimateOutcome
{
    private readonly IndicatorData data;
    private readonly Rows rows;
    private readonly Solver solver;
    private readonly Solution solution;
    private readonly ModelShape shape;

    internal PlsEstimate(IndicatorData data, Rows rows, Solver solver) =>
        (this.data, this.rows, this.solver, solution, shape, Asked) = (data, rows, solver, solver.Solution, rows.Shape, (rows.Shape.Model, data));

    /// <summary>Model and data as they were asked for, before they were taken apart into stages.</summary>
    internal (PathModel Model, IndicatorData Data) Asked { get; set; }

    internal IndicatorData Data => data;

    internal Rows Sample => rows;

    internal Solver Solver => solver;

    /// <summary>
    /// The stage whose scores are indicators of this one, in a model with second-order constructs of two stages or with interactions; else null. Components of a
    /// second-order construct are constructs there and indicators here.
    /// </summary>
    public PlsEstimate? StageBefore => solution.StageBefore;

    /// <summary>What was estimated; of a model in stages, the last.</summary>
    public PathModel Model => shape.Model;

    /// <summary>Rows of the data.</summary>
    public int Rows => rows.UsedOf.Length;

    /// <summary>Rows that were used: of some weight, and with all answers or with any, as the model says of missing ones.</summary>
    public int RowsUsed => rows.Count;

    /// <summary>Sum of the weights of the rows used; where covariances are taken pairwise, of the pair of indicators that fewest have answered.</summary>
    public double N => solution.N;

    /// <summary>Whether any of the rows used lacked an answer.</summary>
    public bool HasGaps => rows.HasGaps;

    /// <summary>How often weights were computed until they no longer changed but by rounding.</summary>
    public int Iterations => solution.Steps;

    /// <summary>Mean by indicator.</summary>
    public Named<double> Means => field ??= Named.Of(shape.Indicators, solution.Means);

    /// <summary>Standard deviation by indicator.</summary>
    public Named<double> Deviations => field ??= Named.Of(shape.Indicators, solution.Deviations);

    /// <summary>Outer weights by construct and indicator, for standardised indicators, or centred ones if the model is not scaled; scores have variance 1.</summary>
    public Named<Named<double>> Weights => field ??= ByBlock(solution.Weights);

    /// <summary>Correlations of the indicators with their own construct; of a common factor consistent (Dijkstra and Henseler 2015).</summary>
    public Named<Named<double>> Loadings => field ??= ByBlock(solution.Loadings);

    /// <summary>Correlations of every indicator with every score, by indicator and construct.</summary>
    public Named<Named<double>> CrossLoadings => field ??= Named.Table<double>(shape.Indicators, i => new(shape.Constructs, Each(j => solution.CrossLoadings[(j * shape.Stride) + i])));

    /// <summary>Constructs of whose own loadings more than half are negative: what they are called is turned around.</summary>
    public IReadOnlyList<string> Reversed => field ??= [.. shape.Constructs.Where((_, j) => solution.Loadings.AsSpan(shape.Start[j], shape.Size(j)).ToArray().Count(loading => loading < 0) * 2 > shape.Size(j))];

    /// <summary>What makes a consistent solution impossible; nothing if it is possible, or if there are no common factors.</summary>
    public IReadOnlyList<Inadmissible> Inadmissible => field ??= [.. Consistency.Faults(solution)];

    /// <summary>Correlations of the scores.</summary>
    public Named<Named<double>> ScoreCorrelations => field ??= Square(solution.ScoreCorrelation);

    /// <summary>Correlations of the constructs: those of the scores, disattenuated where there are common factors.</summary>
    public Named<Named<double>> Correlations => field ??= Square(solution.Correlation);

    /// <summary>Path coefficients, by "From -> To".</summary>
    public Named<double> Paths => field ??= new(shape.PathNames, Array.ConvertAll(shape.Paths, path => solution.Coefficients[(path.To * shape.J) + path.From]));

    /// <summary>Explained share of the variance, by construct that has predecessors.</summary>
    public Named<double> R2 => field ??= Named.Defined(shape.Constructs, solution.R2);

    /// <summary>R2 adjusted for the number of predecessors.</summary>
    public Named<double> R2Adjusted => field ??= Named.Defined(shape.Constructs, Each(j => Explanation.Adjusted(solution, j)));

    /// <summary>Tests of the paths as in ordinary regression; none with common factors.</summary>
    public Named<PathTest>? PathTests => shape.HasFactors ? null : field ??= new(shape.PathNames, Array.ConvertAll(shape.Paths, path => PathTest.Of(solution, path.From, path.To)));

    /// <summary>Total effects by "From -> To", for every pair that paths lead between.</summary>
    public Named<double> TotalEffects => field ??= ByPair(Total, Effects.Connected(shape));

    /// <summary>Total effects less direct ones, for every pair that a way with others between leads from and to.</summary>
    public Named<double> IndirectEffects => field ??= ByPair(Indirect, Effects.Mediated(shape));

    /// <summary>The effect along each single way that passes others.</summary>
    public IReadOnlyList<SpecificEffect> SpecificEffects =>
        field ??= [.. Effects.Ways(shape).Select(way => new SpecificEffect([.. way.Select(j => shape.Constructs[j])], Effects.Along(solution, way)))];

    /// <summary>What an interaction does to the slope of its predictor, by "Predictor * Moderator -> Target"; none without interactions.</summary>
    public Named<SimpleSlopes> SimpleSlopes => field ??= Satisfaction.SimpleSlopes.Of(this);

    /// <summary>Figures of one kind by one name each, as they are resampled.</summary>
    public Named<double> Of(Statistic statistic, ScaleRanges? ranges = null)
    {
        var family = StatisticFamily.Of(statistic, shape, ranges);
        var values = new double[family.Names.Length];
        family.Read(solver, values);
        return Named.Defined(family.Names, values);
    }

    /// <summary>Scores of the rows; on 0 to 100 with ranges, in the units of the answers without.</summary>
    public ConstructScores Scores(ScaleRanges? ranges = null) => ConstructScores.Of(solution, rows, data, ImportancePerformance(ranges));

    /// <summary>Performance and importance; on 0 to 100 with ranges, in the units of the answers without. Null where the weights of a construct add up to nothing.</summary>
    public ImportancePerformance? ImportancePerformance(ScaleRanges? ranges = null) => Satisfaction.ImportancePerformance.Of(solution, ranges);

    private double[] Total => field ??= TotalOf();

    private double[] Indirect => field ??= [.. Total.Zip(solution.Coefficients, (total, direct) => total - direct)];

    private double[] TotalOf()
    {
        var total = new double[shape.J * shape.J];
        Effects.Total(solution, total);
        return total;
    }

    private double[] Each(Func<int, double> of)
    {
        var values = new double[shape.J];
        for (var j = 0; j < values.Length; j++) values[j] = of(j);
        return values;
    }

    private Named<Named<double>> ByBlock(double[] values) =>
        Named.Table(shape.Constructs, j => Named.Of(shape.IndicatorsOf(j), values.AsSpan(shape.Start[j], shape.Size(j))));

    private Named<Named<double>> Square(double[] matrix) => Named.Table(shape.Constructs, j => Named.Of(shape.Constructs, matrix.AsSpan(j * shape.J, shape.J)));

    private Named<double> ByPair(double[] matrix, (int From, int To)[] pairs) =>
        new([.. pairs.Select(pair => shape.Pair(pair.From, pair.To))], [.. pairs.Select(pair => matrix[(pair.To * shape.J) + pair.From])]);
}
