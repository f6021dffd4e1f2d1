using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.CaseImport;

/// <summary>A row that is right.</summary>
/// <param name="Id">Made of the centre, the system and its number: the same row is the same case, however often it comes.</param>
/// <param name="DoneAt">When it was resolved or, where that is not known, closed; null for one that is open.</param>
/// <param name="ClosedAt">Where it was closed after it was resolved.</param>
internal sealed record CaseDraft(
    Guid Id, string Number, CaseType Type, CaseTypeDefinition Definition, CaseStateDefinition State, string Title, string? Text, string? Customer, int Impact, int Urgency, int Priority,
    int? Topic, int? Channel, int? Team, int? Region, int? Product, int? Queue, Guid Owner, IReadOnlyList<string> Tags, DateTimeOffset OpenedAt, DateTimeOffset? RepliedAt, DateTimeOffset? DoneAt, DateTimeOffset? ClosedAt);
