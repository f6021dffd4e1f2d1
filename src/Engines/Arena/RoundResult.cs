namespace Shouwen.Engines.Arena;

/// <summary>What a round came to; times in milliseconds, satisfaction in thousandths of a movement, summed.</summary>
public readonly record struct RoundResult
{
    /// <summary>Movements that went.</summary>
    public int Moved { get; init; }

    /// <summary>Of these, on time.</summary>
    public int OnTime { get; init; }

    /// <summary>Movements that did not go.</summary>
    public int Cancelled { get; init; }

    /// <summary>Delay of those that went late.</summary>
    public long Delay { get; init; }

    /// <summary>A movement on time is worth 1000, one at the hold limit or cancelled 0.</summary>
    public int Satisfaction { get; init; }

    /// <summary>Budget of the round.</summary>
    public int Budget { get; init; }

    /// <summary>Spent of it.</summary>
    public int Spent { get; init; }

    /// <summary>What movements earned, less what delays and cancellations cost.</summary>
    public long Earned { get; init; }

    /// <summary>Faults that came up.</summary>
    public int Faults { get; init; }

    /// <summary>Of these, restored in the round.</summary>
    public int Restored { get; init; }

    /// <summary>From fault to restored, summed.</summary>
    public long RestoreTime { get; init; }

    /// <summary>Faults of the first priority restored.</summary>
    public int UrgentRestored { get; init; }

    /// <summary>From fault to restored of these, summed.</summary>
    public long UrgentRestoreTime { get; init; }

    /// <summary>From the first fault to its being restored; 0 when it was not.</summary>
    public int FirstRestoreTime { get; init; }

    /// <summary>Solved by customer managers.</summary>
    public int ByCustomer { get; init; }

    /// <summary>Solved at the desk.</summary>
    public int ByDesk { get; init; }

    /// <summary>Solved by experts.</summary>
    public int ByExpert { get; init; }

    /// <summary>Solved by the supplier for money.</summary>
    public int Bought { get; init; }

    /// <summary>Solutions rejected.</summary>
    public int Rejected { get; init; }

    /// <summary>Reports of a fault that was reported already.</summary>
    public int Duplicates { get; init; }

    /// <summary>Interruptions of experts.</summary>
    public int Pressed { get; init; }

    internal void Write(ByteSink sink)
    {
        sink.Add(Moved, OnTime, Cancelled, Satisfaction, Budget, Spent, Faults, Restored, UrgentRestored, FirstRestoreTime, ByCustomer, ByDesk, ByExpert, Bought, Rejected, Duplicates, Pressed);
        sink.Add(Delay);
        sink.Add(Earned);
        sink.Add(RestoreTime);
        sink.Add(UrgentRestoreTime);
    }
}

internal struct Tally
{
    public int Moved, OnTime, Cancelled, Satisfaction, Restored, UrgentRestored, First, ByCustomer, ByDesk, ByExpert, Bought, Rejected, Duplicates, Pressed;
    public long Delay, RestoreTime, UrgentRestoreTime;

    public readonly RoundResult Result(int faults, int budget, int spent, Money money) => new()
    {
        Moved = Moved,
        OnTime = OnTime,
        Cancelled = Cancelled,
        Delay = Delay,
        Satisfaction = Satisfaction,
        Budget = budget,
        Spent = spent,
        Earned = ((long)Moved * money.Earns) - (Delay * money.MinuteLate / 60_000) - ((long)Cancelled * money.Cancelled),
        Faults = faults,
        Restored = Restored,
        RestoreTime = RestoreTime,
        UrgentRestored = UrgentRestored,
        UrgentRestoreTime = UrgentRestoreTime,
        FirstRestoreTime = First,
        ByCustomer = ByCustomer,
        ByDesk = ByDesk,
        ByExpert = ByExpert,
        Bought = Bought,
        Rejected = Rejected,
        Duplicates = Duplicates,
        Pressed = Pressed,
    };
}
