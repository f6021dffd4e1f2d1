using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Contacts;

/// <summary>One prepared insert a row; only a row whose id is known is looked at again.</summary>
internal sealed class SqliteContactWriter : ContactWriter
{
    private readonly SqliteStatement insert;
    private readonly SqliteStatement find;
    private readonly SqliteStatement correct;
    private readonly int centreId;
    private readonly int sourceId;
    private readonly int importId;

    public SqliteContactWriter(Db db, int centreId, int sourceId, int importId, LoadReport report) : base(report)
    {
        (this.centreId, this.sourceId, this.importId) = (centreId, sourceId, importId);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        insert = new(connection, $"INSERT INTO contacts({string.Join(",", ContactColumns.Written)}) VALUES({Marks(ContactColumns.Written)}) ON CONFLICT(source_id, external_id) DO NOTHING");
        find = new(connection, "SELECT local_date, content_hash, import_id FROM contacts WHERE source_id = ?1 AND external_id = ?2");
        correct = new(connection, $"UPDATE contacts SET ({string.Join(",", ContactColumns.Corrected)}) = ({Marks(ContactColumns.Corrected)}) WHERE source_id = ?2 AND external_id = ?3");
    }

    public override Task WriteAsync(ReadOnlyMemory<ContactRow> rows, CancellationToken cancel)
    {
        foreach (ref readonly var row in rows.Span)
        {
            Bind(insert, row);
            insert.Step();
            if (insert.Changes == 1) Added(row);
            else Meet(row);
        }

        return Task.CompletedTask;
    }

    public override void Dispose()
    {
        insert.Dispose();
        find.Dispose();
        correct.Dispose();
    }

    /// <summary>Parameters are numbered by the place of their column among all that are written.</summary>
    private static string Marks(IReadOnlyList<string> columns) =>
        string.Join(",", columns.Select(column => $"?{ContactColumns.Written.Index().First(other => other.Item == column).Index + 1}"));

    private void Meet(in ContactRow row)
    {
        find.Bind(1, (long)sourceId);
        find.Bind(2, row.ExternalId);
        find.Step();
        var (day, hash, import) = (find.Int(0), find.Long(1), find.Int(2));
        find.Reset();
        if (!Met(row, day, hash, import == importId)) return;
        Bind(correct, row);
        correct.Step();
    }

    private void Bind(SqliteStatement to, in ContactRow row)
    {
        var at = 1;
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
        to.Bind(at, row.ContentHash);
    }
}
