using System.Text.Json.Serialization;
using Shouwen.App.Desk.Contacts;
using Shouwen.App.Desk.Escalation;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Cases;

/// <summary>Somebody of the centre.</summary>
public sealed record CasePerson(Guid Id, string Name);

/// <summary>A case as whoever works on it sees it.</summary>
/// <param name="Owner">Who answers to the customer for it.</param>
/// <param name="OfferedTo">Who has been asked to take that over.</param>
/// <param name="Words">What the customer said at first.</param>
/// <param name="Ways">Transitions that lead on from here.</param>
public sealed record CaseForm(
    int Number, string Type, string TypeName, string Title, string? Words, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Tags, int Impact, int Urgency, int Priority, string PriorityName,
    string State, string StateName, CaseStateKind StateKind, string? Customer, string? Topic, string? TopicName, string? Channel, string? ChannelName, string? TeamName, CasePerson Owner, CasePerson? OfferedTo, string? OfferReason, CasePerson? Worker,
    DateTimeOffset OpenedAt, DateTimeOffset? DoneAt, DateTimeOffset? DueAt, bool IsBreached, bool IsExcused, int Repeats, int Raised, IReadOnlyList<LinkedCase> Links, IReadOnlyList<CaseTransition> Ways, IReadOnlyList<PromiseForm> Promises, CaseEscalation Escalation)
{
    public string? RegionName { get; init; }
    public string? ProductName { get; init; }

    /// <summary>Number of the follow-up that it is; null for any other case.</summary>
    public int? FollowUp { get; init; }
    public required IReadOnlyList<LinkedContact> Contacts { get; init; }
}

/// <summary>A promise of a case, and why it is due when it is.</summary>
public sealed record PromiseForm(
    string Code, string Name, PromiseKind Kind, string Target, PromiseState State, DateTimeOffset? DueAt, DateTimeOffset? BreachedAt, DateTimeOffset? EndedAt, DateTimeOffset? NextAt,
    double UsedSeconds, double OverrunSeconds, double? LeftSeconds, IReadOnlyList<PromiseLevel> Levels, IReadOnlyList<LedgerLine> Ledger, DateTimeOffset? ExcusedAt, string? ExcusedBy, string? ExcuseReason);

public sealed record PromiseLevel(string Level, DateTimeOffset? At, bool IsReached);

/// <summary>A line of a promise's ledger: what counted, what did not and why, what an event did.</summary>
/// <param name="DayName">What the date is called: a festival, or an exception of the calendar.</param>
public sealed record LedgerLine(
    LedgerKind Kind, DateTimeOffset From, DateTimeOffset To, double CountedSeconds, LedgerPhase? Phase, DaySource? HoursFrom, string? DayName, ClockEventKind? Event, LedgerEffect? Effect,
    string? Reason, string? Target, string? Level);

/// <summary>A line of a case's timeline, with the text it has now.</summary>
/// <param name="Newest">Id of its newest correction, or its own: whoever corrects it says which they saw.</param>
/// <param name="Earlier">What it said before it was corrected.</param>
/// <param name="MayCorrect">Whether whoever asks wrote it and may put it right.</param>
public sealed record TimelineEntry(long Id, DateTimeOffset At, CaseEntryKind Kind, string? By, string? Text, string? About, long Newest, IReadOnlyList<EarlierText> Earlier, bool MayCorrect);

public sealed record NewCase([property: JsonRequired] string Type, [property: JsonRequired] string Title, [property: JsonRequired] int Impact, [property: JsonRequired] int Urgency)
{
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>What the customer said.</summary>
    public string? Text { get; init; }

    /// <summary>A number or name of the customer; kept as contacts keep it.</summary>
    public string? Customer { get; init; }
    public string? Topic { get; init; }
    public string? Channel { get; init; }
    public string? Region { get; init; }
    public string? Product { get; init; }

    /// <summary>What its own system calls the call, chat or visit that it comes of; what is not said otherwise is taken from there.</summary>
    public string? Contact { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Who answers for it; whoever opens it, when nobody is named.</summary>
    public Guid? Owner { get; init; }

    /// <summary>Numbers of the articles that were used while it was entered.</summary>
    public IReadOnlyList<int>? Articles { get; init; }
}

public sealed record CaseChange([property: JsonRequired] string Title, [property: JsonRequired] int Impact, [property: JsonRequired] int Urgency)
{
    /// <summary>Those that change; the others stay, and an empty text takes one away.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>What was there when the change was begun: with it, what others changed meanwhile is kept, and only what both changed is refused.</summary>
    public CaseSeen? Seen { get; init; }
}

public sealed record CaseText([property: JsonRequired] CaseEntryKind Kind, [property: JsonRequired] string Text);

public sealed record CaseMove([property: JsonRequired] string Transition)
{
    public string? Reason { get; init; }
    public IReadOnlyDictionary<string, string>? Fields { get; init; }
}

public sealed record CaseGiven([property: JsonRequired] Guid To, string? Reason);

public sealed record OfferAnswer([property: JsonRequired] bool Accept, string? Reason);
