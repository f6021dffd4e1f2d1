namespace Shouwen.Engines.Arena;

/// <summary>What one seat may see, at an event number: whoever has it and every later event that the seat sees is up to date.</summary>
public sealed record ArenaView
{
    /// <summary>Events so far in the game.</summary>
    public required int Number { get; init; }

    /// <summary>Whose view; -1 is the trainer's.</summary>
    public required int Seat { get; init; }

    /// <summary>Role of the seat.</summary>
    public required Role Role { get; init; }

    /// <summary>Where the game is.</summary>
    public required GamePhase Phase { get; init; }

    /// <summary>The round, from 0.</summary>
    public required int Round { get; init; }

    /// <summary>Milliseconds in the round, and its end.</summary>
    public required (int Now, int End) Clock { get; init; }

    /// <summary>The team's process.</summary>
    public required Parts Parts { get; init; }

    /// <summary>The big screen, by place.</summary>
    public required IReadOnlyList<PlaceView> Places { get; init; }

    /// <summary>What fails where the seat looks.</summary>
    public required IReadOnlyList<FaultView> Faults { get; init; }

    /// <summary>Cases that the seat deals with.</summary>
    public required IReadOnlyList<CaseView> Cases { get; init; }

    /// <summary>Seats that it looks after, its own among them.</summary>
    public required IReadOnlyList<SeatView> Seats { get; init; }

    /// <summary>The knowledge base, where it reaches the seat.</summary>
    public required IReadOnlyList<ArticleView> Articles { get; init; }

    /// <summary>Budget, limits, shares and mirrors; null where they are not its affair.</summary>
    public required MoneyView? Money { get; init; }

    /// <summary>Rounds that are over.</summary>
    public required IReadOnlyList<RoundResult> Results { get; init; }
}

/// <summary>A place on the big screen: movements, and which phases are blocked now.</summary>
public sealed record PlaceView(string Place, int Moved, int Held, int Cancelled, IReadOnlyList<string> Blocked);

/// <summary>A fault as it is seen at its places; DownAt is when its service goes down, or went; Cause is for the trainer alone.</summary>
public sealed record FaultView(int Fault, int At, string Service, IReadOnlyList<string> Places, int Symptom, long Form, bool IsDown, bool IsOver, bool IsMirrored, int? DownAt, string? Cause);

/// <summary>A case: Missing is what experts lack, known once a test or question showed it; Cause and Solution once they are concluded; IsRight is the trainer's: a supplier judges by the evidence; Rejected and Declined say why, the last time.</summary>
public sealed record CaseView(int Case, int Fault, string Service, int Reporter, Stage Stage, int Holder, int Helper, int Priority, long Form, int? Missing, IReadOnlyList<TestView> Tests, string? Cause, string? Solution, string? Proposed, int Tries, bool IsAsked, SolvedBy SolvedBy, int ReportedAt, int NotBefore, int LinkedTo, bool? IsRight, Reason? Rejected, Reason? Declined);

/// <summary>A test of a case: done or not, and what it found; null found nothing.</summary>
public sealed record TestView(string Test, bool IsDone, Phrase? Clue);

/// <summary>A seat: who has it, and what it is busy with until when.</summary>
public sealed record SeatView(int Seat, Role Role, int Place, bool IsBot, bool IsActive, bool IsStandby, bool IsBusy, int Case, int Until);

/// <summary>An article: how a cause of a service is solved.</summary>
public sealed record ArticleView(string Service, string Cause, string Solution);

/// <summary>Money and rules by priority.</summary>
public sealed record MoneyView(int Budget, int Spent, IReadOnlyList<int> SpentOn, IReadOnlyList<int> Limits, IReadOnlyList<int> Shares, IReadOnlyList<string> Mirrors);
