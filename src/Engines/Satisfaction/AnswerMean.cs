namespace Shouwen.Engines.Satisfaction;

/// <summary>Mean of answers with its uncertainty; weights stand for how many people an answer speaks for.</summary>
/// <param name="Answers">Answers that count: not missing, of some weight.</param>
/// <param name="Value">Weighted mean, in the units of the answers.</param>
/// <param name="Deviation">Weighted standard deviation of the answers, divisor n - 1; null for one answer.</param>
/// <param name="StandardError">Of the mean, by linearisation, corrected for a finite population; null for one answer.</param>
/// <param name="Interval">By Student's distribution with n - 1 degrees of freedom; null for one answer.</param>
/// <param name="DesignEffect">Kish (1965): what unequal weights cost, n sum(w^2) / sum(w)^2; 1 for equal weights.</param>
public sealed record AnswerMean(int Answers, double Value, double? Deviation, double? StandardError, Interval? Interval, double DesignEffect)
{
    /// <summary>Null where nobody answered. NaN is a missing answer; weights are 0 or more.</summary>
    public static AnswerMean? Of(ReadOnlySpan<double> answers, ReadOnlySpan<double> weights = default, SampleDesign? design = null)
    {
        var (n, sum, squares, total) = (0, 0.0, 0.0, 0.0);
        for (var i = 0; i < answers.Length; i++)
        {
            var weight = Counted(answers, weights, i);
            if (weight == 0) continue;
            n++;
            sum += weight;
            squares += weight * weight;
            total += weight * answers[i];
        }

        if (n == 0) return null;
        var mean = total / sum;
        var effect = n * squares / (sum * sum);
        if (n == 1) return new(1, mean, null, null, null, effect);
        var (spread, linear) = (0.0, 0.0);
        for (var i = 0; i < answers.Length; i++)
        {
            var weight = Counted(answers, weights, i);
            if (weight == 0) continue;
            var distance = answers[i] - mean;
            spread += weight * distance * distance;
            linear += weight * weight * distance * distance;
        }

        design ??= new();
        var error = Math.Sqrt(design.Correction(n) * linear * n / (n - 1)) / sum;
        var margin = design.T(n - 1) * error;
        return new(n, mean, Math.Sqrt(spread / sum * n / (n - 1)), error, new(mean - margin, mean + margin), effect);
    }

    internal static double Counted(ReadOnlySpan<double> answers, ReadOnlySpan<double> weights, int i) =>
        double.IsNaN(answers[i]) ? 0 : weights.IsEmpty ? 1 : weights[i];
}
