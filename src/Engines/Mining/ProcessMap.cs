namespace Shouwen.Engines.Mining;

/// <summary>One activity of a log.</summary>
/// <param name="Activity">Its place among the log's activities.</param>
/// <param name="Count">Events of it.</param>
/// <param name="Cases">Cases that have it.</param>
/// <param name="Starts">Cases that begin with it.</param>
/// <param name="Ends">Cases that end with it.</param>
/// <param name="Service">From beginning to end; null where the log has no ends.</param>
public sealed record ActivityFigures(int Activity, int Count, int Cases, int Starts, int Ends, TimeFigures? Service);

/// <summary>One activity directly followed by another in the same case.</summary>
/// <param name="From">The place of the first among the log's activities.</param>
/// <param name="To">The place of the one that follows.</param>
/// <param name="Waiting">From the time of the one (its end, where the log has ends) to that of the other; never below 0.</param>
/// <param name="Working">The same in working time of a calendar; null without one.</param>
/// <param name="Share">Of the waiting of all edges together; null where nobody waits.</param>
/// <param name="Earlier">Mean seconds of those that begin in the first half of the log's time; null where there are none.</param>
/// <param name="Later">Mean seconds of those that begin in the second half.</param>
public sealed record EdgeFigures(int From, int To, TimeFigures Waiting, TimeFigures? Working, double? Share, double? Earlier, double? Later);

/// <summary>Cases that do the same things in the same order.</summary>
/// <param name="Trace">The activities' places.</param>
/// <param name="Cases">The cases' places, in order.</param>
public sealed record Variant(int[] Trace, int[] Cases);

/// <summary>How work flows: what is done, what follows what, how long that takes, and which ways there are.</summary>
/// <param name="Activities">Most frequent first.</param>
/// <param name="Edges">Most frequent first.</param>
/// <param name="Variants">Most frequent first.</param>
/// <param name="Throughput">From the beginning of a case to its end.</param>
/// <param name="WorkingThroughput">The same in working time; null without a calendar.</param>
public sealed record ProcessMap(
    IReadOnlyList<ActivityFigures> Activities, IReadOnlyList<EdgeFigures> Edges, IReadOnlyList<Variant> Variants, TimeFigures Throughput, TimeFigures? WorkingThroughput)
{
    /// <summary>The edges where most of the waiting is, first the longest in all.</summary>
    public IEnumerable<EdgeFigures> Bottlenecks => Edges.Where(edge => edge.Waiting.Total > 0).OrderByDescending(edge => edge.Waiting.Total);
}
