namespace Shouwen.Engines.Satisfaction;

/// <summary>Criteria to choose between models, by the regression of one construct (Sharma, Shmueli, Sarstedt, Danks and Ray 2021, table B1); less is better. Null: not defined.</summary>
/// <remarks>Scores have variance 1 with divisor n - 1; k counts the predictors and the intercept.</remarks>
/// <param name="Aic">n (ln(SSE/n) + 2k/n).</param>
/// <param name="AicC">n (ln(SSE/n) + (n + k)/(n - k - 2)).</param>
/// <param name="AicU">n (ln(SSE/(n - k)) + 2k/n).</param>
/// <param name="Bic">n (ln(SSE/n) + k ln(n)/n).</param>
/// <param name="Fpe">SSE/(n - k) (1 + k/n).</param>
/// <param name="Gm">SSE/MSE + k ln(n), with MSE = 1 - R2 of the saturated model.</param>
/// <param name="Hq">n (ln(SSE/n) + 2k ln(ln(n))/n).</param>
/// <param name="HqC">n (ln(SSE/n) + 2k ln(ln(n))/(n - k - 2)).</param>
/// <param name="MallowsCp">SSE/MSE - (n - 2k), likewise.</param>
public sealed record SelectionCriteria(double? Aic, double? AicC, double? AicU, double? Bic, double? Fpe, double? Gm, double? Hq, double? HqC, double? MallowsCp)
{
    internal static SelectionCriteria Of(Solution solution, Solution? saturated, int construct)
    {
        var (n, k) = (solution.N, solution.Shape.Predecessors[construct].Length + 1);
        var error = (n - 1) * (1 - solution.R2[construct]);
        var (log, logLog) = (n * Math.Log(error / n), Math.Log(Math.Log(n)));
        var over = saturated is null ? double.NaN : error / (1 - saturated.R2[construct]);
        return new(
            Aic: Named.Finite(log + (2 * k)), AicC: Named.Finite(log + (n * (n + k) / (n - k - 2))), AicU: Named.Finite((n * Math.Log(error / (n - k))) + (2 * k)),
            Bic: Named.Finite(log + (k * Math.Log(n))), Fpe: Named.Finite(error / (n - k) * (1 + (k / n))), Gm: Named.Finite(over + (k * Math.Log(n))),
            Hq: Named.Finite(log + (2 * k * logLog)), HqC: Named.Finite(log + (n * 2 * k * logLog / (n - k - 2))), MallowsCp: Named.Finite(over - (n - (2 * k))));
    }

    /// <summary>A path from every construct to every later one, in the order of the model's paths.</summary>
    internal static IEnumerable<(int From, int To)> Saturated(ModelShape shape) =>
        shape.Order.SelectMany((to, place) => shape.Order.Take(place).Select(from => (from, to)));
}
