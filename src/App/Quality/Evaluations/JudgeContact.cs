using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Calibrations;
using Shouwen.App.Quality.Forms;

namespace Shouwen.App.Quality.Evaluations;

/// <summary>An evaluator's work on one contact: looked at, saved as far as it is, handed in. What is handed in is changed by an appeal only.</summary>
internal static class JudgeContact
{
    public static async Task<Results<Ok<EvaluationForm>, ProblemHttpResult>> Read(int number, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel) =>
        await StoredEvaluations.FindAsync(db, acting, number, cancel) is { } row ? await StoredEvaluations.AnswerAsync(db, time, acting, row, http, cancel) : StoredEvaluations.NotFound(number);

    public static Task<Results<Ok<EvaluationForm>, ProblemHttpResult>> Save(
        int number, JudgedMarks given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel) =>
        TakeAsync(number, given, false, db, time, acting, http, cancel);

    public static Task<Results<Ok<EvaluationForm>, ProblemHttpResult>> Submit(
        int number, JudgedMarks given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel) =>
        TakeAsync(number, given, true, db, time, acting, http, cancel);

    private static async Task<Results<Ok<EvaluationForm>, ProblemHttpResult>> TakeAsync(
        int number, JudgedMarks given, bool handsIn, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredEvaluations.FindAsync(db, acting, number, cancel) is not { } row) return StoredEvaluations.NotFound(number);
        if (row.EvaluatorId != acting.UserId) return Problem.Conflict("quality.notYours", "Somebody else judges this contact.");
        if (row.IsHandedIn) return Problem.Conflict("quality.handedIn", "This evaluation is handed in; only an appeal can change it.");
        if (acting.EmployeeId == row.AgentId) return Problem.Conflict("quality.ownContact", "Nobody judges their own contacts.");
        if (row.CalibrationId is { } calibration && await db.Set<Calibration>().AnyAsync(one => one.Id == calibration && one.ClosedAt != null, cancel))
            return Problem.Conflict("quality.calibrationClosed", "This calibration is closed: what was not judged by then no longer is.");
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await StoredEvaluations.FormAsync(db, time, acting, row, cancel));
        var definition = await StoredEvaluations.DefinitionAsync(db, row, cancel);
        var errors = new FieldErrors();
        var marks = ScoreMarks.Read(definition, given.Marks, errors);
        var remark = errors.OptionalText("remark", given.Remark?.ReplaceLineEndings(" "), Evaluation.MaxText);
        if (handsIn) ScoreMarks.Missing(definition, marks, errors);
        if (errors.Any) return errors.Problem();
        Score(row, definition, marks);
        (row.Remark, row.State) = (remark, EvaluationState.Begun);
        if (handsIn)
        {
            var now = time.GetUtcNow();
            (row.State, row.SubmittedAt, row.AppealUntil) = (EvaluationState.Submitted, now, now.AddDays(row.AppealDays));
            row.Counts &= row.CalibrationId is null && await StoredCalibrations.MayCountAsync(db, row.CentreId, row.EvaluatorId, cancel);
        }

        return await StoredEvaluations.SaveAsync(db, time, acting, row, http, cancel);
    }

    public static void Score(Evaluation row, ScorecardDefinition definition, Dictionary<string, ItemMark> marks)
    {
        var score = ScoreMarks.Of(definition, marks);
        (row.Marks, row.Score, row.Critical, row.Fatal) = (QualityJson.Text(marks), score.Value, score.Critical, score.Fatal);
    }
}
