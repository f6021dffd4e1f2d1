using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;

namespace Shouwen.App.Quality.Coaching;

/// <summary>Coaching that came of evaluations: agreed on, listed as far as the reader's right goes, followed up.</summary>
internal static class KeepCoaching
{
    private const int Tries = 20;

    public static async Task<Results<Ok<CoachingForm>, ProblemHttpResult>> Add(int number, NewCoaching given, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredEvaluations.FindAsync(db, acting, number, cancel) is not { } row) return StoredEvaluations.NotFound(number);
        if (!StoredEvaluations.MayOf(acting, row, time.GetUtcNow()).Coach) return Problem.Conflict("quality.notToCoach", "Coaching is agreed on once the evaluation is handed in, by somebody other than the agent.");
        var errors = new FieldErrors();
        var goal = errors.Text("goal", given.Goal?.ReplaceLineEndings(" "), CoachingItem.MaxText);
        var item = errors.OptionalText("item", given.Item, 200);
        if (errors.Any) return errors.Problem();
        for (var tries = 1; ; tries++)
        {
            var made = new CoachingItem
            {
                Id = NewId.At(time),
                CentreId = acting.CentreId,
                Number = (await db.Set<CoachingItem>().Where(one => one.CentreId == acting.CentreId).MaxAsync(one => (int?)one.Number, cancel) ?? 0) + 1,
                EvaluationNumber = row.Number,
                AgentId = row.AgentId,
                TeamId = row.TeamId,
                Item = item,
                Goal = goal,
                DueOn = given.DueOn,
                By = acting.Name,
                MadeAt = time.GetUtcNow(),
            };
            db.Add(made);
            await TellOfEvaluations.CoachedAsync(db, time, acting, row, made.Number, goal, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
                return TypedResults.Ok((await FormsAsync(db, time, [made], cancel))[0]);
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // Somebody else had the number.
                db.ChangeTracker.Clear();
            }
        }
    }

    public static async Task<KeysetPage<CoachingForm>> List(Db db, TimeProvider time, Acting acting, bool? open, int? evaluation, int? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var rows = Of(db, acting).AsNoTracking();
        if (open == true) rows = rows.Where(row => row.DoneAt == null);
        if (evaluation is { } number) rows = rows.Where(row => row.EvaluationNumber == number);
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = await (after is { } last ? rows.Where(row => row.Number < last) : rows).OrderByDescending(row => row.Number).Take(size + 1).ToListAsync(cancel);
        return KeysetPage.Of([.. await FormsAsync(db, time, page, cancel)], size, count, form => $"{form.Number}");
    }

    /// <summary>Done twice is done when it first was; what was written may be put right.</summary>
    public static async Task<Results<Ok<CoachingForm>, ProblemHttpResult>> Done(int number, CoachingDone given, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var row = await Of(db, acting).SingleOrDefaultAsync(one => one.Number == number, cancel);
        if (row is null || row.AgentId == acting.EmployeeId) return Problem.NotFound("quality.noCoaching", $"There is no coaching {number} that you look after.");
        var errors = new FieldErrors();
        var text = errors.Text("followUp", given.FollowUp?.ReplaceLineEndings(" "), CoachingItem.MaxText);
        if (errors.Any) return errors.Problem();
        (row.FollowUp, row.DoneAt) = (text, row.DoneAt ?? time.GetUtcNow());
        row.Version++;
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok((await FormsAsync(db, time, [row], cancel))[0]);
    }

    private static IQueryable<CoachingItem> Of(Db db, Acting acting)
    {
        var rows = db.Set<CoachingItem>().Where(row => row.CentreId == acting.CentreId);
        var (own, teams) = (acting.EmployeeId ?? 0, acting.TeamIds.Select(id => (int?)id).ToList());
        return acting.ScopeOf(Act.QualityView) switch
        {
            Scope.Centre => rows,
            Scope.Team => rows.Where(row => teams.Contains(row.TeamId)),
            Scope.Own => rows.Where(row => row.AgentId == own),
            _ => rows.Where(_ => false),
        };
    }

    private static async Task<List<CoachingForm>> FormsAsync(Db db, TimeProvider time, List<CoachingItem> rows, CancellationToken cancel)
    {
        var agents = await Staff.CardsAsync(db, [.. rows.Select(row => row.AgentId).Distinct()], cancel);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return rows.ConvertAll(row =>
        {
            var agent = agents.GetValueOrDefault(row.AgentId);
            return new CoachingForm(
                row.Number, row.EvaluationNumber, agent?.Code ?? "", agent?.Name ?? "–", agent?.Team, row.Item, row.Goal, row.DueOn, row.DoneAt is null && row.DueOn < today, row.By, row.MadeAt,
                row.FollowUp, row.DoneAt);
        });
    }
}
