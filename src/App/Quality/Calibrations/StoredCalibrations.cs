using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Forms;

namespace Shouwen.App.Quality.Calibrations;

/// <summary>Calibrations of a centre in the store, and what they say of evaluators.</summary>
internal static class StoredCalibrations
{
    public static Task<Calibration?> FindAsync(Db db, int centreId, int number, CancellationToken cancel) =>
        db.Set<Calibration>().SingleOrDefaultAsync(row => row.CentreId == centreId && row.Number == number, cancel);

    public static ProblemHttpResult NotFound(int number) => Problem.NotFound("quality.noCalibration", $"There is no calibration {number} in this centre.");

    /// <summary>False for whoever was too far from the others in the newest calibration they took part in.</summary>
    public static async Task<bool> MayCountAsync(Db db, int centreId, Guid? evaluator, CancellationToken cancel) =>
        await db.Set<CalibrationRater>().Where(row => row.CentreId == centreId && row.EvaluatorId == evaluator && row.Passed != null)
            .OrderByDescending(row => row.ClosedAt).Select(row => row.Passed).FirstOrDefaultAsync(cancel) != false;

    /// <summary>Evaluators whose newest calibration showed them too far from the others: what they judge does not count until the next.</summary>
    public static async Task<HashSet<Guid>> AstrayAsync(Db db, int centreId, CancellationToken cancel)
    {
        var told = await db.Set<CalibrationRater>().AsNoTracking().Where(row => row.CentreId == centreId && row.Passed != null).Select(row => new { row.EvaluatorId, row.ClosedAt, row.Passed }).ToListAsync(cancel);
        return [.. told.GroupBy(row => row.EvaluatorId).Where(rows => rows.MaxBy(row => row.ClosedAt)!.Passed == false).Select(rows => rows.Key)];
    }

    /// <summary>Between evaluators, from the newest calibration that could tell it.</summary>
    public static async Task<double?> RaterVarianceAsync(Db db, int centreId, CancellationToken cancel)
    {
        var newest = await db.Set<Calibration>().AsNoTracking().Where(row => row.CentreId == centreId && row.Result != null).OrderByDescending(row => row.Number).Select(row => row.Result!).Take(5).ToListAsync(cancel);
        return newest.Select(QualityJson.Read<CalibrationResult>).Select(result => result.RaterVariance).FirstOrDefault(variance => variance is not null);
    }

    public static async Task<CalibrationForm> FormAsync(Db db, Acting acting, Calibration row, CancellationToken cancel)
    {
        var evaluators = await db.Set<CalibrationRater>().AsNoTracking().Where(rater => rater.CalibrationId == row.Id).OrderBy(rater => rater.Id).Select(rater => rater.EvaluatorId).ToListAsync(cancel);
        var names = await Members.NamesAsync(db, evaluators, cancel);
        var judged = await db.Set<Evaluation>().AsNoTracking().Where(one => one.CalibrationId == row.Id).OrderBy(one => one.Number)
            .Select(one => new { one.EvaluatorId, one.Number, Done = one.SubmittedAt != null }).ToListAsync(cancel);
        var form = await db.Set<Scorecard>().Where(card => card.Id == row.ScorecardId).Select(card => card.Name).SingleAsync(cancel);
        return new(
            row.Number, row.Name, form, row.From, row.To, row.Seed, row.Contacts, row.Limit, row.OpenedAt, row.ClosedAt,
            [.. evaluators.Select(id => new RaterProgress(
                id, names.GetValueOrDefault(id, ""), judged.Count(one => one.EvaluatorId == id && one.Done), judged.Count(one => one.EvaluatorId == id && !one.Done),
                id == acting.UserId && row.ClosedAt is null ? [.. judged.Where(one => one.EvaluatorId == id && !one.Done).Select(one => one.Number)] : []))],
            row.Result is null ? null : QualityJson.Read<CalibrationResult>(row.Result));
    }
}
