using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

internal static class UpdateDimension
{
    private const string CannotChange = "cannotChange";

    public static async Task<Results<Ok<TForm>, ProblemHttpResult>> Handle<TRow, TForm>(
        DimensionKind<TRow, TForm> kind, HttpContext http, Db db, Acting acting, string code, TForm form, CancellationToken cancel)
        where TRow : Dimension
        where TForm : DimensionForm
    {
        await using var turn = await TreeTurn.BeginAsync<TRow>(db, acting.CentreId, cancel);
        if (await FindDimension.RowAsync<TRow>(db, acting, code, cancel) is not { } row) return CentreProblems.DimensionNotFound(code);
        if (!ETag.Matches(http, row.Version)) return await FindDimension.ChangedAsync(kind, db, acting, row, cancel);
        var errors = new FieldErrors();
        errors.AddIf(form.Code?.Trim() != row.Code, "code", CannotChange);
        row.Name = errors.Text("name", form.Name, Dimension.MaxName);
        await kind.WriteAsync(new(new StoredCodes(db, acting.CentreId, cancel), errors), form, row);
        if (errors.Any) return errors.Problem();
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
            await TreeTurn.EndAsync(turn, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await FindDimension.ChangedAsync(kind, db, acting, row, cancel);
        }
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await FindDimension.FormAsync(kind, db, acting, row.Id, cancel));
    }
}
