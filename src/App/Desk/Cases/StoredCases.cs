using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Contacts;
using Shouwen.App.Desk.Escalation;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Search;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Clock;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Cases;

/// <summary>A case with what hangs on it, loaded to be worked on.</summary>
internal sealed record OpenedCase(DeskCase Row, CaseType Type, CaseTypeDefinition Definition, IReadOnlyList<CasePromise> Promises);

/// <summary>Cases in the store, as far as somebody's right reaches: the centre's, their teams', those they answer for or work on.</summary>
internal static class StoredCases
{
    private const int Tries = 5;

    public static IQueryable<DeskCase> Of(Db db, Acting acting, string act) => Of(db.Set<DeskCase>(), acting, act);

    /// <summary>The same, by owner, worker, offer and team, each found for itself: for what is counted, or few. Many in order of their numbers are walked through sooner by `Of`.</summary>
    public static IQueryable<DeskCase> OfEach(Db db, Acting acting, string act) => OfEach(db.Set<DeskCase>(), acting, act);

    /// <summary>Those among a few. They are taken by their ids before anything else: asked for ids and centre at once, SQLite goes through all cases of the centre from three ids on.</summary>
    public static IQueryable<DeskCase> Among(Db db, IReadOnlyCollection<Guid> ids, Acting acting, string act) =>
        Of(db.Set<DeskCase>().Where(row => EF.Parameter(ids).Contains(row.Id)).OrderBy(row => row.Id).Take(ids.Count), acting, act);

    /// <summary>Those that are not done, by what lists know of them.</summary>
    public static IQueryable<DueCase> OpenOf(Db db, Acting acting, string act) => OfEach(db.Set<DueCase>().AsNoTracking(), acting, act);

    /// <summary>Those of the ids, in their order.</summary>
    public static async Task<List<DeskCase>> InOrderAsync(Db db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var found = await db.Set<DeskCase>().AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    private static IQueryable<DeskCase> Of(IQueryable<DeskCase> all, Acting acting, string act)
    {
        var rows = all.Where(row => row.CentreId == acting.CentreId);
        var (me, teams) = (acting.UserId, acting.TeamIds.Select(id => (int?)id).ToList());
        return acting.ScopeOf(act) switch
        {
            Scope.Centre => rows,
            Scope.Team => rows.Where(row => row.OwnerId == me || row.WorkerId == me || row.OfferedTo == me || teams.Contains(row.TeamId)),
            Scope.Own => rows.Where(row => row.OwnerId == me || row.WorkerId == me || row.OfferedTo == me),
            _ => rows.Where(_ => false),
        };
    }

    /// <summary>The centre is said with each, so that SQLite looks into the index of each: said once for all, it goes through every case of the centre.</summary>
    private static IQueryable<T> OfEach<T>(IQueryable<T> all, Acting acting, string act) where T : class, IListedCase
    {
        var (centre, me, teams) = (acting.CentreId, acting.UserId, acting.TeamIds.Select(id => (int?)id).ToList());
        return acting.ScopeOf(act) switch
        {
            Scope.Centre => all.Where(row => row.CentreId == centre),
            Scope.Team => all.Where(row => (row.CentreId == centre && row.OwnerId == me) || (row.CentreId == centre && row.WorkerId == me) || (row.CentreId == centre && row.OfferedTo == me) || (row.CentreId == centre && teams.Contains(row.TeamId))),
            Scope.Own => all.Where(row => (row.CentreId == centre && row.OwnerId == me) || (row.CentreId == centre && row.WorkerId == me) || (row.CentreId == centre && row.OfferedTo == me)),
            _ => all.Where(_ => false),
        };
    }

    public static ProblemHttpResult NotFound(int number) => Problem.NotFound("desk.noCase", $"There is no case {number} that you work on.");

    /// <summary>To the millisecond, as every store keeps it.</summary>
    public static DateTimeOffset Now(TimeProvider time) => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    public static async Task<OpenedCase?> LoadAsync(Db db, Acting acting, string act, int number, CancellationToken cancel)
    {
        return await Of(db, acting, act).SingleOrDefaultAsync(row => row.Number == number, cancel) is { } row ? await WithAsync(db, row, cancel) : null;
    }

    public static async Task<OpenedCase> WithAsync(Db db, DeskCase row, CancellationToken cancel)
    {
        var type = await db.Set<CaseType>().SingleAsync(one => one.Id == row.TypeId, cancel);
        return new(row, type, type.Document, await db.Set<CasePromise>().Where(promise => promise.CaseId == row.Id).OrderBy(promise => promise.Code).ToListAsync(cancel));
    }

    /// <summary>
    /// Loads a case, lets `work` decide, and saves. Whoever names a version that is not the newest gets what is there; who names none is tried again, on what the other left.
    /// </summary>
    public static async Task<Results<Ok<CaseForm>, ProblemHttpResult>> WorkAsync(DeskStore desk, int number, HttpContext http, Func<OpenedCase, Task<ProblemHttpResult?>> work, CancellationToken cancel, string act = Act.DeskWork)
    {
        for (var tries = 1; ; tries++)
        {
            if (await LoadAsync(desk.Db, desk.Acting, act, number, cancel) is not { } opened) return NotFound(number);
            if (!ETag.Matches(http, opened.Row.Version)) return Problem.Changed(await FormAsync(desk, opened, cancel));
            if (await work(opened) is { } problem) return problem;
            await CaseNews.MovedOnAsync(desk, opened, cancel);
            opened.Row.FactsDue++;
            await WatchIdle.WindAsync(desk, opened.Row, opened.Type.Code, cancel);
            await CaseWords.KeepAsync(desk.Db, opened.Row, cancel);
            try
            {
                await desk.Db.SaveChangesAsync(cancel);
                ETag.Set(http, opened.Row.Version);
                return TypedResults.Ok(await FormAsync(desk, opened, cancel));
            }
            catch (Exception lost) when (tries < Tries && IsLost(lost))
            {
                desk.Db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The same for what nobody is asked about again: what a customer writes is added to whatever is there. False when `work` finds that it is there already.</summary>
    public static async Task<bool> AddAsync(DeskStore desk, Guid id, Func<OpenedCase, Task<bool>> work, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var row = await desk.Db.Set<DeskCase>().SingleAsync(one => one.Id == id, cancel);
            var opened = await WithAsync(desk.Db, row, cancel);
            if (!await work(opened)) return false;
            row.FactsDue++;
            await WatchIdle.WindAsync(desk, row, opened.Type.Code, cancel);
            await CaseWords.KeepAsync(desk.Db, row, cancel);
            try
            {
                await desk.Db.SaveChangesAsync(cancel);
                return true;
            }
            catch (Exception lost) when (tries < Tries && IsLost(lost))
            {
                desk.Db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Somebody else was first, or stood in the way as we stood in theirs.</summary>
    public static bool IsLost(Exception failure) => failure is DbUpdateException || failure.InnerException is DbUpdateException;

    /// <param name="at">Where something else is written down of the very same moment; otherwise now.</param>
    public static CaseEntry Entry(DeskStore desk, DeskCase row, CaseEntryKind kind, string? text = null, string? about = null, DateTimeOffset? at = null) => new()
    {
        CentreId = row.CentreId,
        CaseId = row.Id,
        At = at ?? Now(desk.Time),
        Kind = kind,
        ById = desk.Acting.UserId,
        By = desk.Acting.Name.Length == 0 ? null : desk.Acting.Name,
        Text = text,
        About = about,
    };

    public static async Task<CaseForm> FormAsync(DeskStore desk, OpenedCase opened, CancellationToken cancel)
    {
        var (row, definition) = (opened.Row, opened.Definition);
        var people = await Members.NamesAsync(desk.Db, [.. new[] { row.OwnerId, row.OfferedTo, row.WorkerId }.OfType<Guid>().Distinct()], cancel);
        CasePerson? Person(Guid? id) => id is { } known ? new(known, people.GetValueOrDefault(known) ?? "") : null;
        var contacts = await LinkContact.OfAsync(desk.Db, row, cancel);
        var dims = new HashSet<Dim> { Dim.Channel, Dim.Team };
        if (row.RegionId is not null) dims.Add(Dim.Region);
        if (row.ProductId is not null) dims.Add(Dim.Product);
        if (contacts.Any(contact => contact.Found is not null)) dims.Add(Dim.Agent);
        var frame = (await CentreFrame.LoadAsync(desk.Db, row.CentreId, cancel, dims))!;
        Member? Find(Dim dim, int? id) => id is null ? null : frame.Members[dim].FirstOrDefault(member => member.Id == id);
        var (topic, channel) = (Find(Dim.Topic, row.TopicId), Find(Dim.Channel, row.ChannelId));
        var words = await desk.Db.Set<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == row.Id && entry.Kind == CaseEntryKind.Opened).OrderBy(entry => entry.Id).Select(entry => entry.Text).FirstOrDefaultAsync(cancel);
        var promises = new List<PromiseForm>();
        var hours = await ClockHours.OfAsync(desk.Db, desk.Calendars, opened.Promises, cancel);
        foreach (var promise in opened.Promises) promises.Add(PromiseOf(promise, hours, Now(desk.Time)));
        return new(
            row.Number, opened.Type.Code, opened.Type.Name, row.Title, words, DeskJson.Read<Dictionary<string, string>>(row.Fields), DeskJson.Read<List<string>>(row.Tags), row.Impact, row.Urgency,
            row.Priority, NameOf(definition, row.Priority), row.State, definition.State(row.State).Name, row.StateKind, row.CustomerLabel, topic?.Code, topic?.Name, channel?.Code, channel?.Name,
            Find(Dim.Team, row.TeamId)?.Name,
            Person(row.OwnerId)!, Person(row.OfferedTo), row.OfferReason, Person(row.WorkerId), row.OpenedAt, row.DoneAt, DueOf(opened.Promises), row.IsBreached, row.IsExcused, row.Repeats, row.Raised,
            await LinkCases.OfAsync(desk.Db, desk.Acting, row.Id, cancel), [.. definition.Transitions.Where(way => way.From.Contains(row.State))], promises,
            await CaseEscalation.OfAsync(desk, row, DateTimeZoneProviders.Tzdb[frame.Zone], Find(Dim.Team, row.TeamId)?.Code, cancel))
        {
            RegionName = Find(Dim.Region, row.RegionId)?.Name,
            ProductName = Find(Dim.Product, row.ProductId)?.Name,
            FollowUp = opened.Type.Code == FollowUpType.Code ? await FollowUpMark.NumberOfAsync(desk.Db, row.Id, cancel) : null,
            Contacts = [.. contacts.Select(contact => LinkContact.Form(contact.Name, contact.Found, Find))],
        };
    }

    public static string NameOf(CaseTypeDefinition definition, int priority) => definition.Priorities[Math.Min(priority, definition.Priorities.Count - 1)];

    private static DateTimeOffset? DueOf(IReadOnlyList<CasePromise> promises) => WindClocks.Earliest(promises) is var due && due == DueCase.Never ? null : due;

    public static PromiseForm PromiseOf(CasePromise promise, ClockHours hours, DateTimeOffset now)
    {
        var reading = hours.Read(promise, now);
        var target = promise.Lines.LastOrDefault(line => line.Target is not null)?.Target ?? promise.Target;
        return new(
            promise.Code, promise.Name, promise.Kind, target, reading.State, reading.Due?.ToDateTimeOffset(), (promise.BreachedAt ?? reading.BreachedAt?.ToDateTimeOffset()), reading.StoppedAt?.ToDateTimeOffset(),
            reading.NextAt?.ToDateTimeOffset(), reading.Used.TotalSeconds, reading.Overrun.TotalSeconds, reading.Left?.TotalSeconds,
            [.. reading.Levels.Select(level => new PromiseLevel(level.Level.ToString(), level.At?.ToDateTimeOffset(), level.IsReached))],
            [.. hours.Explain(promise, now).Select(Line)], promise.ExcusedAt, promise.ExcusedBy, promise.ExcuseReason);
    }

    private static LedgerLine Line(LedgerEntry entry) => new(
        entry.Kind, entry.From.ToDateTimeOffset(), entry.To.ToDateTimeOffset(), entry.Counted.TotalSeconds, entry.Phase, entry.Day?.Source, entry.Day?.Exception?.Name ?? entry.Day?.Official?.NameZh,
        entry.Event, entry.Effect, entry.Reason, entry.Target?.ToString(), entry.Level?.ToString());
}
