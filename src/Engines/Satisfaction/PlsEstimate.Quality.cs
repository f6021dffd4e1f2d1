namespace Shouwen.Engines.Satisfaction;

/// <summary>How good measurement and structure are. What is said of measurement leaves out interactions, which are products of scores and measured by nothing.</summary>
public sealed partial class PlsEstimate
{
    /// <summary>Cronbach's alpha of standardised indicators, by construct with two or more.</summary>
    public Named<double> Alpha => field ??= Named.Defined(shape.Constructs, Each(j => Reliability.Alpha(solution, j)));

    /// <summary>Dijkstra and Henseler's rho A; 1 for mode B and single indicators.</summary>
    public Named<double> RhoA => field ??= OfMeasured(j => solution.RhoA[j]);

    /// <summary>Jöreskog's composite reliability from the loadings.</summary>
    public Named<double> RhoC => field ??= OfMeasured(j => Reliability.RhoC(solution, j));

    /// <summary>Composite reliability of the scores as weighted.</summary>
    public Named<double> RhoCWeighted => field ??= OfMeasured(j => Reliability.RhoCWeighted(solution, j));

    /// <summary>Average variance extracted.</summary>
    public Named<double> Ave => field ??= OfMeasured(j => Reliability.Ave(solution, j));

    /// <summary>Dillon and Goldstein's rho, from the first principal component of each block.</summary>
    public Named<double> DillonGoldsteinRho => field ??= OfMeasured(j => Reliability.DillonGoldstein(solution, j));

    /// <summary>Eigenvalues of the correlations of each block, largest first.</summary>
    public Named<IReadOnlyList<double>> Eigenvalues => field ??= new(shape.Constructs, [.. Enumerable.Range(0, shape.J).Select(j => Reliability.Principal(solution, j).Values)]);

    /// <summary>Squared correlations of the indicators with their own construct.</summary>
    public Named<Named<double>> Communality => field ??= ByBlock(Array.ConvertAll(solution.Loadings, loading => loading * loading));

    /// <summary>Communality times R2, by construct that has predecessors and indicator.</summary>
    public Named<Named<double>> Redundancy => field ??= new([.. R2.Keys], [.. R2.Select(r2 => new Named<double>([.. Communality[r2.Key].Keys], [.. Communality[r2.Key].Values.Select(value => value * r2.Value)]))]);

    /// <summary>Mean redundancy by construct that has predecessors.</summary>
    public Named<double> MeanRedundancy => field ??= new([.. R2.Keys], [.. R2.Select(r2 => Ave[r2.Key] * r2.Value)]);

    /// <summary>Geometric mean of mean communality, single indicators left out, and mean R2 (Tenenhaus, Amato and Esposito Vinzi 2004).</summary>
    public double GoodnessOfFit => Explanation.GoodnessOfFit(solution);

    /// <summary>Fornell and Larcker (1981): square roots of AVE on the diagonal, correlations of the constructs beside it.</summary>
    public Named<Named<double>> FornellLarcker => field ??= FornellLarckerOf();

    /// <summary>Heterotrait-monotrait ratio of signed correlations, by "First - Second"; a single indicator counts as correlating 1 with itself.</summary>
    public Named<double> Htmt => field ??= Unordered(Discriminance.Htmt);

    /// <summary>HTMT+: the ratio of absolute correlations.</summary>
    public Named<double> HtmtPlus => field ??= Unordered(Discriminance.HtmtPlus);

    /// <summary>HTMT2: the ratio of geometric means, where all correlations are positive.</summary>
    public Named<double> Htmt2 => field ??= Unordered(Discriminance.Htmt2);

    /// <summary>Cohen's f2 by path: the predictor dropped from the regression, scores as they are.</summary>
    public Named<double> F2 => field ??= Named.Defined(shape.PathNames, Array.ConvertAll(shape.Paths, path => Explanation.F2(solution, path.From, path.To)));

    /// <summary>Cohen's f2 by path: the whole model estimated again without the path; not there where that gives no estimate.</summary>
    public Named<double> F2Reestimated => field ??= Named.Defined(shape.PathNames, Array.ConvertAll(shape.Paths, path => Explanation.F2Reestimated(solver, path)));

    /// <summary>Variance inflation of predecessors, by construct with two or more of them, from the correlations of the constructs.</summary>
    public Named<Named<double>> InnerVif => field ??= Inner(solution.Correlation);

    /// <summary>The same from the correlations of the scores, which differ where there are common factors.</summary>
    public Named<Named<double>> InnerVifOfScores => field ??= Inner(solution.ScoreCorrelation);

    /// <summary>Variance inflation of the indicators of a block among one another.</summary>
    public Named<Named<double>> OuterVif => field ??= ByBlock(OuterVifOf());

    /// <summary>How far the correlations of the indicators are from those that the model implies; null where they are singular.</summary>
    public ModelFit? Fit => field ??= ModelFit.Of(solution);

    /// <summary>Criteria to choose between models, by construct that has predecessors.</summary>
    public Named<SelectionCriteria> Selection => field ??= SelectionOf(solver.Again(SelectionCriteria.Saturated(shape)));

    private Named<SelectionCriteria> SelectionOf(Solution? saturated) =>
        new([.. R2.Keys], [.. R2.Keys.Select(name => SelectionCriteria.Of(solution, saturated, Array.IndexOf(shape.Constructs, name)))]);

    private Named<Named<double>> FornellLarckerOf()
    {
        var measured = Enumerable.Range(0, shape.J).Where(j => !shape.IsProduct(j)).ToArray();
        string[] names = [.. measured.Select(j => shape.Constructs[j])];
        return Named.Table<double>(names, a => new(names, Array.ConvertAll(measured, k => k == measured[a] ? Math.Sqrt(Reliability.Ave(solution, k)) : solution.Correlation[(measured[a] * shape.J) + k])));
    }

    private double[] OuterVifOf()
    {
        var vif = new double[shape.P];
        Explanation.OuterVif(solution, vif);
        return vif;
    }

    private Named<Named<double>> Inner(double[] correlation)
    {
        var many = Enumerable.Range(0, shape.J).Where(j => shape.Predecessors[j].Length > 1).ToArray();
        return Named.Table<double>([.. many.Select(j => shape.Constructs[j])], m =>
            new([.. shape.Predecessors[many[m]].Select(k => shape.Constructs[k])], Explanation.InnerVif(correlation, shape, many[m])));
    }

    private Named<double> OfMeasured(Func<int, double> of)
    {
        var measured = Enumerable.Range(0, shape.J).Where(j => !shape.IsProduct(j)).ToArray();
        return Named.Defined([.. measured.Select(j => shape.Constructs[j])], [.. measured.Select(of)]);
    }

    private Named<double> Unordered(Func<Solution, int, int, double> of)
    {
        var pairs = Discriminance.MeasuredPairs(shape);
        return Named.Defined([.. pairs.Select(pair => $"{shape.Constructs[pair.First]} - {shape.Constructs[pair.Second]}")], Array.ConvertAll(pairs, pair => of(solution, pair.First, pair.Second)));
    }
}
