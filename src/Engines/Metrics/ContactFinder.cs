namespace Shouwen.Engines.Metrics;

/// <summary>Finds the contacts behind a number: those that pass the filters and count in a measure.</summary>
public sealed class ContactFinder
{
    private readonly Slots slots;
    private readonly ContactClassifier classifier;
    private readonly Measure measure;
    private readonly ulong bit;
    private int[] slotOf = [];
    private ulong[] bitsOf = [];
    private int[] handled = [];

    /// <summary>Looks for the contacts of one measure of a plan.</summary>
    public ContactFinder(FoldPlan plan, Measure measure)
    {
        var counted = Counted(measure);
        var uncut = plan with { Cuts = [], Grain = Grain.Total, Measures = [counted] };
        (slots, classifier, this.measure, bit) = (new(uncut), new(uncut), measure, ContactBits.Bit(counted));
    }

    /// <summary>Places in the day, ascending.</summary>
    public IEnumerable<int> In(ContactDay day)
    {
        if (slotOf.Length < day.Count) (slotOf, bitsOf) = (new int[day.Count], new ulong[day.Count]);
        slots.Assign(day, slotOf.AsSpan(0, day.Count));
        classifier.Classify(day, bitsOf);
        for (var i = 0; i < day.Count; i++) if (slotOf[i] >= 0 && (bitsOf[i] & bit) != 0) yield return i;
    }

    /// <summary>The durations that the measure sums, of the contacts of a day. Units: seconds.</summary>
    public IEnumerable<int> DurationsIn(ContactDay day)
    {
        if (handled.Length < day.Count) handled = new int[day.Count];
        var durations = Durations.Of(day, measure, handled);
        return In(day).Select(i => durations[i]).Where(seconds => seconds >= 0);
    }

    /// <summary>A sum is made of the contacts whose part of it is known.</summary>
    private static Measure Counted(Measure measure) => measure switch
    {
        Measure.WaitSeconds => Measure.WaitKnown,
        Measure.TalkSeconds or Measure.HandleSeconds or Measure.OccupiedSeconds or Measure.StaffedSeconds => Measure.TalkKnown,
        Measure.HoldSeconds => Measure.HoldKnown,
        Measure.WrapSeconds => Measure.WrapKnown,
        Measure.LongestWait => Measure.Contacts,
        Measure.Customers => Measure.RepeatBase,
        _ => measure,
    };
}
