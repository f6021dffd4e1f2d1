using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

/// <summary>One dimension by its code, and its outer form.</summary>
internal static class FindDimension
{
    public static Task<TRow?> RowAsync<TRow>(Db db, Acting acting, string code, CancellationToken cancel) where TRow : Dimension
    {
        // A slash inside a code arrives still escaped: the server does not unescape it in a path.
        var asked = code.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return db.Set<TRow>().SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Code == asked, cancel);
    }

    public static Task<TForm> FormAsync<TRow, TForm>(
        DimensionKind<TRow, TForm> kind, Db db, Acting acting, int id, CancellationToken cancel)
        where TRow : Dimension
        where TForm : DimensionForm =>
        kind.Forms(db, acting, db.Set<TRow>().AsNoTracking().Where(row => row.Id == id)).SingleAsync(cancel);

    /// <summary>Somebody else was first: what they left, which may be nothing.</summary>
    public static async Task<ProblemHttpResult> ChangedAsync<TRow, TForm>(
        DimensionKind<TRow, TForm> kind, Db db, Acting acting, TRow row, CancellationToken cancel)
        where TRow : Dimension
        where TForm : DimensionForm
    {
        var left = await kind.Forms(db, acting, db.Set<TRow>().AsNoTracking().Where(other => other.Id == row.Id)).SingleOrDefaultAsync(cancel);
        return left is null ? CentreProblems.DimensionNotFound(row.Code) : Problem.Changed(left);
    }
}
