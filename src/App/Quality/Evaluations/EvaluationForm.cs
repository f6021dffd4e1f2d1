using System.Text.Json.Serialization;
using Shouwen.App.Quality.Forms;
using Shouwen.App.Quality.Plans;

namespace Shouwen.App.Quality.Evaluations;

/// <summary>An evaluation in a list. Until it is handed in, its score is its evaluator's alone.</summary>
/// <param name="Contact">The contact's name in the system that it comes from; of a case its number.</param>
/// <param name="Recorded">Whether the contact can be heard.</param>
/// <param name="CanOpen">Whether the reader would find it: not while somebody else is still judging.</param>
public sealed record EvaluationCard(
    int Number, JudgedKind Kind, EvaluationState State, string Contact, DateTimeOffset ContactStarted, EvaluatedAgent Agent, string? Evaluator, DateTimeOffset DueAt, bool Overdue,
    double? Score, int Critical, int Fatal, bool Counts, DateTimeOffset? SubmittedAt, DateTimeOffset? AppealUntil, bool CanAppeal, AppealDecision? Decision, double? ScoreBefore,
    bool Recorded, bool CanOpen);

public sealed record EvaluatedAgent(string Code, string Name, string? Team);

/// <summary>An evaluation as whoever works on it, or is concerned by it, sees it.</summary>
/// <param name="May">What the reader may do with it now.</param>
public sealed record EvaluationForm(
    EvaluationCard Card, string Form, string FormName, int FormNumber, ScorecardDefinition Definition, IReadOnlyDictionary<string, ItemMark> Marks, ScoreCard Score, string? Remark,
    ContactSeen? Contact, EvaluationMay May, DateTimeOffset? AcknowledgedAt, string? Answer, DateTimeOffset? AppealedAt, string? Appeal, DateTimeOffset? DecidedAt, string? DecidedBy, string? Reason);

public sealed record EvaluationMay(bool Judge, bool Acknowledge, bool Appeal, bool Decide, bool Coach);

/// <summary>What is known of the contact; null where it is gone, and of a case, which has a page of its own.</summary>
public sealed record ContactSeen(
    string ExternalId, DateTimeOffset Started, bool Outbound, bool Transferred, int? WaitSeconds, int? TalkSeconds, int? HoldSeconds, int? WrapSeconds, string? Customer, string? Recording,
    IReadOnlyList<ContactCut> Cuts);

public sealed record ContactCut(string Cut, string Code, string Name);

public sealed record JudgedMarks([property: JsonRequired] IReadOnlyDictionary<string, ItemMark> Marks, string? Remark = null);

public sealed record AnswerText(string? Text);

public sealed record DecidedAppeal([property: JsonRequired] AppealDecision Decision, [property: JsonRequired] string Reason)
{
    /// <summary>Of a changed one: as they should have been.</summary>
    public IReadOnlyDictionary<string, ItemMark>? Marks { get; init; }
}
