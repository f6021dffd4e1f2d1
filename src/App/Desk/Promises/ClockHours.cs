using NodaTime;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Promises;

/// <summary>
/// The hours by which clocks count: those by which each log begins, those that an edit put in their place, and those that hold now. A log that has not heard of the
/// last edit yet is read as if it had.
/// </summary>
internal sealed class ClockHours
{
    /// <summary>Where no hours are known every hour counts: a promise without a calendar is no reason to make customers wait for ever.</summary>
    public static readonly CalendarEdition Unbounded = new(new(new(DateTimeZone.Utc, WeekHours.EveryDay(DayHours.AllDay))), "always", null);

    private readonly Dictionary<string, CalendarEdition> current = [];
    private readonly Dictionary<string, WorkingCalendar> editions = [];

    public static async Task<ClockHours> OfAsync(Db db, WorkingCalendars calendars, IReadOnlyCollection<CasePromise> promises, CancellationToken cancel)
    {
        var hours = new ClockHours();
        foreach (var promise in promises)
        {
            var key = promise.Calendar ?? "";
            if (!hours.current.ContainsKey(key))
                hours.current[key] = await calendars.EditionOfAsync(db, promise.CentreId, promise.Calendar, cancel) ?? await calendars.EditionOfAsync(db, promise.CentreId, null, cancel) ?? Unbounded;
            foreach (var edition in hours.Named(promise).Distinct())
                if (!hours.editions.ContainsKey(edition) && edition != hours.current[key].Edition && await calendars.EditionAsync(db, edition, cancel) is { } past) hours.editions[edition] = past;
        }

        return hours;
    }

    /// <summary>Of promises that count by the centre's own calendar, and by nothing else so far.</summary>
    public static ClockHours Of(CalendarEdition centres)
    {
        var hours = new ClockHours();
        hours.current[""] = centres;
        return hours;
    }

    /// <summary>Those that hold now.</summary>
    public CalendarEdition Now(CasePromise promise) => current[promise.Calendar ?? ""];

    /// <summary>The line that a log lacks when its hours were edited since; none while nothing has begun to count.</summary>
    public ClockLine? Missing(CasePromise promise, IReadOnlyList<ClockLine> lines, DateTimeOffset now)
    {
        var holds = Now(promise);
        if (lines.Count == 0 || Last(promise, lines) == holds.Edition || !HasBegun(promise, lines)) return null;
        var at = holds.Since is { } since && since < now ? since : now;
        return new(at > lines[^1].At ? at : lines[^1].At, ClockEventKind.Calendar, Calendar: holds.Edition);
    }

    /// <summary>Writes into a log what it lacks.</summary>
    public void CatchUp(CasePromise promise, DateTimeOffset now)
    {
        var lines = promise.Lines;
        if (!HasBegun(promise, lines)) promise.Edition = Now(promise).Edition;
        else if (Missing(promise, lines, now) is { } line)
        {
            promise.Edition ??= WorkingCalendars.FirstOf(Now(promise).Edition);
            promise.Append([line]);
        }
    }

    public ClockReading Read(CasePromise promise, DateTimeOffset now) => PromiseClock.Read(Begins(promise), promise.Promise, Events(promise, now), Instant.FromDateTimeOffset(now));

    /// <summary>As it would stand if its hours were edited at this moment.</summary>
    public ClockReading ReadAfter(CasePromise promise, WorkingCalendar changed, DateTimeOffset now)
    {
        var at = Instant.FromDateTimeOffset(now);
        return PromiseClock.Read(Begins(promise), promise.Promise, [.. Events(promise, now), new(at, ClockEventKind.Calendar) { Calendar = changed }], at);
    }

    public IReadOnlyList<LedgerEntry> Explain(CasePromise promise, DateTimeOffset now) => PromiseClock.Explain(Begins(promise), promise.Promise, Events(promise, now), Instant.FromDateTimeOffset(now));

    private WorkingCalendar Begins(CasePromise promise) => Edition(promise, BeginsBy(promise));

    private string BeginsBy(CasePromise promise) => promise.Edition ?? WorkingCalendars.FirstOf(Now(promise).Edition);

    private WorkingCalendar Edition(CasePromise promise, string name) => name == Now(promise).Edition ? Now(promise).Calendar : editions.GetValueOrDefault(name) ?? Now(promise).Calendar;

    /// <summary>What is done is decided, and an edit since then nothing that its ledger has to speak of.</summary>
    private List<ClockEvent> Events(CasePromise promise, DateTimeOffset now)
    {
        var lines = promise.Lines;
        var events = lines.Select(line => Event(promise, line)).ToList();
        if (promise.EndedAt is null && Missing(promise, lines, now) is { } missing) events.Add(Event(promise, missing));
        return events;
    }

    private ClockEvent Event(CasePromise promise, ClockLine line) => new(Instant.FromDateTimeOffset(line.At), line.Event)
    {
        Target = line.Target is null ? null : CasePromise.TargetOf(line.Target),
        Reason = line.Reason,
        Calendar = line.Event == ClockEventKind.Calendar ? Edition(promise, line.Calendar ?? "") : null,
    };

    private IEnumerable<string> Named(CasePromise promise) => promise.Lines.Select(line => line.Calendar).OfType<string>().Append(BeginsBy(promise));

    private string Last(CasePromise promise, IReadOnlyList<ClockLine> lines) => lines.LastOrDefault(line => line.Event == ClockEventKind.Calendar)?.Calendar ?? BeginsBy(promise);

    private static bool HasBegun(CasePromise promise, IReadOnlyList<ClockLine> lines) => promise.Kind == PromiseKind.NextReply ? lines.Any(line => line.Event == ClockEventKind.Message) : lines.Count > 0;
}
