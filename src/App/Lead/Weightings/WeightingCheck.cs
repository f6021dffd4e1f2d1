using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Lead.Published;
using Shouwen.Engines.Weighing;

namespace Shouwen.App.Lead.Weightings;

/// <summary>What a weighting must satisfy to be put into use; everything that is wrong is said at once, at the place where it stands.</summary>
internal static class WeightingCheck
{
    public const string UnknownMetric = "unknownMetric";
    public const string Twice = "twice";
    public const string TooMany = "tooMany";
    public const string NoTarget = "noTarget";
    public const string WrongSide = "wrongSide";
    public const int MostMeasures = 30;
    public const double All = 100;

    /// <summary>Weights are typed with two decimals.</summary>
    private const double Near = 0.005;

    /// <summary>What may not even be kept.</summary>
    public static void Shape(WeightingDocument document, FieldErrors errors)
    {
        errors.AddIf(document.Measures.Any(measure => measure?.Metric is null), "measures", FieldErrors.Required);
        errors.AddIf(document.Measures.Count > MostMeasures, "measures", TooMany);
        if (errors.Any) return;
        for (var at = 0; at < document.Measures.Count; at++)
        {
            var measure = document.Measures[at];
            errors.AddIf(WeighableMetric.Find(measure.Metric) is null, $"measures.{at}.metric", UnknownMetric);
            errors.AddIf(!(measure.Weight >= 0 && measure.Weight <= All), $"measures.{at}.weight", FieldErrors.OutOfRange);
            errors.AddIf(measure.Floor is { } floor && !double.IsFinite(floor), $"measures.{at}.floor", FieldErrors.OutOfRange);
            errors.AddIf(measure.Target is { } target && !double.IsFinite(target), $"measures.{at}.target", FieldErrors.OutOfRange);
        }
    }

    /// <param name="targets">Those that metrics have of their own.</param>
    public static FieldErrors Of(WeightingDocument document, IReadOnlyDictionary<string, double> targets)
    {
        var errors = new FieldErrors();
        Shape(document, errors);
        errors.AddIf(document.Measures.Count == 0, "measures", FieldErrors.Required);
        if (errors.Any) return errors;
        var sum = document.Measures.Sum(measure => measure.Weight);
        errors.AddIf(Math.Abs(sum - All) > Near, "weights", FormattableString.Invariant($"sum:{Math.Round(sum, 2)}"));
        for (var at = 0; at < document.Measures.Count; at++)
        {
            var measure = document.Measures[at];
            errors.AddIf(document.Measures.Take(at).Any(other => other.Metric == measure.Metric), $"measures.{at}.metric", Twice);
            if (measure.Scale != ScoreScale.Target) continue;
            var target = measure.Target ?? (targets.TryGetValue(measure.Metric, out var own) ? own : null);
            errors.AddIf(measure.Floor is null, $"measures.{at}.floor", FieldErrors.Required);
            errors.AddIf(target is null, $"measures.{at}.target", NoTarget);
            errors.AddIf(target is { } best && measure.Floor is { } worst && (measure.HigherIsBetter ? best <= worst : best >= worst), $"measures.{at}.floor", WrongSide);
        }

        return errors;
    }
}
