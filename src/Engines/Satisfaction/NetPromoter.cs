namespace Shouwen.Engines.Satisfaction;

/// <summary>Net promoter score: share of promoters (9, 10) less share of detractors (0 to 6), in points from -100 to 100.</summary>
/// <param name="Answers">Answers that count: not missing, of some weight.</param>
/// <param name="Promoters">Weighted share, 0 to 1.</param>
/// <param name="Detractors">Weighted share, 0 to 1.</param>
/// <param name="Interval">Adjusted Wald: three answers added, 3/4 of them promoters and 3/4 detractors (Rocks 2016, The American Statistician 70:365-372).</param>
public sealed record NetPromoter(int Answers, double Promoters, double Detractors, Interval Interval)
{
    private const double LeastOfPromoters = 9;
    private const double MostOfDetractors = 6;
    private const double Added = 3;
    private const double AddedToEach = 0.75;

    /// <summary>Points.</summary>
    public double Value => 100 * (Promoters - Detractors);

    /// <summary>What one answer adds, the score being the mean: 100, 0 or -100; NaN where it is missing.</summary>
    public static double PointsOf(double answer) => double.IsNaN(answer) ? answer : answer >= LeastOfPromoters ? 100 : answer <= MostOfDetractors ? -100 : 0;

    /// <summary>Null where nobody answered. Answers 0 to 10, NaN is missing; weights are 0 or more.</summary>
    public static NetPromoter? Of(ReadOnlySpan<double> answers, ReadOnlySpan<double> weights = default, SampleDesign? design = null)
    {
        var (n, sum, squares, promoters, detractors) = (0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < answers.Length; i++)
        {
            var weight = AnswerMean.Counted(answers, weights, i);
            if (weight == 0) continue;
            n++;
            sum += weight;
            squares += weight * weight;
            if (answers[i] >= LeastOfPromoters) promoters += weight;
            else if (answers[i] <= MostOfDetractors) detractors += weight;
        }

        if (n == 0) return null;
        design ??= new();
        return new(n, promoters / sum, detractors / sum, AdjustedWald(promoters / sum, detractors / sum, sum * sum / squares, design.Correction(n), design.Z));
    }

    private static Interval AdjustedWald(double promoters, double detractors, double answers, double correction, double z)
    {
        if (correction == 0) return new(100 * (promoters - detractors), 100 * (promoters - detractors));
        var n = (answers / correction) + Added;
        var (up, down) = ((((n - Added) * promoters) + AddedToEach) / n, (((n - Added) * detractors) + AddedToEach) / n);
        var net = up - down;
        var margin = z * Math.Sqrt((up + down - (net * net)) / n);
        return new(100 * Math.Max(-1, net - margin), 100 * Math.Min(1, net + margin));
    }
}
