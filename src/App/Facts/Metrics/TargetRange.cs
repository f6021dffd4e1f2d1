using Shouwen.App.Http;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Which metrics can be held against a figure, and which figures make sense for them.</summary>
internal static class TargetRange
{
    public static void Check(string code, double value, FieldErrors errors)
    {
        var metric = Catalogue.All.FirstOrDefault(entry => entry.Code == code);
        errors.AddIf(metric is null or { Kind: "count" }, "metric", "notForTargets");
        // What is recommended less what is not can be below nought.
        errors.AddIf(!double.IsFinite(value) || Math.Abs(value) > MostOf(metric) || (value < 0 && metric?.Needs.Contains("surveys") != true), "value", FieldErrors.OutOfRange);
    }

    private static double MostOf(CatalogueEntry? metric) => metric switch
    {
        // In a year more people can leave than there are.
        null or { Unit: "ratio", Needs: ["people"] } => double.MaxValue,
        { Unit: "ratio" } => 1,
        { Unit: "points" or "score" } => 100,
        _ => double.MaxValue,
    };
}
