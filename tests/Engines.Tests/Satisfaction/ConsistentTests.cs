using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

/// <summary>Covariances that factors with known loadings and paths have exactly are given back exactly (Dijkstra and Henseler 2015, section 3).</summary>
public class ConsistentTests
{
    private static readonly double[] Loadings = [0.9, 0.8, 0.7, 0.85, 0.75, 0.8, 0.7, 0.6];
    private static readonly int[] Block = [0, 0, 0, 1, 1, 2, 2, 2];

    /// <summary>A -> B 0.5, A -> C 0.3, B -> C 0.4.</summary>
    private static readonly double[,] Correlation = { { 1, 0.5, 0.5 }, { 0.5, 1, 0.55 }, { 0.5, 0.55, 1 } };

    private static readonly string[] Names = ["a1", "a2", "a3", "b1", "b2", "c1", "c2", "c3"];

    [Theory]
    [InlineData(InnerScheme.Path)]
    [InlineData(InnerScheme.Factorial)]
    [InlineData(InnerScheme.Centroid)]
    public void Loadings_and_paths_of_factors_come_back(InnerScheme scheme)
    {
        var estimate = Estimate(Model(factors: true) with { Scheme = scheme }, Data(Loadings, Correlation));
        Assert.Equal(Loadings, estimate.Loadings.Values.SelectMany(block => block.Values), (a, b) => Math.Abs(a - b) < 1e-10);
        Assert.Equal(0.5, estimate.Paths["A -> B"], 1e-10);
        Assert.Equal(0.3, estimate.Paths["A -> C"], 1e-10);
        Assert.Equal(0.4, estimate.Paths["B -> C"], 1e-10);
        Assert.Equal(0.37, estimate.R2["C"], 1e-10);
        Assert.Equal(0, estimate.Fit!.Srmr, 1e-9);
        Assert.Equal(0, estimate.Fit.DG, 1e-9);
        Assert.Empty(estimate.Inadmissible);
    }

    [Fact]
    public void Composites_of_the_same_data_understate_the_paths()
    {
        var estimate = Estimate(Model(factors: false), Data(Loadings, Correlation));
        Assert.InRange(estimate.Paths["B -> C"], 0.2, 0.38);
        Assert.Equal(estimate.Correlations["A"]["B"], estimate.ScoreCorrelations["A"]["B"]);
    }

    /// <summary>Weak indicators of two factors can go together more than any two factors could.</summary>
    [Fact]
    public void Correlations_beyond_1_are_told_and_not_hidden()
    {
        var weak = Loadings.Select(loading => loading * 0.6).ToArray();
        var model = Model(factors: true) with { Paths = [new("A", "B"), new("B", "C")] };
        var estimate = Estimate(model, Data(weak, new[,] { { 1, 1.1, 0.5 }, { 1.1, 1, 0.55 }, { 0.5, 0.55, 1 } }));
        Assert.Equal(1.1, estimate.Paths["A -> B"], 1e-9);
        Assert.Equal([InadmissibleKind.CorrelationBeyondOne, InadmissibleKind.IndefiniteCorrelations], estimate.Inadmissible.Select(fault => fault.Kind));
        Assert.Equal(["A - B"], estimate.Inadmissible[0].Names);
    }

    [Fact]
    public void Predecessors_that_correlate_beyond_1_have_no_regression()
    {
        var refused = Refused(Model(factors: true), Data([.. Loadings.Select(loading => loading * 0.6)], new[,] { { 1, 1.1, 0.5 }, { 1.1, 1, 0.55 }, { 0.5, 0.55, 1 } }));
        Assert.Equal(RefusalReason.ImpossiblePredecessors, refused.Reason);
        Assert.Equal(["A", "B"], refused.Names);
    }

    private static PathModel Model(bool factors) => new()
    {
        Constructs = [new("A", Names[..3], IsFactor: factors), new("B", Names[3..5], IsFactor: factors), new("C", Names[5..], IsFactor: factors)],
        Paths = [new("A", "B"), new("A", "C"), new("B", "C")],
    };

    /// <summary>Columns whose covariances are exactly those of the factors: a root of the matrix times an orthogonal design.</summary>
    private static IndicatorData Data(double[] loadings, double[,] correlation)
    {
        var sigma = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(8, 8, (i, k) => i == k ? 1 : loadings[i] * loadings[k] * correlation[Block[i], Block[k]]);
        var design = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(16, 8, (row, column) => (System.Numerics.BitOperations.PopCount((uint)(row & (column + 1))) & 1) == 0 ? 1 : -1);
        return new(Names, (design * sigma.Cholesky().Factor.Transpose()).ToColumnArrays());
    }
}
