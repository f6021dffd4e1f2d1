using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Voice.Answers.Pages;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>Takes up what somebody who gave a low mark has offered: their name, how to reach them, what should be put right.</summary>
internal static class AskBack
{
    public static async Task<IResult> Handle(
        string key, HttpContext http, Db db, FollowUpOffers offers, FollowUpCases cases, CurrentActing current, AnswerTurns turns, WorkingCalendars calendars, IOptions<VoiceOptions> options, TimeProvider time, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType) return Closing.Refused(Refusal.NotAForm, null);
        if (await PostedPage.ReadAsync(http, cancel) is not { } posted) return Closing.Refused(Refusal.TooLarge, null);
        var token = posted.Typed(OfferPage.Offer);
        if (offers.Read(token, key) is not { } offer) return Closing.Notice(410, "noOffer");
        var given = new Given(Line(posted.Typed(OfferPage.Name)), Line(posted.Typed(OfferPage.Reach)), posted.Typed(OfferPage.Wish));
        var page = new OfferPage(offer, token, options.Value.TypedKeptDays) { Given = given };
        if (page.Wrong().Count > 0) return page.As(400);

        var wave = await db.Set<Wave>().AsNoTracking().SingleAsync(row => row.Id == offer.WaveId, cancel);
        var centre = (await CentreCard.ListAsync(db, [wave.CentreId], cancel)).Single();
        var calendar = await calendars.FindAsync(db, wave.CentreId, null, cancel);
        var now = time.GetUtcNow();
        var promise = Promise.Of(calendar, now, offer.Hours, centre.Zone);
        var raised = await turns.TakeAsync(() => RaiseFollowUp.HandleAsync(db, cases, current.Acting = Acting.Customer(centre.Id, centre.Code), wave, offer, given, promise, now, cancel), cancel);
        return page.Noted(promise.Local(raised.DueAt));
    }

    /// <summary>Who can be called by one line is not called by two.</summary>
    private static string Line(string typed) => string.Join(' ', typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What somebody typed who wants to be got back to.</summary>
internal sealed record Given(string Name, string Reach, string Words);
