using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Statistics;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Tests.Satisfaction;

/// <summary>Two blocks have answers without iteration (Wold 1975; Tenenhaus et al. 2005, section 3.1.5).</summary>
public class ClosedFormTests
{
    [Theory]
    [InlineData(InnerScheme.Path)]
    [InlineData(InnerScheme.Factorial)]
    [InlineData(InnerScheme.Centroid)]
    public void Two_blocks_of_mode_B_correlate_canonically(InnerScheme scheme)
    {
        var (estimate, r11, r12, r22) = Two(OuterMode.B, OuterMode.B, scheme);
        var squared = (r11.Inverse() * r12 * r22.Inverse() * r12.Transpose()).Evd().EigenValues.Max(value => value.Real);
        Assert.Equal(Math.Sqrt(squared), estimate.Paths["X -> Y"], 1e-13);
        Assert.Equal(squared, estimate.R2["Y"], 1e-13);
    }

    [Fact]
    public void Two_blocks_of_mode_A_have_the_weights_of_the_first_singular_vectors()
    {
        var (estimate, r11, r12, r22) = Two(OuterMode.A, OuterMode.A, InnerScheme.Factorial);
        var svd = r12.Svd();
        Parallel(svd.U.Column(0), r11, estimate.Weights["X"]);
        Parallel(svd.VT.Row(0), r22, estimate.Weights["Y"]);
    }

    [Fact]
    public void Mode_A_before_mode_B_is_redundancy_analysis()
    {
        var (estimate, r11, r12, r22) = Two(OuterMode.A, OuterMode.B, InnerScheme.Centroid);
        var evd = (r12 * r22.Inverse() * r12.Transpose()).Evd(Symmetricity.Symmetric);
        Parallel(evd.EigenVectors.Column(2), r11, estimate.Weights["X"]);
    }

    [Fact]
    public void Single_items_make_ordinary_regressions()
    {
        var model = new PathModel
        {
            Constructs = [new("A", ["a1"]), new("B", ["b1"]), new("C", ["c1"])],
            Paths = [new("A", "C"), new("B", "C"), new("A", "B")],
        };
        var data = Surveys.Answers(model, 80, 3);
        var estimate = Surveys.Estimate(model, data);
        var z = DenseMatrix.OfColumnArrays(data.Columns.Select(column => column.Select(x => (x - column.Mean()) / column.StandardDeviation()).ToArray()));
        var b = z.SubMatrix(0, 80, 0, 2).QR().Solve(z.Column(2));
        Assert.Equal(b[0], estimate.Paths["A -> C"], 1e-13);
        Assert.Equal(b[1], estimate.Paths["B -> C"], 1e-13);
        Assert.Equal(estimate.Paths["A -> C"] + (estimate.Paths["A -> B"] * estimate.Paths["B -> C"]), estimate.TotalEffects["A -> C"], 1e-13);
        Assert.Equal(["A -> B -> C"], estimate.SpecificEffects.Select(effect => effect.ToString()));
    }

    /// <summary>An orthogonal design on whole numbers, so that the regression is known: y = 3 u + 2 v + w, x1 = u, x2 = u + d v, hence y = (3 - 2/d) x1 + (2/d) x2 + w.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(30)]
    public void Nearly_collinear_indicators_keep_their_digits(int bits)
    {
        var d = Math.Pow(2, -bits);
        var (u, v, w) = (Signs(0), Signs(1), Signs(2));
        var x2 = u.Zip(v, (a, b) => a + (d * b)).ToArray();
        var y = Enumerable.Range(0, u.Length).Select(i => (3 * u[i]) + (2 * v[i]) + w[i]).ToArray();
        var model = new PathModel { Constructs = [new("X", ["x1", "x2"], OuterMode.B), new("Y", ["y"])], Paths = [new("X", "Y")] };
        var estimate = Surveys.Estimate(model, new(["x1", "x2", "y"], [u, x2, y]));
        var deviation = Math.Sqrt(1 + (d * d));
        Assert.Equal((3 - (2 / d)) / (2 / d * deviation), estimate.Weights["X"]["x1"] / estimate.Weights["X"]["x2"], 1e-13);
        Assert.Equal(13.0 / 14, estimate.R2["Y"], 4e-16 * Math.Pow(2, bits) + 1e-14);
        Assert.Equal(3 / Math.Sqrt(13), estimate.Loadings["X"]["x1"], 4e-16 * Math.Pow(2, bits) + 1e-14);
    }

    /// <summary>Singular values so close that plain iteration would need some hundred thousand steps.</summary>
    [Fact]
    public void A_fixed_point_that_plain_steps_hardly_reach_is_reached()
    {
        var (s, n) = (new double[8, 16], 16);
        for (var c = 0; c < 8; c++) for (var i = 0; i < n; i++) s[c, i] = Hadamard(i, c + 1);
        double[] Column(Func<int, double> of) => [.. Enumerable.Range(0, n).Select(of)];
        double[][] columns =
        [
            Column(i => s[0, i]), Column(i => s[1, i]),
            Column(i => (0.6 * s[0, i]) + (0.8 * s[2, i])), Column(i => (0.5999 * s[1, i]) + (Math.Sqrt(1 - (0.5999 * 0.5999)) * s[3, i])),
        ];
        var model = new PathModel { Constructs = [new("X", ["x1", "x2"]), new("Y", ["y1", "y2"])], Paths = [new("X", "Y")], Scheme = InnerScheme.Factorial };
        var estimate = Surveys.Estimate(model, new(["x1", "x2", "y1", "y2"], columns));
        Assert.Equal(0.6, estimate.Paths["X -> Y"], 1e-9);
        Assert.InRange(estimate.Iterations, 2, 2000);
    }

    private static (PlsEstimate Estimate, Matrix<double> R11, Matrix<double> R12, Matrix<double> R22) Two(OuterMode first, OuterMode second, InnerScheme scheme)
    {
        var model = Surveys.Pair(first, second, scheme);
        var data = Surveys.Answers(model, 120, 11);
        var r = Correlation.PearsonMatrix(data.Columns);
        return (Surveys.Estimate(model, data), r.SubMatrix(0, 3, 0, 3), r.SubMatrix(0, 3, 3, 3), r.SubMatrix(3, 3, 3, 3));
    }

    /// <summary>Up to the sign, and scaled to a score of variance 1.</summary>
    private static void Parallel(Vector<double> direction, Matrix<double> r, Named<double> weights)
    {
        var expected = direction / Math.Sqrt(direction * r * direction) * Math.Sign(direction.Sum());
        Assert.Equal(expected, weights.Values, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    private static double[] Signs(int bit) => [.. Enumerable.Range(0, 64).Select(i => (i >> bit & 1) == 0 ? 1.0 : -1)];

    private static double Hadamard(int i, int c) => (System.Numerics.BitOperations.PopCount((uint)(i & c)) & 1) == 0 ? 1 : -1;
}
