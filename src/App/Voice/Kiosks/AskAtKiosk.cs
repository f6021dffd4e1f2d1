using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.FollowUps;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Kiosks;

/// <summary>What a kiosk asks, and whether it may ask now.</summary>
/// <param name="Cuts">What is kept, beside the mark, of somebody who wants to be got back to: names of cuts.</param>
/// <param name="KeptDays">How long what they enter is kept after the talk.</param>
/// <param name="LongestKeptDays">And at the longest.</param>
public sealed record KioskForm(string Name, bool IsOpen, SurveyDefinition Survey, IReadOnlyList<string> Cuts, int KeptDays, int LongestKeptDays);

/// <param name="WaitedSeconds">How long it waited on the device for the network: the promise counts from when the customer asked.</param>
public sealed record KioskFollowUp([property: JsonRequired] EnteredFollowUp FollowUp, [property: JsonRequired] int WaitedSeconds);

/// <summary>A kiosk fetches its survey once and sends each answer when it can reach us: whoever has its address may do both.</summary>
internal static class AskAtKiosk
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    public static async Task<Results<Ok<KioskForm>, ProblemHttpResult>> Show(
        string link, HttpContext http, Db db, PublishedDefinitions definitions, IOptions<VoiceOptions> options, TimeProvider time, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await FindAsync(link, db, time, cancel) is not var (kiosk, wave, today)) return NotFound;
        var survey = await definitions.OfAsync(db, wave, cancel);
        return TypedResults.Ok(new KioskForm(kiosk.Name, IsOpen(wave, today), survey, kiosk.Cuts.Names, options.Value.TypedKeptDays, (int)RaiseFollowUp.LongestKept.TotalDays));
    }

    /// <summary>An answer that was given while the wave ran may come a little late: the network was away. Sent again after the wave's end, because only our yes was lost, it is one that we have.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Take(
        string link, WholeAnswer whole, Db db, PublishedDefinitions definitions, TimeProvider time, CancellationToken cancel)
    {
        if (await FindAsync(link, db, time, cancel) is not var (kiosk, wave, today)) return NotFound;
        var survey = await definitions.OfAsync(db, wave, cancel);
        return await TakeWhole.HandleAsync(db, wave, survey, whole, AnsweredBy.Kiosk, kiosk.Cuts, today, cancel) is { } problem ? problem : TypedResults.NoContent();
    }

    /// <summary>Also when the wave has been closed meanwhile: it was promised while it ran. A device whose clock was put right waited between nothing and thirty days.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> TakeBack(
        string link, KioskFollowUp sent, Db db, PublishedDefinitions definitions, FollowUpCases cases, CurrentActing current, WorkingCalendars calendars, AnswerTurns turns, TimeProvider time, CancellationToken cancel)
    {
        if (await FindAsync(link, db, time, cancel) is not var (kiosk, wave, _)) return NotFound;
        var survey = await definitions.OfAsync(db, wave, cancel);
        var asked = time.GetUtcNow() - TimeSpan.FromSeconds(Math.Clamp(sent.WaitedSeconds, 0, LongestWait.TotalSeconds));
        var centre = (await CentreCard.ListAsync(db, [wave.CentreId], cancel)).Single();
        current.Acting = Acting.Customer(centre.Id, centre.Code);
        var (_, problem) = await turns.TakeAsync(() => EnterFollowUp.TakeAsync(db, cases, current.Acting, calendars, wave, survey, sent.FollowUp, kiosk.Cuts, asked, cancel), cancel);
        return problem is null ? TypedResults.NoContent() : problem;
    }

    internal static ProblemHttpResult NotFound => Problem.NotFound("voice.noKiosk", "This address belongs to no kiosk.");

    private static bool IsOpen(Wave wave, DateOnly today) => wave.State == WaveState.Open && !(today < wave.OpensOn) && !(today > wave.ClosesOn);

    private static async Task<(Kiosk Kiosk, Wave Wave, DateOnly Today)?> FindAsync(string link, Db db, TimeProvider time, CancellationToken cancel)
    {
        if (!FormKey.IsOne(link)) return null;
        var found = await (from kiosk in db.Set<Kiosk>().AsNoTracking()
                           join wave in db.Set<Wave>().AsNoTracking() on kiosk.WaveId equals wave.Id
                           where kiosk.Link == link && kiosk.RemovedAt == null
                           select new { Kiosk = kiosk, Wave = wave }).SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.Kiosk, found.Wave, await WaveDays.TodayAsync(db, time, found.Wave.CentreId, cancel));
    }
}
