using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>Takes an article through its states. Nobody approves what they wrote.</summary>
internal static class MoveArticle
{
    public static Task<Results<Ok<ArticleForm>, ProblemHttpResult>> Handle(int number, ArticleMove given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel) =>
        StoredArticles.WorkAsync(new(db, time, acting), number, http, async row =>
        {
            if (ArticleWays.Find(given.Way, row, acting) is not var (leads, isAllowed, needsReason)) return Problem.Invalid("way", FieldErrors.UnknownCode);
            if (!leads) return Problem.Conflict("knowledge.notFromHere", "The article is in another state by now, from which this does not lead on. Look at it again.");
            if (!isAllowed) return Problem.Forbidden("access.forbidden", "Your role does not allow this.");
            if (given.Way == ArticleWays.Approve && await WroteAsync(db, row, acting, cancel)) return Problem.Forbidden("knowledge.ownWork", "You wrote a part of this yourself: somebody else approves it.");
            var errors = new FieldErrors();
            var reason = errors.OptionalText("reason", given.Reason, Article.MaxReason);
            errors.AddIf(needsReason && reason is null, "reason", FieldErrors.Required);
            if (errors.Any) return errors.Problem();
            await TakeAsync(db, row, given.Way, reason, acting, StoredArticles.Now(time), cancel);
            await TellAsync(db, time, row, given.Way, reason, acting, cancel);
            return null;
        }, cancel);

    /// <summary>What waits goes to those who may approve it, what came of it to its owner; each revision once.</summary>
    private static async Task TellAsync(Db db, TimeProvider time, Article row, string way, string? reason, Acting acting, CancellationToken cancel)
    {
        NoticeKind? kind = way switch { ArticleWays.Submit => NoticeKind.ApprovalAsked, ArticleWays.SendBack => NoticeKind.ArticleSentBack, ArticleWays.Approve => NoticeKind.ArticleApproved, _ => null };
        if (kind is not { } known) return;
        IReadOnlyCollection<Guid> to = known == NoticeKind.ApprovalAsked ? [.. (await Members.WhoMayAsync(db, row.CentreId, Act.KnowledgeApprove, cancel)).Select(member => member.Id)] : [row.OwnerId];
        var texts = new Dictionary<string, string> { ["number"] = row.Number.ToString(CultureInfo.InvariantCulture), ["title"] = row.Title, ["by"] = acting.Name, ["reason"] = reason ?? "" };
        await TellPeople.AddAsync(db, time, [new(row.CentreId, known, to, $"knowledge/articles/{row.Number}?copy=working", $"article {row.Id:n} {way} {row.Version}", texts) { By = acting.UserId }], cancel);
    }

    /// <summary>Whoever wrote any revision that is not published yet.</summary>
    private static Task<bool> WroteAsync(Db db, Article row, Acting acting, CancellationToken cancel)
    {
        var since = row.PublishedRevision ?? 0;
        return db.Set<ArticleRevision>().AnyAsync(one => one.ArticleId == row.Id && one.Number > since && one.Number <= row.Revision && one.ById == acting.UserId, cancel);
    }

    private static async Task TakeAsync(Db db, Article row, string way, string? reason, Acting acting, DateTimeOffset now, CancellationToken cancel)
    {
        (row.Reason, row.ChangedAt) = (reason, now);
        switch (way)
        {
            case ArticleWays.Submit:
                row.State = ArticleState.InReview;
                return;
            case ArticleWays.Withdraw or ArticleWays.SendBack or ArticleWays.Revive:
                row.State = ArticleState.Draft;
                return;
            case ArticleWays.Approve:
                (row.State, row.ApproverId) = (ArticleState.Approved, acting.UserId);
                return;
            case ArticleWays.Publish:
                var revision = await StoredArticles.RevisionAsync(db, row.Id, row.Revision, cancel);
                (row.State, row.PublishedRevision, row.PublishedAudience, row.PublishedTopicId, row.PublishedAt) = (ArticleState.Published, row.Revision, revision.Audience, revision.TopicId, now);
                return;
            case ArticleWays.Discard:
                var read = await StoredArticles.RevisionAsync(db, row.Id, row.PublishedRevision!.Value, cancel);
                (row.State, row.Revision, row.Title) = (ArticleState.Published, read.Number, read.Title);
                return;
            default:
                (row.State, row.PublishedRevision, row.PublishedAudience, row.PublishedTopicId, row.PublishedAt) = (ArticleState.Retired, null, null, null, null);
                return;
        }
    }
}
