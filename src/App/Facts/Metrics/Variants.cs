using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>A service level is nothing without its formula and its seconds, a share of the top points nothing without the scale: they are said wherever it is shown.</summary>
internal static class Variants
{
    private static readonly string[] Formulas = ["AW/(A+B-b)", "AW/(A+B)", "(AW+b)/(A+B)", "AW/A", "(AW+s)/(A+B)"];

    /// <summary>
    /// Such as "AW/(A+B), T=20s"; "AW/(A+B), T=20s|60s" where queues promise different times; "mixed" where they count differently;
    /// null for other metrics.
    /// </summary>
    public static string? Of(Metric metric, Plans plans)
    {
        if (metric.Numerator is < Measure.ServiceLevelMet or > Measure.ServiceLevel5Base) return null;
        var own = metric.Numerator == Measure.ServiceLevelMet;
        var fixedVariant = ((metric.Numerator - Measure.ServiceLevel1Met) / 2) + 1;
        var promises = plans.Promises
            .Select(promise => (promise.Variant, promise.WithinSeconds))
            .DefaultIfEmpty((Promise.Usual.Variant, Promise.Usual.WithinSeconds))
            .ToList();
        var variants = promises.Select(promise => own ? promise.Variant : fixedVariant).Distinct().ToList();
        return variants.Count > 1 ? "mixed" : Name(variants[0], promises.Select(promise => promise.WithinSeconds).Distinct().Order());
    }

    /// <summary>Such as "scale 1-5", for a figure of a question.</summary>
    public static string OfScale(string scale) => $"scale {scale}";

    public static string Name(int variant, params IEnumerable<int> seconds) => $"{Formulas[variant - 1]}, T={string.Join('|', seconds.Select(each => $"{each}s"))}";
}
