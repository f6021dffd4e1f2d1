using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers.Pages;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Answers;

/// <summary>"Don't ask me again": asked back once, because mail programs open links by themselves.</summary>
internal static class OptOut
{
    public static async Task<IResult> Show(string key, HttpContext http, Db db, PublishedDefinitions definitions, TimeProvider time, CancellationToken cancel)
    {
        var (form, refusal) = await FindAsync(key, http, db, definitions, time, cancel);
        return refusal is { } why ? Closing.Refused(why, form) : Closing.OptOut(form!);
    }

    public static async Task<IResult> Handle(string key, HttpContext http, Db db, PublishedDefinitions definitions, TimeProvider time, CancellationToken cancel)
    {
        var (form, refusal) = await FindAsync(key, http, db, definitions, time, cancel);
        if (refusal is { } why) return Closing.Refused(why, form);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await WaveHold.SharedAsync(db, form!.Wave.Id, cancel);
        await DrawClaim.Whole(db).Where(row => row.Id == form.Invitation!.Id && row.State != InvitationState.Answered)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, InvitationState.OptedOut), cancel);
        await db.Set<AnswerDraft>().Where(row => row.KeyHash == form.KeyHash).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        http.Response.Headers.Location = $"{VoiceModule.PublicPath}/{key}";
        return TypedResults.StatusCode(303);
    }

    /// <summary>Only invited people can be asked again, and they may say so whether or not the wave is open.</summary>
    private static async Task<(OpenForm? Form, Refusal? Refusal)> FindAsync(
        string key, HttpContext http, Db db, PublishedDefinitions definitions, TimeProvider time, CancellationToken cancel)
    {
        var (form, refusal) = await OpenForm.FindAsync(key, null, http, db, definitions, time, cancel);
        if (form?.Invitation is null) return (null, Refusal.Unknown);
        return (form, refusal is Refusal.Answered or Refusal.OptedOut ? refusal : null);
    }
}
