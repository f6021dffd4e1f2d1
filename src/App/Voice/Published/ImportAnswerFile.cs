using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers.Import;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Published;

/// <summary>What the command line asks for. With a survey the wave is made if it is not there: it came as a file, so it is over at once.</summary>
public sealed record AnswerCommand(string Path, string Wave, string? Survey, string? Name, string? ConductedBy, AnswerPlan Plan, bool DryRun);

/// <summary>The door for files of answers, for callers without a browser.</summary>
public static class ImportAnswerFile
{
    /// <summary>What came of it, or why the file or the command cannot be taken at all.</summary>
    public static async Task<(AnswerImport? Answer, IReadOnlyList<string> Refused, FieldErrors Errors)> RunAsync(IServiceProvider services, Acting by, AnswerCommand command, CancellationToken cancel)
    {
        var (db, time) = (services.GetRequiredService<Db>(), services.GetRequiredService<TimeProvider>());
        services.GetRequiredService<CurrentActing>().Acting = by;
        var found = await StoredWaves.FindAsync(db, by.CentreId, command.Wave, cancel);
        var (wave, refused, wrong) = found is null ? await NewAsync(db, time, by, command, cancel) : (found, [], new());
        if (wave is null) return (null, refused, wrong);
        var survey = await StoredWaves.DefinitionAsync(db, wave, cancel);
        var errors = RunAnswerImport.WrongIn(command.Plan, survey);
        if (errors.Any) return (null, [], errors);
        try
        {
            var order = new AnswerOrder(by, wave, survey, command.Path, Path.GetFileName(command.Path), command.Plan, command.DryRun) { WaveIsNew = found is null };
            return (await RunAnswerImport.HandleAsync(db, services.GetRequiredService<Store>(), time, order, cancel), [], errors);
        }
        catch (FileRefused refusal)
        {
            return (null, [$"{command.Path}: {refusal.Message}"], errors);
        }
    }

    private static async Task<(Wave?, IReadOnlyList<string>, FieldErrors)> NewAsync(Db db, TimeProvider time, Acting by, AnswerCommand command, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (command.Survey is null) return (null, [$"There is no wave {command.Wave}. Name a published survey with --survey, and it is made."], errors);
        var survey = await StoredSurveys.FindAsync(db, by.CentreId, command.Survey, cancel);
        errors.AddIf(survey is null, "survey", FieldErrors.UnknownCode);
        errors.AddIf(survey is { Published: 0 }, "survey", CreateWave.NotPublished);
        var code = WaveCheck.Code(command.Wave, errors);
        var wished = WaveCheck.Check(new(command.Name ?? command.Wave, null, null, command.ConductedBy, null, null), errors);
        if (errors.Any) return (null, [], errors);
        var wave = new Wave { Id = NewId.At(time), CentreId = by.CentreId, SurveyId = survey!.Id, SurveyNumber = survey.Published, Code = code, Name = wished.Name, State = WaveState.Closed };
        WaveCheck.Write(wished, wave);
        return (wave, [], errors);
    }
}
