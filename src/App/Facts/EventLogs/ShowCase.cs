using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>One case of a log: its events with what each waited for, and what else the log says of them.</summary>
internal static class ShowCase
{
    private const int MostEvents = 1000;

    /// <param name="Events">At most a thousand; `AllEvents` says how many there are.</param>
    public sealed record Response(string Case, DateTimeOffset From, DateTimeOffset To, double Seconds, double? WorkingSeconds, int? Handovers, int AllEvents, IReadOnlyList<string> Columns, IReadOnlyList<Event> Events);

    /// <param name="WaitingSeconds">Since the event before it was over; null of the first.</param>
    /// <param name="Values">In the order of the columns; null where the event has none.</param>
    public sealed record Event(string Activity, DateTimeOffset At, DateTimeOffset? End, string? Resource, double? WaitingSeconds, double? WorkingSeconds, IReadOnlyList<string?> Values);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, string? name, Db db, StoredLogs logs, WorkingCalendars calendars, Acting acting, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } log) return StoredLogs.NotFound();
        var at = log.Cases.Index().Where(one => one.Item == name).Select(one => one.Index).FirstOrDefault(-1);
        if (at < 0) return Problem.NotFound("facts.noLogCase", "The log has no such case.");
        var calendar = await calendars.FindAsync(db, acting.CentreId, null, cancel);
        return TypedResults.Ok(Of(FilterLog.Cases(log, [at]), calendar));
    }

    private static Response Of(EventLog log, Engines.Clock.WorkingCalendar? calendar)
    {
        var open = calendar is null ? null : OpenStretches.Of(calendar, log);
        double? Working(long from, long to) => open?.Between(from, Math.Max(from, to)) / 1000.0;
        DateTimeOffset Moment(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);
        string? Text(CodedColumn column, int i) => column.Codes[i] < 0 ? null : column.Names[column.Codes[i]];
        var (from, to) = (log.Times[0], log.Times[0] + log.DurationOf(0));
        return new(
            log.Cases[0], Moment(from), Moment(to), (to - from) / 1000.0, Working(from, to), log.Resources is { } who ? Handover.PerCase(log, who)[0] : null, log.Events, [.. log.Attributes.Select(one => one.Name)],
            [.. Enumerable.Range(0, Math.Min(MostEvents, log.Events)).Select(i => new Event(
                Text(log.Activities, i)!, Moment(log.Times[i]), log.Ends is null ? null : Moment(log.EndOf(i)), log.Resources is { } people ? Text(people, i) : null,
                i == 0 ? null : Math.Max(0, log.Times[i] - log.EndOf(i - 1)) / 1000.0, i == 0 ? null : Working(log.EndOf(i - 1), log.Times[i]), [.. log.Attributes.Select(one => Text(one.Values, i))]))]);
    }
}
