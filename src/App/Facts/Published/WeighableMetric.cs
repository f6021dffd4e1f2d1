using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Published;

/// <summary>A metric that can be a measure of a scorecard: a share or a mean, whose sums add up over time.</summary>
/// <param name="HigherIsBetter">Null where neither is, as a rule.</param>
/// <param name="ByAgent">Whether it is known of single people.</param>
/// <param name="ByDay">Whether it is known of days; else of months.</param>
/// <param name="IsYearly">Its target is for a year: a shorter span is held to its share.</param>
/// <param name="Matures">Whether the last days are known only when the repeat window after them has passed.</param>
public sealed record WeighableMetric(string Code, string Unit, bool? HigherIsBetter, bool ByAgent, bool ByDay, bool IsYearly, bool Matures)
{
    private static readonly Dictionary<string, WeighableMetric> ByCode = Catalogue.All.Where(IsWeighable).Select(Of).ToDictionary(metric => metric.Code);

    public static IReadOnlyCollection<WeighableMetric> All => ByCode.Values;

    public static WeighableMetric? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Counts grow with the work; different customers of two weeks are not those of the one and the other.</summary>
    private static bool IsWeighable(CatalogueEntry entry) => entry.Kind is "ratio" or "mean" && entry.Unit != "perCustomer" && entry.Code != StaffMetrics.Headcount;

    private static WeighableMetric Of(CatalogueEntry entry) => new(
        entry.Code, entry.Unit, entry.Direction == "none" ? null : entry.Direction == "up",
        entry.Cuts.Contains("agent"), entry.Grains.Contains("week") && !StaffMetrics.Codes.Contains(entry.Code), StaffMetrics.Codes.Contains(entry.Code), MetricCatalogue.Find(entry.Code)?.Matures == true);
}
