namespace Shouwen.Engines.Metrics;

/// <summary>One group of a result.</summary>
/// <param name="Period">When.</param>
/// <param name="Groups">Group of each cut.</param>
/// <param name="Values">By measure of the plan; null where nothing that was seen says.</param>
public sealed record FoldRow(Period Period, IReadOnlyList<int> Groups, IReadOnlyList<long?> Values);

/// <summary>Adds days of facts up by period and cut, in one pass over columns.</summary>
/// <remarks>A queue that has contacts on a date is counted from them; its intervals then give only staffed time.</remarks>
public sealed class Fold
{
    private readonly FoldPlan plan;
    private readonly Slots slots;
    private readonly ulong countMask;
    private readonly (int Bit, int At)[] counts;
    private readonly (Measure Measure, int At)[] sums;
    private readonly int customersAt;
    private readonly SeenCustomers customers = new();
    private readonly ContactClassifier classifier;
    private int[] slotOf = [];
    private ulong[] bitsOf = [];
    private int[] handled = [];
    private ulong[] pairs = [];
    private int[] pairSlots = [];
    private bool[] isNew = [];

    /// <summary>A fold of nothing yet.</summary>
    public Fold(FoldPlan plan)
    {
        this.plan = plan;
        slots = new(plan);
        counts = [.. plan.Measures.Select((measure, at) => ((int)measure, at)).Where(pair => pair.Item1 < (int)Measure.WaitSeconds)];
        sums = [.. plan.Measures.Select((measure, at) => (measure, at)).Where(pair => pair.measure is >= Measure.WaitSeconds and not Measure.Customers and not Measure.StaffedSeconds)];
        customersAt = plan.Measures.ToList().IndexOf(Measure.Customers);
        foreach (var (bit, _) in counts) countMask |= 1UL << bit;
        classifier = new(plan);
    }

    /// <summary>Adds one local date of the span; either may be missing.</summary>
    public void Add(DateOnly date, ContactDay? contacts, IntervalDay? intervals)
    {
        if (contacts is { Count: > 0 }) AddContacts(contacts, StaffedQueues(intervals));
        if (intervals is { Count: > 0 }) AddIntervals(date, intervals, QueuesOf(contacts));
    }

    /// <summary>The groups that anything was seen of, by period, then group.</summary>
    public IReadOnlyList<FoldRow> Rows() => slots.Rows();

    private static HashSet<int> QueuesOf(ContactDay? contacts) => contacts is null ? [] : [.. contacts.Of(Dim.Queue)];

    private static HashSet<int> StaffedQueues(IntervalDay? intervals)
    {
        var staffed = new HashSet<int>();
        if (intervals is null) return staffed;
        var seconds = intervals.Of(IntervalValue.StaffedSeconds);
        for (var i = 0; i < intervals.Count; i++) if (seconds[i] != IntervalDay.Unknown) staffed.Add(intervals.Queues[i]);
        return staffed;
    }

    private void AddContacts(ContactDay day, HashSet<int> staffed)
    {
        if (slotOf.Length < day.Count) (slotOf, bitsOf, handled) = (new int[day.Count], new ulong[day.Count], new int[day.Count]);
        slots.Assign(day, slotOf.AsSpan(0, day.Count));
        classifier.Classify(day, bitsOf);
        if (counts.Length > 0) Count(day.Count);
        foreach (var (measure, place) in sums) Sum(day, measure, place, staffed);
        if (customersAt >= 0) CountCustomers(day);
    }

    private void Count(int contacts)
    {
        var (values, width) = (slots.Values, plan.Measures.Count);
        for (var i = 0; i < contacts; i++)
        {
            var bits = bitsOf[i] & countMask;
            if (slotOf[i] < 0 || bits == 0) continue;
            var own = values.AsSpan(slotOf[i] * width, width);
            foreach (var (bit, at) in counts) own[at] += (long)(bits >> bit) & 1;
        }
    }

    private void Sum(ContactDay day, Measure measure, int place, HashSet<int> staffed)
    {
        var (values, known, width) = (slots.Values, slots.Known, plan.Measures.Count);
        var counted = ContactBits.Bit(measure == Measure.LongestWait ? Measure.Contacts : Measure.Answered);
        var durations = Durations.Of(day, measure, handled);
        var queues = day.Of(Dim.Queue);
        for (var i = 0; i < day.Count; i++)
        {
            var seconds = durations[i];
            if (seconds < 0 || slotOf[i] < 0 || (bitsOf[i] & counted) == 0) continue;
            if (measure == Measure.OccupiedSeconds && !staffed.Contains(queues[i])) continue;
            var at = (slotOf[i] * width) + place;
            values[at] = measure == Measure.LongestWait ? Math.Max(values[at], seconds) : values[at] + seconds;
            known[at] = true;
        }
    }

    private void CountCustomers(ContactDay day)
    {
        if (pairs.Length < day.Count) (pairs, pairSlots, isNew) = (new ulong[day.Count], new int[day.Count], new bool[day.Count]);
        var counts = ContactBits.Bit(Measure.RepeatBase);
        var counted = 0;
        for (var i = 0; i < day.Count; i++)
        {
            if (slotOf[i] < 0 || (bitsOf[i] & counts) == 0) continue;
            (pairs[counted], pairSlots[counted]) = (SeenCustomers.Pair(slotOf[i], day.Customers[i]), slotOf[i]);
            counted++;
        }

        customers.Add(pairs.AsSpan(0, counted), isNew);
        var (values, known, width) = (slots.Values, slots.Known, plan.Measures.Count);
        for (var i = 0; i < counted; i++)
        {
            var at = (pairSlots[i] * width) + customersAt;
            values[at] += isNew[i] ? 1 : 0;
            known[at] = true;
        }
    }

    private void AddIntervals(DateOnly date, IntervalDay day, HashSet<int> counted)
    {
        for (var i = 0; i < day.Count; i++)
        {
            var slot = slots.Assign(date, day, i);
            if (slot < 0) continue;
            var promise = plan.Promises.GetValueOrDefault(day.Queues[i], Promise.Usual);
            for (var place = 0; place < plan.Measures.Count; place++)
            {
                var value = counted.Contains(day.Queues[i]) ? StaffedOnly(plan.Measures[place], day, i)
                    : IntervalMeasures.Of(plan.Measures[place], day, i, promise);
                if (value is { } number) slots.Add(slot, place, number, plan.Measures[place] == Measure.LongestWait);
            }
        }
    }

    private static long? StaffedOnly(Measure measure, IntervalDay day, int i) =>
        measure == Measure.StaffedSeconds && day.Of(IntervalValue.StaffedSeconds)[i] is var seconds and >= 0 ? seconds : null;
}
