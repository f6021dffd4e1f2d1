using Microsoft.AspNetCore.Mvc;

namespace Shouwen.App.Facts.Metrics;

internal enum Comparison { None, Previous, YearAgo, Target }

/// <summary>A query as it is written in an address or on a command line.</summary>
internal sealed record MetricRequest
{
    [FromQuery(Name = "metric")] public string? Metric { get; init; }
    [FromQuery(Name = "from")] public string? From { get; init; }
    [FromQuery(Name = "to")] public string? To { get; init; }
    [FromQuery(Name = "grain")] public string? Grain { get; init; }
    [FromQuery(Name = "by")] public string? By { get; init; }
    [FromQuery(Name = "topicLevel")] public int? TopicLevel { get; init; }
    [FromQuery(Name = "filter")] public string[]? Filter { get; init; }
    [FromQuery(Name = "compare")] public string? Compare { get; init; }
    [FromQuery(Name = "intervalMinutes")] public int? IntervalMinutes { get; init; }
}
