using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>
/// A file of answers into a wave. With `dryRun` it says what would happen. Where something stands against it (`stops`), nothing is written, and the answer
/// is the same. The file is sent each time and kept nowhere.
/// </summary>
internal static class ImportAnswers
{
    public const long LargestFile = 200L << 20;
    private const int LongestName = 200;
    private static readonly FormOptions Limits = new() { MultipartBodyLengthLimit = LargestFile };

    public static async Task<Results<Ok<AnswerImport>, ProblemHttpResult>> Handle(
        string code, bool? dryRun, HttpRequest request, Db db, Store store, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        // Bound as parameters, the form would be asked for before the right is.
        var form = request.HasFormContentType ? await request.ReadFormAsync(Limits, cancel) : null;
        if (form?.Files.GetFile("file") is not { } file) return Problem.Invalid("file", FieldErrors.Required);
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (PlanOf(form["plan"]) is not { } read) return Problem.Invalid("plan", "notAPlan");
        var survey = await StoredWaves.DefinitionAsync(db, wave, cancel);
        var errors = RunAnswerImport.WrongIn(read, survey);
        if (errors.Any) return errors.Problem();
        var path = await SentFile.KeepAsync(store, file, cancel);
        try
        {
            var name = Path.GetFileName(file.FileName);
            return TypedResults.Ok(await RunAnswerImport.HandleAsync(db, store, time, new(acting, wave, survey, path, name[..Math.Min(name.Length, LongestName)], read, dryRun == true), cancel));
        }
        catch (FileRefused refused)
        {
            return Problem.Of(422, refused.Code, refused.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static AnswerPlan? PlanOf(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? new() : JsonSerializer.Deserialize<AnswerPlan>(text, DefinitionJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
