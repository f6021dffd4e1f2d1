using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Answers;

/// <summary>A form that was filled in elsewhere, sent in one piece: by a kiosk, or by whoever typed it in.</summary>
/// <param name="Once">A random key of the sender's: sent again, the form is still one answer.</param>
/// <param name="Answers">By field; what was not answered is left out.</param>
public sealed record WholeAnswer([property: JsonRequired] string Once, [property: JsonRequired] string Language, [property: JsonRequired] IReadOnlyDictionary<string, string> Answers);

/// <summary>Makes a whole form an answer, or says what is wrong at which field and keeps nothing.</summary>
internal static class TakeWhole
{
    public const string NoField = "unknownField";
    private const int MostFields = 2000;

    /// <summary>Null when it is an answer now, or was before.</summary>
    public static async Task<ProblemHttpResult?> HandleAsync(
        Db db, Wave wave, SurveyDefinition survey, WholeAnswer whole, AnsweredBy by, CutMembers cuts, DateOnly today, CancellationToken cancel)
    {
        var state = new FormState(survey, whole.Answers.Where(answer => answer.Value is { Length: > 0 }).ToDictionary());
        if (Check(survey, whole, state) is { Any: true } errors) return errors.Problem();
        var once = FormKey.OnceHash(FormKey.HashOfLinked(whole.Once));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await WaveHold.SharedAsync(db, wave.Id, cancel);
        if (await IsThereAsync(db, wave, once, cancel)) return null;
        if (!await db.Set<Wave>().AnyAsync(row => row.Id == wave.Id && row.State == WaveState.Open, cancel)) return NotOpen;
        HandIn.Add(db, wave, state, new(by, cuts, once, today, whole.Language, Complete: true));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            if (await IsThereAsync(db, wave, once, cancel)) return null;
            throw;
        }

        await transaction.CommitAsync(cancel);
        return null;
    }

    public static ProblemHttpResult NotOpen => Problem.Conflict("voice.waveNotOpen", "The wave takes no answers now.");

    private static FieldErrors Check(SurveyDefinition survey, WholeAnswer whole, FormState state)
    {
        var errors = new FieldErrors();
        errors.AddIf(!FormKey.IsOne(whole.Once), "once", FieldErrors.Required);
        errors.AddIf(!survey.Languages.Contains(whole.Language), "language", FieldErrors.UnknownCode);
        errors.AddIf(whole.Answers.Count > MostFields, "answers", FieldErrors.TooLong);
        if (errors.Any) return errors;
        var known = SurveyFields.Of(survey).Select(field => field.Code).ToHashSet();
        foreach (var code in whole.Answers.Keys.Where(code => !known.Contains(code))) errors.Add(code, NoField);
        foreach (var page in Enumerable.Range(0, survey.Pages.Count).Where(state.Shows))
        {
            foreach (var (code, wrong) in state.WrongIn(state.Asked(page), whole: true)) errors.Add(code, wrong);
        }

        errors.AddIf(!errors.Any && state.Reached.Count == 0, "answers", FieldErrors.Required);
        return errors;
    }

    private static Task<bool> IsThereAsync(Db db, Wave wave, string once, CancellationToken cancel) =>
        db.Set<AnswerSheet>().AnyAsync(row => row.WaveId == wave.Id && row.OnceHash == once, cancel);
}
