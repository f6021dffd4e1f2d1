namespace Shouwen.Engines.Metrics;

/// <summary>Says of every contact of a day which counts it belongs to, as bits by <see cref="Measure"/>; what the plan does not ask for may be left out.</summary>
internal sealed class ContactClassifier(FoldPlan plan)
{
    private readonly ContactBits.Promised[] byQueue = ByQueue(plan.Promises);
    private readonly bool needsLimits = plan.Measures.Any(measure => measure is Measure.Overlong or Measure.OverlongBase);
    private readonly bool needsService = plan.Measures.Any(measure => measure
        is Measure.TalkKnown or Measure.HoldKnown or Measure.WrapKnown or Measure.Transferred or Measure.Overlong or Measure.OverlongBase);
    private readonly bool needsRepeats = plan.Measures.Any(measure => measure is Measure.Repeats or Measure.RepeatBase or Measure.Customers);

    public void Classify(ContactDay day, ulong[] bitsOf)
    {
        var (queues, usual) = (day.Of(Dim.Queue), new ContactBits.Promised(Promise.Usual));
        for (var i = 0; i < day.Count; i++)
        {
            ref readonly var bits = ref usual;
            if ((uint)queues[i] < (uint)byQueue.Length) bits = ref byQueue[queues[i]];
            bitsOf[i] = IsOutbound(day, i) ? ContactBits.Bit(Measure.Outbound) : bits[day.Outcomes[i], day.Wait[i]];
        }

        if (needsService) AddService(day, bitsOf);
        if (needsRepeats) AddRepeats(day, bitsOf);
    }

    private void AddService(ContactDay day, ulong[] bitsOf)
    {
        var topics = day.Of(Dim.Topic);
        var limits = needsLimits ? plan.TalkLimits(day.Date) : null;
        for (var i = 0; i < day.Count; i++)
            if (day.Outcomes[i] == (byte)Outcome.Answered && !IsOutbound(day, i)) bitsOf[i] |= Service(day, i, limits?.Of(topics[i]) ?? -1);
    }

    private void AddRepeats(ContactDay day, ulong[] bitsOf)
    {
        for (var i = 0; i < day.Count; i++)
            if (day.Customers[i] != 0 && !IsOutbound(day, i)) bitsOf[i] |= ContactBits.Bit(Measure.RepeatBase) | Repeat(day.NextSeconds[i]);
    }

    private ulong Repeat(int nextSeconds) =>
        nextSeconds >= 0 && nextSeconds <= plan.RepeatWindowSeconds ? ContactBits.Bit(Measure.Repeats) : 0;

    private static bool IsOutbound(ContactDay day, int i) => (day.Flags[i] & (byte)ContactFlags.Outbound) != 0;

    private static ulong Service(ContactDay day, int i, int limit)
    {
        var bits = (day.Flags[i] & (byte)ContactFlags.Transferred) != 0 ? ContactBits.Bit(Measure.Transferred) : 0;
        if (day.Hold[i] >= 0) bits |= ContactBits.Bit(Measure.HoldKnown);
        if (day.Wrap[i] >= 0) bits |= ContactBits.Bit(Measure.WrapKnown);
        if (day.Talk[i] < 0) return bits;
        bits |= ContactBits.Bit(Measure.TalkKnown);
        if (limit < 0) return bits;
        bits |= ContactBits.Bit(Measure.OverlongBase);
        return day.Talk[i] > limit ? bits | ContactBits.Bit(Measure.Overlong) : bits;
    }

    /// <summary>Queues are numbered densely; a lookup a contact in a dictionary would be most of the work.</summary>
    private static ContactBits.Promised[] ByQueue(IReadOnlyDictionary<int, Promise> promises)
    {
        var byQueue = new ContactBits.Promised[promises.Keys.DefaultIfEmpty(-1).Max() + 1];
        Array.Fill(byQueue, new(Promise.Usual));
        foreach (var (queue, promise) in promises) byQueue[queue] = new(promise);
        return byQueue;
    }
}
