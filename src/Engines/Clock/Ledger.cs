using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>Lays a clock's time out from its beginning to the deadline or the moment of reading, whichever is later.</summary>
internal sealed class Ledger
{
    private const int MostStretches = 1000;

    private readonly WorkingCalendar calendar;
    private readonly List<LedgerEntry> stretches = [];

    private Ledger(WorkingCalendar calendar) => this.calendar = calendar;

    public static IReadOnlyList<LedgerEntry> Of(ClockReplay replay, List<LedgerEntry> trace, Instant now)
    {
        var reading = replay.Read(now);
        if (replay.Round is not { } round) return trace;
        var end = reading.StoppedAt ?? now;
        var ledger = new Ledger(round.Calendar);
        foreach (var (from, to) in round.Runs()) ledger.Walk(from, to ?? Later(reading.Due, end), reading.Due, end);
        if (round.OpenPause is { } pause)
        {
            ledger.stretches.Add(new(LedgerKind.Paused, pause.At, now) { Reason = pause.Reason, Phase = LedgerPhase.Used });
            if (reading.Due > now) ledger.Walk(now, reading.Due.Value, reading.Due, now);
        }

        // Marks come before the stretches that begin with them; within a moment events keep the order of the log.
        return [.. trace.Concat(Marks(reading)).Concat(ledger.stretches).OrderBy(entry => entry.From).ThenBy(entry => entry.Kind is LedgerKind.Event or LedgerKind.Level or LedgerKind.Due or LedgerKind.Breached ? 0 : 1)];
    }

    private static Instant Later(Instant? due, Instant end) => due > end ? due.Value : end;

    private static IEnumerable<LedgerEntry> Marks(ClockReading reading)
    {
        foreach (var level in reading.Levels) if (level.At is { } at) yield return new(LedgerKind.Level, at, at) { Level = level.Level, Phase = level.IsReached ? LedgerPhase.Used : LedgerPhase.Ahead };
        if (reading.Due is { } due) yield return new(LedgerKind.Due, due, due);
        if (reading.BreachedAt is { } breached) yield return new(LedgerKind.Breached, breached, breached);
    }

    private void Walk(Instant from, Instant to, Instant? due, Instant end)
    {
        for (var at = from; at < to;)
        {
            var phase = at >= end ? LedgerPhase.Ahead : at >= due ? LedgerPhase.Over : LedgerPhase.Used;
            var until = Sooner(at, to, due, end, DayEnd(at));
            if (stretches.Count >= MostStretches)
            {
                stretches.Add(new(LedgerKind.Rest, at, to) { Phase = phase, Counted = calendar.WorkingTimeBetween(at, to) });
                return;
            }

            WalkDay(at, until, phase);
            at = until;
        }
    }

    private void WalkDay(Instant from, Instant to, LedgerPhase phase)
    {
        var day = calendar.Day(from.InZone(calendar.Zone).Date);
        for (var at = from; at < to;)
        {
            var open = calendar.WorkingTimeBetween(at, to);
            if (open == Duration.Zero)
            {
                Append(new(day.Hours.IsOpen ? LedgerKind.OutsideHours : LedgerKind.ClosedDay, at, to) { Phase = phase, Day = day.Hours.IsOpen ? null : day });
                return;
            }

            var isOpen = calendar.IsOpen(at);
            var until = open == to - at ? to : Instant.Min(to, isOpen ? calendar.NextClosing(at).At : calendar.NextOpening(at).At);
            Append(isOpen
                ? new(LedgerKind.Counted, at, until) { Phase = phase, Day = day, Counted = until - at }
                : new(LedgerKind.OutsideHours, at, until) { Phase = phase });
            at = until;
        }
    }

    private void Append(LedgerEntry next)
    {
        if (stretches is [.., { } last] && last.To == next.From && (last.Kind, last.Phase) == (next.Kind, next.Phase) && IsAlike(last.Day, next.Day))
            stretches[^1] = last with { To = next.To, Counted = last.Counted + next.Counted };
        else
            stretches.Add(next);
    }

    /// <summary>Two days that are told in the same words.</summary>
    private static bool IsAlike(ResolvedDay? one, ResolvedDay? other) => (one is null && other is null)
        || (one?.Source == other?.Source && one?.Exception?.Name == other?.Exception?.Name && one?.Official?.NameEn == other?.Official?.NameEn);

    private static Instant Sooner(Instant after, Instant to, params ReadOnlySpan<Instant?> cuts)
    {
        foreach (var cut in cuts) if (cut > after && cut < to) to = cut.Value;
        return to;
    }

    /// <summary>The next time the zone's clock comes to midnight.</summary>
    private Instant DayEnd(Instant at)
    {
        var midnight = at.InZone(calendar.Zone).Date.PlusDays(1).AtMidnight();
        var met = calendar.Zone.MapLocal(midnight);
        if (met.Count == 0) return met.EarlyInterval.End;
        return met.First().ToInstant() is var first && first > at ? first : met.Last().ToInstant();
    }
}
