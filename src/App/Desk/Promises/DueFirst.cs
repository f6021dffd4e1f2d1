using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;

namespace Shouwen.App.Desk.Promises;

/// <summary>What is due first of cases that are not done, read from their promises as they are stored: many at a time, past the change tracker, inside the caller's transaction.</summary>
internal static class DueFirst
{
    public static async Task CountAsync(Db db, IReadOnlyList<Guid> cases, CancellationToken cancel)
    {
        if (cases.Count == 0) return;
        if (db.Kind == StoreKind.Sqlite)
        {
            Count((SqliteConnection)db.Database.GetDbConnection(), cases);
            return;
        }

        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
        Count(batch, cases);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public static void Count(SqliteConnection connection, IReadOnlyList<Guid> cases)
    {
        using var statement = new SqliteStatement(connection, $"""
            UPDATE due_cases SET due_at = u.due FROM (SELECT COALESCE(MIN(due_at), {DueCase.Never.ToUnixTimeMilliseconds()}) AS due FROM case_promises WHERE case_id = ?1 AND ended_at IS NULL AND state <> 'Paused') AS u
            WHERE id = ?1 AND due_at <> u.due
            """);
        foreach (var id in cases)
        {
            statement.Bind(1, Text(id));
            statement.Step();
        }
    }

    public static void Count(NpgsqlBatch batch, IReadOnlyList<Guid> cases)
    {
        // Held before their promises are read: only then is seen what somebody else left who had them until now.
        var held = new NpgsqlBatchCommand("SELECT 1 FROM due_cases WHERE id = ANY (@ids) ORDER BY id FOR UPDATE");
        // By the cases themselves: asked to join all of them, the planner would read a large part of the table for each thousand.
        var due = new NpgsqlBatchCommand("""
            UPDATE due_cases AS c SET due_at = u.due
            FROM unnest(@ids) AS touched(id) CROSS JOIN LATERAL (
                SELECT COALESCE(MIN(due_at), @never) AS due FROM case_promises WHERE case_id = touched.id AND ended_at IS NULL AND state <> 'Paused') AS u
            WHERE c.id = touched.id AND c.due_at <> u.due
            """);
        foreach (var command in new[] { held, due })
        {
            command.Parameters.Add(new("ids", NpgsqlDbType.Array | NpgsqlDbType.Uuid) { Value = cases.ToArray() });
            batch.BatchCommands.Add(command);
        }

        due.Parameters.Add(new("never", NpgsqlDbType.TimestampTz) { Value = DueCase.Never });
    }

    /// <summary>As EF writes ids.</summary>
    public static string Text(Guid id) => id.ToString("d", CultureInfo.InvariantCulture).ToUpperInvariant();
}
