using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Tests.Satisfaction;

/// <summary>Small surveys from a seed.</summary>
internal static class Surveys
{
    /// <summary>Four constructs, one of them a single item: A -> B -> D, A -> C -> D, B -> C.</summary>
    public static PathModel Diamond(OuterMode mode = OuterMode.A, InnerScheme scheme = InnerScheme.Path) => new()
    {
        Constructs = [new("A", ["a1", "a2", "a3"], mode), new("B", ["b1", "b2"], mode), new("C", ["c1"]), new("D", ["d1", "d2", "d3"])],
        Paths = [new("A", "B"), new("A", "C"), new("B", "C"), new("B", "D"), new("C", "D")],
        Scheme = scheme,
    };

    public static PathModel Pair(OuterMode first, OuterMode second, InnerScheme scheme = InnerScheme.Centroid) => new()
    {
        Constructs = [new("X", ["x1", "x2", "x3"], first), new("Y", ["y1", "y2", "y3"], second)],
        Paths = [new("X", "Y")],
        Scheme = scheme,
    };

    /// <summary>Answers from 1 to 10 to every indicator, one latent variable a construct.</summary>
    public static IndicatorData Answers(PathModel model, int rows, int seed, bool whole = true)
    {
        var (random, names) = (new Random(seed), model.Constructs.SelectMany(construct => construct.Indicators).ToList());
        var columns = names.Select(_ => new double[rows]).ToArray();
        var latent = new Dictionary<string, double>();
        for (var row = 0; row < rows; row++)
        {
            var column = 0;
            foreach (var construct in model.Constructs)
            {
                latent[construct.Name] = Normal(random) + model.Paths.Where(path => path.To == construct.Name && latent.ContainsKey(path.From)).Sum(path => 0.6 * latent[path.From]);
                foreach (var _ in construct.Indicators)
                {
                    var answer = 6 + (1.5 * latent[construct.Name]) + (1.2 * Normal(random));
                    columns[column++][row] = whole ? Math.Clamp(Math.Round(answer), 1, 10) : answer;
                }
            }
        }

        return new(names, columns);
    }

    public static IndicatorData Rows(IndicatorData data, IEnumerable<int> rows) =>
        new(data.Names, [.. data.Columns.Select(column => rows.Select(row => column[row]).ToArray())]);

    public static IndicatorData Change(IndicatorData data, Func<string, double[], double[]> change) =>
        data with { Columns = [.. data.Names.Select((name, i) => change(name, data.Columns[i]))] };

    public static PlsEstimate Estimate(PathModel model, IndicatorData data) => Assert.IsType<PlsEstimate>(EstimatePls.From(model, data));

    public static EstimateRefused Refused(PathModel model, IndicatorData data) => Assert.IsType<EstimateRefused>(EstimatePls.From(model, data));

    /// <summary>Weights, loadings, paths and R2 of one, within rounding those of the other.</summary>
    public static void Same(PlsEstimate expected, PlsEstimate actual, double tolerance)
    {
        foreach (var (construct, weights) in expected.Weights)
        {
            foreach (var (indicator, weight) in weights)
            {
                Assert.Equal(weight, actual.Weights[construct][indicator], tolerance);
                Assert.Equal(expected.Loadings[construct][indicator], actual.Loadings[construct][indicator], tolerance);
            }
        }

        foreach (var (path, value) in expected.Paths) Assert.Equal(value, actual.Paths[path], tolerance);
        foreach (var (construct, value) in expected.R2) Assert.Equal(value, actual.R2[construct], tolerance);
    }

    public static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
