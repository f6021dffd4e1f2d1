using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Facts.Intervals;

/// <summary>New intervals by one prepared insert a row: a year of quarter hours in seconds.</summary>
internal sealed class SqliteIntervalInsert : IDisposable
{
    private readonly SqliteStatement insert;

    public SqliteIntervalInsert(Db db) => insert = new(
        (SqliteConnection)db.Database.GetDbConnection(),
        $"INSERT INTO intervals({IntervalColumns.Names(db)}) VALUES({string.Join(",", Enumerable.Repeat("?", IntervalColumns.Count))})");

    public void Write(IntervalFact row)
    {
        var at = 1;
        insert.Bind(at++, (long)row.CentreId);
        insert.Bind(at++, (long)row.QueueId);
        insert.Bind(at++, row.Started.ToUnixTimeMilliseconds());
        insert.Bind(at++, (long)row.LocalDate.DayNumber);
        insert.Bind(at++, (long)row.LocalMinute);
        insert.Bind(at++, (long)row.Minutes);
        insert.Bind(at++, (long)row.ImportId);
        insert.Bind(at++, (long)row.Line);
        insert.Bind(at++, row.WithinSeconds);
        foreach (var value in IntervalColumns.Values)
        {
            if (row[value] is { } known) insert.Bind(at++, known);
            else insert.Bind(at++, (int?)null);
        }
        insert.Step();
    }

    public void Dispose() => insert.Dispose();
}
