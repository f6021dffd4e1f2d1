using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;

namespace Shouwen.App.Quality.Plans;

/// <summary>The draws of a plan, newest first, and each of them again from the facts as they are now.</summary>
internal static class ListDraws
{
    public static async Task<Results<Ok<KeysetPage<DrawCard>>, ProblemHttpResult>> Handle(string code, Db db, Acting acting, int? after, int? limit, CancellationToken cancel)
    {
        if (await StoredPlans.FindAsync(db, acting.CentreId, code, cancel) is not { } plan) return StoredPlans.NotFound(code);
        var size = KeysetPage.Limit(limit);
        var rows = db.Set<QualityDraw>().AsNoTracking().Where(row => row.PlanId == plan.Id);
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = await (after is null ? rows : rows.Where(row => row.Number < after)).OrderByDescending(row => row.Number).Take(size + 1).ToListAsync(cancel);
        var ids = page.Select(row => row.Id).ToList();
        var done = await ProgressAsync(db, ids, cancel);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, row => $"{row.Number}").Select(row => DrawCard.Of(row, done.GetValueOrDefault(row.Id))));
    }

    /// <summary>Whoever doubts a sample draws it again: the seed, the plan and the facts give the same contacts, unless facts were added or corrected since.</summary>
    public static async Task<Results<Ok<DrawAgain>, ProblemHttpResult>> Again(string code, int number, Db db, ContactsToJudge facts, Acting acting, CancellationToken cancel)
    {
        if (await StoredPlans.FindAsync(db, acting.CentreId, code, cancel) is not { } plan) return StoredPlans.NotFound(code);
        if (await StoredPlans.DrawAsync(db, plan, number, cancel) is not { } draw) return Problem.NotFound("quality.noDraw", $"This plan has no draw {number}.");
        var sample = await StoredPlans.SampleAsync(db, facts, acting.CentreId, draw.Document, plan.Id, number, draw.From, draw.To, draw.Seed, draw.DrawnAt, cancel);
        var stored = await db.Set<Evaluation>().Where(row => row.DrawId == draw.Id).ToDictionaryAsync(row => row.SubjectId, row => row.Probability, cancel);
        var same = sample.Contacts.Count(one => stored.ContainsKey(one.Contact.Id));
        var alike = same == stored.Count && same == sample.Contacts.Count && sample.Contacts.All(one => Math.Abs(stored[one.Contact.Id] - one.Probability) < 1e-9);
        return TypedResults.Ok(new DrawAgain(sample.Frame, draw.Frame, sample.Contacts.Count, same, alike));
    }

    public static async Task<DrawCard> CardAsync(Db db, QualityDraw draw, CancellationToken cancel) => DrawCard.Of(draw, (await ProgressAsync(db, [draw.Id], cancel)).GetValueOrDefault(draw.Id));

    private static Task<Dictionary<Guid, DrawProgress>> ProgressAsync(Db db, List<Guid> draws, CancellationToken cancel) =>
        db.Set<Evaluation>().Where(row => row.DrawId != null && draws.Contains(row.DrawId.Value) && row.SubmittedAt != null)
            .GroupBy(row => row.DrawId!.Value).Select(group => new { group.Key, Done = group.Count(), Bad = group.Sum(row => row.Critical > 0 || row.Fatal > 0 ? 1 : 0) })
            .ToDictionaryAsync(group => group.Key, group => new DrawProgress(group.Done, group.Bad), cancel);
}
