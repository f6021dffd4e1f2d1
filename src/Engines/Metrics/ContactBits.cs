namespace Shouwen.Engines.Metrics;

/// <summary>Which counts a contact adds one to, as bits by <see cref="Measure"/>: looked up, not computed, for every contact.</summary>
internal static class ContactBits
{
    private const int Kinds = 8;
    private const int Within = 1;
    private const int Short = 2;
    private const int Known = 4;
    private static readonly ulong[][] ByVariant = [.. Enumerable.Range(1, 5).Select(Table)];

    /// <summary>Bits of an inbound contact that do not depend on talk, repeats or transfers, by the queue that it came to.</summary>
    public readonly struct Promised(Promise promise)
    {
        private readonly ulong[] bits = ByVariant[promise.Variant - 1];
        private readonly int within = promise.WithinSeconds;
        private readonly int isShort = promise.ShortAbandonSeconds;

        public ulong this[byte outcome, int wait] => bits[(outcome * Kinds) + KindOf(wait)];

        /// <summary>By sign bits: waits fall on both sides of a limit at random, and a branch would be guessed wrong every other time.</summary>
        private int KindOf(int wait) => (Negative(wait - within - 1) * Within) | (Negative(wait - isShort - 1) * Short) | (Negative(~wait) * Known);

        private static int Negative(int number) => number >>> 31;
    }

    public static ulong Bit(Measure measure) => 1UL << (int)measure;

    private static ulong[] Table(int variant)
    {
        var table = new ulong[Enum.GetValues<Outcome>().Length * Kinds];
        foreach (var outcome in Enum.GetValues<Outcome>())
            for (var kind = 0; kind < Kinds; kind++) table[((int)outcome * Kinds) + kind] = Entry(variant, outcome, kind);
        return table;
    }

    private static ulong Entry(int variant, Outcome outcome, int kind)
    {
        var bits = Bits(Measure.Contacts, Measure.Requests) | outcome switch
        {
            Outcome.Answered => Bits(Measure.Answered, Measure.Offered, Measure.Connected, Measure.AgentRequests, Measure.AbandonBase, Measure.LongAbandonBase, Measure.TransferBase),
            Outcome.Abandoned => Bits(Measure.Abandoned, Measure.Offered, Measure.AgentRequests, Measure.AbandonBase),
            Outcome.SelfServed => Bits(Measure.SelfServed, Measure.Connected),
            Outcome.Blocked => Bits(Measure.Blocked, Measure.AgentRequests),
            _ => Bits(Measure.Callbacks, Measure.Offered, Measure.AgentRequests),
        };
        bits |= outcome switch
        {
            Outcome.Answered => Answered(kind),
            Outcome.Abandoned => Abandoned(kind),
            _ => 0,
        };
        return bits | OwnVariant(variant, bits);
    }

    private static ulong Answered(int kind)
    {
        if ((kind & Known) == 0) return 0;
        var bases = Bits(Measure.WaitKnown, Measure.ServiceLevel1Base, Measure.ServiceLevel2Base, Measure.ServiceLevel3Base, Measure.ServiceLevel4Base, Measure.ServiceLevel5Base);
        return (kind & Within) == 0 ? bases
            : bases | Bits(Measure.ServiceLevel1Met, Measure.ServiceLevel2Met, Measure.ServiceLevel3Met, Measure.ServiceLevel4Met, Measure.ServiceLevel5Met);
    }

    /// <summary>Without its wait an abandoned contact counts only where its wait would not matter.</summary>
    private static ulong Abandoned(int kind)
    {
        var bits = Bit(Measure.ServiceLevel2Base);
        if ((kind & Known) == 0) return bits;
        bits |= Bits(Measure.ServiceLevel3Base, Measure.ServiceLevel5Base);
        bits |= (kind & Within) != 0 ? Bit(Measure.ServiceLevel3Met) : Bit(Measure.ServiceLevel1Base);
        return bits | ((kind & Short) != 0 ? Bit(Measure.ServiceLevel5Met) : Bits(Measure.LongAbandoned, Measure.LongAbandonBase));
    }

    private static ulong OwnVariant(int variant, ulong bits)
    {
        var met = (Measure)((int)Measure.ServiceLevel1Met + (2 * (variant - 1)));
        var own = (bits & Bit(met)) != 0 ? Bit(Measure.ServiceLevelMet) : 0;
        return (bits & Bit(met + 1)) != 0 ? own | Bit(Measure.ServiceLevelBase) : own;
    }

    private static ulong Bits(params ReadOnlySpan<Measure> measures)
    {
        var bits = 0UL;
        foreach (var measure in measures) bits |= Bit(measure);
        return bits;
    }
}
