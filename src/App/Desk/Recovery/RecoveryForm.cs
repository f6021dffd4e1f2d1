using System.Text.Json.Serialization;

namespace Shouwen.App.Desk.Recovery;

/// <summary>A recovery as whoever works on the case sees it.</summary>
/// <param name="FollowUp">Number of the follow-up whose low score opened it.</param>
/// <param name="MayDecide">Whether whoever asks may approve what was asked for.</param>
public sealed record RecoveryForm(
    int Number, RecoveryReason Reason, int? FollowUp, DateTimeOffset OpenedAt, DateTimeOffset? ApologisedAt, string? ApologisedBy, DateTimeOffset? FixedAt, string? FixedBy, string? Fix,
    CompensationState Compensation, string? CompensationName, long CompensationCents, string? AskedBy, string? DecidedBy, DateTimeOffset? DecidedAt, bool MayDecide,
    DateTimeOffset? CallDueAt, bool IsCallDue, RecoveryOutcome? Outcome, string? Note, int? Score, DateTimeOffset? ClosedAt, string? ClosedBy);

/// <summary>What a case has of a recovery, and what whoever asks may give by themselves.</summary>
/// <param name="Recovery">Null where none was opened.</param>
public sealed record RecoveryOfCase(RecoveryForm? Recovery, IReadOnlyList<Compensation> Catalogue, long Limit, string Currency, int CallDays);

/// <summary>A recovery in a list.</summary>
public sealed record RecoveryCard(
    int Number, string Title, string TypeName, string? TopicName, string? Customer, string Owner, RecoveryReason Reason, DateTimeOffset OpenedAt, bool IsApologised, bool IsFixed, CompensationState Compensation,
    string? CompensationName, long CompensationCents, string? AskedBy, bool MayDecide, DateTimeOffset? CallDueAt, bool IsCallDue, RecoveryOutcome? Outcome, int? Score, DateTimeOffset? ClosedAt);

/// <summary>Why a recovery is opened by hand; a low score may name its follow-up.</summary>
public sealed record NewRecovery([property: JsonRequired] RecoveryReason Reason)
{
    public int? FollowUp { get; init; }
}

public sealed record RecoveryText([property: JsonRequired] string Text);

public sealed record CompensationAsked([property: JsonRequired] string Code)
{
    public string? Reason { get; init; }
}

public sealed record CompensationDecision([property: JsonRequired] bool Approve)
{
    public string? Reason { get; init; }
}

public sealed record RecoveryEnd([property: JsonRequired] RecoveryOutcome Outcome)
{
    public string? Note { get; init; }
    public int? Score { get; init; }
}
