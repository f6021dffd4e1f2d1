using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Which target a number is held against: that of its own cut, else the centre's; a queue's promise is a target too.</summary>
internal sealed class TargetBook
{
    private readonly Dictionary<(string, Dim?, string), double> values;
    private readonly Dictionary<(string, Dim?, string), string> owners;

    private TargetBook(Dictionary<(string, Dim?, string), double> values, Dictionary<(string, Dim?, string), string> owners) => (this.values, this.owners) = (values, owners);

    public static async Task<TargetBook> LoadAsync(Db db, CentreFrame frame, CancellationToken cancel)
    {
        var values = frame.Members[Dim.Queue].Where(queue => frame.Promises.ContainsKey(queue.Id))
            .ToDictionary(queue => ("service_level", (Dim?)Dim.Queue, queue.Code), queue => frame.Promises[queue.Id].AnswerShare);
        var stored = await db.Set<MetricTarget>().AsNoTracking().Where(row => row.CentreId == frame.CentreId).ToListAsync(cancel);
        foreach (var row in stored) values[(row.Metric, row.CutDim, row.CutCode)] = row.Value;
        return new(values, stored.Where(row => row.OwnerCode is not null).ToDictionary(row => (row.Metric, row.CutDim, row.CutCode), row => row.OwnerCode!));
    }

    public double? OfCentre(Metric metric) => For(metric.Code, null);

    public double? For(string code, (Dim Dim, string Code)? cut) =>
        cut is { } one && values.TryGetValue((code, one.Dim, one.Code), out var own) ? own
        : values.TryGetValue((code, null, ""), out var ofCentre) ? ofCentre : null;

    /// <summary>Whether the target of a narrowed view is the whole centre's, which nobody has promised for this part.</summary>
    public bool IsOfWhole(string code, MetricQuery query) =>
        query.Filters.Count > 0 && values.ContainsKey((code, null, "")) && !(query.Filters is [{ Codes: [var only] } one] && values.ContainsKey((code, one.Dim, only)));

    /// <summary>Who answers for it: the cut's own owner, else whoever leads the team it is about, else the centre's.</summary>
    public string? OwnerOf(string code, (Dim Dim, string Code)? cut, string? leader) =>
        cut is { } one && owners.TryGetValue((code, one.Dim, one.Code), out var own) ? own : leader ?? owners.GetValueOrDefault((code, null, ""));

    public double? For(Metric metric, MetricQuery query, Plans plans, FoldRow row)
    {
        if (metric.Kind == MetricKind.Count) return null;
        if (plans.Groups.Count > 1) return OfCentre(metric);
        var cuts = Named(query, plans, row).ToList();
        return For(metric.Code, cuts.Count == 1 ? cuts[0] : null);
    }

    /// <summary>The single members that the row is about, by its cuts and its filters.</summary>
    private static IEnumerable<(Dim Dim, string Code)> Named(MetricQuery query, Plans plans, FoldRow row)
    {
        for (var cut = 0; cut < plans.Groups.Count; cut++) yield return (plans.Groups[cut].Dim, plans.Groups[cut][row.Groups[cut]]?.Code ?? "");
        foreach (var (dim, codes) in query.Filters.Where(filter => filter.Codes.Count == 1 && !query.By.Contains(filter.Dim))) yield return (dim, codes[0]);
    }
}
