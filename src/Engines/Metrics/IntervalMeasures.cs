namespace Shouwen.Engines.Metrics;

/// <summary>What one interval of a queue adds to a measure. Null: its source does not say, so a share leaves it out on both sides.</summary>
internal static class IntervalMeasures
{
    public static long? Of(Measure measure, IntervalDay day, int i, Promise promise)
    {
        var cell = new Cell(day, i, promise);
        return measure switch
        {
            Measure.Contacts or Measure.Requests => cell.Offered + (cell.SelfServed ?? 0) + (cell.Blocked ?? 0),
            Measure.Offered => cell.Offered,
            Measure.Answered => cell.Answered,
            Measure.Abandoned => cell.Abandoned,
            Measure.SelfServed => cell.SelfServed,
            Measure.Blocked => cell.Blocked,
            Measure.Connected => cell.Answered + (cell.SelfServed ?? 0),
            Measure.AgentRequests => cell.Offered + (cell.Blocked ?? 0),
            Measure.ServiceLevelMet => ServiceLevel(promise.Variant, cell).Met,
            Measure.ServiceLevelBase => ServiceLevel(promise.Variant, cell).Base,
            >= Measure.ServiceLevel1Met and <= Measure.ServiceLevel5Base => OfVariant(measure, cell),
            Measure.AbandonBase => cell.Answered + cell.Abandoned,
            Measure.LongAbandoned => cell.Answered is null ? null : cell.Abandoned - cell.AbandonedShort,
            Measure.LongAbandonBase => cell.Answered + cell.Abandoned - cell.AbandonedShort,
            Measure.WaitKnown => cell.WaitSeconds is null ? null : cell.Answered,
            Measure.TalkKnown => cell.TalkSeconds is null ? null : cell.Answered,
            Measure.HoldKnown => cell.HoldSeconds is null ? null : cell.Answered,
            Measure.WrapKnown => cell.WrapSeconds is null ? null : cell.Answered,
            Measure.WaitSeconds => cell.Answered is null ? null : cell.WaitSeconds,
            Measure.TalkSeconds => cell.Answered is null ? null : cell.TalkSeconds,
            Measure.HoldSeconds => cell.Answered is null ? null : cell.HoldSeconds,
            Measure.WrapSeconds => cell.Answered is null ? null : cell.WrapSeconds,
            Measure.HandleSeconds => cell.Answered is null ? null : cell.HandleSeconds,
            Measure.OccupiedSeconds => cell.StaffedSeconds is null ? null : cell.HandleSeconds,
            Measure.StaffedSeconds => cell.HandleSeconds is null ? null : cell.StaffedSeconds,
            Measure.LongestWait => cell.LongestWaitSeconds,
            _ => null,
        };
    }

    private static long? OfVariant(Measure measure, in Cell cell)
    {
        var (variant, isBase) = Math.DivRem((int)measure - (int)Measure.ServiceLevel1Met, 2);
        var (met, all) = ServiceLevel(variant + 1, cell);
        return isBase == 1 ? all : met;
    }

    private static (long? Met, long? Base) ServiceLevel(int variant, in Cell cell)
    {
        var (met, all) = variant switch
        {
            1 => (cell.AnsweredWithin, cell.Answered + cell.Abandoned - cell.AbandonedWithin),
            2 => (cell.AnsweredWithin, cell.Answered + cell.Abandoned),
            3 => (cell.AnsweredWithin + cell.AbandonedWithin, cell.Answered + cell.Abandoned),
            4 => (cell.AnsweredWithin, cell.Answered),
            _ => (cell.AnsweredWithin + cell.AbandonedShort, cell.Answered + cell.Abandoned),
        };
        return met is null || all is null ? (null, null) : (met, all);
    }

    /// <summary>One interval; "within" counts only when it was made with the queue's own seconds.</summary>
    private readonly struct Cell(IntervalDay day, int i, Promise promise)
    {
        private readonly bool sameLimit = day.WithinSeconds[i] < 0 || day.WithinSeconds[i] == promise.WithinSeconds;

        public long? Offered => Value(IntervalValue.Offered) ?? Value(IntervalValue.Answered) + Value(IntervalValue.Abandoned);

        public long? Answered => Value(IntervalValue.Answered);

        public long? Abandoned => Value(IntervalValue.Abandoned) ?? Value(IntervalValue.Offered) - Value(IntervalValue.Answered);

        public long? AnsweredWithin => sameLimit ? Value(IntervalValue.AnsweredWithin) : null;

        public long? AbandonedWithin => sameLimit ? Value(IntervalValue.AbandonedWithin) : null;

        public long? AbandonedShort => Value(IntervalValue.AbandonedShort);

        public long? SelfServed => Value(IntervalValue.SelfServed);

        public long? Blocked => Value(IntervalValue.Blocked);

        public long? WaitSeconds => Value(IntervalValue.WaitSeconds);

        public long? LongestWaitSeconds => Value(IntervalValue.LongestWaitSeconds);

        public long? TalkSeconds => Value(IntervalValue.TalkSeconds);

        public long? HoldSeconds => Value(IntervalValue.HoldSeconds);

        public long? WrapSeconds => Value(IntervalValue.WrapSeconds);

        public long? StaffedSeconds => Value(IntervalValue.StaffedSeconds);

        public long? HandleSeconds => TalkSeconds + (HoldSeconds ?? 0) + (WrapSeconds ?? 0);

        private long? Value(IntervalValue value) => day.Of(value)[i] is var number and not IntervalDay.Unknown ? number : null;
    }
}
