using Microsoft.Extensions.Options;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers.Pages;
using Shouwen.App.Voice.FollowUps;
using Shouwen.App.Voice.Sampling;

namespace Shouwen.App.Voice.Answers;

/// <summary>The page where a respondent is. Looking writes nothing but the browser's own key.</summary>
internal static class ShowForm
{
    public static async Task<IResult> Handle(
        string key, HttpContext http, Db db, PublishedDefinitions definitions, FollowUpOffers offers, QuotaCounts quotas, IOptions<VoiceOptions> options, TimeProvider time, CancellationToken cancel)
    {
        var (form, refusal) = await OpenForm.FindAsync(key, null, http, db, definitions, time, cancel);
        // Whoever has begun may finish: nothing that was filled in is refused for a quota.
        if (refusal is null && form is { Invitation: { } invited, Draft: null } && await quotas.IsFullAsync(db, form.Wave, invited, cancel)) refusal = Refusal.Full;
        if (form?.LinkedKey is { } own) FormCookie.Write(http, form.Address, own);
        string? token = http.Request.Query[TakePage.Offered];
        if (refusal == Refusal.Answered && offers.Read(token, key) is { } offer) return Closing.Thanks(form!, new(offer, token!, options.Value.TypedKeptDays));
        if (refusal is { } why) return Closing.Refused(why, form);
        var state = new FormState(form!.Survey, form.Answers);
        return new FormPage(form, state, state.Nearest(form.Draft?.Page ?? 0), form.Language) { Elsewhere = ElsewhereOf(form, http) }.As(200);
    }

    public static string? ElsewhereOf(OpenForm form, HttpContext http) => form.LinkedKey is null
        ? null
        : $"{http.Request.Scheme}://{http.Request.Host}{VoiceModule.PublicPath}/{form.Address}?f={form.LinkedKey}";
}
