namespace Shouwen.Engines.Arena;

/// <summary>What somebody does. Case, Fault, seats and services are numbers as the views give them.</summary>
public enum CommandKind : byte
{
    /// <summary>Customer: Target fault, Form; A = 1 keeps the case to solve it from the knowledge base.</summary>
    Report,

    /// <summary>Customer: Target case; hands a case that was kept to the desk.</summary>
    Send,

    /// <summary>Customer: goes to an expert (Target seat) and asks, about case A.</summary>
    Press,

    /// <summary>Clerk: Target case; takes it from the inbox.</summary>
    Take,

    /// <summary>Clerk: Target case; records it, with its priority where priorities are agreed.</summary>
    Log,

    /// <summary>Clerk: Target case is the same fault as case A.</summary>
    Link,

    /// <summary>Clerk: Target case goes to the experts; A = seat of one of them, -1 for whoever is assigned.</summary>
    Escalate,

    /// <summary>Expert: Target case; begins to work on it.</summary>
    Start,

    /// <summary>Expert: Target case; gives it back.</summary>
    Return,

    /// <summary>Expert: Target case, test A.</summary>
    Test,

    /// <summary>Expert: Target case; writes an article about it once it is solved.</summary>
    Write,

    /// <summary>Expert: Target service, or <see cref="Command.All"/> that are left; looks for what may fail, between rounds.</summary>
    Foresee,

    /// <summary>Expert or clerk: Target case; asks for help to be bought.</summary>
    Ask,

    /// <summary>Expert or clerk: Target case; asks back what the report left out.</summary>
    Clarify,

    /// <summary>Whoever has the knowledge base and Target case.</summary>
    LookUp,

    /// <summary>Whoever has Target case proposes solution A.</summary>
    Propose,

    /// <summary>Whoever had solution A of Target case accepted.</summary>
    Repair,

    /// <summary>Anybody at the fault: Target case; switches its service to the mirror.</summary>
    Switch,

    /// <summary>Delivery: Target case to expert A; to one who works on something less urgent, or as a second one on an urgent case.</summary>
    Assign,

    /// <summary>Delivery: buys help for Target case.</summary>
    Buy,

    /// <summary>Delivery: declines help for Target case, for reason A.</summary>
    Decline,

    /// <summary>Delivery: buys a mirror of Target service.</summary>
    Mirror,

    /// <summary>Delivery: keeps expert Target free for the most urgent (A = 1), or not.</summary>
    Standby,

    /// <summary>Delivery: between rounds, seat Target becomes a clerk or an expert (A = role).</summary>
    Move,

    /// <summary>Director: signs the agreement.</summary>
    Sign,

    /// <summary>Director: the process of the next round, A = parts.</summary>
    Adopt,

    /// <summary>Director: help for priority Target may be bought after A milliseconds.</summary>
    SetLimit,

    /// <summary>Director: priority Target may spend A percent of the budget.</summary>
    SetShare,

    /// <summary>Director: service Target has priority A.</summary>
    SetPriority,

    /// <summary>Supplier: accepts the solution of Target case.</summary>
    Accept,

    /// <summary>Supplier: rejects the solution of Target case, for reason A.</summary>
    Reject,

    /// <summary>Trainer: begins the next round.</summary>
    Begin,

    /// <summary>Trainer: stops the clock, for reason A.</summary>
    Pause,

    /// <summary>Trainer: lets the clock run on.</summary>
    Resume,

    /// <summary>Trainer: A more minutes.</summary>
    Extend,

    /// <summary>Trainer: ends the round.</summary>
    End,

    /// <summary>Trainer: a fault of Target service, cause A (-1: by lot), at place B.</summary>
    Inject,

    /// <summary>Trainer: services decay A thousandths as slowly.</summary>
    Decay,

    /// <summary>Trainer: a bot takes seat Target.</summary>
    Bot,

    /// <summary>Trainer: a person takes seat Target.</summary>
    Person,
}

/// <summary>An act, of a person or a bot alike.</summary>
/// <param name="Kind">What.</param>
/// <param name="Seat">Who; -1 is the trainer.</param>
/// <param name="Target">On what.</param>
/// <param name="A">See the kind.</param>
/// <param name="B">See the kind.</param>
/// <param name="Form">Of a report: field `i` in the eight bits from `8 i`, its option from 1; 0 is empty.</param>
public readonly record struct Command(CommandKind Kind, int Seat, int Target = 0, int A = 0, int B = 0, long Form = 0)
{
    /// <summary>The seat of the trainer.</summary>
    public const int Trainer = -1;

    /// <summary>As a target: whatever is left.</summary>
    public const int All = -1;
}

/// <summary>A command with its moment in the round, milliseconds.</summary>
public readonly record struct LogEntry(int At, Command Command);

/// <summary>Why a command was not done; it then changed nothing.</summary>
public enum Refusal : byte
{
    /// <summary>It was done.</summary>
    None,

    /// <summary>There is no such command.</summary>
    UnknownCommand,

    /// <summary>There is no such seat, or nobody sits there this round.</summary>
    UnknownSeat,

    /// <summary>There is no such case, fault, service, test, solution, priority or role.</summary>
    UnknownId,

    /// <summary>This role does not do that.</summary>
    WrongRole,

    /// <summary>Somebody else has it.</summary>
    NotYours,

    /// <summary>The case is not at that point.</summary>
    WrongStage,

    /// <summary>The seat is busy.</summary>
    Busy,

    /// <summary>The process has no such element.</summary>
    NotAgreed,

    /// <summary>The budget, or the priority's share of it, does not pay for it.</summary>
    NoMoney,

    /// <summary>Before the limit, or before a rejection is over.</summary>
    TooEarly,

    /// <summary>It was done already.</summary>
    Already,

    /// <summary>A number out of its bounds.</summary>
    OutOfBounds,

    /// <summary>Only while a round runs.</summary>
    NotRunning,

    /// <summary>Only between rounds.</summary>
    NotBetweenRounds,

    /// <summary>There is no evidence for the solution, or it is the wrong one.</summary>
    NotProven,

    /// <summary>The game is over.</summary>
    Over,
}

/// <summary>Why a supplier rejects a solution, or a delivery manager a purchase.</summary>
public enum Reason : byte
{
    /// <summary>No test or article shows that it is the cause.</summary>
    NoEvidence,

    /// <summary>It does not solve this.</summary>
    WrongSolution,

    /// <summary>The report leaves out what is needed.</summary>
    Incomplete,

    /// <summary>The rules do not allow it yet.</summary>
    TooEarly,

    /// <summary>The budget does not pay for it.</summary>
    NoMoney,

    /// <summary>Said aloud.</summary>
    Other,
}
