using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Calibrations;
using Shouwen.App.Quality.Plans;

namespace Shouwen.App.Quality.Evaluations;

/// <summary>What somebody has still to judge (`todo`, in the order they were drawn), what was `done`, what is `appealed`; the newest first.</summary>
internal static class ListEvaluations
{
    private const string Todo = "todo";
    private const string Appealed = "appealed";
    private const string Done = "done";

    public static async Task<Results<Ok<KeysetPage<EvaluationCard>>, ProblemHttpResult>> Handle(
        Db db, TimeProvider time, Acting acting, string? state, bool? mine, string? agent, int? after, int? limit, CancellationToken cancel)
    {
        var (size, asked) = (KeysetPage.Limit(limit), string.IsNullOrEmpty(state) ? Done : state);
        if (asked is not (Todo or Done or Appealed)) return Problem.Invalid("state", FieldErrors.UnknownCode);
        var rows = StoredEvaluations.Of(db, acting).AsNoTracking();
        rows = asked switch
        {
            Todo => rows.Where(row => row.SubmittedAt == null && row.EvaluatorId == acting.UserId)
                .Where(row => row.CalibrationId == null || db.Set<Calibration>().Any(one => one.Id == row.CalibrationId && one.ClosedAt == null)),
            Appealed => rows.Where(row => row.State == EvaluationState.Appealed),
            _ => rows.Where(row => row.SubmittedAt != null && row.CalibrationId == null),
        };
        if (mine == true) rows = rows.Where(row => row.EvaluatorId == acting.UserId);
        if (!string.IsNullOrWhiteSpace(agent))
        {
            var employee = await Staff.FindAsync(db, acting.CentreId, agent.Trim(), cancel);
            rows = rows.Where(row => row.AgentId == (employee == null ? 0 : employee.Id));
        }

        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        if (after is { } number) rows = asked == Todo ? rows.Where(row => row.Number > number) : rows.Where(row => row.Number < number);
        var page = await (asked == Todo ? rows.OrderBy(row => row.Number) : rows.OrderByDescending(row => row.Number)).Take(size + 1).ToListAsync(cancel);
        return TypedResults.Ok(await PageAsync(db, time, acting, page, size, count, cancel));
    }

    /// <summary>All contacts of a draw with how far they are; scores are hidden until they are handed in.</summary>
    public static async Task<Results<Ok<KeysetPage<EvaluationCard>>, ProblemHttpResult>> OfDraw(
        string code, int number, Db db, TimeProvider time, Acting acting, int? after, int? limit, CancellationToken cancel)
    {
        if (await StoredPlans.FindAsync(db, acting.CentreId, code, cancel) is not { } plan) return StoredPlans.NotFound(code);
        if (await StoredPlans.DrawAsync(db, plan, number, cancel) is not { } draw) return Problem.NotFound("quality.noDraw", $"This plan has no draw {number}.");
        var size = KeysetPage.Limit(limit);
        var rows = db.Set<Evaluation>().AsNoTracking().Where(row => row.DrawId == draw.Id);
        var count = await rows.CountAsync(cancel);
        var page = await rows.Where(row => row.Number > (after ?? 0)).OrderBy(row => row.Number).Take(size + 1).ToListAsync(cancel);
        return TypedResults.Ok(await PageAsync(db, time, acting, page, size, count, cancel));
    }

    private static async Task<KeysetPage<EvaluationCard>> PageAsync(Db db, TimeProvider time, Acting acting, List<Evaluation> page, int size, int count, CancellationToken cancel)
    {
        var cards = await StoredEvaluations.CardsAsync(db, acting, page, time.GetUtcNow(), cancel);
        return KeysetPage.Of([.. cards], size, count, card => $"{card.Number}");
    }
}
