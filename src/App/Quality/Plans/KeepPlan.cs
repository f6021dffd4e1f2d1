using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Calibrations;
using Shouwen.App.Quality.Forms;

namespace Shouwen.App.Quality.Plans;

/// <summary>Sampling plans: made, read and changed. What was drawn keeps the plan that it was drawn by.</summary>
internal static class KeepPlan
{
    public static async Task<Results<Created<PlanForm>, ProblemHttpResult>> Create(NewPlan form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var errors = await PlanCheck.OfAsync(db, acting, form.Plan, cancel);
        var (code, name) = (errors.Text("code", form.Code, QualityPlan.MaxCode), errors.Text("name", form.Name, QualityPlan.MaxName));
        errors.AddIf(code.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')), "code", ScorecardCheck.NotACode);
        errors.AddIf(await StoredPlans.FindAsync(db, acting.CentreId, code, cancel) is not null, "code", CreateScorecard.CodeTaken);
        if (errors.Any) return errors.Problem();
        var row = new QualityPlan { Id = NewId.At(time), CentreId = acting.CentreId, Code = code, Name = name, Plan = QualityJson.Text(form.Plan) };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody may have taken the code between the question and the answer.
            db.ChangeTracker.Clear();
            if (await StoredPlans.FindAsync(db, acting.CentreId, code, cancel) is null) throw;
            return Problem.Invalid("code", CreateScorecard.CodeTaken);
        }

        ETag.Set(http, row.Version);
        return TypedResults.Created($"/api/quality/plans/{Uri.EscapeDataString(code)}", PlanForm.Of(row));
    }

    public static async Task<Results<Ok<PlanForm>, ProblemHttpResult>> Read(string code, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredPlans.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredPlans.NotFound(code);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(PlanForm.Of(row));
    }

    public static async Task<Results<Ok<PlanForm>, ProblemHttpResult>> Change(string code, PlanChange form, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredPlans.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredPlans.NotFound(code);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(PlanForm.Of(row));
        var errors = await PlanCheck.OfAsync(db, acting, form.Plan, cancel);
        var name = errors.Text("name", form.Name, QualityPlan.MaxName);
        if (errors.Any) return errors.Problem();
        (row.Name, row.Plan) = (name, QualityJson.Text(form.Plan));
        if (await StoredPlans.SaveAsync(db, row, cancel) is { } problem) return problem;
        ETag.Set(http, row.Version);
        return TypedResults.Ok(PlanForm.Of(row));
    }

    public static async Task<KeysetPage<PlanCard>> List(Db db, Acting acting, string? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var rows = db.Set<QualityPlan>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
#pragma warning disable CA1309 // The database compares, by the same order as it sorts.
        var cards = await (after is null ? rows : rows.Where(row => string.Compare(row.Code, after) > 0)).OrderBy(row => row.Code).Take(size + 1)
            .Select(row => new PlanCard(row.Code, row.Name, row.Draws)).ToListAsync(cancel);
#pragma warning restore CA1309
        return KeysetPage.Of(cards, size, count, card => card.Code);
    }

    /// <summary>Who can be given contacts to judge.</summary>
    public static async Task<Ok<IReadOnlyList<EvaluatorCard>>> Evaluators(Db db, Acting acting, CancellationToken cancel)
    {
        var astray = await StoredCalibrations.AstrayAsync(db, acting.CentreId, cancel);
        return TypedResults.Ok<IReadOnlyList<EvaluatorCard>>([.. (await Members.WhoMayAsync(db, acting.CentreId, Act.QualityEvaluate, cancel)).Select(member => new EvaluatorCard(member.Id, member.Name, astray.Contains(member.Id)))]);
    }
}
