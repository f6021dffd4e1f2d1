namespace Shouwen.Engines.Satisfaction;

/// <summary>Figures of one kind: what they are called and how they are read off a solved sample. What is not defined is NaN here, and nowhere else.</summary>
internal sealed class StatisticFamily(Statistic statistic, string[] names, StatisticFamily.Reader read)
{
    public delegate void Reader(Solver solver, Span<double> to);

    public Statistic Statistic { get; } = statistic;

    public string[] Names { get; } = names;

    public void Read(Solver solver, Span<double> to)
    {
        read(solver, to);
        foreach (ref var value in to) if (double.IsInfinity(value)) value = double.NaN;
    }

    public static StatisticFamily Of(Statistic statistic, ModelShape shape, ScaleRanges? ranges) => statistic switch
    {
        Statistic.Paths => OfPaths(statistic, shape, (solution, path) => solution.Coefficients[(path.To * shape.J) + path.From]),
        Statistic.TotalEffects => OfEffects(statistic, shape, Effects.Connected(shape), indirect: false),
        Statistic.IndirectEffects => OfEffects(statistic, shape, Effects.Mediated(shape), indirect: true),
        Statistic.SpecificEffects => OfWays(shape),
        Statistic.R2 => OfConstructs(statistic, shape, HasPredecessors, (solution, j) => solution.R2[j]),
        Statistic.R2Adjusted => OfConstructs(statistic, shape, HasPredecessors, Explanation.Adjusted),
        Statistic.Weights => new(statistic, shape.Indicators, (solver, to) => solver.Solution.Weights.CopyTo(to)),
        Statistic.Loadings => new(statistic, shape.Indicators, (solver, to) => solver.Solution.Loadings.CopyTo(to)),
        Statistic.CrossLoadings => OfCrossLoadings(shape),
        Statistic.Correlations => OfPairs(statistic, shape, Discriminance.Pairs(shape), (solution, j, k) => solution.Correlation[(j * shape.J) + k]),
        Statistic.F2 => OfPaths(statistic, shape, (solution, path) => Explanation.F2(solution, path.From, path.To)),
        Statistic.F2Reestimated => new(statistic, shape.PathNames, (solver, to) => Each(to, i => Explanation.F2Reestimated(solver, shape.Paths[i]))),
        Statistic.InnerVif => OfInnerVif(shape),
        Statistic.OuterVif => new(statistic, shape.Indicators, (solver, to) => Explanation.OuterVif(solver.Solution, to)),
        Statistic.Alpha => OfConstructs(statistic, shape, (_, j) => shape.Size(j) > 1, Reliability.Alpha),
        Statistic.RhoA => OfConstructs(statistic, shape, IsMeasured, (solution, j) => solution.RhoA[j]),
        Statistic.RhoC => OfConstructs(statistic, shape, IsMeasured, Reliability.RhoC),
        Statistic.Ave => OfConstructs(statistic, shape, IsMeasured, Reliability.Ave),
        Statistic.Htmt => OfPairs(statistic, shape, Discriminance.MeasuredPairs(shape), Discriminance.Htmt),
        Statistic.HtmtPlus => OfPairs(statistic, shape, Discriminance.MeasuredPairs(shape), Discriminance.HtmtPlus),
        Statistic.Htmt2 => OfPairs(statistic, shape, Discriminance.MeasuredPairs(shape), Discriminance.Htmt2),
        Statistic.Fit => OfFit(),
        Statistic.GoodnessOfFit => new(statistic, ["GoF"], (solver, to) => to[0] = Explanation.GoodnessOfFit(solver.Solution)),
        Statistic.Performance => OfMap(statistic, [.. shape.Constructs.Where((_, j) => !shape.IsProduct(j))], ranges, map => map.Performance),
        Statistic.Importance => OfMap(statistic, [.. ImportancePerformance.Pairs(shape).Select(pair => shape.Pair(pair.From, pair.To))], ranges, map => map.Importance),
        _ => throw new ArgumentOutOfRangeException(nameof(statistic)),
    };

    private static bool IsMeasured(ModelShape shape, int construct) => !shape.IsProduct(construct);

    private static bool HasPredecessors(ModelShape shape, int construct) => shape.Predecessors[construct].Length > 0;

    private static void Each(Span<double> to, Func<int, double> of)
    {
        for (var i = 0; i < to.Length; i++) to[i] = of(i);
    }

    private static StatisticFamily OfPaths(Statistic statistic, ModelShape shape, Func<Solution, (int From, int To), double> of) => new(statistic, shape.PathNames, (solver, to) =>
    {
        for (var i = 0; i < to.Length; i++) to[i] = of(solver.Solution, shape.Paths[i]);
    });

    private static StatisticFamily OfConstructs(Statistic statistic, ModelShape shape, Func<ModelShape, int, bool> which, Func<Solution, int, double> of)
    {
        var constructs = Enumerable.Range(0, shape.J).Where(j => which(shape, j)).ToArray();
        return new(statistic, Array.ConvertAll(constructs, j => shape.Constructs[j]), (solver, to) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = of(solver.Solution, constructs[i]);
        });
    }

    private static StatisticFamily OfPairs(Statistic statistic, ModelShape shape, (int First, int Second)[] pairs, Func<Solution, int, int, double> of) =>
        new(statistic, Array.ConvertAll(pairs, pair => $"{shape.Constructs[pair.First]} - {shape.Constructs[pair.Second]}"), (solver, to) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = of(solver.Solution, pairs[i].First, pairs[i].Second);
        });

    private static StatisticFamily OfEffects(Statistic statistic, ModelShape shape, (int From, int To)[] pairs, bool indirect) => new(statistic, Array.ConvertAll(pairs, pair => shape.Pair(pair.From, pair.To)), (solver, to) =>
    {
        Span<double> total = shape.J <= 32 ? stackalloc double[shape.J * shape.J] : new double[shape.J * shape.J];
        Effects.Total(solver.Solution, total);
        for (var i = 0; i < to.Length; i++)
        {
            var at = (pairs[i].To * shape.J) + pairs[i].From;
            to[i] = total[at] - (indirect ? solver.Solution.Coefficients[at] : 0);
        }
    });

    private static StatisticFamily OfWays(ModelShape shape)
    {
        var ways = Effects.Ways(shape);
        return new(Statistic.SpecificEffects, Array.ConvertAll(ways, way => string.Join(" -> ", way.Select(j => shape.Constructs[j]))), (solver, to) => Each(to, i => Effects.Along(solver.Solution, ways[i])));
    }

    private static StatisticFamily OfCrossLoadings(ModelShape shape) =>
        new(Statistic.CrossLoadings, [.. shape.Constructs.SelectMany(construct => shape.Indicators.Select(indicator => $"{indicator} ~ {construct}"))], (solver, to) =>
        {
            for (var j = 0; j < shape.J; j++) solver.Solution.CrossLoadings.AsSpan(j * shape.Stride, shape.P).CopyTo(to[(j * shape.P)..]);
        });

    private static StatisticFamily OfInnerVif(ModelShape shape)
    {
        var many = Enumerable.Range(0, shape.J).Where(j => shape.Predecessors[j].Length > 1).ToArray();
        return new(Statistic.InnerVif, [.. many.SelectMany(j => shape.Predecessors[j].Select(k => shape.Pair(k, j)))], (solver, to) =>
        {
            var at = 0;
            foreach (var j in many) foreach (var vif in Explanation.InnerVif(solver.Solution.Correlation, shape, j)) to[at++] = vif;
        });
    }

    private static StatisticFamily OfFit() => new(Statistic.Fit, ["SRMR", "d_ULS", "d_G", "d_ML", "NFI"], (solver, to) =>
    {
        if (ModelFit.Of(solver.Solution) is { } fit) (to[0], to[1], to[2], to[3], to[4]) = (fit.Srmr, fit.DUls, fit.DG, fit.DMl, fit.Nfi ?? double.NaN);
        else to.Fill(double.NaN);
    });

    private static StatisticFamily OfMap(Statistic statistic, string[] names, ScaleRanges? ranges, Func<ImportancePerformance, Named<double>> of) => new(statistic, names, (solver, to) =>
    {
        if (ImportancePerformance.Of(solver.Solution, ranges) is { } map) of(map).Values.ToArray().CopyTo(to);
        else to.Fill(double.NaN);
    });
}
