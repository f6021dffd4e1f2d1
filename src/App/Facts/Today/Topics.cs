using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Today;

/// <summary>What customers come for, the largest first: where 80 % of the work is.</summary>
internal static class Topics
{
    private const int Days = 28;

    /// <summary>At least so many, and on to where 80 % are reached; more could not be read.</summary>
    private const int Fewest = 12;
    private const int Most = 30;
    private const double Line = 0.8;

    public static async Task<Pareto?> OfAsync(Asking ask, DateOnly day, CancellationToken cancel)
    {
        var from = day.AddDays(1 - Days);
        var rows = (await ask.AskAsync(["contacts"], from, day, Grain.Total, Dim.Topic, cancel))
            .Where(row => row.Member is not null && row["contacts"].Numerator > 0)
            .OrderByDescending(row => row["contacts"].Numerator).ToList();
        if (rows.Count == 0) return null;
        // Enough for the curve to cross the line.
        double total = rows.Sum(row => row["contacts"].Numerator!.Value), sum = 0;
        var items = rows.Take(Math.Clamp(Crossing(rows.ConvertAll(row => row["contacts"].Numerator!.Value), total), Fewest, Most)).Select(row => new ParetoItem(
            row.Member!.Code, row.Member.Name, row["contacts"].Numerator!.Value, row["contacts"].Numerator!.Value / total,
            (sum += row["contacts"].Numerator!.Value) / total,
            Links.To("contacts", from, day, "day", Links.Filter("topic", row.Member.Code)))).ToList();
        return new(items, (long)total, rows.Count - items.Count, from, day);
    }

    /// <summary>How many of the largest make up 80 %.</summary>
    private static int Crossing(List<long> counts, double total)
    {
        double sum = 0;
        return counts.TakeWhile(count => (sum += count) < Line * total).Count() + 1;
    }
}
