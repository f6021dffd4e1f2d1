using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Surveys;

namespace Shouwen.App.Voice.Waves;

/// <summary>A round of asking, with a published version that it keeps.</summary>
internal static class CreateWave
{
    public const string NotPublished = "notPublished";

    public static async Task<Results<Created<WaveForm>, ProblemHttpResult>> Handle(
        NewWave form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var code = WaveCheck.Code(form.Code, errors);
        var wished = WaveCheck.Check(new(form.Name, form.OpensOn, form.ClosesOn, form.ConductedBy, form.Population, form.Asked, form.Owners), errors);
        await WaveOwners.CheckAsync(db, acting.CentreId, form.Owners, errors, cancel);
        var survey = await StoredSurveys.FindAsync(db, acting.CentreId, form.Survey, cancel);
        errors.AddIf(survey is null, "survey", FieldErrors.UnknownCode);
        errors.AddIf(survey is { Published: 0 }, "survey", NotPublished);
        errors.AddIf(survey is not null && form.SurveyNumber is { } asked && (asked < 1 || asked > survey.Published), "surveyNumber", FieldErrors.OutOfRange);
        if (errors.Any) return errors.Problem();
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not null) return Problem.Invalid("code", CreateSurvey.CodeTaken);

        var row = new Wave
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            SurveyId = survey!.Id,
            SurveyNumber = form.SurveyNumber ?? survey.Published,
            Code = code,
            Name = wished.Name,
            State = WaveState.Draft,
        };
        WaveCheck.Write(wished, row);
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody may have taken the code between the question and the answer.
            db.ChangeTracker.Clear();
            if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is null) throw;
            return Problem.Invalid("code", CreateSurvey.CodeTaken);
        }
        ETag.Set(http, row.Version);
        return TypedResults.Created($"/api/voice/waves/{Uri.EscapeDataString(row.Code)}", await StoredWaves.FormAsync(db, time, row, cancel));
    }
}
