using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Today;

/// <summary>What customers come for, the largest first: where 80 % of the work is.</summary>
internal static class Topics
{
    private const int Days = 28;
    private const int Shown = 20;

    public static async Task<Pareto?> OfAsync(Asking ask, DateOnly day, CancellationToken cancel)
    {
        var from = day.AddDays(1 - Days);
        var rows = (await ask.AskAsync(["contacts"], from, day, Grain.Total, Dim.Topic, cancel))
            .Where(row => row.Member is not null && row["contacts"].Numerator > 0)
            .OrderByDescending(row => row["contacts"].Numerator).ToList();
        if (rows.Count == 0) return null;
        double total = rows.Sum(row => row["contacts"].Numerator!.Value), sum = 0;
        var items = rows.Take(Shown).Select(row => new ParetoItem(
            row.Member!.Code, row.Member.Name, row["contacts"].Numerator!.Value, row["contacts"].Numerator!.Value / total,
            (sum += row["contacts"].Numerator!.Value) / total,
            Links.To("contacts", from, day, "day", Links.Filter("topic", row.Member.Code)))).ToList();
        return new(items, (long)total, rows.Count - items.Count, from, day);
    }
}
