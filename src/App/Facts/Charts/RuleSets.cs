using Shouwen.Engines.ControlCharts;

namespace Shouwen.App.Facts.Charts;

/// <summary>What a chart may be read by, as addresses write it.</summary>
internal static class RuleSets
{
    public const string Usual = "nelson";

    public static IReadOnlyDictionary<string, IReadOnlyList<ChartRule>> ByName { get; } = new Dictionary<string, IReadOnlyList<ChartRule>>
    {
        [Usual] = ChartRule.Nelson,
        ["western"] = ChartRule.WesternElectric,
        ["nhs"] = ChartRule.MakingDataCount,
    };
}
