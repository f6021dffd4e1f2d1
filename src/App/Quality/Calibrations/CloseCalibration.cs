using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;

namespace Shouwen.App.Quality.Calibrations;

/// <summary>Ends the judging and compares: from then on everybody sees what everybody gave. What was not judged by then no longer is.</summary>
internal static class CloseCalibration
{
    public static async Task<Results<Ok<CalibrationForm>, ProblemHttpResult>> Handle(int number, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredCalibrations.FindAsync(db, acting.CentreId, number, cancel) is not { } row) return StoredCalibrations.NotFound(number);
        if (row.ClosedAt is not null) return TypedResults.Ok(await StoredCalibrations.FormAsync(db, acting, row, cancel));
        var judged = await db.Set<Evaluation>().Where(one => one.CalibrationId == row.Id && one.SubmittedAt != null).OrderBy(one => one.Number).ToListAsync(cancel);
        if (judged.Select(one => one.EvaluatorId).Distinct().Count() < 2) return Problem.Conflict("quality.tooFewJudged", "At least two evaluators must have judged something before they can be compared.");
        await CloseAsync(db, row, judged, time.GetUtcNow(), cancel);
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            row = (await StoredCalibrations.FindAsync(db, acting.CentreId, number, cancel))!;
        }

        return TypedResults.Ok(await StoredCalibrations.FormAsync(db, acting, row, cancel));
    }

    public static async Task CloseAsync(Db db, Calibration row, List<Evaluation> judged, DateTimeOffset now, CancellationToken cancel)
    {
        var raters = await db.Set<CalibrationRater>().Where(rater => rater.CalibrationId == row.Id).OrderBy(rater => rater.Id).ToListAsync(cancel);
        var names = await Members.NamesAsync(db, raters.ConvertAll(rater => rater.EvaluatorId), cancel);
        var version = await db.Set<Forms.ScorecardVersion>().AsNoTracking().SingleAsync(card => card.ScorecardId == row.ScorecardId && card.Number == row.ScorecardNumber, cancel);
        var result = CompareEvaluators.Of(version.Read(), judged, raters.ConvertAll(rater => (rater.EvaluatorId, names.GetValueOrDefault(rater.EvaluatorId, ""))), row.Limit);
        (row.ClosedAt, row.Result) = (now, QualityJson.Text(result));
        for (var at = 0; at < raters.Count; at++) (raters[at].ClosedAt, raters[at].Passed) = (now, result.Raters[at].Passed);
    }
}
