using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Quality.Forms;

/// <summary>A scorecard from a template, from another one, or from an empty section.</summary>
internal static class CreateScorecard
{
    public const string CodeTaken = "codeTaken";

    public static async Task<Results<Created<ScorecardForm>, ProblemHttpResult>> Handle(
        NewScorecard form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var (code, name) = (errors.Text("code", form.Code, Scorecard.MaxCode), errors.Text("name", form.Name, Scorecard.MaxName));
        errors.AddIf(code.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')), "code", ScorecardCheck.NotACode);
        var draft = await BeginningAsync(db, acting, form, errors, cancel);
        if (errors.Any) return errors.Problem();
        if (await StoredScorecards.FindAsync(db, acting.CentreId, code, cancel) is not null) return Problem.Invalid("code", CodeTaken);
        var row = new Scorecard { Id = NewId.At(time), CentreId = acting.CentreId, Code = code, Name = name, Draft = draft, ChangedAt = time.GetUtcNow() };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody may have taken the code between the question and the answer.
            db.ChangeTracker.Clear();
            if (await StoredScorecards.FindAsync(db, acting.CentreId, code, cancel) is null) throw;
            return Problem.Invalid("code", CodeTaken);
        }

        ETag.Set(http, row.Version);
        return TypedResults.Created($"/api/quality/forms/{Uri.EscapeDataString(row.Code)}", ScorecardForm.Of(row));
    }

    private static async Task<string> BeginningAsync(Db db, Acting acting, NewScorecard form, FieldErrors errors, CancellationToken cancel)
    {
        if (form.Template is { } template)
        {
            var found = ScorecardTemplates.Find(template);
            errors.AddIf(found is null, "template", FieldErrors.UnknownCode);
            return found is null ? "" : QualityJson.Text(found);
        }

        if (form.CopyOf is { } original)
        {
            var found = await StoredScorecards.FindAsync(db, acting.CentreId, original, cancel);
            errors.AddIf(found is null, "copyOf", FieldErrors.UnknownCode);
            return found?.Draft ?? "";
        }

        return QualityJson.Text(new ScorecardDefinition([]));
    }
}
