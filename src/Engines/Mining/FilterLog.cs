namespace Shouwen.Engines.Mining;

/// <summary>How a case lies to a stretch of time.</summary>
public enum CaseTime
{
    /// <summary>It begins in it.</summary>
    Begins,

    /// <summary>It ends in it.</summary>
    Ends,

    /// <summary>It begins and ends in it.</summary>
    Within,

    /// <summary>Some of it lies in it.</summary>
    Touches,
}

/// <summary>Parts of a log: some of its cases whole, or all of them with some of their activities.</summary>
public static class FilterLog
{
    /// <summary>The cases at these places, in their order; names and codes stay what they were.</summary>
    public static EventLog Cases(EventLog log, IEnumerable<int> places)
    {
        int[] kept = [.. places.Distinct().Order()];
        var starts = new int[kept.Length + 1];
        for (var i = 0; i < kept.Length; i++) starts[i + 1] = starts[i] + log.CaseStarts[kept[i] + 1] - log.CaseStarts[kept[i]];
        var events = new int[starts[^1]];
        for (var i = 0; i < kept.Length; i++) for (var at = starts[i]; at < starts[i + 1]; at++) events[at] = log.CaseStarts[kept[i]] + at - starts[i];
        return Taken(log, Array.ConvertAll(kept, one => log.Cases[one]), starts, events);
    }

    /// <summary>Places of cases with an event that has one of these values of an attribute.</summary>
    public static IEnumerable<int> WithAttribute(EventLog log, CodedColumn attribute, IReadOnlySet<string> values)
    {
        var wanted = attribute.Names.Select(values.Contains).ToArray();
        return Where(log, (from, upto) => attribute.Codes.AsSpan(from, upto - from) is var codes && Any(codes, wanted));
    }

    /// <summary>Places of cases that lie so to the time from an instant to another, in milliseconds, the second not included.</summary>
    public static IEnumerable<int> InTime(EventLog log, long from, long upto, CaseTime how) => Enumerable.Range(0, log.Cases.Count).Where(one =>
    {
        if (log.CaseStarts[one] == log.CaseStarts[one + 1]) return false;
        var begin = log.Times[log.CaseStarts[one]];
        var end = begin + log.DurationOf(one);
        return how switch
        {
            CaseTime.Begins => begin >= from && begin < upto,
            CaseTime.Ends => end >= from && end < upto,
            CaseTime.Within => begin >= from && end < upto,
            _ => begin < upto && end >= from,
        };
    });

    /// <summary>Places of cases in which one activity directly follows another, and after at least or at most so many seconds where that is asked.</summary>
    public static IEnumerable<int> OverEdge(EventLog log, int source, int target, double? atLeast = null, double? atMost = null) => Where(log, (from, upto) =>
    {
        for (var i = from + 1; i < upto; i++)
        {
            if (log.Activities.Codes[i - 1] != source || log.Activities.Codes[i] != target) continue;
            var seconds = Math.Max(0, log.Times[i] - log.EndOf(i - 1)) / 1000.0;
            if ((atLeast is null || seconds >= atLeast) && (atMost is null || seconds <= atMost)) return true;
        }

        return false;
    });

    /// <summary>Places of cases that go these ways.</summary>
    public static IEnumerable<int> OfVariants(IEnumerable<Variant> variants) => variants.SelectMany(variant => variant.Cases);

    /// <summary>The log without some of its activities: what comes before and behind them then follows directly. Cases that have no others are left out.</summary>
    public static EventLog OnlyActivities(EventLog log, IReadOnlySet<int> kept)
    {
        int[] events = [.. Enumerable.Range(0, log.Events).Where(i => kept.Contains(log.Activities.Codes[i]))];
        var (starts, names, at) = (new List<int> { 0 }, new List<string>(), 0);
        for (var one = 0; one < log.Cases.Count; one++)
        {
            while (at < events.Length && events[at] < log.CaseStarts[one + 1]) at++;
            if (at == starts[^1]) continue;
            starts.Add(at);
            names.Add(log.Cases[one]);
        }

        return Taken(log, names, [.. starts], events);
    }

    private static IEnumerable<int> Where(EventLog log, Func<int, int, bool> fits) => Enumerable.Range(0, log.Cases.Count).Where(one => fits(log.CaseStarts[one], log.CaseStarts[one + 1]));

    private static bool Any(ReadOnlySpan<int> codes, bool[] wanted)
    {
        foreach (var code in codes) if (code >= 0 && wanted[code]) return true;
        return false;
    }

    private static EventLog Taken(EventLog log, IReadOnlyList<string> cases, int[] starts, int[] events)
    {
        CodedColumn Codes(CodedColumn column) => column with { Codes = Array.ConvertAll(events, i => column.Codes[i]) };
        return new(
            cases, starts, Codes(log.Activities), Array.ConvertAll(events, i => log.Times[i]), log.Ends is null ? null : Array.ConvertAll(events, i => log.Ends[i]),
            log.Resources is null ? null : Codes(log.Resources), [.. log.Attributes.Select(one => one with { Values = Codes(one.Values) })]);
    }
}
