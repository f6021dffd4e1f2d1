using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Contacts;

/// <summary>Inserts so many rows a statement; only where some of them did not land each is looked at again.</summary>
internal sealed class SqliteContactWriter : ContactWriter
{
    /// <summary>One statement a row costs half as much again.</summary>
    private const int Together = 20;
    private readonly SqliteStatement insert;
    private readonly SqliteStatement insertOne;
    private readonly SqliteStatement find;
    private readonly SqliteStatement correct;
    private readonly int centreId;
    private readonly int sourceId;
    private readonly int importId;

    /// <summary>Rows beyond it were inserted by this writer: ids grow, and nobody else writes meanwhile.</summary>
    private long lastId;

    public SqliteContactWriter(Db db, int centreId, int sourceId, int importId, LoadReport report, GatheredDays days) : base(report, days)
    {
        (this.centreId, this.sourceId, this.importId) = (centreId, sourceId, importId);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        (insert, insertOne) = (Insert(connection, Together), Insert(connection, 1));
        find = new(connection, "SELECT id, local_date, content_hash, import_id FROM contacts WHERE source_id = ?1 AND external_id = ?2");
        correct = new(connection, $"UPDATE contacts SET ({string.Join(",", ContactColumns.Corrected)}) = ({Marks(ContactColumns.Corrected)}) WHERE source_id = ?2 AND external_id = ?3");
        using var last = new SqliteStatement(connection, "SELECT coalesce(max(id), 0) FROM contacts");
        last.Step();
        lastId = last.Long(0);
    }

    public override Task WriteAsync(ReadOnlyMemory<ContactRow> rows, CancellationToken cancel)
    {
        var rest = rows.Span;
        for (; rest.Length >= Together; rest = rest[Together..]) Write(insert, rest[..Together]);
        for (; rest.Length > 0; rest = rest[1..]) Write(insertOne, rest[..1]);
        return Task.CompletedTask;
    }

    public override Task SettleAsync() => Task.CompletedTask;

    public override ValueTask DisposeAsync()
    {
        insert.Dispose();
        insertOne.Dispose();
        find.Dispose();
        correct.Dispose();
        return ValueTask.CompletedTask;
    }

    private static SqliteStatement Insert(SqliteConnection connection, int rows)
    {
        var marks = $"({string.Join(",", ContactColumns.Written.Select(_ => "?"))})";
        return new(connection, $"""
            INSERT INTO contacts({string.Join(",", ContactColumns.Written)}) VALUES {string.Join(",", Enumerable.Repeat(marks, rows))}
            ON CONFLICT(source_id, external_id) DO NOTHING
            """);
    }

    /// <summary>Parameters are numbered by the place of their column among all that are written.</summary>
    private static string Marks(IReadOnlyList<string> columns) =>
        string.Join(",", columns.Select(column => $"?{ContactColumns.Written.Index().First(other => other.Item == column).Index + 1}"));

    private void Write(SqliteStatement statement, ReadOnlySpan<ContactRow> rows)
    {
        var (before, at) = (lastId, 1);
        foreach (ref readonly var row in rows) at = Bind(statement, row, at);
        statement.Step();
        var added = statement.Changes;
        if (added > 0) lastId = statement.LastId;
        if (added < rows.Length) LookAgain(rows, before);
        else AddedTogether(rows);
    }

    /// <summary>Rows of one statement get ids in a row; before them some may have been passed over, for rows of earlier loads that were there already.</summary>
    private void AddedTogether(ReadOnlySpan<ContactRow> rows)
    {
        var id = lastId - rows.Length;
        foreach (ref readonly var row in rows) Added(row, ++id);
    }

    /// <summary>Some ids were there already, or come twice among these rows.</summary>
    private void LookAgain(ReadOnlySpan<ContactRow> rows, long before)
    {
        var fresh = new HashSet<long>();
        foreach (ref readonly var row in rows)
        {
            find.Bind(1, (long)sourceId);
            find.Bind(2, row.ExternalId);
            find.Step();
            var (id, day, hash, import) = (find.Long(0), find.Int(1), find.Long(2), find.Int(3));
            find.Reset();
            if (id > before && fresh.Add(id)) Added(row, id);
            else if (Met(row, day, hash, import == importId)) Correct(row);
        }
    }

    private void Correct(in ContactRow row)
    {
        Bind(correct, row, 1);
        correct.Step();
    }

    /// <returns>The place of the next parameter.</returns>
    private int Bind(SqliteStatement to, in ContactRow row, int at)
    {
        to.Bind(at++, (long)centreId);
        to.Bind(at++, (long)sourceId);
        to.Bind(at++, row.ExternalId);
        to.Bind(at++, row.StartedMilliseconds);
        to.Bind(at++, (long)row.LocalDay);
        to.Bind(at++, (long)row.LocalMinute);
        to.Bind(at++, (long)row.Outcome);
        to.Bind(at++, (long)row.Flags);
        to.Bind(at++, row.Wait);
        to.Bind(at++, row.Talk);
        to.Bind(at++, row.Hold);
        to.Bind(at++, row.Wrap);
        foreach (var member in row.Members) to.Bind(at++, member == 0 ? null : member);
        if (row.Customer == 0) to.Bind(at++, (int?)null);
        else to.Bind(at++, row.Customer);
        to.Bind(at++, row.CustomerLabel);
        to.Bind(at++, row.Recording);
        to.Bind(at++, (long)importId);
        to.Bind(at++, (long)row.Line);
        to.Bind(at++, row.ContentHash);
        return at;
    }
}
