using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

internal static class DeleteDimension
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle<TRow, TForm>(
        DimensionKind<TRow, TForm> kind, HttpContext http, Db db, Acting acting, IEnumerable<UsesDimension> uses, string code, CancellationToken cancel)
        where TRow : Dimension
        where TForm : DimensionForm
    {
        await using var turn = await TreeTurn.BeginAsync<TRow>(db, acting.CentreId, cancel);
        if (await FindDimension.RowAsync<TRow>(db, acting, code, cancel) is not { } row) return CentreProblems.DimensionNotFound(code);
        if (!ETag.Matches(http, row.Version)) return await FindDimension.ChangedAsync(kind, db, acting, row, cancel);
        foreach (var use in uses)
            if (await use(db, acting.CentreId, kind.Dim, new(row.Id, row.Code, row.Name), cancel)) return CentreProblems.InUse(row.Code);
        db.Remove(row);
        try
        {
            await db.SaveChangesAsync(cancel);
            await TreeTurn.EndAsync(turn, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await FindDimension.ChangedAsync(kind, db, acting, row, cancel);
        }
        return TypedResults.NoContent();
    }
}
