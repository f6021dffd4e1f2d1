using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shouwen.App.Data;

namespace Shouwen.App.Facts.Import;

/// <summary>One import at a time for a centre: the second waits for the first, as long as it takes, and can be cancelled meanwhile.</summary>
internal static class FactTransaction
{
    private const int Busy = 5;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    public static Task<IDbContextTransaction> BeginAsync(Db db, int centreId, CancellationToken cancel) =>
        db.Kind == StoreKind.Sqlite ? BeginSqliteAsync(db, cancel) : BeginPostgresAsync(db, centreId, cancel);

    private static async Task<IDbContextTransaction> BeginPostgresAsync(Db db, int centreId, CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7301, {centreId})", cancel);
        return transaction;
    }

    /// <summary>SQLite has one write lock, and waits for it deaf: so it waits briefly, many times.</summary>
    private static async Task<IDbContextTransaction> BeginSqliteAsync(Db db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var timeout = connection.DefaultTimeout;
        try
        {
            connection.DefaultTimeout = 1;
            await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout=200", cancel);
            while (true)
            {
                try
                {
                    return await db.Database.BeginTransactionAsync(cancel);
                }
                catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
                {
                    await Task.Delay(Between, cancel);
                }
            }
        }
        finally
        {
            connection.DefaultTimeout = timeout;
            await db.Database.ExecuteSqlRawAsync(SqliteTuning.BusyTimeout, CancellationToken.None);
        }
    }
}
