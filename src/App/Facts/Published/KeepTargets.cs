using Shouwen.App.Data;
using Shouwen.App.Facts.Benchmarks;
using Shouwen.App.Facts.Metrics;

namespace Shouwen.App.Facts.Published;

/// <summary>What a metric of the centre should be, and the employee who answers for it.</summary>
public sealed record TargetDraft(string Metric, double Value, string Owner);

/// <summary>What the industry reaches in a metric, by a source, on a day.</summary>
public sealed record IndustryFigure(string Metric, string Name, double Value, string Source, DateOnly AsOf);

/// <summary>Targets and benchmarks of a new centre.</summary>
public static class KeepTargets
{
    public static void Add(Db db, TimeProvider time, int centreId, IEnumerable<IndustryFigure> figures) => db.AddRange(figures.Select(figure =>
        new MetricBenchmark { Id = NewId.At(time), CentreId = centreId, Metric = figure.Metric, Kind = MetricBenchmarkKind.Industry, Name = figure.Name, Value = figure.Value, Source = figure.Source, AsOf = figure.AsOf }));

    public static void Add(Db db, TimeProvider time, int centreId, IEnumerable<TargetDraft> targets) => db.AddRange(targets.Select(target =>
        new MetricTarget { Id = NewId.At(time), CentreId = centreId, Metric = target.Metric, Value = target.Value, OwnerCode = target.Owner }));
}
