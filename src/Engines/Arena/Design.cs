namespace Shouwen.Engines.Arena;

/// <summary>A team's process over the rounds, for bots to follow.</summary>
public sealed record Design(Phrase Name, IReadOnlyList<RoundDesign> Rounds)
{
    /// <summary>The same without an element, in every round.</summary>
    public Design Without(Parts parts) => this with { Rounds = [.. Rounds.Select(round => round with { Parts = round.Parts & ~parts })] };
}

/// <summary>What is agreed for a round: parts, limits (milliseconds) and shares (percent) by priority, experts kept free, mirrors to buy, and how people behave.</summary>
public sealed record RoundDesign(Parts Parts, IReadOnlyList<int> Limits, IReadOnlyList<int> Shares, int Standby, int Mirrors, Habits Habits);

/// <summary>How bots behave: milliseconds of thinking, thousandths of chance.</summary>
public sealed record Habits
{
    /// <summary>Filling in the form.</summary>
    public required int Report { get; init; }

    /// <summary>Telling it aloud, without a form.</summary>
    public required int Tell { get; init; }

    /// <summary>A form is filled in completely.</summary>
    public required int Complete { get; init; }

    /// <summary>Recording a case at the desk.</summary>
    public required int Handle { get; init; }

    /// <summary>Thinking whom to assign.</summary>
    public required int Assign { get; init; }

    /// <summary>An expert reads into a case that others wrote.</summary>
    public required int Read { get; init; }

    /// <summary>Deciding on a purchase.</summary>
    public required int Approve { get; init; }

    /// <summary>Help is bought at all.</summary>
    public required bool Buys { get; init; }

    /// <summary>A solution is proposed before it is proven, of a complete report.</summary>
    public required int Guess { get; init; }

    /// <summary>The same of an incomplete report.</summary>
    public required int GuessBlind { get; init; }

    /// <summary>An article is written after a fix.</summary>
    public required int Write { get; init; }

    /// <summary>Between two visits of a waiting customer manager to the experts, where nobody is the contact; 0 for never.</summary>
    public required int Press { get; init; }
}
