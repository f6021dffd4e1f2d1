namespace Shouwen.App.Voice.Published;

/// <summary>A round of asking that is over, with all of its answers.</summary>
/// <param name="Template">Of which the survey is made, unless a survey has its code already.</param>
/// <param name="Opened">Local date of the centre, as `Closed`.</param>
/// <param name="Population">How many people could have been asked; null where nobody knows.</param>
/// <param name="Asked">How many of them were.</param>
public sealed record KeptWave(
    string Template, string Survey, string SurveyName, string Code, string Name, DateOnly Opened, DateOnly Closed, int? Population, int? Asked, IReadOnlyList<KeptSheet> Sheets)
{
    /// <summary>Which marks are followed up, where the survey's template does not say.</summary>
    public (string Question, int AtOrBelow)? LowMarks { get; init; }

    /// <summary>Who owns follow-ups, by what they are called: of all, or of a member of a cut.</summary>
    public IReadOnlyList<(string Owner, string? Cut, string? Member)> Owners { get; init; } = [];

    public IReadOnlyList<KeptFollowUp> FollowUps { get; init; } = [];

    /// <summary>People invited by name, whose answers the sheets are; empty where a link was sent round.</summary>
    public IReadOnlyList<KeptInvitation> Invited { get; init; } = [];
}

/// <summary>Somebody who was invited.</summary>
/// <param name="State">What became of it, such as `Answered`.</param>
public sealed record KeptInvitation(string State, string? Region = null, string? Product = null, string? Channel = null, string? Team = null);

/// <summary>Somebody who gave a low mark and asked to be got back to.</summary>
/// <param name="Owner">What the person is found by who comes back to them.</param>
/// <param name="Outcome">Such as `Solved`.</param>
/// <param name="Took">The share of the promise that passed until it was closed; null while it is open.</param>
public sealed record KeptFollowUp(
    DateTimeOffset Raised, int Score, string Name, string Reach, string Words, string Owner, double? Took, string Outcome, int? SecondScore,
    string? Region = null, string? Product = null, string? Channel = null, string? Team = null)
{
    public string? Note { get; init; }

    /// <summary>Of one that is open: whether somebody has spoken to the customer already.</summary>
    public bool IsReached { get; init; }
}

/// <summary>One respondent's answers by field, free texts among them; cuts as codes of the centre's members.</summary>
public sealed record KeptSheet(
    DateOnly Day, bool IsComplete, IReadOnlyDictionary<string, string> Answers, string? Region = null, string? Product = null, string? Channel = null, string? Team = null)
{
    public string Language { get; init; } = "zh-CN";

    /// <summary>What the answer's free texts are about.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
