using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>A service level is nothing without its formula and its seconds: they are said wherever it is shown.</summary>
internal static class Variants
{
    private static readonly string[] Formulas = ["AW/(A+B-b)", "AW/(A+B)", "(AW+b)/(A+B)", "AW/A", "(AW+s)/(A+B)"];

    /// <summary>Such as "AW/(A+B), T=20s"; "mixed" where the queues promise different things; null for other metrics.</summary>
    public static string? Of(Metric metric, Plans plans)
    {
        if (metric.Numerator is < Measure.ServiceLevelMet or > Measure.ServiceLevel5Base) return null;
        var own = metric.Numerator == Measure.ServiceLevelMet;
        var fixedVariant = ((metric.Numerator - Measure.ServiceLevel1Met) / 2) + 1;
        var promises = plans.Promises.Select(promise => Name(own ? promise.Variant : fixedVariant, promise.WithinSeconds)).Distinct().ToList();
        return promises.Count switch
        {
            0 => Name(own ? Promise.Usual.Variant : fixedVariant, Promise.Usual.WithinSeconds),
            1 => promises[0],
            _ => "mixed",
        };
    }

    public static string Name(int variant, int seconds) => $"{Formulas[variant - 1]}, T={seconds}s";
}
