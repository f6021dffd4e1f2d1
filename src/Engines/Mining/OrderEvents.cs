namespace Shouwen.Engines.Mining;

/// <summary>Makes a log of events in whatever order they come: by case, then by time, then as they came.</summary>
public static class OrderEvents
{
    private const int Few = 24;

    /// <summary>The log of these columns, which are of one length; every event has a case and an activity. The arrays are the log's from then on.</summary>
    /// <exception cref="ArgumentException">Columns differ in length, or an event has no case or no activity.</exception>
    public static EventLog Of(CodedColumn cases, CodedColumn activities, long[] times, long[]? ends = null, CodedColumn? resources = null, IReadOnlyList<LogAttribute>? attributes = null)
    {
        var known = attributes ?? [];
        var lengths = new[] { cases.Codes.Length, activities.Codes.Length, ends?.Length, resources?.Codes.Length }.Concat(known.Select(one => (int?)one.Values.Codes.Length));
        if (lengths.Any(length => length is { } other && other != times.Length)) throw new ArgumentException("Columns differ in length.", nameof(times));
        if (cases.Codes.AsSpan().ContainsAnyExceptInRange(0, int.MaxValue) || activities.Codes.AsSpan().ContainsAnyExceptInRange(0, int.MaxValue)) throw new ArgumentException("An event has no case or no activity.", nameof(cases));
        var starts = StartsOf(cases);
        if (Order(cases.Codes, starts, times) is not { } order) return new(cases.Names, starts, activities, times, ends, resources, known);
        return new(
            cases.Names, starts, Taken(activities, order), Taken(times, order), ends is null ? null : Taken(ends, order), resources is null ? null : Taken(resources, order),
            [.. known.Select(one => one with { Values = Taken(one.Values, order) })]);
    }

    private static int[] StartsOf(CodedColumn cases)
    {
        var starts = new int[cases.Names.Count + 1];
        foreach (var one in cases.Codes) starts[one + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        return starts;
    }

    /// <summary>Which event comes where; null where all of them are in their places already.</summary>
    private static int[]? Order(int[] cases, int[] starts, long[] times)
    {
        if (IsOrdered(cases, times)) return null;
        var order = new int[cases.Length];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var i = 0; i < cases.Length; i++) order[next[cases[i]]++] = i;
        for (var one = 0; one + 1 < starts.Length; one++) ByTime(order.AsSpan(starts[one], starts[one + 1] - starts[one]), times);
        return order;
    }

    private static bool IsOrdered(int[] cases, long[] times)
    {
        for (var i = 1; i < cases.Length; i++) if (cases[i] < cases[i - 1] || (cases[i] == cases[i - 1] && times[i] < times[i - 1])) return false;
        return true;
    }

    /// <summary>Cases are short and mostly in order; those that are long are sorted with their places as the second key.</summary>
    private static void ByTime(Span<int> events, long[] times)
    {
        if (events.Length > Few)
        {
            for (var i = 1; i < events.Length; i++)
            {
                if (times[events[i]] >= times[events[i - 1]]) continue;
                events.Sort((one, other) => times[one] != times[other] ? times[one].CompareTo(times[other]) : one.CompareTo(other));
                return;
            }

            return;
        }

        for (var i = 1; i < events.Length; i++)
        {
            var moved = events[i];
            var at = i;
            for (; at > 0 && times[events[at - 1]] > times[moved]; at--) events[at] = events[at - 1];
            events[at] = moved;
        }
    }

    private static CodedColumn Taken(CodedColumn column, int[] order) => column with { Codes = Taken(column.Codes, order) };

    private static T[] Taken<T>(T[] values, int[] order)
    {
        var taken = new T[order.Length];
        for (var i = 0; i < order.Length; i++) taken[i] = values[order[i]];
        return taken;
    }
}
