using BenchmarkDotNet.Attributes;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Benchmarks;

/// <summary>A customer satisfaction index estimated once, from cross-products, against the textbook's way on rows.</summary>
[MemoryDiagnoser]
public class EstimatePathModel
{
    private PathModel model = SurveyAnswers.Index;
    private IndicatorData answers = SurveyAnswers.Draw(SurveyAnswers.Index, 10);

    /// <summary>250 x 24 of 7 constructs; 5,000 x 30 of 6; 100,000 x 60 of 12.</summary>
    [Params(250, 5_000, 100_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        model = Rows switch { 250 => SurveyAnswers.Index, 5_000 => SurveyAnswers.Chain(6, 5), _ => SurveyAnswers.Chain(12, 5) };
        answers = SurveyAnswers.Draw(model, Rows);
    }

    [Benchmark(Baseline = true)]
    public double Textbook() => TextbookPls.Estimate(model, answers).R2[^1];

    [Benchmark]
    public double CrossProducts() => ((PlsEstimate)EstimatePls.From(model, answers)).R2.Values.Last();

    /// <summary>With effects, cross-loadings, reliabilities, discriminant validity, both f2, variance inflation, fit and the map.</summary>
    [Benchmark]
    public int CrossProductsAndAllResults()
    {
        var estimate = (PlsEstimate)EstimatePls.From(model, answers);
        var sizes = new[]
        {
            estimate.Weights.Count, estimate.Loadings.Count, estimate.CrossLoadings.Count, estimate.Paths.Count, estimate.R2Adjusted.Count, estimate.TotalEffects.Count, estimate.IndirectEffects.Count,
            estimate.F2.Count, estimate.F2Reestimated.Count, estimate.InnerVif.Count, estimate.OuterVif.Count, estimate.Alpha.Count, estimate.RhoC.Count, estimate.Ave.Count, estimate.FornellLarcker.Count,
            estimate.Htmt.Count, estimate.HtmtPlus.Count, estimate.Htmt2.Count, estimate.Redundancy.Count, estimate.Selection.Count, estimate.Fit!.DegreesOfFreedom,
            estimate.ImportancePerformance(new(new(1, 10)))!.Importance.Count,
        };
        return sizes.Sum();
    }
}
