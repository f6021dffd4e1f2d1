using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Charts;
using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.ControlCharts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Watches;

/// <summary>The signals of a centre while its watches are looked at: what is known already grows, what is new is raised.</summary>
internal sealed class SignalBook(Db db, TimeProvider time, CentreFrame frame, TargetBook targets)
{
    private ILookup<Guid, Signal> known = Array.Empty<Signal>().ToLookup(signal => signal.WatchId);
    private Dictionary<int, string> leaders = [];
    private readonly List<Signal> fresh = [];
    private readonly Dictionary<string, int?> teams = frame.Members[Dim.Agent].ToDictionary(agent => agent.Code, agent => agent.ParentId);
    public int Raised => fresh.Count;

    public async Task OpenAsync(CancellationToken cancel)
    {
        // Older than any chart looks back, a signal cannot go on.
        var since = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddYears(-5);
        leaders = await Staff.LeadersAsync(db, frame.CentreId, cancel);
        known = (await db.Set<Signal>().Where(row => row.CentreId == frame.CentreId && row.To >= since).ToListAsync(cancel)).ToLookup(row => row.WatchId);
    }

    public void Note(WatchedSeries.Read read, SeriesChart drawn, DateOnly baselineTo, Episode episode)
    {
        var (from, end) = (StartOf(read, episode.From), drawn.Series.Ends[episode.To]);
        var to = end < read.Span.To ? end : read.Span.To;
        var goesOn = known[read.Watch.Id].Where(row => row.Side == episode.Side && row.From <= to && row.To >= from.AddDays(-1)).MaxBy(row => row.Number);
        if (goesOn is null) Raise(read, drawn, baselineTo, episode, from, to);
        else if (goesOn.To < to || goesOn.Fired != Codes(episode)) Grow(goesOn, read, drawn, baselineTo, episode, from, to);
    }

    /// <summary>Lists begin with the highest number: that of what lasts until now, and of it the plainest.</summary>
    public async Task SaveAsync(CancellationToken cancel)
    {
        var last = await db.Set<Signal>().Where(row => row.CentreId == frame.CentreId).MaxAsync(row => (int?)row.Number, cancel) ?? 0;
        foreach (var signal in fresh.OrderBy(signal => signal.To).ThenBy(signal => signal.Points * Math.Abs(signal.Furthest ?? 0))) signal.Number = ++last;
        db.AddRange(fresh);
        await db.SaveChangesAsync(cancel);
    }

    private void Raise(WatchedSeries.Read read, SeriesChart drawn, DateOnly baselineTo, Episode episode, DateOnly from, DateOnly to)
    {
        var (usual, now) = Sizes(drawn, episode);
        if (usual is null || now is null) return;
        fresh.Add(new()
        {
            Id = NewId.At(time),
            CentreId = frame.CentreId,
            WatchId = read.Watch.Id,
            Metric = read.Watch.Metric,
            Filter = read.Watch.Filter,
            Grain = read.Watch.Grain,
            Rules = read.Watch.Rules,
            ChartFrom = read.Span.From,
            BaselineTo = baselineTo,
            From = from,
            To = to,
            Points = episode.To - episode.From + 1,
            Side = episode.Side,
            Fired = Codes(episode),
            Usual = usual.Value,
            Now = now.Value,
            Furthest = Furthest(drawn, episode),
            OwnerCode = OwnerOf(read),
            TeamId = TeamOf(read.Query),
            RaisedAt = time.GetUtcNow(),
        });
    }

    /// <summary>Since when it is so stays what it was: only a later look at less of the past would tell otherwise.</summary>
    private static void Grow(Signal signal, WatchedSeries.Read read, SeriesChart drawn, DateOnly baselineTo, Episode episode, DateOnly from, DateOnly to)
    {
        var (usual, now) = Sizes(drawn, episode);
        if (usual is null || now is null) return;
        if (from < signal.From) signal.From = from;
        if (to > signal.To) signal.To = to;
        (signal.ChartFrom, signal.BaselineTo, signal.Points, signal.Fired) = (read.Span.From, baselineTo, Math.Max(signal.Points, episode.To - episode.From + 1), Codes(episode));
        (signal.Usual, signal.Now, signal.Furthest, signal.Places) = (usual.Value, now.Value, Furthest(drawn, episode), null);
        signal.Version++;
    }

    private static string Codes(Episode episode) => string.Join(' ', episode.Rules.Select(rule => rule.Code));

    private static DateOnly StartOf(WatchedSeries.Read read, int point)
    {
        var end = read.Series.Ends[point];
        var start = Period.Of(read.Query.Grain, read.Query.From, end, 0, 15).Start;
        return start < read.Query.From ? read.Query.From : start;
    }

    /// <summary>What is usual at these points, and their value together: both weighted by what they are made of.</summary>
    private static (double? Usual, double? Now) Sizes(SeriesChart drawn, Episode episode)
    {
        var (sum, usual, weight) = (0.0, 0.0, 0.0);
        for (var i = episode.From; i <= episode.To; i++)
        {
            if (drawn.Excluded.Contains(i) || double.IsNaN(drawn.Chart.Values[i])) continue;
            var size = drawn.Series.IsWeighted ? drawn.Series.Points.Sizes[i] : 1;
            (sum, usual, weight) = (sum + (drawn.Chart.Values[i] * size), usual + (drawn.Chart.Centre[i] * size), weight + size);
        }

        return weight > 0 && double.IsFinite(usual) ? (usual / weight, sum / weight) : (null, null);
    }

    private static double? Furthest(SeriesChart drawn, Episode episode)
    {
        var furthest = drawn.Chart.Standardised[episode.From..(episode.To + 1)].Where(double.IsFinite).DefaultIfEmpty(double.NaN).MaxBy(Math.Abs);
        return double.IsFinite(furthest) ? furthest : null;
    }

    private string? OwnerOf(WatchedSeries.Read read) => targets.OwnerOf(
        read.Watch.Metric, read.Query.Filters is [var (dim, codes)] && codes is [var code] ? (dim, code) : null, TeamOf(read.Query) is { } team ? leaders.GetValueOrDefault(team) : null);

    private int? TeamOf(MetricQuery query)
    {
        foreach (var (dim, codes) in query.Filters.Where(filter => filter.Codes.Count == 1))
        {
            if (dim == Dim.Agent && teams.GetValueOrDefault(codes[0]) is { } ofAgent) return ofAgent;
            if (dim == Dim.Team && frame.Members[Dim.Team].FirstOrDefault(team => team.Code == codes[0]) is { } team) return team.Id;
        }

        return null;
    }
}
