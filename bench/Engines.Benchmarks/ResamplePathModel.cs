using BenchmarkDotNet.Attributes;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Benchmarks;

/// <summary>Fifty resamples with weights, loadings, paths, effects and R2: counts on cross-products against the textbook's way on drawn rows.</summary>
[MemoryDiagnoser]
public class ResamplePathModel
{
    private const int Resamples = 50;
    private static readonly Statistic[] Kept = [Statistic.Weights, Statistic.Loadings, Statistic.Paths, Statistic.TotalEffects, Statistic.R2];
    private PathModel model = SurveyAnswers.Index;
    private IndicatorData answers = SurveyAnswers.Draw(SurveyAnswers.Index, 10);

    /// <summary>250 x 24 of 7 constructs; 5,000 x 30 of 6.</summary>
    [Params(250, 5_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        model = Rows == 250 ? SurveyAnswers.Index : SurveyAnswers.Chain(6, 5);
        answers = SurveyAnswers.Draw(model, Rows);
    }

    [Benchmark(Baseline = true)]
    public double Textbook()
    {
        var (random, sum) = (new Random(1), 0.0);
        for (var sample = 0; sample < Resamples; sample++)
        {
            var rows = Enumerable.Range(0, Rows).Select(_ => random.Next(Rows)).ToArray();
            sum += TextbookPls.Estimate(model, answers with { Columns = [.. answers.Columns.Select(column => Array.ConvertAll(rows, row => column[row]))] }).R2[^1];
        }

        return sum;
    }

    [Benchmark]
    public int CrossProducts() => Resample(accelerated: false);

    /// <summary>With an estimate for each row left out, for BCa intervals.</summary>
    [Benchmark]
    public int CrossProductsAndJackknife() => Resample(accelerated: true);

    private int Resample(bool accelerated) =>
        ((BootstrapResult)Bootstrap.Of((PlsEstimate)EstimatePls.From(model, answers), new() { Resamples = Resamples, Statistics = Kept, Accelerated = accelerated })).Usable;
}
