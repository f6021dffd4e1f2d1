using MathNet.Numerics.Distributions;

namespace Shouwen.Engines.Satisfaction;

/// <summary>The usual test of a regression coefficient, as if the scores had been observed; a bootstrap knows better.</summary>
/// <param name="Estimate">Path coefficient.</param>
/// <param name="StandardError">sqrt((1 - R2) VIF / (n - k - 1)).</param>
/// <param name="T">Estimate over standard error; null where nothing is left unexplained.</param>
/// <param name="P">Two-sided, from Student's t with n - k - 1 degrees of freedom.</param>
public sealed record PathTest(double Estimate, double StandardError, double? T, double? P)
{
    internal static PathTest Of(Solution solution, int from, int to)
    {
        var shape = solution.Shape;
        var vif = Explanation.InnerVif(solution.ScoreCorrelation, shape, to)[Array.IndexOf(shape.Predecessors[to], from)];
        var freedom = solution.N - shape.Predecessors[to].Length - 1;
        var (estimate, error) = (solution.Coefficients[(to * shape.J) + from], Math.Sqrt(Math.Max(0, 1 - solution.R2[to]) * vif / freedom));
        var t = Named.Finite(estimate / error);
        return new(estimate, error, t, t is { } value ? 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(value)) : null);
    }
}
