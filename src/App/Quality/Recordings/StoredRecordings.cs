using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Plans;

namespace Shouwen.App.Quality.Recordings;

/// <summary>Recordings in the store, as far as somebody may hear them: of contacts whose evaluations they may see.</summary>
internal static class StoredRecordings
{
    /// <summary>The evaluation that leads to the contact (a case is not heard); whoever keeps recordings of the centre reaches all of them.</summary>
    public static Task<Evaluation?> ContactAsync(Db db, Acting acting, int number, CancellationToken cancel)
    {
        var rows = acting.ScopeOf(Act.QualityRecordings) == Scope.Centre ? db.Set<Evaluation>().Where(row => row.CentreId == acting.CentreId) : StoredEvaluations.Of(db, acting);
        return rows.AsNoTracking().SingleOrDefaultAsync(row => row.Number == number && row.Kind == JudgedKind.Contact, cancel);
    }

    public static Task<int> CountAsync(Db db, int centreId, long contact, CancellationToken cancel) =>
        db.Set<Recording>().CountAsync(row => row.CentreId == centreId && row.ContactId == contact && row.DeletedAt == null, cancel);

    public static async Task<Recording?> HeardAsync(Db db, Acting acting, Guid id, CancellationToken cancel)
    {
        var row = await db.Set<Recording>().SingleOrDefaultAsync(one => one.CentreId == acting.CentreId && one.Id == id, cancel);
        if (row is null || acting.ScopeOf(Act.QualityRecordings) == Scope.Centre) return row;
        return await StoredEvaluations.Of(db, acting).AnyAsync(one => one.Kind == JudgedKind.Contact && one.SubjectId == row.ContactId, cancel) ? row : null;
    }

    public static Task<Recording?> FindAsync(Db db, Acting acting, Guid id, CancellationToken cancel) =>
        db.Set<Recording>().SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Id == id, cancel);

    /// <summary>Somewhere that a browser may go: no script, no file.</summary>
    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    public static ProblemHttpResult NotFound() => Problem.NotFound("quality.noRecording", "There is no such recording, or it is deleted.");
}
