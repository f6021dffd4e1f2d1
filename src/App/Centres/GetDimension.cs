using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

internal static class GetDimension
{
    public static async Task<Results<Ok<TForm>, ProblemHttpResult>> Handle<TRow, TForm>(
        DimensionKind<TRow, TForm> kind, HttpContext http, Db db, Acting acting, string code, CancellationToken cancel)
        where TRow : Dimension
        where TForm : DimensionForm
    {
        if (await FindDimension.RowAsync<TRow>(db, acting, code, cancel) is not { } row) return CentreProblems.DimensionNotFound(code);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await FindDimension.FormAsync(kind, db, acting, row.Id, cancel));
    }
}
