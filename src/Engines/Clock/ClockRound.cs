using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>
/// One promise being counted: working time that ran, R(t), against the amount of it at which the deadline lies. Pauses and closed cases are time that
/// does not run, so nothing else has to know of them.
/// </summary>
internal sealed class ClockRound
{
    private readonly List<LedgerEntry>? trace;
    private List<(Instant From, Instant To)>? ran;
    private Duration ranBefore;
    private Instant? runningSince;
    private (Instant At, string? Reason)? pausedAt;

    // The target in force and the moment that it counts from; `offset` is R of that moment, `amount` what it gives from there.
    private PromiseTarget target;
    private Instant basis;
    private Duration offset;
    private Duration amount;
    private ClockOutcome outcome;

    // A deadline that has passed is a fact: another calendar does not move it any more.
    private Instant? pinned;

    // What is changed while the case is closed holds from its reopening.
    private WorkingCalendar? laterCalendar;
    private PromiseTarget? laterTarget;
    private Instant floor;
    private Instant? dueWhileRunning;

    public ClockRound(WorkingCalendar calendar, PromiseTarget target, Instant since, List<LedgerEntry>? trace)
    {
        (Calendar, this.target, Since, basis, runningSince, floor, this.trace) = (calendar, target, since, since, since, since, trace);
        (outcome, amount) = AmountOf(target, since);
    }

    public WorkingCalendar Calendar { get; private set; }

    public Instant Since { get; }

    public Instant? StoppedAt { get; private set; }

    public Instant? BreachedAt { get; private set; }

    private Duration Full => offset + amount;

    /// <summary>A deadline that passes between two events is broken then, not when somebody looks.</summary>
    public void Advance(Instant to)
    {
        if (StoppedAt is null && BreachedAt is null && DueAsOf(to) is { } due && due < to) BreachedAt = Instant.Max(due, floor);
    }

    public LedgerEffect Pause(ClockEvent happened)
    {
        if (StoppedAt is not null) return LedgerEffect.Closed;
        if (pausedAt is not null) return LedgerEffect.Already;
        HoldAt(happened.At);
        pausedAt = (happened.At, happened.Reason);
        return LedgerEffect.Paused;
    }

    public LedgerEffect Resume(Instant at)
    {
        if (StoppedAt is not null) return LedgerEffect.Closed;
        if (pausedAt is null) return LedgerEffect.Already;
        EndPause(at);
        GoOnAt(at);
        return LedgerEffect.Resumed;
    }

    public LedgerEffect Stop(Instant at)
    {
        if (StoppedAt is not null) return LedgerEffect.Already;
        if (pausedAt is null) HoldAt(at);
        else EndPause(at);
        StoppedAt = at;
        return LedgerEffect.Stopped;
    }

    public LedgerEffect Reopen(Instant at)
    {
        if (StoppedAt is not { } stopped) return LedgerEffect.Already;
        trace?.Add(new(LedgerKind.Resolved, stopped, at));
        (StoppedAt, floor) = (null, at);
        GoOnAt(at);
        if (laterCalendar is { } calendar) Change(at, calendar);
        if (laterTarget is { } target) Retarget(at, target);
        (laterCalendar, laterTarget) = (null, null);
        return LedgerEffect.Reopened;
    }

    /// <summary>From creation; where that has passed already, the earlier of the old deadline and the new target from now.</summary>
    public LedgerEffect Retarget(Instant at, PromiseTarget changed)
    {
        if (StoppedAt is not null)
        {
            laterTarget = changed;
            return LedgerEffect.Closed;
        }

        var old = DueAsOf(at);
        var (fromStartOutcome, fromStart) = AmountOf(changed, Since);
        if (fromStartOutcome != ClockOutcome.Reached || !(InstantOf(fromStart, at) < at))
        {
            Set(changed, Since, Duration.Zero, fromStart, fromStartOutcome);
            return LedgerEffect.TargetFromStart;
        }

        if (old < at) return LedgerEffect.OldDeadlineStays;
        var soFar = RanUpTo(at);
        var (fromNowOutcome, fromNow) = AmountOf(changed, at);
        if (fromNowOutcome != ClockOutcome.Reached || (old is not null && Full <= soFar + fromNow)) return LedgerEffect.OldDeadlineStays;
        Set(changed, at, soFar, fromNow, fromNowOutcome);
        return LedgerEffect.TargetFromChange;
    }

    /// <summary>
    /// Counts everything anew by another calendar. A closed case waits for that until it is reopened, a deadline that has passed stays, and where the new
    /// count would put the deadline before the change, what is left of the promise goes on from the change.
    /// </summary>
    public LedgerEffect Change(Instant at, WorkingCalendar calendar)
    {
        if (StoppedAt is not null)
        {
            laterCalendar = calendar;
            return LedgerEffect.Closed;
        }

        if (DueAsOf(at) is { } due && due < at)
        {
            pinned = due;
            Calendar = calendar;
            Recount();
            return LedgerEffect.OldDeadlineStays;
        }

        var left = Full - RanUpTo(at);
        Calendar = calendar;
        Recount();
        if (!(InstantOf(Full, at) < at) || left <= Duration.Zero) return LedgerEffect.Recounted;
        Set(PromiseTarget.WorkingTime(left), at, RanUpTo(at), left, ClockOutcome.Reached);
        return LedgerEffect.GoesOnFromChange;
    }

    public ClockReading Read(IReadOnlyList<WarningLevel> asked, Instant now)
    {
        var end = StoppedAt ?? now;
        var due = DueAsOf(end);
        var used = RanUpTo(end);
        var levels = asked.Count == 0 ? [] : new LevelReading[asked.Count];
        for (var i = 0; i < levels.Length; i++)
        {
            var at = due is null ? null : InstantOf(At(asked[i]), end);
            if (pinned is not null && asked[i].Percent <= 100 && at > pinned) at = pinned;
            levels[i] = new(asked[i], at, at <= end);
        }

        return new()
        {
            Since = Since,
            Due = due,
            Outcome = due is null ? OutcomeAsOf(end) : ClockOutcome.Reached,
            Levels = levels,
            State = BreachedAt is not null ? PromiseState.Breached : StoppedAt is not null ? PromiseState.Kept : pausedAt is not null ? PromiseState.Paused : PromiseState.Running,
            BreachedAt = BreachedAt,
            StoppedAt = StoppedAt,
            Used = used,
            Overrun = due < end ? RunBetween(due.Value, end) : Duration.Zero,
            Left = due is null ? null : due < end ? Duration.Zero : Duration.Max(Duration.Zero, Full - used),
            NextAt = StoppedAt is null && pausedAt is null ? NextAt(due, levels, now) : null,
        };
    }

    public EarlierRound AsEarlier() => new(Since, DueAsOf(StoppedAt!.Value), StoppedAt.Value, BreachedAt);

    /// <summary>The deadline if all goes on from `asOf` as it stood then.</summary>
    public Instant? DueAsOf(Instant asOf)
    {
        if (pinned is not null) return pinned;
        if (outcome != ClockOutcome.Reached) return null;
        return runningSince is null ? InstantOf(Full, asOf) : dueWhileRunning ??= InstantOf(Full, asOf);
    }

    /// <summary>Stretches in which time ran, the last one open-ended when it still does.</summary>
    public IEnumerable<(Instant From, Instant? To)> Runs()
    {
        foreach (var (from, to) in ran ?? []) yield return (from, to);
        if (runningSince is { } since) yield return (since, null);
    }

    /// <summary>The pause that is not over yet.</summary>
    public (Instant At, string? Reason)? OpenPause => StoppedAt is null ? pausedAt : null;

    private static Instant? NextAt(Instant? due, LevelReading[] levels, Instant now)
    {
        var next = due >= now ? due : null;
        foreach (var level in levels) if (level.At > now && !(next < level.At)) next = level.At;
        return next;
    }

    private Duration At(WarningLevel level) => level.Percent > 0
        ? offset + Duration.FromTicks((long)decimal.Ceiling(amount.BclCompatibleTicks * level.Percent / 100))
        : Duration.Max(offset, Full - level.Before);

    private ClockOutcome OutcomeAsOf(Instant asOf) => outcome != ClockOutcome.Reached ? outcome : Calendar.AddWorkingTime(runningSince ?? asOf, Full - ranBefore).Outcome;

    private void Set(PromiseTarget changed, Instant from, Duration before, Duration gives, ClockOutcome found) =>
        (target, basis, offset, amount, outcome, pinned, dueWhileRunning) = (changed, from, before, gives, found, null, null);

    private void HoldAt(Instant at)
    {
        (ran ??= []).Add((runningSince!.Value, at));
        ranBefore += Calendar.WorkingTimeBetween(runningSince.Value, at);
        (runningSince, dueWhileRunning) = (null, null);
    }

    private void GoOnAt(Instant at) => (runningSince, dueWhileRunning) = (at, null);

    private void EndPause(Instant at)
    {
        trace?.Add(new(LedgerKind.Paused, pausedAt!.Value.At, at) { Reason = pausedAt.Value.Reason });
        pausedAt = null;
    }

    private void Recount()
    {
        ranBefore = Duration.Zero;
        foreach (var (from, to) in ran ?? []) ranBefore += Calendar.WorkingTimeBetween(from, to);
        offset = RanUpTo(basis);
        (outcome, amount) = AmountOf(target, basis);
        dueWhileRunning = null;
    }

    /// <summary>R(t): working time that ran before an instant.</summary>
    private Duration RanUpTo(Instant at) => runningSince <= at
        ? ranBefore + Calendar.WorkingTimeBetween(runningSince.Value, at)
        : RunBetween(Since, at);

    private Duration RunBetween(Instant from, Instant to)
    {
        var sum = Duration.Zero;
        foreach (var (start, end) in ran ?? [])
        {
            var (first, last) = (Instant.Max(start, from), Instant.Min(end, to));
            if (first < last) sum += Calendar.WorkingTimeBetween(first, last);
        }

        if (runningSince is { } since && Instant.Max(since, from) is var begun && begun < to) sum += Calendar.WorkingTimeBetween(begun, to);
        return sum;
    }

    /// <summary>The earliest instant at which so much has run; what has not yet goes on from `asOf`. Null when there is none.</summary>
    private Instant? InstantOf(Duration sought, Instant asOf)
    {
        if (sought <= Duration.Zero) return Since;
        if (sought > ranBefore) return Calendar.AddWorkingTime(runningSince ?? asOf, sought - ranBefore) is { Outcome: ClockOutcome.Reached } reach ? reach.At : null;
        var before = Duration.Zero;
        foreach (var (from, to) in ran!)
        {
            var here = Calendar.WorkingTimeBetween(from, to);
            if (before + here >= sought) return Calendar.AddWorkingTime(from, sought - before).At;
            before += here;
        }

        return null;
    }

    /// <summary>Working time that a target gives from an instant; of working days, up to the close of the last of them.</summary>
    private (ClockOutcome Outcome, Duration Amount) AmountOf(PromiseTarget asked, Instant from)
    {
        if (asked.Days == 0) return (ClockOutcome.Reached, asked.Time);
        var last = Calendar.AddWorkingDays(from.InZone(Calendar.Zone).Date, asked.Days);
        if (last.Outcome != ClockOutcome.Reached) return (last.Outcome, Duration.Zero);
        return (ClockOutcome.Reached, Calendar.WorkingTimeBetween(from, Calendar.EndOf(last.On)));
    }
}
