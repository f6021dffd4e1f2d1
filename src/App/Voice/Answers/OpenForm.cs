using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http.Pages;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Answers;

/// <summary>Why no form is shown.</summary>
internal enum Refusal { Unknown, NotYet, Over, Answered, OptedOut, TooLarge, NotAForm, TooMany, Full }

/// <summary>A form that somebody has before them: of which wave, by which key, and how far it has come.</summary>
internal sealed record OpenForm(string Address, Wave Wave, SurveyDefinition Survey, DateOnly Today, string Language)
{
    public Invitation? Invitation { get; init; }

    /// <summary>The key that a linked form is kept under; null for an invited person, whose token is the address.</summary>
    public string? LinkedKey { get; init; }
    public required string KeyHash { get; init; }
    public AnswerDraft? Draft { get; init; }

    /// <summary>Whether the linked form was handed in: whole, in part when the wave was closed over it, or (null) not at all.</summary>
    public bool? IsWhole { get; init; }

    /// <summary>Begun on another device, and opened here by its address.</summary>
    public bool IsContinued { get; init; }

    public Dictionary<string, string> Answers => Draft is null ? [] : AnswerJson.Read(Draft.Answers);

    /// <summary>The form behind an address, and why it is not shown, if it is not. Who has answered is thanked also after the end.</summary>
    public static async Task<(OpenForm? Form, Refusal? Refusal)> FindAsync(
        string key, string? postedKey, HttpContext http, Db db, PublishedDefinitions definitions, TimeProvider time, CancellationToken cancel)
    {
        if (!FormKey.IsOne(key)) return (null, Refusal.Unknown);
        var (wave, invitation, zone) = await LinkedWaveAsync(db, key, cancel) ?? await InvitedAsync(db, key, cancel) ?? default;
        if (wave is null) return (null, Refusal.Unknown);

        var survey = await definitions.OfAsync(db, wave, cancel);
        var today = WaveDays.Today(zone, time);
        var language = LanguageChoice.Best(survey.Languages, http.Request.Query["in"], http.Request.Headers.AcceptLanguage);
        var form = new OpenForm(key, wave, survey, today, language) { Invitation = invitation, KeyHash = invitation?.TokenHash ?? "" };
        form = invitation is null ? await LinkedAsync(form, postedKey, http, db, cancel) : form with { Draft = await StoredDrafts.FindAsync(db, wave.Id, form.KeyHash, cancel) };
        if (form.Draft is { } draft) form = form with { Language = draft.Language };
        return (form, invitation?.State switch
        {
            InvitationState.Answered => Refusal.Answered,
            InvitationState.OptedOut => Refusal.OptedOut,
            _ when form.IsWhole == true => Refusal.Answered,
            _ => Shut(wave, today),
        });
    }

    private static async Task<(Wave Wave, Invitation? Invitation, string Zone)?> LinkedWaveAsync(Db db, string key, CancellationToken cancel)
    {
        var found = await (from wave in db.Set<Wave>().AsNoTracking()
                           join centre in CentreZone.In(db) on wave.CentreId equals centre.Id
                           where wave.Link == key
                           select new { Wave = wave, centre.Zone }).SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.Wave, null, found.Zone);
    }

    private static async Task<(Wave Wave, Invitation? Invitation, string Zone)?> InvitedAsync(Db db, string token, CancellationToken cancel)
    {
        var hash = OpaqueToken.HashOf(token);
        var found = await (from row in DrawClaim.Whole(db).AsNoTracking()
                           join wave in db.Set<Wave>() on row.WaveId equals wave.Id
                           join centre in CentreZone.In(db) on wave.CentreId equals centre.Id
                           where row.TokenHash == hash
                           select new { Wave = wave, Invitation = row, centre.Zone }).SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.Wave, found.Invitation, found.Zone);
    }

    /// <summary>By the key that the page itself carried, else by one in the address, else by the browser's own; else a new one.</summary>
    private static async Task<OpenForm> LinkedAsync(OpenForm form, string? posted, HttpContext http, Db db, CancellationToken cancel)
    {
        var own = FormCookie.Read(http);
        string? addressed = http.Request.Query["f"];
        if (FormKey.IsOne(posted)) return await WithKeyAsync(form, posted!, db, cancel);
        if (addressed != FormKey.Fresh && FormKey.IsOne(addressed))
        {
            var continued = await WithKeyAsync(form, addressed!, db, cancel);
            if (continued.Draft is not null) return continued with { IsContinued = addressed != own };
            if (continued.IsWhole is not null) return continued;
        }

        return addressed != FormKey.Fresh && FormKey.IsOne(own) ? await WithKeyAsync(form, own!, db, cancel) : form.Under(OpaqueToken.Create());
    }

    private static async Task<OpenForm> WithKeyAsync(OpenForm form, string key, Db db, CancellationToken cancel)
    {
        form = form.Under(key);
        form = form with { Draft = await StoredDrafts.FindAsync(db, form.Wave.Id, form.KeyHash, cancel) };
        return form.Draft is null ? form with { IsWhole = await SheetAsync(db, form, cancel) } : form;
    }

    private OpenForm Under(string key) => this with { LinkedKey = key, KeyHash = FormKey.HashOfLinked(key) };

    private static Task<bool?> SheetAsync(Db db, OpenForm form, CancellationToken cancel)
    {
        var once = FormKey.OnceHash(form.KeyHash);
        return db.Set<AnswerSheet>().Where(row => row.WaveId == form.Wave.Id && row.OnceHash == once).Select(row => (bool?)row.Complete).SingleOrDefaultAsync(cancel);
    }

    private static Refusal? Shut(Wave wave, DateOnly today) => wave.State switch
    {
        WaveState.Draft => Refusal.NotYet,
        WaveState.Closed => Refusal.Over,
        _ when today < wave.OpensOn => Refusal.NotYet,
        _ when today > wave.ClosesOn => Refusal.Over,
        _ => null,
    };
}
