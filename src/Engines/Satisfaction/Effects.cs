namespace Shouwen.Engines.Satisfaction;

/// <summary>An effect by one way through the model.</summary>
/// <param name="Through">Constructs from the first to the last, at least one between them.</param>
/// <param name="Value">Product of the path coefficients on the way, in standard deviations.</param>
public sealed record SpecificEffect(IReadOnlyList<string> Through, double Value)
{
    /// <summary>As in "Image -> Expectation -> Quality".</summary>
    public override string ToString() => string.Join(" -> ", Through);
}

/// <summary>What a construct does to those after it, on paths and by way of others (Alwin and Hauser 1975).</summary>
internal static class Effects
{
    /// <summary>Pairs of constructs, from before to, that paths lead between; in the order of the constructs.</summary>
    public static (int From, int To)[] Connected(ModelShape shape)
    {
        var reaches = new bool[shape.J, shape.J];
        foreach (var to in shape.Order)
        {
            foreach (var via in shape.Predecessors[to])
            {
                reaches[via, to] = true;
                for (var from = 0; from < shape.J; from++) reaches[from, to] |= reaches[from, via];
            }
        }

        return [.. from a in Enumerable.Range(0, shape.J) from b in Enumerable.Range(0, shape.J) where reaches[a, b] select (a, b)];
    }

    /// <summary>Every way from one construct to another that passes at least one between them.</summary>
    public static int[][] Ways(ModelShape shape) =>
        [.. Enumerable.Range(0, shape.J).SelectMany(from => Onward(shape, [from])).Where(way => way.Length > 2)];

    /// <summary>Pairs of constructs that such a way leads between.</summary>
    public static (int From, int To)[] Mediated(ModelShape shape) => [.. Ways(shape).Select(way => (way[0], way[^1])).Distinct().Order()];

    /// <summary>Total effects, to by from: a coefficient plus what goes by way of others. Shape: J by J.</summary>
    public static void Total(Solution solution, Span<double> total)
    {
        var (shape, j) = (solution.Shape, solution.Shape.J);
        total.Clear();
        foreach (var to in shape.Order)
        {
            foreach (var via in shape.Predecessors[to])
            {
                var coefficient = solution.Coefficients[(to * j) + via];
                total[(to * j) + via] += coefficient;
                for (var from = 0; from < j; from++) total[(to * j) + from] += coefficient * total[(via * j) + from];
            }
        }
    }

    /// <summary>Product of the coefficients on a way.</summary>
    public static double Along(Solution solution, int[] way)
    {
        var product = 1.0;
        for (var k = 1; k < way.Length; k++) product *= solution.Coefficients[(way[k] * solution.Shape.J) + way[k - 1]];
        return product;
    }

    private static IEnumerable<int[]> Onward(ModelShape shape, int[] way) =>
        shape.Successors[way[^1]].SelectMany(next => Onward(shape, [.. way, next]).Prepend([.. way, next]));
}
