namespace Shouwen.Engines.Metrics;

/// <summary>What an interval of a queue counts or sums.</summary>
public enum IntervalValue
{
    /// <summary>Asked for a person.</summary>
    Offered,

    /// <summary>Answered by a person.</summary>
    Answered,

    /// <summary>Answered within the time promised.</summary>
    AnsweredWithin,

    /// <summary>Given up while waiting.</summary>
    Abandoned,

    /// <summary>Given up within the time promised.</summary>
    AbandonedWithin,

    /// <summary>Given up within the short-abandon limit.</summary>
    AbandonedShort,

    /// <summary>Served by a machine.</summary>
    SelfServed,

    /// <summary>Turned away, all lines busy.</summary>
    Blocked,

    /// <summary>Seconds waited by the answered, summed.</summary>
    WaitSeconds,

    /// <summary>Longest wait in seconds.</summary>
    LongestWaitSeconds,

    /// <summary>Seconds talked, summed.</summary>
    TalkSeconds,

    /// <summary>Seconds on hold, summed.</summary>
    HoldSeconds,

    /// <summary>Seconds of work after the contact, summed.</summary>
    WrapSeconds,

    /// <summary>Agent seconds paid to serve the queue.</summary>
    StaffedSeconds,

    /// <summary>Agent seconds logged in.</summary>
    LoggedInSeconds,
}

/// <summary>All intervals of one local date as columns, ordered by queue and start.</summary>
/// <remarks>Shapes: every array has Count entries; Values one array a value, -1 where the source does not say.</remarks>
public sealed class IntervalDay
{
    /// <summary>The source does not say.</summary>
    public const long Unknown = -1;

    /// <summary>Columns for so many intervals of a date.</summary>
    public IntervalDay(DateOnly date, int count)
    {
        Date = date;
        Count = count;
        Queues = new int[count];
        LocalMinutes = new int[count];
        WithinSeconds = new int[count];
        Values = new long[Enum.GetValues<IntervalValue>().Length][];
        for (var value = 0; value < Values.Length; value++) Values[value] = new long[count];
    }

    /// <summary>The local date.</summary>
    public DateOnly Date { get; }

    /// <summary>Intervals on that date.</summary>
    public int Count { get; }

    /// <summary>Dense ids of the queues.</summary>
    public int[] Queues { get; }

    /// <summary>Start, minute of the local day.</summary>
    public int[] LocalMinutes { get; }

    /// <summary>The seconds that "within" was counted with, -1 when the source does not say.</summary>
    public int[] WithinSeconds { get; }

    /// <summary>Counts and sums by <see cref="IntervalValue"/>.</summary>
    public long[][] Values { get; }

    /// <summary>Bytes that the columns take in memory.</summary>
    public long Bytes => Count * (12L + 8 * Values.Length);

    /// <summary>One kind of value.</summary>
    public long[] Of(IntervalValue value) => Values[(int)value];
}
