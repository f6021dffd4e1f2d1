using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Forms;

namespace Shouwen.App.Quality.Evaluations;

/// <summary>The last word about an appeal, by somebody other than the evaluator: the marks stay, or they are put right and the score with them.</summary>
internal static class DecideAppeal
{
    public static async Task<Results<Ok<EvaluationForm>, ProblemHttpResult>> Handle(
        int number, DecidedAppeal given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredEvaluations.FindAsync(db, acting, number, cancel) is not { } row) return StoredEvaluations.NotFound(number);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await StoredEvaluations.FormAsync(db, time, acting, row, cancel));
        if (!StoredEvaluations.MayOf(acting, row, time.GetUtcNow()).Decide) return Problem.Conflict("quality.notToDecide", "An open appeal is decided by somebody other than the evaluator and the agent.");
        var errors = new FieldErrors();
        var reason = errors.Text("reason", given.Reason?.ReplaceLineEndings(" "), Evaluation.MaxText);
        var definition = await StoredEvaluations.DefinitionAsync(db, row, cancel);
        var marks = given.Decision == AppealDecision.Changed ? ScoreMarks.Read(definition, given.Marks ?? new Dictionary<string, ItemMark>(), errors) : row.Judged;
        if (given.Decision == AppealDecision.Changed)
        {
            ScoreMarks.Missing(definition, marks, errors);
            errors.AddIf(QualityJson.Text(marks) == row.Marks, "marks", "unchanged");
        }

        if (errors.Any) return errors.Problem();
        if (given.Decision == AppealDecision.Changed)
        {
            row.ScoreBefore = row.Score;
            JudgeContact.Score(row, definition, marks);
        }

        (row.State, row.Decision, row.Reason, row.DecidedAt, row.DecidedBy) = (EvaluationState.Decided, given.Decision, reason, time.GetUtcNow(), acting.UserId);
        await TellOfEvaluations.DecidedAsync(db, time, acting, row, cancel);
        return await StoredEvaluations.SaveAsync(db, time, acting, row, http, cancel);
    }
}
