namespace Shouwen.Engines.Metrics;

/// <summary>Says of every contact of a day which counts it belongs to, as bits by <see cref="Measure"/>; what the plan does not ask for may be left out.</summary>
internal sealed class ContactClassifier(FoldPlan plan)
{
    private readonly Promise[] promises = ByQueue(plan.Promises);
    private readonly bool needsLimits = plan.Measures.Any(measure => measure is Measure.Overlong or Measure.OverlongBase);
    private readonly bool needsService = plan.Measures.Any(measure => measure
        is Measure.TalkKnown or Measure.HoldKnown or Measure.WrapKnown or Measure.Transferred or Measure.Overlong or Measure.OverlongBase);
    private readonly bool needsRepeats = plan.Measures.Any(measure => measure is Measure.Repeats or Measure.RepeatBase or Measure.Customers);

    public void Classify(ContactDay day, ulong[] bitsOf)
    {
        var queues = day.Of(Dim.Queue);
        for (var i = 0; i < day.Count; i++)
        {
            bitsOf[i] = IsOutbound(day, i) ? ContactBits.Bit(Measure.Outbound) : ContactBits.Of(PromiseOf(queues[i]), day.Outcomes[i], day.Wait[i]);
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

    private Promise PromiseOf(int queue) => (uint)queue < (uint)promises.Length ? promises[queue] : Promise.Usual;

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
    private static Promise[] ByQueue(IReadOnlyDictionary<int, Promise> promises)
    {
        var byQueue = new Promise[promises.Keys.DefaultIfEmpty(-1).Max() + 1];
        Array.Fill(byQueue, Promise.Usual);
        foreach (var (queue, promise) in promises) byQueue[queue] = promise;
        return byQueue;
    }
}
