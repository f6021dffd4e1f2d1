using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Facts.Today;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Watches;

/// <summary>A member of a cut, and what of a change it explains.</summary>
/// <param name="Before">Its own value when all was usual.</param>
/// <param name="Weight">Its part of all that is counted now.</param>
/// <param name="Value">By what it moved the whole.</param>
/// <param name="Mix">Of that, by its part growing or shrinking; null for counts.</param>
/// <param name="Rate">Of that, by its own value changing; null for counts.</param>
internal sealed record SignalPlace(string Cut, string Code, string Name, double? Before, double? Now, double? Weight, double Value, double? Mix, double? Rate);

/// <summary>Where the change of a signal comes from: the members of each cut that explain most of it, mix apart from rate.</summary>
internal static class FindPlaces
{
    private const int PerCut = 3;

    /// <summary>Less than this share of the change is no explanation.</summary>
    private const double Least = 0.05;

    /// <summary>A cut whose first member explains no more than its size would, by this much, says only that all of it moved.</summary>
    private const double Telling = 0.1;

    /// <summary>What is counted and belongs to no member; it is part of the whole and explains nothing.</summary>
    private static readonly Member Unknown = new(0, "", "");

    public static IReadOnlyList<SignalPlace> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<SignalPlace>>(json)!;

    public static async Task<string> OfAsync(Db db, FactsReader facts, CentreFrame frame, Signal signal, CancellationToken cancel) =>
        JsonSerializer.Serialize(await FindAsync(db, facts, frame, signal, cancel));

    private static async Task<IReadOnlyList<SignalPlace>> FindAsync(Db db, FactsReader facts, CentreFrame frame, Signal signal, CancellationToken cancel)
    {
        if (MetricCatalogue.Find(signal.Metric) is not { Kind: not MetricKind.Max } metric) return [];
        var filters = MetricQuery.Read(new() { Metric = signal.Metric, From = "2000-01-01", To = "2000-01-01", Filter = WatchFilter.Split(signal.Filter) }, new FieldErrors())?.Filters ?? [];
        var days = await facts.DaysAsync(db, frame.CentreId, signal.ChartFrom, signal.To, cancel);
        var query = new MetricQuery([metric], [], [], signal.ChartFrom, signal.To, Grain.Total, 15, [], 0, filters, Comparison.None);
        var found = new List<CutPlaces?>();
        foreach (var dim in Changes.Cuts.Where(dim => filters.All(filter => filter.Dim != dim)))
        {
            var before = await GroupsAsync(query with { To = signal.BaselineTo, By = [dim] });
            var after = await GroupsAsync(query with { From = signal.From, By = [dim] });
            found.Add(OfCut(metric, dim, before, after, Periods(days, signal.ChartFrom, signal.BaselineTo), Periods(days, signal.From, signal.To)));
        }

        // First the cut whose first member explains more than its size would.
        return [.. found.OfType<CutPlaces>().Where(cut => cut.Excess >= Telling).OrderByDescending(cut => cut.Excess).SelectMany(cut => cut.Places)];

        async Task<Dictionary<Member, (long N, long D)>> GroupsAsync(MetricQuery asked)
        {
            if (Plans.Make(frame, Acting.Console(frame.CentreId, frame.Code), Act.FactsView, asked, new FieldErrors()) is not { } plans) return [];
            var places = plans.Plan.Measures.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
            var rows = await facts.FoldAsync(db, plans, plans.Plan, days, cancel);
            if (rows.Any(row => metric.IsUntold(row.Values[places[metric.Numerator]], metric.Denominator is { } size ? row.Values[places[size]] : null))) return [];
            return rows.ToDictionary(
                row => plans.Groups[0][row.Groups[0]] ?? Unknown,
                row => (row.Values[places[metric.Numerator]] ?? 0, metric.Denominator is { } measure ? row.Values[places[measure]] ?? 0 : 0));
        }
    }

    private static int Periods(IReadOnlyList<Days.LoadedDay> days, DateOnly from, DateOnly to) => days.Count(day => day.Date >= from && day.Date <= to);

    /// <param name="Excess">What its first member explains beyond its size, as a share of the change.</param>
    private sealed record CutPlaces(IReadOnlyList<SignalPlace> Places, double Excess);

    private static CutPlaces? OfCut(Metric metric, Dim dim, Dictionary<Member, (long N, long D)> before, Dictionary<Member, (long N, long D)> after, int daysBefore, int daysAfter)
    {
        // One member of a cut explains everything and nothing.
        var members = before.Keys.Union(after.Keys).ToDictionary(member => member.Id);
        if (members.Keys.Count(id => id != Unknown.Id) < 2 || daysBefore == 0 || daysAfter == 0) return null;
        var isRatio = metric.Denominator is not null;
        var (then, now) = (ById(before), ById(after));
        var whole = now.Values.Sum(value => isRatio ? value.D : value.N);
        var places = isRatio
            ? Contributions.Of(then, now, isRatio: true)
            : [.. members.Keys.Select(id => new Contribution(id, ((double)now.GetValueOrDefault(id).N / daysAfter) - ((double)then.GetValueOrDefault(id).N / daysBefore)))];
        if (places is null) return null;
        var change = places.Sum(place => place.Value);
        SignalPlace[] told = [.. places.Where(place => place.Group != Unknown.Id && place.Value * change > 0 && Math.Abs(place.Value) >= Least * Math.Abs(change))
            .OrderByDescending(place => Math.Abs(place.Value)).Take(PerCut)
            .Select(place => new SignalPlace(
                MetricQuery.NameOf(dim), members[place.Group].Code, members[place.Group].Name,
                ValueOf(then.GetValueOrDefault(place.Group), daysBefore), ValueOf(now.GetValueOrDefault(place.Group), daysAfter),
                whole == 0 ? null : (isRatio ? now.GetValueOrDefault(place.Group).D : now.GetValueOrDefault(place.Group).N) / (double)whole,
                place.Value, place.Mix, place.Rate))];
        return told.Length == 0 ? null : new(told, (told[0].Value / change) - (told[0].Weight ?? 0));

        double? ValueOf((long N, long D) value, int days) => isRatio ? metric.Value(value.N, value.D) : (double)value.N / days;
    }

    private static Dictionary<int, (long N, long D)> ById(Dictionary<Member, (long N, long D)> groups) => groups.ToDictionary(pair => pair.Key.Id, pair => pair.Value);
}
