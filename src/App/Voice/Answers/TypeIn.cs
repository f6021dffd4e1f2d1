using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Answers;

/// <summary>An answer on paper or by telephone, with the day it was given and what it is to be cut by.</summary>
/// <param name="Day">Today where none is named.</param>
public sealed record TypedAnswer([property: JsonRequired] WholeAnswer Answer, DateOnly? Day, NamedCuts? Cuts);

/// <summary>An interviewer types an answer in. Who typed it is not kept with it.</summary>
internal static class TypeIn
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, TypedAnswer typed, Db db, PublishedDefinitions definitions, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (wave.State != WaveState.Open) return TakeWhole.NotOpen;
        var errors = new FieldErrors();
        var today = await WaveDays.TodayAsync(db, time, acting.CentreId, cancel);
        errors.AddIf(typed.Day > today, "day", FieldErrors.OutOfRange);
        var cuts = typed.Cuts is null ? CutMembers.None : await CutMembers.FindAsync(db, acting.CentreId, typed.Cuts, errors, cancel);
        if (errors.Any) return errors.Problem();
        var survey = await definitions.OfAsync(db, wave, cancel);
        return await TakeWhole.HandleAsync(db, wave, survey, typed.Answer, AnsweredBy.Interviewer, cuts, typed.Day ?? today, cancel) is { } problem ? problem : TypedResults.NoContent();
    }
}
