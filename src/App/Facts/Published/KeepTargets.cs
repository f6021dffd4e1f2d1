using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;

namespace Shouwen.App.Facts.Published;

/// <summary>What a metric of the centre should be, and the employee who answers for it.</summary>
public sealed record TargetDraft(string Metric, double Value, string Owner);

/// <summary>Targets of a new centre.</summary>
public static class KeepTargets
{
    public static void Add(Db db, TimeProvider time, int centreId, IEnumerable<TargetDraft> targets) => db.AddRange(targets.Select(target =>
        new MetricTarget { Id = NewId.At(time), CentreId = centreId, Metric = target.Metric, Value = target.Value, OwnerCode = target.Owner }));
}
