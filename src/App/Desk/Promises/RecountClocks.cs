using Microsoft.EntityFrameworkCore;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Supplies;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Desk.Promises;

/// <summary>
/// After the hours of a calendar were edited, counts the clocks anew that are open and not broken: where a deadline moves, the edit is written into the log. Some hundred
/// cases are one transaction, and how far it has come is written with them, so whoever is there after a process was killed goes on where it stood; whoever finds that
/// somebody else has gone on meanwhile goes on from there.
/// </summary>
internal sealed class RecountClocks(IServiceScopeFactory scopes, WorkingCalendars calendars, TimeProvider time, ILogger<RecountClocks> log) : Rounds(time, log)
{
    private const int CasesAtOnce = 1000;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(2);

    protected override bool BeginsAtOnce => true;

    protected override async Task RoundAsync(CancellationToken cancel) => await RunAsync(cancel);

    /// <summary>Counts until nothing is left to count, or somebody else is at it.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var edited in await EditedAsync(cancel))
            while (await SomeAsync(edited, cancel)) cancel.ThrowIfCancellationRequested();
    }

    private async Task<List<EditedCalendar>> EditedAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var edited = await WorkingCalendars.EditedAsync(db, cancel);
        if (edited.Count == 0) return [];
        var done = await db.Set<ClockRecount>().AsNoTracking().Where(row => row.EndedAt != null).ToDictionaryAsync(row => row.CalendarId, row => row.HoursVersion, cancel);
        return [.. edited.Where(one => done.GetValueOrDefault(one.Id, 1) < one.HoursVersion)];
    }

    /// <summary>False when there is nothing left to do here.</summary>
    private async Task<bool> SomeAsync(EditedCalendar calendar, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        // Whoever edits it again meanwhile has it begun again: what is left of the old count would be done twice.
        if ((await WorkingCalendars.EditedAsync(db, cancel)).FirstOrDefault(one => one.Id == calendar.Id) is not { } edited) return false;
        await BeginAsync(db, edited, cancel);
        var stands = await db.Set<ClockRecount>().AsNoTracking().SingleAsync(row => row.CalendarId == edited.Id, cancel);
        if (stands.EndedAt is not null && stands.HoursVersion >= edited.HoursVersion) return false;
        // What takes longest, reading and counting, holds nobody up: what is written is guarded by versions.
        var behind = stands.HoursVersion < edited.HoursVersion ? null : stands.LastCaseId;
        var cases = await OpenClocks.CasesAsync(db, edited.CentreId, behind, CasesAtOnce, cancel);
        var moves = await OpenClocks.MovesAsync(db, calendars, edited, cases, StoredCases.Now(Time), cancel);
        await using var room = await SqliteTuning.RoomAsync(db, cancel);
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        if (await Held(db, edited.Id).SingleOrDefaultAsync(cancel) is not { } recount) return false;
        if ((recount.HoursVersion, recount.LastCaseId) != (stands.HoursVersion, stands.LastCaseId)) return true;
        if (recount.HoursVersion < edited.HoursVersion) (recount.HoursVersion, recount.Looked, recount.Moved, recount.StartedAt, recount.EndedAt) = (edited.HoursVersion, 0, 0, StoredCases.Now(Time), null);
        await OpenClocks.WriteAsync(db, moves, cancel);
        (recount.LastCaseId, recount.Looked, recount.Moved) = (cases.Count > 0 ? cases[^1] : behind, recount.Looked + moves.Looked, recount.Moved + moves.Moved.Count);
        if (cases.Count < CasesAtOnce)
        {
            recount.EndedAt = StoredCases.Now(Time);
            await ContractClock.RecountAsync(db, calendars, edited.CentreId, StoredCases.Now(Time), cancel);
        }

        await db.SaveChangesAsync(cancel);
        await together.CommitAsync(cancel);
        return cases.Count == CasesAtOnce;
    }

    private async Task BeginAsync(Db db, EditedCalendar edited, CancellationToken cancel)
    {
        if (await db.Set<ClockRecount>().AnyAsync(row => row.CalendarId == edited.Id, cancel)) return;
        db.Add(new ClockRecount { CalendarId = edited.Id, CentreId = edited.CentreId, HoursVersion = 1, StartedAt = StoredCases.Now(Time) });
        // Of two that begin at once one is refused, and both go on.
        await TryAsync(() => db.SaveChangesAsync(cancel));
        db.ChangeTracker.Clear();
    }

    private static IQueryable<ClockRecount> Held(Db db, Guid calendar) => db.Kind == StoreKind.Sqlite
        ? db.Set<ClockRecount>().Where(row => row.CalendarId == calendar)
        : db.Set<ClockRecount>().FromSql($"SELECT * FROM clock_recounts WHERE calendar_id = {calendar} FOR UPDATE SKIP LOCKED");
}
