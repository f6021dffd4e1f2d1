namespace Shouwen.Engines.Arena;

/// <summary>What happened.</summary>
public enum EventKind : byte
{
    /// <summary>A round began; A its number from 0.</summary>
    RoundBegan,

    /// <summary>A round ended; A its number from 0.</summary>
    RoundEnded,

    /// <summary>The clock stands; A the reason.</summary>
    Paused,

    /// <summary>The clock runs.</summary>
    Resumed,

    /// <summary>More minutes; A how many.</summary>
    Extended,

    /// <summary>A fault came up; A its service, B its first place.</summary>
    Failed,

    /// <summary>Its service is down.</summary>
    Down,

    /// <summary>Its service is restored; A milliseconds since the fault.</summary>
    Restored,

    /// <summary>The service runs on its mirror.</summary>
    Mirrored,

    /// <summary>The mirror did not work.</summary>
    MirrorFailed,

    /// <summary>A movement went; A its number, B milliseconds late.</summary>
    Moved,

    /// <summary>A movement has to wait; A its number.</summary>
    Held,

    /// <summary>A movement was cancelled; A its number.</summary>
    Cancelled,

    /// <summary>A case was reported; A fields that experts need and the report lacks.</summary>
    Reported,

    /// <summary>A case was handed to the desk.</summary>
    Sent,

    /// <summary>A customer manager interrupted an expert; A the expert.</summary>
    Pressed,

    /// <summary>A clerk took the case.</summary>
    Taken,

    /// <summary>The case was recorded; A its priority.</summary>
    Logged,

    /// <summary>The case is the same fault as case A, or its fault is over.</summary>
    Linked,

    /// <summary>The case went to the experts; A whom, or -1.</summary>
    Escalated,

    /// <summary>The case was given to expert A.</summary>
    Assigned,

    /// <summary>Expert A joined as a second one.</summary>
    Joined,

    /// <summary>An expert works on the case.</summary>
    Started,

    /// <summary>The case was given back, or interrupted for case A.</summary>
    Returned,

    /// <summary>The knowledge base was searched; A = 1 with success.</summary>
    LookedUp,

    /// <summary>A test was done; A which, B = 1 it found something, 2 nothing, 0 the report lacks what it needs.</summary>
    Tested,

    /// <summary>The cause is concluded.</summary>
    Concluded,

    /// <summary>The report was completed.</summary>
    Clarified,

    /// <summary>A solution was proposed; A which.</summary>
    Proposed,

    /// <summary>The supplier has verified and is to say.</summary>
    Verified,

    /// <summary>The solution was accepted.</summary>
    Accepted,

    /// <summary>The solution was rejected; A the reason.</summary>
    Rejected,

    /// <summary>The repair began.</summary>
    Repairing,

    /// <summary>The case is solved; A its tier.</summary>
    Solved,

    /// <summary>An article was written.</summary>
    Written,

    /// <summary>Help was asked for.</summary>
    Asked,

    /// <summary>Help was bought; A the price.</summary>
    Bought,

    /// <summary>Help was declined; A the reason.</summary>
    Declined,

    /// <summary>A mirror was bought; A its service.</summary>
    MirrorBought,

    /// <summary>An expert is kept free (B = 1), or not; A the seat.</summary>
    StandbySet,

    /// <summary>Seat A has another role, B.</summary>
    SeatMoved,

    /// <summary>The agreement was signed.</summary>
    AgreementSigned,

    /// <summary>The process of the next round was agreed; A the parts.</summary>
    Agreed,

    /// <summary>Limits, shares or priorities changed; A of what, B to what.</summary>
    RuleSet,

    /// <summary>What may fail of service A was looked for; B causes found.</summary>
    Foreseen,

    /// <summary>Services decay differently; A thousandths.</summary>
    DecaySet,

    /// <summary>Seat A is a bot's (B = 1) or a person's.</summary>
    SeatTaken,

    /// <summary>A seat is free again.</summary>
    SeatFree,
}

/// <summary>Something that happened, numbered through the game.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">Milliseconds in the round.</param>
/// <param name="Kind">What.</param>
/// <param name="Seat">By whom; -1 by nobody at a seat.</param>
/// <param name="Case">Of which case; -1 of none.</param>
/// <param name="Fault">Of which fault; -1 of none.</param>
/// <param name="A">See the kind.</param>
/// <param name="B">See the kind.</param>
public readonly record struct ArenaEvent(int Number, int At, EventKind Kind, int Seat, int Case, int Fault, int A, int B);
