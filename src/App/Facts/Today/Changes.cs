using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Today;

/// <summary>What changed most since the week before, and where: the member of a cut that explains most of it.</summary>
internal static class Changes
{
    private const int Shown = 4;

    /// <summary>Changes that chance alone brings in fewer than 1 of 370 weeks.</summary>
    private const double Sigmas = 3;
    private static readonly string[] Metrics = ["offered", "connection_rate", "service_level", "abandon_rate", "asa", "aht", "transfer_rate"];

    /// <summary>Where a change is looked for.</summary>
    public static IReadOnlySet<Dim> Cuts { get; } = new HashSet<Dim> { Dim.Queue, Dim.Topic, Dim.Channel, Dim.Region, Dim.Product, Dim.Campaign, Dim.Team };

    public static async Task<IReadOnlyList<Change>> OfAsync(Asking ask, DateOnly day, bool isToday, CancellationToken cancel)
    {
        // A day that is not over would make every count fall.
        var to = isToday ? day.AddDays(-1) : day;
        var (from, before) = (to.AddDays(-6), to.AddDays(-13));
        var now = await ask.AskAsync(Metrics, from, to, Grain.Total, null, cancel);
        var then = await ask.AskAsync(Metrics, before, from.AddDays(-1), Grain.Total, null, cancel);
        var moved = Metrics.Select(code => (Code: code, Then: Asking.Sum(code, then), Now: Asking.Sum(code, now)))
            .Where(change => IsMoreThanChance(change.Code, change.Then, change.Now))
            .OrderByDescending(change => Math.Abs(change.Now.Value!.Value - change.Then.Value!.Value) / Math.Max(1e-9, Math.Abs(change.Then.Value!.Value)))
            .Take(Shown).ToList();
        if (moved.Count == 0) return [];
        var places = await PlacesAsync(ask, before, from, to, cancel);
        return [.. moved.Select(change => Of(change.Code, change.Then, change.Now, places, from, to))];
    }

    private static async Task<List<Place>> PlacesAsync(Asking ask, DateOnly before, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var places = new List<Place>();
        foreach (var cut in Cuts)
        {
            places.Add(new(cut,
                await ask.AskAsync(Metrics, before, from.AddDays(-1), Grain.Total, cut, cancel),
                await ask.AskAsync(Metrics, from, to, Grain.Total, cut, cancel)));
        }

        return places;
    }

    private static Change Of(string code, Measured then, Measured now, List<Place> places, DateOnly from, DateOnly to)
    {
        var metric = MetricCatalogue.Find(code)!;
        var delta = now.Value!.Value - then.Value!.Value;
        var best = places.SelectMany(place => place.Contributions(metric)).Where(found => found.Value * delta > 0)
            .OrderByDescending(found => Math.Abs(found.Value)).FirstOrDefault();
        var filter = best.Code is null ? null : Links.Filter(MetricQuery.NameOf(best.Cut), best.Code);
        return new(
            code, Units.NameOf(metric.Unit), metric.Direction.ToString().ToLowerInvariant(), then.Value.Value, now.Value.Value, delta,
            best.Code is null ? null : MetricQuery.NameOf(best.Cut), best.Code, best.Name, best.Code is null ? null : best.Value / delta,
            Links.To(code, from.AddDays(-21), to, "day", $"{filter}&compare=previous"));
    }

    /// <summary>Two proportions, two Poisson counts, or a mean by its count: a rough guard against telling stories about noise.</summary>
    private static bool IsMoreThanChance(string code, Measured then, Measured now)
    {
        if (then.Value is not { } before || now.Value is not { } after) return false;
        var kind = MetricCatalogue.Find(code)!.Kind;
        double d0 = then.Denominator ?? 1, d1 = now.Denominator ?? 1;
        var variance = kind switch
        {
            MetricKind.Count => before + after,
            MetricKind.Ratio => Pooled(then, now) * (1 - Pooled(then, now)) * ((1 / d0) + (1 / d1)),

            // Durations in contact centres spread about as wide as their mean.
            _ => before * before * ((1 / d0) + (1 / d1)),
        };
        return variance > 0 && Math.Abs(after - before) > Sigmas * Math.Sqrt(variance);
    }

    private static double Pooled(Measured then, Measured now) =>
        (double)(then.Numerator!.Value + now.Numerator!.Value) / (then.Denominator!.Value + now.Denominator!.Value);

    private sealed record Place(Dim Cut, IReadOnlyList<Asked> Then, IReadOnlyList<Asked> Now)
    {
        public IEnumerable<(Dim Cut, string? Code, string? Name, double Value)> Contributions(Metric metric)
        {
            var members = Then.Concat(Now).Where(row => row.Member is not null).Select(row => row.Member!).DistinctBy(member => member.Id).ToDictionary(member => member.Id);
            if (Then.Concat(Now).Any(row => metric.IsUntold(row[metric.Code].Numerator, row[metric.Code].Denominator))) return [];
            var shares = Engines.Metrics.Contributions.Of(Sums(Then, metric), Sums(Now, metric), metric.Denominator is not null) ?? [];
            return shares.Where(share => members.ContainsKey(share.Group)).Select(share => (Cut, (string?)members[share.Group].Code, (string?)members[share.Group].Name, share.Value));
        }

        private static Dictionary<int, (long, long)> Sums(IReadOnlyList<Asked> rows, Metric metric) =>
            rows.ToDictionary(row => row.Member?.Id ?? 0, row => (row[metric.Code].Numerator ?? 0, row[metric.Code].Denominator ?? 0));
    }
}
