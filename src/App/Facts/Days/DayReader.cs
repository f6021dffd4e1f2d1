using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Days;

/// <summary>Reads the stored rows of one local date into columns.</summary>
internal static class DayReader
{
    private static readonly string Members = string.Join(",", ContactColumns.Members.Select(column => $"coalesce({column}, 0)"));

    public static Task<ContactDay> ContactsAsync(Db db, int centreId, DateOnly date, CancellationToken cancel) => db.Kind == StoreKind.Sqlite
        ? Task.FromResult(FromSqlite((SqliteConnection)db.Database.GetDbConnection(), centreId, date))
        : FromPostgresAsync((NpgsqlConnection)db.Database.GetDbConnection(), centreId, date, cancel);

    private static string Sql(string started, string centre, string date) => $"""
        SELECT id, {started}, local_minute, outcome, flags, coalesce(wait, -1), coalesce(talk, -1), coalesce(hold, -1), coalesce(wrap, -1),
               coalesce(customer, 0), {Members}
        FROM contacts WHERE centre_id = {centre} AND local_date = {date} ORDER BY started, id
        """;

    private static ContactDay FromSqlite(SqliteConnection connection, int centreId, DateOnly date)
    {
        using var statement = new SqliteStatement(connection, Sql("started", "?1", "?2"));
        statement.Bind(1, (long)centreId);
        statement.Bind(2, (long)date.DayNumber);
        var rows = new List<DayRow>();
        while (statement.Step())
        {
            var row = new DayRow
            {
                Id = statement.Long(0),
                StartedMilliseconds = statement.Long(1),
                Minute = (short)statement.Int(2),
                Outcome = (byte)statement.Int(3),
                Flags = (byte)statement.Int(4),
                Wait = statement.Int(5),
                Talk = statement.Int(6),
                Hold = statement.Int(7),
                Wrap = statement.Int(8),
                Customer = statement.Long(9),
            };
            for (var dim = 0; dim < ContactColumns.Members.Count; dim++) row.Members[dim] = statement.Int(10 + dim);
            rows.Add(row);
        }

        return DayRows.ToColumns(date, rows);
    }

    private static async Task<ContactDay> FromPostgresAsync(NpgsqlConnection connection, int centreId, DateOnly date, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql("floor(extract(epoch from started) * 1000)::bigint", "$1", "$2"), connection);
        command.Parameters.Add(new() { Value = centreId });
        command.Parameters.Add(new() { Value = date });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<DayRow>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new DayRow
            {
                Id = reader.GetInt64(0),
                StartedMilliseconds = reader.GetInt64(1),
                Minute = reader.GetInt16(2),
                Outcome = (byte)reader.GetInt16(3),
                Flags = (byte)reader.GetInt16(4),
                Wait = reader.GetInt32(5),
                Talk = reader.GetInt32(6),
                Hold = reader.GetInt32(7),
                Wrap = reader.GetInt32(8),
                Customer = reader.GetInt64(9),
            };
            for (var dim = 0; dim < ContactColumns.Members.Count; dim++) row.Members[dim] = reader.GetInt32(10 + dim);
            rows.Add(row);
        }

        return DayRows.ToColumns(date, rows);
    }
}
