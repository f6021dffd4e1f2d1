using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers.Pages;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.FollowUps;

namespace Shouwen.App.Voice.Answers;

/// <summary>Takes a page that was filled in: keeps it and goes on, shows it again with what is wrong, or hands the whole form in.</summary>
internal static class TakePage
{
    /// <summary>In the address of the thanks: what may be taken up by whoever gave a low mark.</summary>
    public const string Offered = "offer";
    private const int Tries = 20;

    public static async Task<IResult> Handle(
        string key, HttpContext http, Db db, PublishedDefinitions definitions, AnswerTurns turns, FollowUpOffers offers, TimeProvider time, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType) return Closing.Refused(Refusal.NotAForm, null);
        if (await PostedPage.ReadAsync(http, cancel) is not { } posted) return Closing.Refused(Refusal.TooLarge, null);
        for (var tries = 0; tries < Tries; tries++)
        {
            var (form, refusal) = await OpenForm.FindAsync(key, posted.FormKey, http, db, definitions, time, cancel);
            if (refusal is { } why && why != Refusal.Answered) return Closing.Refused(why, form);
            var answer = refusal is null ? await TakeAsync(form!, posted, http, db, turns, offers, cancel) : On(form!, http);
            if (answer is null) continue;
            if (form!.LinkedKey is { } own) FormCookie.Write(http, form.Address, own);
            return answer;
        }

        return Closing.Refused(Refusal.TooMany, null);
    }

    /// <summary>Null when another tab was faster: then all is read and taken again.</summary>
    private static async Task<IResult?> TakeAsync(OpenForm form, PostedPage posted, HttpContext http, Db db, AnswerTurns turns, FollowUpOffers offers, CancellationToken cancel)
    {
        var before = new FormState(form.Survey, form.Answers);
        var at = form.Survey.Pages.Index().Where(page => page.Item.Code == posted.PageCode).Select(page => page.Index).DefaultIfEmpty(-1).First();
        if (at < 0 || !before.Shows(at)) return On(form, http);

        var shown = form.Survey.Pages[at].Questions.Where(posted.HasShown).ToList();
        var state = new FormState(form.Survey, Merged(before.Given, shown, posted));
        var asked = state.Asked(at).ToList();
        state = new(form.Survey, WithoutUnasked(state, shown.Except(asked)));
        var language = posted.Language is { } wished && form.Survey.Languages.Contains(wished) ? wished : form.Language;
        var stays = posted.GoesBack || posted.Language is not null;
        var wrong = state.WrongIn(asked.Intersect(shown), whole: !stays);
        var page = new FormPage(form, state, at, language) { Wrong = wrong, Elsewhere = ShowForm.ElsewhereOf(form, http) };
        if (wrong.Count > 0) return page.As(400);

        Task<bool> Save(int next) => turns.TakeAsync(() => StoredDrafts.SaveAsync(db, form, language, state.Given, next, cancel), cancel);
        if (stays) return await Save(posted.GoesBack ? state.PageBefore(at) ?? at : at) ? On(form, http) : null;
        var more = asked.Except(shown).Where(question => question.Kind != QuestionKind.Section).ToList();
        if (more.Count > 0) return await Save(at) ? (page with { More = more }).As(200) : null;
        if (state.PageAfter(at) is { } next) return await Save(next) ? On(form, http) : null;
        if (state.FirstUnfit() is { } unfit) return await Save(unfit) ? Unfit(page, unfit) : null;
        return await turns.TakeAsync(() => HandIn.HandleAsync(db, form, state, language, cancel), cancel) ? On(form, http, language, offers.After(form, state, language)) : null;
    }

    private static Dictionary<string, string> Merged(IReadOnlyDictionary<string, string> before, IEnumerable<Question> shown, PostedPage posted)
    {
        var answers = before.ToDictionary();
        foreach (var field in shown.SelectMany(SurveyFields.Of))
        {
            var answer = posted.Answer(field);
            if (answer.Length == 0) answers.Remove(field.Code);
            else answers[field.Code] = answer;
        }

        return answers;
    }

    /// <summary>What is not asked is not checked, so nothing odd may stay behind in it.</summary>
    private static Dictionary<string, string> WithoutUnasked(FormState state, IEnumerable<Question> unasked)
    {
        var answers = state.Given.ToDictionary();
        foreach (var code in state.WrongIn(unasked, whole: false).Keys) answers.Remove(code);
        return answers;
    }

    private static IResult Unfit(FormPage page, int unfit) =>
        (page with { Page = unfit, Wrong = page.State.WrongIn(page.State.Asked(unfit), whole: true) }).As(400);

    /// <summary>To the page where the respondent now is. Browsers that keep no cookie carry their key in the address.</summary>
    private static StatusCodeHttpResult On(OpenForm form, HttpContext http, string? handedIn = null, string? offer = null)
    {
        var query = QueryString.Empty;
        if (form.LinkedKey is { } key && FormCookie.Read(http) is null) query = query.Add("f", key);
        if (handedIn is not null) query = query.Add("in", handedIn);
        if (offer is not null) query = query.Add(Offered, offer);
        http.Response.Headers.Location = $"{VoiceModule.PublicPath}/{form.Address}{query}";
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.StatusCode(303);
    }
}
