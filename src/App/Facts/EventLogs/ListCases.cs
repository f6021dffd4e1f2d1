using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Designs;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>The cases of a log, of a part of it, or behind a number of a map, by an activity they have and by how many seconds they take; over an edge, those that wait longest there first, else those that take longest; beside a design, those that leave it in one way.</summary>
internal static class ListCases
{
    private const int MostSteps = 200;

    /// <param name="WaitingSeconds">Over the edge that was asked for: the longest of the case.</param>
    /// <param name="Handovers">From one who did something to another; null where the log does not know who did what.</param>
    public sealed record Line(string Case, DateTimeOffset From, DateTimeOffset To, double Seconds, double? WaitingSeconds, int Events, int? Handovers, IReadOnlyList<CaseStep> Steps);

    public sealed record CaseStep(string Activity, DateTimeOffset At, string? Resource);

    public static async Task<Results<Ok<KeysetPage<Line>>, ProblemHttpResult>> Handle(
        Guid id, Db db, StoredLogs logs, Acting acting, [AsParameters] LogPart part, string? source, string? target,
        string? has, double? atLeast, double? atMost,
        Guid? design, int? revision, string? kind, string? activity, string? behind, string? after, int? limit, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } whole) return StoredLogs.NotFound();
        var zone = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Engines.Metrics.Dim>()))!.Zone;
        var errors = new FieldErrors();
        var log = part.Of(whole, zone, errors);
        if (!string.IsNullOrEmpty(source) || !string.IsNullOrEmpty(target)) log = LogPart.OverEdge(log, ("source", source), ("target", target), errors);
        if (!string.IsNullOrEmpty(has)) log = WithActivity(log, has, errors);
        errors.AddIf(atLeast is < 0 || double.IsNaN(atLeast ?? 0), "atLeast", FieldErrors.OutOfRange);
        errors.AddIf(atMost < (atLeast ?? 0) || double.IsNaN(atMost ?? 0), "atMost", FieldErrors.OutOfRange);
        if (errors.Any) return errors.Problem();
        if (atLeast is not null || atMost is not null) log = FilterLog.Cases(log, Enumerable.Range(0, log.Cases.Count).Where(one => log.DurationOf(one) / 1000.0 is var lasts && lasts >= (atLeast ?? 0) && lasts <= (atMost ?? double.MaxValue)));
        if (design is { } designId)
        {
            if (await StoredDesigns.RevisionAsync(db, acting, designId, revision, cancel) is not { } process) return StoredDesigns.NotFound();
            if (new DeviatingPart(kind, activity, behind).Of(log, process.Read().Process(), errors, cancel) is not { } deviating) return ShowConformance.TooLarge();
            if (errors.Any) return errors.Problem();
            log = deviating;
        }

        var (first, second) = (LogPart.PlaceOf(log, source), LogPart.PlaceOf(log, target));
        var size = KeysetPage.Limit(limit);
        var start = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        // A log never changes: a place in this order is as good a cursor as a key.
        var lines = Enumerable.Range(0, log.Cases.Count).Select(one => (One: one, Waiting: first < 0 ? null : WaitingOf(log, one, first, second)))
            .OrderByDescending(one => one.Waiting ?? log.DurationOf(one.One)).Skip(start).Take(size + 1).Index().ToList();
        var handed = log.Resources is { } people ? Handover.PerCase(log, people) : null;
        return TypedResults.Ok(KeysetPage.Of(lines, size, log.Cases.Count, one => (start + one.Index + 1).ToString(CultureInfo.InvariantCulture)).Select(one => LineOf(log, one.Item.One, one.Item.Waiting, handed?[one.Item.One])));
    }

    private static long? WaitingOf(EventLog log, int one, int source, int target)
    {
        long? longest = null;
        for (var i = log.CaseStarts[one] + 1; i < log.CaseStarts[one + 1]; i++)
        {
            if (log.Activities.Codes[i - 1] == source && log.Activities.Codes[i] == target) longest = Math.Max(longest ?? 0, log.Times[i] - log.EndOf(i - 1));
        }

        return longest;
    }

    private static EventLog WithActivity(EventLog log, string has, FieldErrors errors)
    {
        var wanted = LogPart.PlaceOf(log, has);
        errors.AddIf(wanted < 0, "has", FieldErrors.UnknownCode);
        return wanted < 0 ? log : FilterLog.Cases(log, FilterLog.WithAttribute(log, log.Activities, new HashSet<string> { has }));
    }

    private static Line LineOf(EventLog log, int one, long? waiting, int? handovers)
    {
        var (from, count) = (log.CaseStarts[one], log.CaseStarts[one + 1] - log.CaseStarts[one]);
        var (begin, duration) = (log.Times[from], log.DurationOf(one));
        return new(
            log.Cases[one], DateTimeOffset.FromUnixTimeMilliseconds(begin), DateTimeOffset.FromUnixTimeMilliseconds(begin + duration), duration / 1000.0, waiting / 1000.0, count, handovers,
            [.. Enumerable.Range(from, Math.Min(count, MostSteps)).Select(i => new CaseStep(
                log.Activities.Names[log.Activities.Codes[i]], DateTimeOffset.FromUnixTimeMilliseconds(log.Times[i]), log.Resources is { } who && who.Codes[i] >= 0 ? who.Names[who.Codes[i]] : null))]);
    }
}
