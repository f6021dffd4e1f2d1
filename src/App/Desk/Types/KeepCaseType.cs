using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Types;

/// <summary>Kinds of case: made, read, changed, listed.</summary>
internal static class KeepCaseType
{
    public const string CodeTaken = "codeTaken";
    public const string NotACode = "notACode";

    public static async Task<Results<Created<CaseTypeForm>, ProblemHttpResult>> Create(NewCaseType given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var errors = await CaseTypeCheck.OfAsync(db, acting.CentreId, given.Definition, cancel);
        var (code, name) = (errors.Text("code", given.Code, CaseType.MaxCode), errors.Text("name", given.Name, CaseType.MaxName));
        errors.AddIf(code.Any(letter => !char.IsLetterOrDigit(letter) && letter is not ('-' or '_')), "code", NotACode);
        errors.AddIf(await FindAsync(db, acting.CentreId, code, cancel) is not null, "code", CodeTaken);
        if (errors.Any) return errors.Problem();
        var row = new CaseType { Id = NewId.At(time), CentreId = acting.CentreId, Code = code, Name = name, Definition = DeskJson.Text(given.Definition) };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody may have taken the code between the question and the answer.
            db.ChangeTracker.Clear();
            if (await FindAsync(db, acting.CentreId, code, cancel) is null) throw;
            return Problem.Invalid("code", CodeTaken);
        }

        ETag.Set(http, row.Version);
        return TypedResults.Created($"/api/desk/types/{Uri.EscapeDataString(code)}", CaseTypeForm.Of(row));
    }

    public static async Task<Results<Ok<CaseTypeForm>, ProblemHttpResult>> Read(string code, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await FindAsync(db, acting.CentreId, code, cancel) is not { } row) return NotFound(code);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(CaseTypeForm.Of(row));
    }

    public static async Task<Results<Ok<CaseTypeForm>, ProblemHttpResult>> Change(string code, CaseTypeChange given, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await FindAsync(db, acting.CentreId, code, cancel) is not { } row) return NotFound(code);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(CaseTypeForm.Of(row));
        var errors = await CaseTypeCheck.OfAsync(db, acting.CentreId, given.Definition, cancel);
        var name = errors.Text("name", given.Name, CaseType.MaxName);
        if (!errors.Any) errors.AddIf(await CaseTypeCheck.LosesAsync(db, row, given.Definition, cancel), "definition", CaseTypeCheck.Kept);
        if (errors.Any) return errors.Problem();
        (row.Name, row.Definition, row.Version) = (name, DeskJson.Text(given.Definition), row.Version + 1);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(db, acting.CentreId, code, cancel) is { } current ? Problem.Changed(CaseTypeForm.Of(current)) : NotFound(code);
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(CaseTypeForm.Of(row));
    }

    public static async Task<KeysetPage<CaseTypeCard>> List(Db db, Acting acting, string? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var rows = db.Set<CaseType>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
#pragma warning disable CA1309 // The database compares, by the same order as it sorts.
        var cards = await (after is null ? rows : rows.Where(row => string.Compare(row.Code, after) > 0)).OrderBy(row => row.Code).Take(size + 1).Select(row => new CaseTypeCard(row.Code, row.Name)).ToListAsync(cancel);
#pragma warning restore CA1309
        return KeysetPage.Of(cards, size, count, card => card.Code);
    }

    public static Task<CaseType?> FindAsync(Db db, int centreId, string code, CancellationToken cancel) =>
        db.Set<CaseType>().SingleOrDefaultAsync(row => row.CentreId == centreId && row.Code == code, cancel);

    public static ProblemHttpResult NotFound(string code) => Problem.NotFound("desk.noType", $"There is no kind of case {code} in this centre.");
}

/// <summary>A kind of case as people work on it.</summary>
public sealed record CaseTypeForm(string Code, string Name, CaseTypeDefinition Definition)
{
    internal static CaseTypeForm Of(CaseType row) => new(row.Code, row.Name, row.Document);
}

public sealed record CaseTypeCard(string Code, string Name);

public sealed record NewCaseType([property: JsonRequired] string Code, [property: JsonRequired] string Name, [property: JsonRequired] CaseTypeDefinition Definition);

public sealed record CaseTypeChange([property: JsonRequired] string Name, [property: JsonRequired] CaseTypeDefinition Definition);
