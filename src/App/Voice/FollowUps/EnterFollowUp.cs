using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>Somebody gave a low mark where no page of ours thanked them, and wants to be got back to. It comes by itself: their answer was sent before, and neither knows of the other.</summary>
/// <param name="Once">A random key of its own, not the answer's: sent again, it is still one.</param>
/// <param name="Score">The mark on the question of the survey's rule.</param>
public sealed record EnteredFollowUp(
    [property: JsonRequired] string Once, [property: JsonRequired] int Score, [property: JsonRequired] string Language, [property: JsonRequired] string Reach, string? Name, string? Words);

/// <summary>What an interviewer enters of somebody who answered on paper or by telephone, with what the follow-up is to be cut by.</summary>
public sealed record TypedFollowUp([property: JsonRequired] EnteredFollowUp FollowUp, NamedCuts? Cuts);

/// <summary>By when the customer will have been got back to.</summary>
public sealed record FollowUpRaised(int Number, DateTimeOffset DueAt);

/// <summary>Makes a follow-up of what was entered at a kiosk or by an interviewer, if the mark is one that the survey's rule names.</summary>
internal static class EnterFollowUp
{
    public static async Task<Results<Ok<FollowUpRaised>, ProblemHttpResult>> Handle(
        string code, TypedFollowUp typed, Db db, PublishedDefinitions definitions, FollowUpCases cases, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (wave.State != WaveState.Open) return TakeWhole.NotOpen;
        var errors = new FieldErrors();
        var cuts = typed.Cuts is null ? CutMembers.None : await CutMembers.FindAsync(db, acting.CentreId, typed.Cuts, errors, cancel);
        if (errors.Any) return errors.Problem();
        var (raised, problem) = await TakeAsync(db, cases, acting, calendars, wave, await definitions.OfAsync(db, wave, cancel), typed.FollowUp, cuts, time.GetUtcNow(), cancel);
        return raised is null ? problem! : TypedResults.Ok(new FollowUpRaised(raised.Number, raised.DueAt));
    }

    /// <param name="asked">When the customer asked for it: the promise counts from then.</param>
    public static async Task<(FollowUp? Raised, ProblemHttpResult? Problem)> TakeAsync(
        Db db, FollowUpCases cases, Acting acting, WorkingCalendars calendars, Wave wave, SurveyDefinition survey, EnteredFollowUp entered, CutMembers cuts, DateTimeOffset asked, CancellationToken cancel)
    {
        if (survey.FollowUp is not { } rule) return (null, Problem.Conflict("voice.noFollowUpRule", "Low marks of this survey raise no follow-ups."));
        var scale = SurveyFields.Of(survey).First(field => field.Code == rule.Question).Scale!;
        var errors = new FieldErrors();
        errors.AddIf(!FormKey.IsOne(entered.Once), "once", FieldErrors.Required);
        errors.AddIf(!survey.Languages.Contains(entered.Language), "language", FieldErrors.UnknownCode);
        errors.Within("score", entered.Score, scale.Least, rule.AtOrBelow);
        var given = new Given(
            errors.OptionalText("name", entered.Name, FollowUp.MaxName) ?? "", errors.Text("reach", entered.Reach, FollowUp.MaxReach), Words(entered.Words, errors));
        if (errors.Any) return (null, errors.Problem());
        var offer = new FollowUpOffer(OnceOf(entered.Once), "", wave.CentreId, wave.Id, rule.Question, entered.Score, scale.Least, scale.Most, rule.Hours, entered.Language, asked)
        {
            RegionId = cuts.Region,
            ProductId = cuts.Product,
            ChannelId = cuts.Channel,
            QueueId = cuts.Queue,
            TeamId = cuts.Team,
        };
        var centre = (await CentreCard.ListAsync(db, [wave.CentreId], cancel)).Single();
        var promise = Promise.Of(await calendars.FindAsync(db, wave.CentreId, null, cancel), asked, rule.Hours, centre.Zone);
        return (await RaiseFollowUp.HandleAsync(db, cases, acting, wave, offer, given, promise, asked, cancel), null);
    }

    private static Guid OnceOf(string key) => new(SHA256.HashData(Encoding.ASCII.GetBytes(key)).AsSpan(0, 16));

    private static string Words(string? given, FieldErrors errors)
    {
        var text = string.Concat((given ?? "").ReplaceLineEndings("\n").Where(letter => letter == '\n' || !char.IsControl(letter))).Trim();
        errors.AddIf(text.Length > FollowUp.MaxWords, "words", FieldErrors.TooLong);
        return text;
    }
}
