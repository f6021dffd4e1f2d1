namespace Shouwen.Engines.Metrics;

/// <summary>Says of every contact of a day which counts it belongs to, as bits by <see cref="Measure"/>.</summary>
internal sealed class ContactClassifier(FoldPlan plan)
{
    private readonly bool needsLimits = plan.Measures.Any(measure => measure is Measure.Overlong or Measure.OverlongBase);

    public void Classify(ContactDay day, ulong[] bitsOf)
    {
        var queues = day.Of(Dim.Queue);
        var topics = day.Of(Dim.Topic);
        var limits = needsLimits ? plan.TalkLimits(day.Date) : null;
        var (lastQueue, promise) = (-1, Promise.Usual);
        for (var i = 0; i < day.Count; i++)
        {
            if ((day.Flags[i] & (byte)ContactFlags.Outbound) != 0)
            {
                bitsOf[i] = ContactBits.Bit(Measure.Outbound);
                continue;
            }

            if (queues[i] != lastQueue) (lastQueue, promise) = (queues[i], plan.Promises.GetValueOrDefault(queues[i], Promise.Usual));
            var bits = ContactBits.Of(promise, day.Outcomes[i], day.Wait[i]);
            if (day.Outcomes[i] == (byte)Outcome.Answered) bits |= Answered(day, i, limits?.Of(topics[i]) ?? -1);
            if (day.Customers[i] != 0) bits |= ContactBits.Bit(Measure.RepeatBase) | Repeat(day.NextSeconds[i]);
            bitsOf[i] = bits;
        }
    }

    private ulong Repeat(int nextSeconds) =>
        nextSeconds >= 0 && nextSeconds <= plan.RepeatWindowSeconds ? ContactBits.Bit(Measure.Repeats) : 0;

    private static ulong Answered(ContactDay day, int i, int limit)
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
}
