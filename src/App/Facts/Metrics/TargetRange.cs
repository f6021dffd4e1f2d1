using Shouwen.App.Http;
using Shouwen.App.Quality.Published;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Which metrics can be held against a figure, and which figures make sense for them.</summary>
internal static class TargetRange
{
    public static void Check(string code, double value, FieldErrors errors)
    {
        var (metric, survey, quality) = (MetricCatalogue.Find(code), WaveMetric.All.FirstOrDefault(one => one.Code == code), QualityMetric.All.FirstOrDefault(one => one.Code == code));
        errors.AddIf(!StaffMetrics.Codes.Contains(code) && survey is null && quality is null && metric is null or { Kind: MetricKind.Count }, "metric", "notForTargets");
        errors.AddIf(!double.IsFinite(value) || (survey is null ? value < 0 : Math.Abs(value) > MostOf(survey.Unit)) || (metric?.Unit == MetricUnit.Ratio && value > 1), "value", FieldErrors.OutOfRange);
        errors.AddIf(quality is not null && value > MostOf(quality.Unit), "value", FieldErrors.OutOfRange);
    }

    private static double MostOf(string unit) => unit == "ratio" ? 1 : 100;
}
