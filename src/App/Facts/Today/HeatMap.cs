using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Today;

/// <summary>When customers come: contacts offered in each hour of the week, as the mean of the last four.</summary>
internal static class HeatMap
{
    private const int Weeks = 4;

    public static async Task<Heat?> OfAsync(Asking ask, DateOnly day, CancellationToken cancel)
    {
        var from = day.AddDays(1 - (7 * Weeks));
        var rows = await ask.AskAsync(["offered"], from, day, Grain.WeekdayHour, null, cancel);
        if (rows.Count == 0) return null;
        var cells = rows.Select(row => new HeatCell(
            (row.Period.Start.DayNumber - DateOnly.MinValue.DayNumber) + 1, row.Period.Minute / 60, (row["offered"].Numerator ?? 0) / (double)Weeks));
        return new("offered", [.. cells], from, day, Links.To("offered", from, day, "weekday-hour"));
    }
}
