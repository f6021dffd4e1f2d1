using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

internal static class CreateDimension
{
    public static async Task<Results<Created<TForm>, ProblemHttpResult>> Handle<TRow, TForm>(
        DimensionKind<TRow, TForm> kind, HttpContext http, Db db, Acting acting, TForm form, CancellationToken cancel)
        where TRow : Dimension
        where TForm : DimensionForm
    {
        await using var turn = await TreeTurn.BeginAsync<TRow>(db, acting.CentreId, cancel);
        var errors = new FieldErrors();
        var row = kind.New(
            acting.CentreId,
            errors.Text("code", form.Code, Dimension.MaxCode),
            errors.Text("name", form.Name, Dimension.MaxName));
        await kind.WriteAsync(new(new StoredCodes(db, acting.CentreId, cancel), errors), form, row);
        if (errors.Any) return errors.Problem();
        if (await IsTakenAsync<TRow>(db, row, cancel)) return CentreProblems.CodeTaken(row.Code);
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
            await TreeTurn.EndAsync(turn, cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody may have taken the code between the question and the answer.
            if (!await IsTakenAsync<TRow>(db, row, cancel)) throw;
            return CentreProblems.CodeTaken(row.Code);
        }
        ETag.Set(http, row.Version);
        return TypedResults.Created($"/api/centres/{kind.Path}/{Uri.EscapeDataString(row.Code)}", await FindDimension.FormAsync(kind, db, acting, row.Id, cancel));
    }

    private static Task<bool> IsTakenAsync<TRow>(Db db, TRow row, CancellationToken cancel) where TRow : Dimension =>
        db.Set<TRow>().AnyAsync(other => other.CentreId == row.CentreId && other.Code == row.Code, cancel);
}
