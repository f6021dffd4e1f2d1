using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;

namespace Shouwen.App.Quality.Calibrations;

/// <summary>Calibrations, the newest first.</summary>
internal static class ListCalibrations
{
    public static async Task<KeysetPage<CalibrationCard>> Handle(Db db, Acting acting, int? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var rows = db.Set<Calibration>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = await (after is { } last ? rows.Where(row => row.Number < last) : rows).OrderByDescending(row => row.Number).Take(size + 1).ToListAsync(cancel);
        var ids = page.ConvertAll(row => (Guid?)row.Id);
        var judged = await db.Set<Evaluation>().Where(one => ids.Contains(one.CalibrationId)).GroupBy(one => one.CalibrationId).Select(group => new
        {
            group.Key,
            Done = group.Count(one => one.SubmittedAt != null),
            Mine = group.Count(one => one.SubmittedAt == null && one.EvaluatorId == acting.UserId),
            All = group.Count(),
        }).ToDictionaryAsync(group => group.Key!.Value, cancel);
        return KeysetPage.Of(page, size, count, row => $"{row.Number}").Select(row =>
        {
            var found = judged.GetValueOrDefault(row.Id);
            return new CalibrationCard(
                row.Number, row.Name, row.OpenedAt, row.ClosedAt, row.Contacts, (found?.All ?? 0) / Math.Max(1, row.Contacts), found?.Done ?? 0, row.ClosedAt is null ? found?.Mine ?? 0 : 0,
                row.Result is null ? null : QualityJson.Read<CalibrationResult>(row.Result).Agreement);
        });
    }

    public static async Task<Results<Ok<CalibrationForm>, ProblemHttpResult>> Read(int number, Db db, Acting acting, CancellationToken cancel) =>
        await StoredCalibrations.FindAsync(db, acting.CentreId, number, cancel) is { } row ? TypedResults.Ok(await StoredCalibrations.FormAsync(db, acting, row, cancel)) : StoredCalibrations.NotFound(number);
}
