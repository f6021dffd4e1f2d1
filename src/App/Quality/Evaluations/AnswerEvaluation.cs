using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Quality.Evaluations;

/// <summary>The agent's answer: seen and agreed to, or appealed against while there is time. A team leader may appeal for them.</summary>
internal static class AnswerEvaluation
{
    public static async Task<Results<Ok<EvaluationForm>, ProblemHttpResult>> Acknowledge(
        int number, AnswerText given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredEvaluations.FindAsync(db, acting, number, cancel) is not { } row) return StoredEvaluations.NotFound(number);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await StoredEvaluations.FormAsync(db, time, acting, row, cancel));
        if (!StoredEvaluations.MayOf(acting, row, time.GetUtcNow()).Acknowledge) return Problem.Conflict("quality.notToAcknowledge", "Only the agent acknowledges an evaluation, once.");
        var errors = new FieldErrors();
        var text = errors.OptionalText("text", given.Text?.ReplaceLineEndings(" "), Evaluation.MaxText);
        if (errors.Any) return errors.Problem();
        (row.State, row.AcknowledgedAt, row.Answer) = (EvaluationState.Acknowledged, time.GetUtcNow(), text);
        return await StoredEvaluations.SaveAsync(db, time, acting, row, http, cancel);
    }

    public static async Task<Results<Ok<EvaluationForm>, ProblemHttpResult>> Appeal(
        int number, AnswerText given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredEvaluations.FindAsync(db, acting, number, cancel) is not { } row) return StoredEvaluations.NotFound(number);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await StoredEvaluations.FormAsync(db, time, acting, row, cancel));
        if (!StoredEvaluations.MayOf(acting, row, time.GetUtcNow()).Appeal) return Problem.Conflict("quality.notToAppeal", "This evaluation can be appealed by the agent or the team leader, once, until the deadline.");
        var errors = new FieldErrors();
        var text = errors.Text("text", given.Text?.ReplaceLineEndings(" "), Evaluation.MaxText);
        if (errors.Any) return errors.Problem();
        (row.State, row.AppealedAt, row.Appeal) = (EvaluationState.Appealed, time.GetUtcNow(), text);
        await TellOfEvaluations.AppealedAsync(db, time, acting, row, cancel);
        return await StoredEvaluations.SaveAsync(db, time, acting, row, http, cancel);
    }
}
