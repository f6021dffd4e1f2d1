using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Knowledge.Articles;

/// <summary>What every act on an article takes.</summary>
internal sealed record KnowledgeStore(Db Db, TimeProvider Time, Acting Acting);

/// <summary>Articles in the store: published ones as far as one's rights go by audience, and what one works on.</summary>
internal static class StoredArticles
{
    private const int Tries = 5;

    /// <summary>Audiences whose articles somebody may read.</summary>
    public static List<ArticleAudience> Audiences(Acting acting) =>
    [
        .. acting.ScopeOf(Act.KnowledgeView) > Scope.None ? [ArticleAudience.Public] : (ArticleAudience[])[],
        .. acting.ScopeOf(Act.KnowledgeFirstLine) > Scope.None ? [ArticleAudience.FirstLine] : (ArticleAudience[])[],
        .. acting.ScopeOf(Act.KnowledgeExperts) > Scope.None ? [ArticleAudience.Experts] : (ArticleAudience[])[],
    ];

    /// <summary>What readers see.</summary>
    public static IQueryable<Article> Published(Db db, Acting acting)
    {
        var audiences = Audiences(acting).ConvertAll(one => (ArticleAudience?)one);
        return db.Set<Article>().Where(row => row.CentreId == acting.CentreId && row.PublishedRevision != null && audiences.Contains(row.PublishedAudience));
    }

    /// <summary>What somebody works on: all of the centre's, or what they answer for or wrote last.</summary>
    public static IQueryable<Article> Worked(Db db, Acting acting)
    {
        var (rows, me) = (db.Set<Article>().Where(row => row.CentreId == acting.CentreId), acting.UserId);
        if (acting.ScopeOf(Act.KnowledgeWrite) == Scope.Centre || acting.ScopeOf(Act.KnowledgeApprove) == Scope.Centre) return rows;
        return acting.ScopeOf(Act.KnowledgeWrite) > Scope.None ? rows.Where(row => row.OwnerId == me || row.AuthorId == me) : rows.Where(_ => false);
    }

    public static bool MayRead(Article row, Acting acting) => row.PublishedRevision is not null && row.PublishedAudience is { } audience && Audiences(acting).Contains(audience);

    public static bool MayWork(Article row, Acting acting) => MayWrite(row, acting) || acting.ScopeOf(Act.KnowledgeApprove) == Scope.Centre;

    public static bool MayWrite(Article row, Acting acting) => acting.ScopeOf(Act.KnowledgeWrite) switch
    {
        Scope.Centre => true,
        > Scope.None => row.OwnerId == acting.UserId || row.AuthorId == acting.UserId,
        _ => false,
    };

    /// <summary>Null for one that is not there, and for one that is not theirs to know of.</summary>
    public static async Task<Article?> FindAsync(Db db, Acting acting, int number, CancellationToken cancel) =>
        await db.Set<Article>().SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Number == number, cancel) is { } row && (MayRead(row, acting) || MayWork(row, acting)) ? row : null;

    public static ProblemHttpResult NotFound(int number) => Problem.NotFound("knowledge.noArticle", $"There is no article {number} that you may read.");

    /// <summary>To the millisecond, as every store keeps it.</summary>
    public static DateTimeOffset Now(TimeProvider time) => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The date there now.</summary>
    public static DateOnly Today(string zone, TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[zone]).Date.ToDateOnly();

    public static Task<ArticleRevision> RevisionAsync(Db db, Guid article, int number, CancellationToken cancel) =>
        db.Set<ArticleRevision>().AsNoTracking().SingleAsync(one => one.ArticleId == article && one.Number == number, cancel);

    /// <summary>
    /// Loads an article, lets `work` decide, and saves. Whoever names a version that is not the newest gets what is there; who names none is tried again, on what the other left.
    /// </summary>
    public static async Task<Results<Ok<ArticleForm>, ProblemHttpResult>> WorkAsync(KnowledgeStore knowledge, int number, HttpContext http, Func<Article, Task<ProblemHttpResult?>> work, CancellationToken cancel)
    {
        var (db, acting) = (knowledge.Db, knowledge.Acting);
        for (var tries = 1; ; tries++)
        {
            if (await FindAsync(db, acting, number, cancel) is not { } row) return NotFound(number);
            if (!MayWork(row, acting)) return Problem.Forbidden("knowledge.notYours", "You may read this article, not work on it.");
            if (!ETag.Matches(http, row.Version)) return Problem.Changed(await ReadArticle.FormAsync(knowledge, row, row.Revision, cancel));
            if (await work(row) is { } problem) return problem;
            row.Version++;
            try
            {
                await using var together = await db.Database.BeginTransactionAsync(cancel);
                await db.SaveChangesAsync(cancel);
                await Searching.ArticleText.RenewAsync(db, row, cancel);
                await together.CommitAsync(cancel);
                ETag.Set(http, row.Version);
                return TypedResults.Ok(await ReadArticle.FormAsync(knowledge, row, row.Revision, cancel));
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // Somebody else was first: with the article, or with the number of the revision.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>A topic of the centre by code; null where none is named.</summary>
    public static int? Topic(FieldErrors errors, CentreFrame frame, string? code)
    {
        if (string.IsNullOrEmpty(code)) return null;
        var found = frame.Members[Engines.Metrics.Dim.Topic].FirstOrDefault(member => member.Code == code);
        errors.AddIf(found is null, "topic", FieldErrors.UnknownCode);
        return found?.Id;
    }

    public static async Task<CentreFrame> FrameAsync(Db db, int centreId, CancellationToken cancel) => (await CentreFrame.LoadAsync(db, centreId, cancel, new HashSet<Engines.Metrics.Dim>()))!;
}
