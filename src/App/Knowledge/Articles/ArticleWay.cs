using Shouwen.App.Access.Published;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>A named transition of an article.</summary>
public sealed record ArticleWay(string Code, bool NeedsReason);

/// <summary>The transitions: from where, to where, and who takes them.</summary>
internal static class ArticleWays
{
    public const string Submit = "submit";
    public const string Withdraw = "withdraw";
    public const string SendBack = "sendBack";
    public const string Approve = "approve";
    public const string Publish = "publish";
    public const string Discard = "discard";
    public const string Retire = "retire";
    public const string Revive = "revive";

    private sealed record Rule(string Code, ArticleState[] From, Func<Article, Acting, bool> May, bool NeedsReason = false);

    private static readonly Rule[] All =
    [
        new(Submit, [ArticleState.Draft], StoredArticles.MayWrite),
        new(Withdraw, [ArticleState.InReview], StoredArticles.MayWrite),
        new(Approve, [ArticleState.InReview], (_, acting) => Approves(acting)),
        new(Publish, [ArticleState.Approved], (_, acting) => Approves(acting) || Edits(acting)),
        new(SendBack, [ArticleState.InReview, ArticleState.Approved], (_, acting) => Approves(acting), NeedsReason: true),
        new(Discard, [ArticleState.Draft], (row, acting) => row.PublishedRevision is not null && StoredArticles.MayWrite(row, acting)),
        new(Retire, [ArticleState.Draft, ArticleState.InReview, ArticleState.Approved, ArticleState.Published], (_, acting) => Approves(acting) || Edits(acting), NeedsReason: true),
        new(Revive, [ArticleState.Retired], (_, acting) => Edits(acting)),
    ];

    public static IReadOnlyList<ArticleWay> Of(Article row, Acting acting) =>
        [.. All.Where(rule => rule.From.Contains(row.State) && rule.May(row, acting)).Select(rule => new ArticleWay(rule.Code, rule.NeedsReason))];

    /// <summary>Null for a transition that nobody knows.</summary>
    public static (bool LeadsFromHere, bool IsAllowed, bool NeedsReason)? Find(string code, Article row, Acting acting) =>
        All.FirstOrDefault(rule => rule.Code == code) is { } rule ? (rule.From.Contains(row.State), rule.May(row, acting), rule.NeedsReason) : null;

    private static bool Approves(Acting acting) => acting.ScopeOf(Act.KnowledgeApprove) == Scope.Centre;

    private static bool Edits(Acting acting) => acting.ScopeOf(Act.KnowledgeWrite) == Scope.Centre;
}
