using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Charts;
using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.ControlCharts;

namespace Shouwen.App.Facts.Watches;

/// <summary>
/// Looks at everything that a centre watches. What is not like chance and reaches into the recent periods is a signal: raised once, and longer for as long as it goes on.
/// </summary>
internal static class RaiseSignals
{
    /// <returns>How many were raised.</returns>
    public static async Task<int> RunAsync(Db db, FactsReader facts, TimeProvider time, int centreId, CancellationToken cancel)
    {
        var watches = await db.Set<Watch>().AsNoTracking().Where(row => row.CentreId == centreId).OrderBy(row => row.Id).ToListAsync(cancel);
        if (watches.Count == 0 || await FactsReader.SpanAsync(db, centreId, cancel) is not { } known) return 0;
        var frame = (await CentreFrame.LoadAsync(db, centreId, cancel))!;
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[frame.Zone]).Date.ToDateOnly();

        // A day that is not over would make every count fall.
        var over = known.To < today ? known.To : today.AddDays(-1);
        var series = new WatchedSeries(db, facts, time, frame, Acting.Console(centreId, frame.Code), known, over);
        var book = new SignalBook(db, time, frame, await TargetBook.LoadAsync(db, frame, cancel));
        await book.OpenAsync(cancel);
        await foreach (var read in series.OfAsync(watches, cancel))
        {
            var baselineTo = read.Watch.BaselineTo is { } to && to > read.Span.From && to < read.Span.To ? to : read.Span.BaselineTo;
            var drawn = SeriesChart.Of(read.Series, WrittenRules.Read(read.Watch.Rules)!.Rules, baselineTo);

            // Without a past there is nothing to hold the present against.
            if (drawn.Series.Ends.Count(end => end <= baselineTo) < 8) continue;

            // Points too close to the centre, or to and fro about it, speak of how the chart was made: nothing has moved.
            foreach (var episode in drawn.Episodes.Where(episode => episode.Side != 0 && drawn.Series.Ends[episode.To] > read.Span.BaselineTo))
                book.Note(read, drawn, baselineTo, episode);
        }

        await book.SaveAsync(cancel);
        return book.Raised;
    }
}
