using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Import;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Facts.Watches;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Today;

/// <summary>The first page: how the centre does on a day, by default the last one that has facts; the day before while today has hardly begun.</summary>
internal static class ShowToday
{
    /// <summary>As far back as its numbers look: twice the twelve weeks of stability, before a week that is not over.</summary>
    private const int DaysBack = 175;

    /// <summary>A day tells something with so many contacts, or with this share of the day before.</summary>
    private const int Telling = 100;
    private const int TellingShare = 20;

    public static async Task<Ok<TodayPage>> Handle(Db db, FactsReader facts, TimeProvider time, Acting acting, DateOnly? date, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, Changes.Cuts.Append(Dim.Agent).ToHashSet()))!;
        var now = time.GetUtcNow();
        var today = Instant.FromDateTimeOffset(now).InZone(DateTimeZoneProviders.Tzdb[frame.Zone]).Date.ToDateOnly();
        var lastImport = await db.Set<ImportRun>().Where(run => run.CentreId == frame.CentreId).OrderByDescending(run => run.Id)
            .Select(run => (DateTimeOffset?)run.EndedAt).FirstOrDefaultAsync(cancel);
        var toAsk = await Heard.ToAskAsync(db, time, acting, cancel);
        var followUps = await FollowUpsToDo.OfAsync(db, acting, now, cancel);
        var signals = await SignalsToDo.OfAsync(db, acting, cancel);
        if (await FactsReader.SpanAsync(db, frame.CentreId, cancel) is not { } span)
            return TypedResults.Ok(new TodayPage(null, false, null, now, lastImport, [], Observation.NothingYet, null, null, [], [], [], [], toAsk, followUps, signals));
        var last = span.To < today ? span.To : today;
        var young = date is null && last == today ? await YoungAsync(db, frame.CentreId, today, cancel) : null;
        var day = date ?? (young is null ? last : last.AddDays(-1));
        var ask = new Asking(db, facts, acting, frame);
        await ask.LoadAsync(day.AddDays(-DaysBack), day, cancel);
        var (tiles, upTo) = await Tiles.OfAsync(ask, day, day == today, cancel);
        return TypedResults.Ok(new TodayPage(
            day, day == today, upTo, now, lastImport, tiles,
            await Observation.OfAsync(ask, day, span.To, cancel),
            await Topics.OfAsync(ask, day, cancel),
            await HeatMap.OfAsync(ask, day, cancel),
            await Changes.OfAsync(ask, day, day == today, cancel),
            await QueueLines.OfAsync(ask, day, cancel),
            await Heard.OfAsync(ask, day, cancel),
            await AtDesk.OfAsync(ask, day, cancel),
            toAsk,
            followUps,
            signals,
            young));
    }

    private static async Task<YoungDay?> YoungAsync(Db db, int centreId, DateOnly today, CancellationToken cancel)
    {
        var before = today.AddDays(-1);
        var counts = await db.Set<FactDay>().Where(row => row.CentreId == centreId && row.LocalDate >= before && row.LocalDate <= today).ToDictionaryAsync(row => row.LocalDate, row => row.ContactCount, cancel);
        var (now, whole) = (counts.GetValueOrDefault(today), counts.GetValueOrDefault(before));
        return now < Telling && now * TellingShare < whole ? new(today, now) : null;
    }
}
