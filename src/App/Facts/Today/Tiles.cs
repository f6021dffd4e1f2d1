using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Today;

/// <summary>The five numbers of a day.</summary>
internal static class Tiles
{
    private const int SparkDays = 28;
    private static readonly string[] Metrics = ["connection_rate", "service_level", "asa", "abandon_rate", "offered"];

    /// <summary>The tiles and, on a day that is not over, the local time up to which both days are counted.</summary>
    public static async Task<(IReadOnlyList<Tile> Tiles, string? UpTo)> OfAsync(Asking ask, DateOnly day, bool isToday, CancellationToken cancel)
    {
        var now = await ask.AskAsync(Metrics, day, day, Grain.Interval, null, cancel);
        var before = await ask.AskAsync(Metrics, day.AddDays(-7), day.AddDays(-7), Grain.Interval, null, cancel);
        var last = isToday && now.Count > 0 ? now[^1].Period.Minute : 24 * 60;
        var sameTime = before.Where(row => row.Period.Minute <= last).ToList();
        var spark = await ask.AskAsync(Metrics, day.AddDays(1 - SparkDays), day, Grain.Day, null, cancel);
        var plans = ask.PlansOf(Asking.Query(Metrics, day, day, Grain.Total, null));
        var targets = await TargetBook.LoadAsync(ask.Db, ask.Frame, cancel);
        var upTo = last < 24 * 60 ? new TimeOnly(last / 60, last % 60).AddMinutes(15).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) : null;
        return ([.. Metrics.Select(code => Of(code, Asking.Sum(code, now), Asking.Sum(code, sameTime), spark, plans, targets, day))], upTo);
    }

    private static Tile Of(string code, Measured now, Measured before, IReadOnlyList<Asked> spark, Plans plans, TargetBook targets, DateOnly day)
    {
        var metric = MetricCatalogue.Find(code)!;
        return new(
            code, now.Value, now.Numerator, now.Denominator, Units.NameOf(metric.Unit), Variants.Of(metric, plans), false,
            new(before.Value, "sameWeekdayLastWeek"), targets.OfCentre(metric),
            [.. spark.Select(row => new SparkPoint(row.Period.Label(Grain.Day, day), row[code].Value))],
            Links.To(code, day.AddDays(1 - SparkDays), day, "day", "&compare=previous"));
    }
}
