using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Promises;

/// <summary>What an edit does to some cases.</summary>
/// <param name="Moved">Promises as they are to be stored.</param>
/// <param name="Cases">Those of the moved.</param>
/// <param name="Passed">Cases in which something has passed that nobody has looked at yet; they are left to who looks for that.</param>
internal sealed record ClockMoves(int Looked, IReadOnlyList<CasePromise> Moved, IReadOnlyList<Guid> Cases, int Passed);

/// <summary>Clocks that are open and not broken, many at a time, past the change tracker.</summary>
internal static class OpenClocks
{
    /// <summary>Cases that have some, in the order of ids; they are found by an index of what is open, alone.</summary>
    public static async Task<List<Guid>> CasesAsync(Db db, int centreId, Guid? behind, int most, CancellationToken cancel)
    {
        var after = behind ?? Guid.Empty;
        return await db.Database.SqlQuery<Guid>($"""
            SELECT DISTINCT case_id AS "Value" FROM case_promises
            WHERE centre_id = {centreId} AND case_id > {after} AND state <> 'Kept' AND ended_at IS NULL AND breached_at IS NULL ORDER BY case_id LIMIT {most}
            """).ToListAsync(cancel);
    }

    public static async Task<ClockMoves> MovesAsync(Db db, WorkingCalendars calendars, EditedCalendar edited, IReadOnlyList<Guid> cases, DateTimeOffset now, CancellationToken cancel)
    {
        var all = await db.Set<CasePromise>().AsNoTracking().Where(row => EF.Parameter(cases).Contains(row.CaseId)).ToListAsync(cancel);
        var hours = await ClockHours.OfAsync(db, calendars, all, cancel);
        var ofEdited = edited.Id.ToString("n", CultureInfo.InvariantCulture);
        var (looked, passed, moved, touched) = (0, 0, new List<CasePromise>(), new List<Guid>());
        foreach (var ofCase in all.GroupBy(promise => promise.CaseId))
        {
            var before = moved.Count;
            foreach (var promise in ofCase.Where(promise => IsOpen(promise) && hours.Now(promise).Edition.StartsWith(ofEdited, StringComparison.Ordinal)))
            {
                looked++;
                if (promise.NextAt < now) passed++;
                else if (Moves(promise, hours, now)) moved.Add(promise);
            }

            if (moved.Count > before) touched.Add(ofCase.Key);
        }

        return new(looked, moved, touched, passed);
    }

    public static bool IsOpen(CasePromise promise) => promise is { State: not PromiseState.Kept, EndedAt: null, BreachedAt: null };

    /// <summary>Guarded by versions: what somebody did meanwhile has been counted by the new hours already. What a case has due first is read from its promises after that.</summary>
    public static async Task WriteAsync(Db db, ClockMoves moves, CancellationToken cancel)
    {
        if (moves.Moved.Count == 0) return;
        if (db.Kind == StoreKind.Sqlite) Sqlite((SqliteConnection)db.Database.GetDbConnection(), moves);
        else await PostgresAsync((NpgsqlConnection)db.Database.GetDbConnection(), moves, cancel);
    }

    /// <summary>Whether deadline or next moment are others by the hours that hold now; then the promise is as it is to be stored.</summary>
    private static bool Moves(CasePromise promise, ClockHours hours, DateTimeOffset now)
    {
        // What stands still has no deadline of its own; its log hears of the edit when it goes on.
        if (promise.State == PromiseState.Paused || hours.Missing(promise, promise.Lines, now) is null) return false;
        var reading = hours.Read(promise, now);
        var (due, next) = (reading.Due?.ToDateTimeOffset(), reading.NextAt?.ToDateTimeOffset());
        if (due == promise.DueAt && next == promise.NextAt) return false;
        hours.CatchUp(promise, now);
        (promise.DueAt, promise.NextAt, promise.State, promise.Version) = (due, next, reading.State, promise.Version + 1);
        return true;
    }

    private static void Sqlite(SqliteConnection connection, ClockMoves moves)
    {
        using var promises = new SqliteStatement(connection, "UPDATE case_promises SET log = ?1, edition = ?2, due_at = ?3, next_at = ?4, state = ?5, version = ?6 WHERE id = ?7 AND version = ?6 - 1");
        foreach (var row in moves.Moved)
        {
            promises.Bind(1, row.Log);
            promises.Bind(2, row.Edition);
            promises.Bind(3, row.DueAt?.ToUnixTimeMilliseconds());
            promises.Bind(4, row.NextAt?.ToUnixTimeMilliseconds());
            promises.Bind(5, row.State.ToString());
            promises.Bind(6, row.Version);
            promises.Bind(7, DueFirst.Text(row.Id));
            promises.Step();
        }

        DueFirst.Count(connection, moves.Cases);
    }

    /// <summary>One message: what is asked next needs no answer to what was asked before.</summary>
    private static async Task PostgresAsync(NpgsqlConnection connection, ClockMoves moves, CancellationToken cancel)
    {
        var promises = new NpgsqlBatchCommand("""
            UPDATE case_promises AS p SET log = u.log, edition = u.edition, due_at = u.due, next_at = u.next, state = u.state, version = u.version
            FROM unnest(@ids, @logs, @editions, @dues, @nexts, @states, @versions) AS u(id, log, edition, due, next, state, version) WHERE p.id = u.id AND p.version = u.version - 1
            """);
        Add(promises, "ids", NpgsqlDbType.Uuid, moves.Moved.Select(row => row.Id));
        Add(promises, "logs", NpgsqlDbType.Text, moves.Moved.Select(row => row.Log));
        Add(promises, "editions", NpgsqlDbType.Text, moves.Moved.Select(row => row.Edition));
        Add(promises, "dues", NpgsqlDbType.TimestampTz, moves.Moved.Select(row => row.DueAt));
        Add(promises, "nexts", NpgsqlDbType.TimestampTz, moves.Moved.Select(row => row.NextAt));
        Add(promises, "states", NpgsqlDbType.Text, moves.Moved.Select(row => row.State.ToString()));
        Add(promises, "versions", NpgsqlDbType.Integer, moves.Moved.Select(row => row.Version));
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { promises } };
        // Promises first, then what is due of their case, as whoever works on one saves them.
        DueFirst.Count(batch, moves.Cases);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static void Add<T>(NpgsqlBatchCommand command, string name, NpgsqlDbType type, IEnumerable<T> values) => command.Parameters.Add(new(name, NpgsqlDbType.Array | type) { Value = values.ToArray() });
}
