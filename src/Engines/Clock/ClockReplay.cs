using NodaTime;

namespace Shouwen.Engines.Clock;

/// <summary>Which events mean what to which promise; the counting itself is the <see cref="ClockRound"/>'s.</summary>
internal sealed class ClockReplay(WorkingCalendar calendar, Promise promise, List<LedgerEntry>? trace)
{
    private WorkingCalendar calendar = calendar;
    private PromiseTarget target = promise.Target;
    private List<EarlierRound>? earlier;
    private ClockEvent? pause;
    private bool isAnswered;

    public ClockRound? Round { get; private set; }

    public void Apply(ClockEvent happened)
    {
        Round?.Advance(happened.At);
        var effect = promise.Kind switch
        {
            PromiseKind.FirstResponse => OnFirstResponse(happened),
            PromiseKind.NextReply => OnNextReply(happened),
            _ => OnResolution(happened),
        };
        trace?.Add(new(LedgerKind.Event, happened.At, happened.At) { Event = happened.Kind, Effect = effect, Reason = happened.Reason, Target = happened.Target });
    }

    public void LeaveOut(ClockEvent later) =>
        trace?.Add(new(LedgerKind.Event, later.At, later.At) { Event = later.Kind, Effect = LedgerEffect.AfterNow, Reason = later.Reason, Target = later.Target });

    public ClockReading Read(Instant now)
    {
        Round?.Advance(now);
        var reading = Round?.Read(promise.Levels, now) ?? new ClockReading { State = PromiseState.Kept, Levels = [.. promise.Levels.Select(level => new LevelReading(level, null, false))] };
        return earlier is null ? reading : reading with { Earlier = earlier };
    }

    private LedgerEffect OnFirstResponse(ClockEvent happened) => happened.Kind switch
    {
        ClockEventKind.Start => Begin(happened.At),
        ClockEventKind.Reply when Round is null => LedgerEffect.NotStarted,
        ClockEventKind.Reply => Round.Stop(happened.At),
        ClockEventKind.Retarget or ClockEventKind.Calendar => Change(happened),
        ClockEventKind.Pause or ClockEventKind.Resume => LedgerEffect.NeverPauses,
        ClockEventKind.Stop or ClockEventKind.Reopen => LedgerEffect.OnlyAReply,
        _ => LedgerEffect.DoesNotConcern,
    };

    private LedgerEffect OnResolution(ClockEvent happened) => happened.Kind switch
    {
        ClockEventKind.Start => Begin(happened.At),
        ClockEventKind.Retarget or ClockEventKind.Calendar => Change(happened),
        ClockEventKind.Message or ClockEventKind.Reply => LedgerEffect.DoesNotConcern,
        _ when Round is null => LedgerEffect.NotStarted,
        ClockEventKind.Pause => Round.Pause(happened),
        ClockEventKind.Resume => Round.Resume(happened.At),
        ClockEventKind.Stop => Round.Stop(happened.At),
        _ => Round.Reopen(happened.At),
    };

    private LedgerEffect OnNextReply(ClockEvent happened) => happened.Kind switch
    {
        ClockEventKind.Message => OnMessage(happened.At),
        ClockEventKind.Reply => OnReply(happened.At),
        ClockEventKind.Retarget or ClockEventKind.Calendar => Change(happened),
        ClockEventKind.Pause => OnPause(happened),
        ClockEventKind.Resume => OnResume(happened.At),
        ClockEventKind.Stop => OnStop(happened.At),
        ClockEventKind.Reopen => Round is null || isAnswered ? LedgerEffect.NothingOwed : Round.Reopen(happened.At),
        _ => LedgerEffect.DoesNotConcern,
    };

    private LedgerEffect Begin(Instant at)
    {
        if (Round is not null) return LedgerEffect.Already;
        Round = new(calendar, target, at, trace);
        return LedgerEffect.Started;
    }

    /// <summary>Only the first message without an answer begins a round; one that comes after the case was closed is the first again.</summary>
    private LedgerEffect OnMessage(Instant at)
    {
        if (Round is { StoppedAt: null }) return LedgerEffect.OldestCounts;
        if (Round is { } over)
        {
            var told = over.AsEarlier();
            (earlier ??= []).Add(told);
            trace?.RemoveAll(entry => entry.Kind is LedgerKind.Paused or LedgerKind.Resolved);
            trace?.Add(new(LedgerKind.Round, told.Since, told.EndedAt) { Due = told.Due, BreachedAt = told.BreachedAt });
        }

        (Round, isAnswered) = (new(calendar, target, at, trace), false);
        if (pause is not null) Round.Pause(pause with { At = at });
        return LedgerEffect.Started;
    }

    private LedgerEffect OnReply(Instant at)
    {
        if (Round is null || isAnswered) return LedgerEffect.NothingOwed;
        isAnswered = true;
        return Round.StoppedAt is null ? Round.Stop(at) : LedgerEffect.Already;
    }

    private LedgerEffect OnPause(ClockEvent happened)
    {
        if (pause is not null) return LedgerEffect.Already;
        pause = happened;
        return Round is { StoppedAt: null } ? Round.Pause(happened) : LedgerEffect.Paused;
    }

    private LedgerEffect OnResume(Instant at)
    {
        if (pause is null) return LedgerEffect.Already;
        pause = null;
        return Round is { StoppedAt: null } ? Round.Resume(at) : LedgerEffect.Resumed;
    }

    private LedgerEffect OnStop(Instant at)
    {
        pause = null;
        return Round is null || isAnswered ? LedgerEffect.NothingOwed : Round.Stop(at);
    }

    private LedgerEffect Change(ClockEvent happened)
    {
        if (happened.Kind == ClockEventKind.Retarget)
        {
            target = happened.Target ?? throw new ArgumentException($"The retarget at {happened.At} names no target");
            return Round is null || (promise.Kind == PromiseKind.NextReply && isAnswered) ? LedgerEffect.Changed : Round.Retarget(happened.At, target);
        }

        var changed = happened.Calendar ?? throw new ArgumentException($"The calendar event at {happened.At} has no calendar");
        calendar = changed;
        return Round?.Change(happened.At, changed) ?? LedgerEffect.Changed;
    }
}
