namespace Shouwen.Engines.Satisfaction;

/// <summary>Share of answers at or above a point (top box), with its uncertainty.</summary>
/// <param name="Answers">Answers that count: not missing, of some weight.</param>
/// <param name="Value">Weighted share, 0 to 1.</param>
/// <param name="EffectiveAnswers">Answers divided by the design effect of their weights (Kish 1965).</param>
/// <param name="Interval">Wilson's (1927) with the effective number, corrected for a finite population; never beyond 0 and 1.</param>
public sealed record AnswerShare(int Answers, double Value, double EffectiveAnswers, Interval Interval)
{
    /// <summary>Null where nobody answered. NaN is a missing answer; weights are 0 or more.</summary>
    public static AnswerShare? AtLeast(double point, ReadOnlySpan<double> answers, ReadOnlySpan<double> weights = default, SampleDesign? design = null)
    {
        var (n, sum, squares, within) = (0, 0.0, 0.0, 0.0);
        for (var i = 0; i < answers.Length; i++)
        {
            var weight = AnswerMean.Counted(answers, weights, i);
            if (weight == 0) continue;
            n++;
            sum += weight;
            squares += weight * weight;
            if (answers[i] >= point) within += weight;
        }

        if (n == 0) return null;
        var (share, effective) = (within / sum, sum * sum / squares);
        design ??= new();
        return new(n, share, effective, Wilson(share, effective, design.Correction(n), design.Z));
    }

    /// <summary>A finite population makes a sample worth more answers: n / (1 - n/N). When all have answered, nothing is uncertain.</summary>
    private static Interval Wilson(double share, double answers, double correction, double z)
    {
        if (correction == 0) return new(share, share);
        var (n, square) = (answers / correction, z * z);
        var middle = (share + (square / (2 * n))) / (1 + (square / n));
        var margin = z / (1 + (square / n)) * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        return new(Math.Max(0, middle - margin), Math.Min(1, middle + margin));
    }
}
