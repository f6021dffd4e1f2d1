using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Templates;

namespace Shouwen.App.Voice.Surveys;

/// <summary>A survey from a template, from another survey, or from an empty first page.</summary>
internal static class CreateSurvey
{
    public const string CodeTaken = "codeTaken";

    public static async Task<Results<Created<SurveyForm>, ProblemHttpResult>> Handle(
        NewSurvey form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var (code, name) = (errors.Text("code", form.Code, Survey.MaxCode), errors.Text("name", form.Name, Survey.MaxName));
        errors.AddIf(code.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')), "code", DefinitionCheck.NotACode);
        var (audience, draft) = await BeginningAsync(db, acting, form, name, errors, cancel);
        if (errors.Any) return errors.Problem();
        if (await StoredSurveys.FindAsync(db, acting.CentreId, code, cancel) is not null) return Problem.Invalid("code", CodeTaken);

        var row = new Survey { Id = NewId.At(time), CentreId = acting.CentreId, Code = code, Name = name, Audience = audience, Draft = draft, ChangedAt = time.GetUtcNow() };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody may have taken the code between the question and the answer.
            db.ChangeTracker.Clear();
            if (await StoredSurveys.FindAsync(db, acting.CentreId, code, cancel) is null) throw;
            return Problem.Invalid("code", CodeTaken);
        }
        ETag.Set(http, row.Version);
        return TypedResults.Created($"/api/voice/surveys/{Uri.EscapeDataString(row.Code)}", SurveyForm.Of(row));
    }

    private static async Task<(Audience, string)> BeginningAsync(Db db, Acting acting, NewSurvey form, string name, FieldErrors errors, CancellationToken cancel)
    {
        if (form.Template is { } template)
        {
            var found = SurveyTemplates.Find(template);
            errors.AddIf(found is null, "template", FieldErrors.UnknownCode);
            return found is null ? default : (found.Audience, Survey.Text(found.Definition));
        }

        if (form.CopyOf is { } original)
        {
            var found = await StoredSurveys.FindAsync(db, acting.CentreId, original, cancel);
            errors.AddIf(found is null, "copyOf", FieldErrors.UnknownCode);
            return found is null ? default : (found.Audience, found.Draft);
        }

        errors.AddIf(form.Audience is null, "audience", FieldErrors.Required);
        return (form.Audience ?? Audience.Customers, Survey.Text(new(["zh-CN"], new() { ["zh-CN"] = name }, [new("page1", [])])));
    }
}
