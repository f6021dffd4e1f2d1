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

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override bool BeginsAtOnce => true;

    protected override async Task RoundAsync(CancellationToken cancel) => await RunAsync(cancel);

    /// <summary>Counts until nothing is left to count, or somebody else is at it.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var edited in await EditedAsync(cancel)) await RunAsync(edited.Id, cancel);
    }

    /// <summary>While some cases are written, the next are read and counted: that takes longest and holds nobody up, for what is written is guarded by versions.</summary>
    private async Task RunAsync(Guid calendar, CancellationToken cancel)
    {
        var counted = await NextAsync(calendar, null, cancel);
        while (counted is { } now)
        {
            var ahead = now.IsLast ? null : NextAsync(calendar, now, cancel);
            var end = PieceEnd.Taken;
            try
            {
                end = await WriteAsync(now, cancel);
            }
            finally
            {
                // Read in vain where this was not written, and never left running.
                counted = ahead is null ? null : await ahead;
            }

            if (end == PieceEnd.Taken) return;
            if (end == PieceEnd.Elsewhere) counted = await NextAsync(calendar, null, cancel);
            cancel.ThrowIfCancellationRequested();
        }
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

    /// <summary>The cases behind those, or behind what is written; null when there is nothing left to do here.</summary>
    private async Task<CountedCases?> NextAsync(Guid calendar, CountedCases? behind, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        // Whoever edits it again meanwhile has it begun again: what is left of the old count would be done twice.
        if ((await WorkingCalendars.EditedAsync(db, cancel)).FirstOrDefault(one => one.Id == calendar) is not { } edited) return null;
        var from = behind is { } one && one.Edited.HoursVersion == edited.HoursVersion ? new(edited.HoursVersion, one.Cases[^1]) : await StandsAsync(db, edited, cancel);
        if (from is not { } stands) return null;
        var cases = await OpenClocks.CasesAsync(db, edited.CentreId, stands.Behind(edited), CasesAtOnce, cancel);
        return new(edited, stands, cases, await OpenClocks.MovesAsync(db, calendars, edited, cases, StoredCases.Now(Time), cancel));
    }

    private async Task<RecountPlace?> StandsAsync(Db db, EditedCalendar edited, CancellationToken cancel)
    {
        await BeginAsync(db, edited, cancel);
        var row = await db.Set<ClockRecount>().AsNoTracking().SingleAsync(row => row.CalendarId == edited.Id, cancel);
        return row.EndedAt is not null && row.HoursVersion >= edited.HoursVersion ? null : new(row.HoursVersion, row.LastCaseId);
    }

    private async Task<PieceEnd> WriteAsync(CountedCases counted, CancellationToken cancel)
    {
        var (edited, stands, cases, moves) = counted;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var room = await SqliteTuning.RoomAsync(db, cancel);
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        if (await Held(db, edited.Id).SingleOrDefaultAsync(cancel) is not { } recount) return PieceEnd.Taken;
        if (stands != new RecountPlace(recount.HoursVersion, recount.LastCaseId)) return PieceEnd.Elsewhere;
        if (recount.HoursVersion < edited.HoursVersion) (recount.HoursVersion, recount.Looked, recount.Moved, recount.StartedAt, recount.EndedAt) = (edited.HoursVersion, 0, 0, StoredCases.Now(Time), null);
        await OpenClocks.WriteAsync(db, moves, cancel);
        (recount.LastCaseId, recount.Looked, recount.Moved) = (cases.Count > 0 ? cases[^1] : stands.Behind(edited), recount.Looked + moves.Looked, recount.Moved + moves.Moved.Count);
        if (counted.IsLast)
        {
            recount.EndedAt = StoredCases.Now(Time);
            await ContractClock.RecountAsync(db, calendars, edited.CentreId, StoredCases.Now(Time), cancel);
        }

        await db.SaveChangesAsync(cancel);
        await together.CommitAsync(cancel);
        return PieceEnd.Written;
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

    /// <summary>How far a count has come: the hours it counts by, and the last case.</summary>
    private readonly record struct RecountPlace(int Version, Guid? LastCaseId)
    {
        public Guid? Behind(EditedCalendar edited) => Version < edited.HoursVersion ? null : LastCaseId;
    }

    private sealed record CountedCases(EditedCalendar Edited, RecountPlace Stands, IReadOnlyList<Guid> Cases, ClockMoves Moves)
    {
        public bool IsLast => Cases.Count < CasesAtOnce;
    }

    /// <summary>Written; not written, because the count stands elsewhere by now; or because somebody else is at it.</summary>
    private enum PieceEnd
    {
        Written, Elsewhere, Taken,
    }
}
