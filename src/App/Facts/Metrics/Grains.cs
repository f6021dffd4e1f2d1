using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Grains as addresses and command lines write them.</summary>
internal static class Grains
{
    public static IReadOnlyDictionary<string, Grain> ByName { get; } = new Dictionary<string, Grain>
    {
        ["total"] = Grain.Total,
        ["month"] = Grain.Month,
        ["week"] = Grain.Week,
        ["day"] = Grain.Day,
        ["hour"] = Grain.Hour,
        ["interval"] = Grain.Interval,
        ["weekday-hour"] = Grain.WeekdayHour,
    };

    public static string NameOf(Grain grain) => ByName.First(pair => pair.Value == grain).Key;
}
