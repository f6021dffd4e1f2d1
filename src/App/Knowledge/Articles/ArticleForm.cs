using System.Text.Json.Serialization;
using Shouwen.App.Knowledge.Reading;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>Somebody of the centre.</summary>
public sealed record ArticlePerson(Guid Id, string Name);

/// <summary>A file beside an article.</summary>
public sealed record ArticleFileForm(Guid Id, string Name, string MediaType, bool IsImage, long Bytes);

/// <summary>How an article has served: on how many cases it was used, and how often it was said to have solved them.</summary>
/// <param name="MySolved">What whoever asks has said of this revision; null for nothing yet.</param>
public sealed record ArticleService(int Cases, int SolvedYes, int SolvedNo, bool? MySolved, string? MyWord);

/// <summary>A case that an article came of, or whose known error it tells.</summary>
/// <param name="Title">Null for those who may not open it.</param>
public sealed record ArticleCaseCard(OnCases.ArticleCaseKind Kind, int Number, string? Title);

/// <summary>An article as it is read or worked on.</summary>
/// <param name="Shown">The revision that is shown here.</param>
/// <param name="Body">Markdown.</param>
/// <param name="Content">The same, taken apart into what may be shown.</param>
/// <param name="MayWork">Whether whoever asks may see and change what is worked on.</param>
/// <param name="Ways">Transitions that they may take from here.</param>
public sealed record ArticleForm(
    int Number, int Shown, string Title, string Body, IReadOnlyList<MarkdownNode> Content, ArticleAudience Audience, string? Topic, string? TopicName, IReadOnlyList<string> Tags, ArticleState State, string? Reason,
    int Revision, int? PublishedRevision, DateTimeOffset? PublishedAt, DateTimeOffset ChangedAt, ArticlePerson Owner, ArticlePerson Author, ArticlePerson? Approver, DateOnly? ReviewOn, bool IsOverdue,
    bool MayWork, IReadOnlyList<ArticleWay> Ways, ArticleService Service, IReadOnlyList<ArticleCaseCard> Cases, IReadOnlyList<ArticleFileForm> Files);

/// <summary>What is written in an article.</summary>
public sealed record ArticleDraft([property: JsonRequired] string Title, [property: JsonRequired] string Body, [property: JsonRequired] ArticleAudience Audience)
{
    public string? Topic { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>What was changed and why.</summary>
    public string? Note { get; init; }

    /// <summary>Who sees to it; whoever writes it, when nobody is named. It stays, once it is there.</summary>
    public Guid? Owner { get; init; }
    public DateOnly? ReviewOn { get; init; }
}

public sealed record ArticleMove([property: JsonRequired] string Way)
{
    public string? Reason { get; init; }
}

/// <summary>Who sees to an article, and when it is looked at again.</summary>
public sealed record ArticleCare([property: JsonRequired] Guid Owner, DateOnly? ReviewOn);

/// <summary>A revision in the list of them.</summary>
public sealed record ArticleRevisionCard(int Number, string Title, string? Note, DateTimeOffset At, ArticlePerson By, bool IsPublished);

/// <summary>A revision with its words, to be compared.</summary>
public sealed record ArticleRevisionForm(int Number, string Title, string Body, ArticleAudience Audience, string? TopicName, IReadOnlyList<string> Tags, string? Note, DateTimeOffset At, ArticlePerson By);
