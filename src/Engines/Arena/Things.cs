namespace Shouwen.Engines.Arena;

/// <summary>Where a game is.</summary>
public enum GamePhase : byte
{
    /// <summary>Before a round: the team looks back and agrees on its process.</summary>
    Ready,

    /// <summary>A round runs.</summary>
    Running,

    /// <summary>The trainer stopped the clock.</summary>
    Paused,

    /// <summary>All rounds are over.</summary>
    Over,
}

/// <summary>Where a case is.</summary>
public enum Stage : byte
{
    /// <summary>In the desk's inbox.</summary>
    Reported,

    /// <summary>Taken by a clerk, or kept by a customer manager.</summary>
    Taken,

    /// <summary>Recorded.</summary>
    Logged,

    /// <summary>Waits for an expert to be assigned.</summary>
    Pool,

    /// <summary>Waits in an expert's queue.</summary>
    Queued,

    /// <summary>An expert works on it.</summary>
    Working,

    /// <summary>The supplier verifies.</summary>
    Verifying,

    /// <summary>The supplier is to say.</summary>
    Verdict,

    /// <summary>The solution may be carried out.</summary>
    Accepted,

    /// <summary>The repair is under way.</summary>
    Repairing,

    /// <summary>Help was bought.</summary>
    Ordered,

    /// <summary>Over.</summary>
    Solved,

    /// <summary>The same fault as another case.</summary>
    Linked,
}

/// <summary>Who solved a case.</summary>
public enum SolvedBy : byte
{
    /// <summary>Nobody yet.</summary>
    Nobody,

    /// <summary>The customer manager.</summary>
    Customer,

    /// <summary>The desk.</summary>
    Desk,

    /// <summary>An expert.</summary>
    Expert,

    /// <summary>The supplier, for money.</summary>
    Supplier,
}

internal enum Busy : byte
{
    Free, LookUp, Test, Clarify, Write,
}

internal struct Seat
{
    public Role Role;
    public bool IsActive, IsBot, IsStandby, IsHelper;
    public Busy Busy;
    public int Place, Case, Arg, Until, Stamp, Pace;

    public readonly void Write(ByteSink sink) =>
        sink.Add((int)Role, IsActive ? 1 : 0, IsBot ? 1 : 0, IsStandby ? 1 : 0, IsHelper ? 1 : 0, (int)Busy, Place, Case, Arg, Until, Stamp, Pace);
}

internal struct Fault
{
    public int Key, At, DownAt, RestoredAt, Service, Cause, Variant, Place, Cases;
    public long Truth;
    public bool IsDown, IsOver, IsMirrored, IsSwitched;

    public readonly void Write(ByteSink sink)
    {
        sink.Add(Key, At, DownAt, RestoredAt, Service, Cause, Variant, Place, Cases, IsDown ? 1 : 0, IsOver ? 1 : 0, IsMirrored ? 1 : 0, IsSwitched ? 1 : 0);
        sink.Add(Truth);
    }
}

internal struct Case
{
    public Stage Stage;
    public SolvedBy SolvedBy;
    public bool IsRevealed, IsAsked, IsWritten, LookedUp, HasBeenClarified;

    /// <summary>0 none, 1 an article, 2 tests.</summary>
    public byte Evidence;
    public int Fault, Holder, Helper, Reporter, Priority, Missing, TestsDone, Known, Proposed, Tries, LinkedTo, Stamp;
    public int ReportedAt, LoggedAt, EscalatedAt, StartedAt, SolvedAt, NotBefore;
    public long Form;

    /// <summary>Why the supplier rejected it last, and why help was not bought. Told, and decides nothing: not part of what is written.</summary>
    public Reason? Rejected, Declined;

    public readonly bool IsOpen => Stage < Stage.Solved;

    public readonly void Write(ByteSink sink)
    {
        sink.Add((int)Stage, (int)SolvedBy, IsRevealed ? 1 : 0, IsAsked ? 1 : 0, IsWritten ? 1 : 0, LookedUp ? 1 : 0, HasBeenClarified ? 1 : 0, Evidence);
        sink.Add(Fault, Holder, Helper, Reporter, Priority, Missing, TestsDone, Known, Proposed, Tries, LinkedTo, Stamp, ReportedAt, LoggedAt, EscalatedAt, StartedAt, SolvedAt, NotBefore);
        sink.Add(Form);
    }
}
