using Shouwen.App.Data;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Contacts;

/// <summary>Writes batches of one import, and knows which local dates they touched. The caller holds the transaction.</summary>
internal abstract class ContactWriter(LoadReport report, GatheredDays days) : IAsyncDisposable
{
    /// <summary>Day numbers of the dates whose rollups are now old.</summary>
    public HashSet<int> Touched { get; } = [];

    protected LoadReport Report { get; } = report;

    public static ContactWriter For(Db db, int centreId, int sourceId, int importId, LoadReport report, GatheredDays days) => db.Kind == StoreKind.Sqlite
        ? new SqliteContactWriter(db, centreId, sourceId, importId, report, days)
        : new PostgresContactWriter(db, centreId, sourceId, importId, report, days);

    /// <summary>Some rows may still be on their way when it returns; the memory may be used again.</summary>
    public abstract Task WriteAsync(ReadOnlyMemory<ContactRow> rows, CancellationToken cancel);

    /// <summary>Returns when all rows have arrived, and the connection is free for others.</summary>
    public abstract Task SettleAsync();

    public abstract ValueTask DisposeAsync();

    protected void Added(in ContactRow row, long id)
    {
        Report.Added++;
        Touched.Add(row.LocalDay);
        days.Add(row, id);
    }

    /// <summary>A row whose id is already there: the same again, a correction, or twice in one file.</summary>
    /// <returns>Whether the stored row must be changed.</returns>
    protected bool Met(in ContactRow row, int storedDay, long storedHash, bool sameImport)
    {
        if (storedHash == row.ContentHash)
        {
            Report.Unchanged++;
            return false;
        }

        if (sameImport)
        {
            Report.Refuse(new(row.Line, "duplicateId", "externalId", row.ExternalId));
            return false;
        }

        Report.Changed++;
        foreach (var day in new[] { storedDay, row.LocalDay })
        {
            Touched.Add(day);
            days.Spoil(day);
        }

        return true;
    }
}
