namespace Shouwen.App.Knowledge.Published;

public enum KeptAudience { Public, FirstLine, Experts }

public enum KeptArticleState { Draft, InReview, Approved, Published, Retired }

/// <summary>An article as it was saved once.</summary>
public sealed record KeptRevision(string Body, string? Note, DateTimeOffset At);

/// <summary>An article as it came to be.</summary>
/// <param name="PublishedAt">Null for one that readers do not see.</param>
/// <param name="Published">Which of the revisions they see, from 1.</param>
public sealed record KeptArticle(
    string Title, KeptAudience Audience, string Topic, IReadOnlyList<string> Tags, KeptArticleState State, IReadOnlyList<KeptRevision> Revisions, DateTimeOffset? PublishedAt, int Published, DateOnly ReviewOn,
    Guid Author, Guid Approver, Guid Owner);

/// <summary>An article, by number, that was used on a case.</summary>
public sealed record KeptUse(int Article, Guid CaseId, DateTimeOffset At, Guid By, bool? Solved, string? Word);

/// <summary>How often some words were searched for on a day, and how often in vain.</summary>
public sealed record KeptSearch(string Words, DateOnly Date, int Times, int Empty);
