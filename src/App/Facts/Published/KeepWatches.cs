using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Facts.Annotations;
using Shouwen.App.Facts.Watches;
using Shouwen.Engines.ControlCharts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Published;

/// <summary>A metric to be watched.</summary>
/// <param name="Filter">Such as `team=HOT3`; empty for the whole centre.</param>
public sealed record WatchDraft(string Metric, string Filter, Grain Grain, DateOnly? BaselineTo = null);

/// <summary>Something that happened to the whole centre.</summary>
public sealed record HappenedDraft(DateOnly From, DateOnly To, string Text);

/// <summary>A signal that somebody is at, by what it is about.</summary>
public sealed record WorkedDraft(string Metric, string Filter, string Note);

/// <summary>What a new centre watches, and what has happened to it.</summary>
public static class KeepWatches
{
    public static void Add(Db db, TimeProvider time, int centreId, IEnumerable<WatchDraft> watches, IEnumerable<HappenedDraft> happened)
    {
        db.AddRange(watches.Select(draft => new Watch
        {
            Id = NewId.At(time),
            CentreId = centreId,
            Metric = draft.Metric,
            Filter = draft.Filter,
            Grain = draft.Grain,
            Rules = WrittenRules.Usual,
            BaselineTo = draft.BaselineTo,
        }));
        db.AddRange(happened.Select(draft => new Annotation { Id = NewId.At(time), CentreId = centreId, Kind = AnnotationKind.Other, From = draft.From, To = draft.To, Text = draft.Text }));
    }

    /// <summary>Takes up the signals about something; those that were not raised are nobody's work.</summary>
    public static async Task WorkAsync(Db db, int centreId, IReadOnlyList<WorkedDraft> worked, CancellationToken cancel)
    {
        foreach (var signal in await db.Set<Signal>().Where(row => row.CentreId == centreId).ToListAsync(cancel))
        {
            if (worked.FirstOrDefault(draft => draft.Metric == signal.Metric && draft.Filter == signal.Filter) is { } draft) (signal.State, signal.Note) = (SignalState.Working, draft.Note);
        }
    }

    /// <summary>Looks at what is watched, as the server does after an import; how many signals were raised.</summary>
    public static Task<int> LookAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<KeepWatch>().RunAsync(cancel);
}
