using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>
/// Reads a promise's clock: deadline, warnings and state as a function of the log, the calendar and the moment of reading, and of nothing else.
/// Rules: <c>docs/formulas/clock.md</c>.
/// </summary>
public static class PromiseClock
{
    /// <summary>The clock as it stands at <paramref name="now"/>; events after that are left out.</summary>
    /// <exception cref="ArgumentException">An event is before the one that precedes it, or lacks its target or calendar.</exception>
    public static ClockReading Read(WorkingCalendar calendar, Promise promise, IReadOnlyList<ClockEvent> log, Instant now) => Replay(calendar, promise, log, now, null).Read(now);

    /// <summary>Why the clock stands as it does: which time counted, which did not and why, what each event did. In the order of time.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Read"/>.</exception>
    public static IReadOnlyList<LedgerEntry> Explain(WorkingCalendar calendar, Promise promise, IReadOnlyList<ClockEvent> log, Instant now)
    {
        var trace = new List<LedgerEntry>();
        return Ledger.Of(Replay(calendar, promise, log, now, trace), trace, now);
    }

    private static ClockReplay Replay(WorkingCalendar calendar, Promise promise, IReadOnlyList<ClockEvent> log, Instant now, List<LedgerEntry>? trace)
    {
        var replay = new ClockReplay(calendar, promise, trace);
        for (var i = 0; i < log.Count; i++)
        {
            var happened = log[i];
            if (i > 0 && happened.At < log[i - 1].At) throw new ArgumentException($"Event {i} is before the one that precedes it", nameof(log));
            if (happened.At > now) replay.LeaveOut(happened);
            else replay.Apply(happened);
        }

        return replay;
    }
}
