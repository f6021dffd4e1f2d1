namespace Shouwen.App.Demo;

/// <summary>A path of the model by which the demonstration's people answer: so many standard deviations of the one for one of the other.</summary>
public sealed record DemoPath(string From, string To, double Coefficient);

/// <summary>
/// Draws people from a path model whose coefficients are known. Every construct is the mean of its items, so that what a path model of composites
/// estimates is what was put in, but for chance and for the rounding of answers to whole points.
/// </summary>
internal sealed class DemoPathModel
{
    private readonly IReadOnlyList<DemoConstruct> constructs;
    private readonly (int From, double Coefficient)[][] causes;
    private readonly double[] rest;

    /// <param name="constructs">Causes before what they cause.</param>
    public DemoPathModel(IReadOnlyList<DemoConstruct> constructs, IReadOnlyList<DemoPath> paths)
    {
        this.constructs = constructs;
        causes = [.. constructs.Select(construct => paths.Where(path => path.To == construct.Code).Select(path => (IndexOf(path.From), path.Coefficient)).ToArray())];
        rest = Rest();
    }

    /// <summary>Standardised constructs of one person.</summary>
    /// <param name="beginnings">Of constructs without causes; chance where there is none.</param>
    public double[] Draw(Chance chance, IReadOnlyDictionary<string, double> beginnings)
    {
        var scores = new double[constructs.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = beginnings.TryGetValue(constructs[i].Code, out var given) ? given : rest[i] * chance.Normal();
            foreach (var (from, coefficient) in causes[i]) scores[i] += coefficient * scores[from];
        }

        return scores;
    }

    /// <summary>Whole points of every item: its construct's level, and what is the item's own, which adds up to nothing over the construct.</summary>
    public void Answer(Chance chance, double[] scores, IReadOnlyDictionary<string, double> shifts, Dictionary<string, string> answers)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            var construct = constructs[i];
            var own = construct.Items.Select(_ => chance.Normal()).ToArray();
            var (level, mean) = (construct.Mean + shifts.GetValueOrDefault(construct.Code) + (construct.Spread * scores[i]), own.Average());
            for (var item = 0; item < own.Length; item++)
                answers[construct.Items[item].Code] = Points(level + construct.Items[item].Offset + (DemoConstruct.OwnSpread * (own[item] - mean)));
        }
    }

    private static string Points(double level) => Math.Clamp((int)Math.Round(level, MidpointRounding.AwayFromZero), 1, 10).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private int IndexOf(string code) => constructs.Index().First(pair => pair.Item.Code == code).Index;

    /// <summary>What causes leave open of each construct's variance of one, from the correlations that the paths imply.</summary>
    private double[] Rest()
    {
        var (count, left) = (constructs.Count, new double[constructs.Count]);
        var correlation = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var other = 0; other < i; other++)
                correlation[i, other] = correlation[other, i] = causes[i].Sum(cause => cause.Coefficient * correlation[cause.From, other]);
            correlation[i, i] = 1;
            var explained = causes[i].Sum(cause => cause.Coefficient * correlation[i, cause.From]);
            left[i] = Math.Sqrt(1 - explained);
        }

        return left;
    }
}

/// <summary>A construct of the demonstration: on which points of 1 to 10 people stand, and how far apart.</summary>
internal sealed record DemoConstruct(string Code, double Mean, double Spread, params IReadOnlyList<DemoItem> Items)
{
    public const double OwnSpread = 0.9;
}

internal sealed record DemoItem(string Code, double Offset = 0);
