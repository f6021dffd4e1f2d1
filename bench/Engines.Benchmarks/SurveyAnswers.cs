using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Benchmarks;

/// <summary>Answers from 1 to 10 drawn from a path model with a seed.</summary>
internal static class SurveyAnswers
{
    /// <summary>The structure of a national customer satisfaction index: 7 constructs, 24 items, 12 paths.</summary>
    public static PathModel Index { get; } = new()
    {
        Constructs = Constructs(("Image", 5), ("Expectation", 3), ("Quality", 7), ("Value", 2), ("Satisfaction", 3), ("Complaints", 1), ("Loyalty", 3)),
        Paths =
        [
            new("Image", "Expectation"), new("Image", "Satisfaction"), new("Image", "Loyalty"), new("Expectation", "Quality"), new("Expectation", "Value"), new("Expectation", "Satisfaction"),
            new("Quality", "Value"), new("Quality", "Satisfaction"), new("Value", "Satisfaction"), new("Satisfaction", "Complaints"), new("Satisfaction", "Loyalty"), new("Complaints", "Loyalty"),
        ],
    };

    /// <summary>A chain in which each construct also depends on the one before the last.</summary>
    public static PathModel Chain(int constructs, int items) => new()
    {
        Constructs = Constructs([.. Enumerable.Range(0, constructs).Select(j => ($"C{j}", items))]),
        Paths = [.. Enumerable.Range(1, constructs - 1).SelectMany(to => Enumerable.Range(Math.Max(0, to - 2), Math.Min(2, to)).Select(from => new ModelPath($"C{from}", $"C{to}")))],
    };

    public static IndicatorData Draw(PathModel model, int rows, int seed = 1)
    {
        var (random, names) = (new Random(seed), model.Constructs.SelectMany(construct => construct.Indicators).ToList());
        var columns = names.Select(_ => new double[rows]).ToArray();
        var latent = new Dictionary<string, double>();
        for (var row = 0; row < rows; row++)
        {
            var column = 0;
            foreach (var construct in model.Constructs)
            {
                latent[construct.Name] = Normal(random) + model.Paths.Where(path => path.To == construct.Name).Sum(path => 0.5 * latent[path.From]);
                foreach (var _ in construct.Indicators) columns[column++][row] = Math.Clamp(Math.Round(7 + (1.2 * latent[construct.Name]) + (1.2 * Normal(random))), 1, 10);
            }
        }

        return new(names, columns);
    }

    private static Construct[] Constructs(params (string Name, int Items)[] constructs) =>
        [.. constructs.Select(construct => new Construct(construct.Name, [.. Enumerable.Range(1, construct.Items).Select(item => $"{construct.Name}{item}")]))];

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
