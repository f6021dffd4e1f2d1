namespace Shouwen.Engines.Satisfaction;

/// <summary>How much each neighbour adds to a construct's inner proxy. A workspace.</summary>
internal sealed class InnerModel
{
    private const double Collinear = 1e-13;
    private readonly ModelShape shape;
    private readonly (int Neighbour, double Share)[][] shares;
    private readonly double[] matrix;
    private readonly double[] right;

    public InnerModel(ModelShape shape)
    {
        this.shape = shape;
        shares = [.. Enumerable.Range(0, shape.J).Select(j => shape.Predecessors[j].Concat(shape.Successors[j]).Select(k => (k, 0.0)).ToArray())];
        var most = shape.Predecessors.Max(predecessors => predecessors.Length);
        (matrix, right) = (new double[most * most], new double[most]);
    }

    /// <summary>The construct whose predecessors depend on one another.</summary>
    public int Culprit { get; private set; }

    /// <summary>Shares of the neighbours of a construct, as last estimated.</summary>
    public (int Neighbour, double Share)[] Of(int construct) => shares[construct];

    /// <summary>From the correlations of the scores; false where a regression has no answer.</summary>
    public bool Estimate(ReadOnlySpan<double> correlation)
    {
        for (var j = 0; j < shape.J; j++)
        {
            var own = shares[j];
            for (var n = 0; n < own.Length; n++)
            {
                var r = correlation[(j * shape.J) + own[n].Neighbour];
                own[n].Share = shape.Model.Scheme == InnerScheme.Centroid ? Math.Sign(r) : r;
            }

            if (shape.Model.Scheme == InnerScheme.Path && shape.Predecessors[j].Length > 1 && !Regress(j, correlation)) return false;
        }

        return true;
    }

    private bool Regress(int j, ReadOnlySpan<double> correlation)
    {
        var predecessors = shape.Predecessors[j];
        var n = predecessors.Length;
        for (var a = 0; a < n; a++)
        {
            right[a] = correlation[(j * shape.J) + predecessors[a]];
            for (var b = 0; b <= a; b++) matrix[(a * n) + b] = correlation[(predecessors[a] * shape.J) + predecessors[b]];
        }

        Culprit = j;
        if (Cholesky.Factor(matrix, n, n, Collinear) >= 0) return false;
        Cholesky.Solve(matrix, n, n, right);
        for (var a = 0; a < n; a++) shares[j][a].Share = right[a];
        return true;
    }
}
