using System.Text.Json.Serialization;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>A follow-up in a list. Who it is and how to reach them is covered: it opens for whoever works on it.</summary>
public sealed record FollowUpCard(
    int Number, string Wave, string WaveName, int Score, int Least, int Most, FollowUpState State, DateTimeOffset RaisedAt, DateTimeOffset DueAt, bool Overdue, bool? Kept,
    DateTimeOffset? ClosedAt, FollowUpOutcome? Outcome, int? SecondScore, Guid? Owner, string? OwnerName, string? Name, string? Reach, int? Case);

/// <summary>A follow-up as whoever works on it sees it.</summary>
/// <param name="Text">The question that the mark was given to.</param>
/// <param name="Cuts">What the customer's contact belonged to.</param>
/// <param name="Erased">Whether all that was typed is gone.</param>
public sealed record FollowUpForm(
    int Number, string Wave, string WaveName, string Question, LocalText Text, int Score, int Least, int Most, string Language, IReadOnlyList<FollowUpCut> Cuts,
    string? Name, string? Reach, string? Words, string? Note, bool Erased, DateTimeOffset EraseAt, Guid? Owner, string? OwnerName, FollowUpState State,
    DateTimeOffset RaisedAt, DateTimeOffset DueAt, bool Overdue, bool? Kept, DateTimeOffset? ReachedAt, DateTimeOffset? ClosedAt, FollowUpOutcome? Outcome, int? SecondScore)
{
    /// <summary>Number of the desk's case that it is.</summary>
    public int? Case { get; init; }
}

public sealed record FollowUpCut(string Cut, string Code, string Name);

public sealed record FollowUpReached(string? Note);

/// <summary>How it ended; a closed one is corrected the same way.</summary>
public sealed record FollowUpClosed([property: JsonRequired] FollowUpOutcome Outcome, string? Note, int? SecondScore);

public sealed record FollowUpGiven([property: JsonRequired] Guid Owner);
