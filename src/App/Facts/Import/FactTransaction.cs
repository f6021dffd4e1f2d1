using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shouwen.App.Data;

namespace Shouwen.App.Facts.Import;

/// <summary>One import at a time for a centre: the second waits for the first.</summary>
internal static class FactTransaction
{
    public static async Task<IDbContextTransaction> BeginAsync(Db db, int centreId, CancellationToken cancel)
    {
        // On SQLite this takes the one write lock at once; on PostgreSQL the lock is the centre's own.
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (db.Kind == StoreKind.Postgres) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7301, {centreId})", cancel);
        return transaction;
    }
}
