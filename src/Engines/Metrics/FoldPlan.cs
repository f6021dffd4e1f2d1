namespace Shouwen.Engines.Metrics;

/// <summary>A cut of a query: which group each member belongs to.</summary>
/// <param name="Dim">What is cut.</param>
/// <param name="GroupOf">Group by member id; group 0 is for what is not known. Members beyond the end are not known.</param>
/// <param name="Groups">How many groups there are, the unknown one included.</param>
public sealed record Cut(Dim Dim, IReadOnlyList<int> GroupOf, int Groups);

/// <summary>What a filter lets through.</summary>
/// <param name="Dim">What is looked at.</param>
/// <param name="Allows">By member id; members beyond the end are not let through.</param>
public sealed record Filter(Dim Dim, IReadOnlyList<bool> Allows);

/// <summary>One pass over days of facts: what is asked, of what, cut how.</summary>
public sealed record FoldPlan
{
    /// <summary>First local date of the span.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last local date of the span.</summary>
    public required DateOnly To { get; init; }

    /// <summary>How finely time is cut.</summary>
    public Grain Grain { get; init; } = Grain.Total;

    /// <summary>Minutes of an interval, a divisor of 60, where the grain is one.</summary>
    public int IntervalMinutes { get; init; } = 15;

    /// <summary>None, one or two.</summary>
    public IReadOnlyList<Cut> Cuts { get; init; } = [];

    /// <summary>All must let a fact through.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>What to measure, each once.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Promises by queue id; a queue that is not in it promises what is usual.</summary>
    public IReadOnlyDictionary<int, Promise> Promises { get; init; } = new Dictionary<int, Promise>();

    /// <summary>Limits of talk by local date and topic; null where none is known.</summary>
    public Func<DateOnly, TalkLimits?> TalkLimits { get; init; } = _ => null;

    /// <summary>The repeat window in seconds.</summary>
    public int RepeatWindowSeconds { get; init; } = 7 * 86_400;
}
