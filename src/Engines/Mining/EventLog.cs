namespace Shouwen.Engines.Mining;

/// <summary>A column of few different texts: each row has the number of its text, -1 where it has none.</summary>
/// <param name="Names">The texts, each once.</param>
/// <param name="Codes">One number a row.</param>
public sealed record CodedColumn(IReadOnlyList<string> Names, int[] Codes);

/// <summary>What else is known of an event, under its name.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Values">One number an event.</param>
public sealed record LogAttribute(string Name, CodedColumn Values);

/// <summary>
/// Events by case, as columns: within a case by time and, at the same time, as they stood in the file. Times are in milliseconds since 1970 (UTC). Immutable.
/// </summary>
public sealed class EventLog
{
    internal EventLog(IReadOnlyList<string> cases, int[] caseStarts, CodedColumn activities, long[] times, long[]? ends, CodedColumn? resources, IReadOnlyList<LogAttribute> attributes)
    {
        (Cases, CaseStarts, Activities, Times, Ends, Resources, Attributes) = (cases, caseStarts, activities, times, ends, resources, attributes);
    }

    /// <summary>Names of the cases, in the order in which the file has them.</summary>
    public IReadOnlyList<string> Cases { get; }

    /// <summary>Where the events of a case begin; one more at the end, for where the last case ends.</summary>
    public int[] CaseStarts { get; }

    /// <summary>What was done, one number an event.</summary>
    public CodedColumn Activities { get; }

    /// <summary>When an event took place or, where it has an end, began.</summary>
    public long[] Times { get; }

    /// <summary>When an event was over; null where the log does not say so.</summary>
    public long[]? Ends { get; }

    /// <summary>Who did it: a person or a team; null where the log does not say so.</summary>
    public CodedColumn? Resources { get; }

    /// <summary>What else the log says of its events.</summary>
    public IReadOnlyList<LogAttribute> Attributes { get; }

    /// <summary>How many events there are.</summary>
    public int Events => Times.Length;

    /// <summary>The activities of a case, one number an event.</summary>
    public ReadOnlySpan<int> TraceOf(int place) => Activities.Codes.AsSpan(CaseStarts[place], CaseStarts[place + 1] - CaseStarts[place]);

    /// <summary>When an event was over: its end, or its time where there is none.</summary>
    public long EndOf(int place) => Ends is null ? Times[place] : Math.Max(Ends[place], Times[place]);

    /// <summary>From the beginning of a case's first event to the end of what ended last.</summary>
    public long DurationOf(int place)
    {
        var (from, upto) = (CaseStarts[place], CaseStarts[place + 1]);
        var last = EndOf(upto - 1);
        if (Ends is not null) for (var i = from; i < upto; i++) last = Math.Max(last, EndOf(i));
        return last - Times[from];
    }
}
