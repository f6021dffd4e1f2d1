using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shouwen.App.Data;

/// <summary>Readers beside one writer (WAL), waiting instead of failing when the writer is busy.</summary>
internal sealed class SqliteTuning : DbConnectionInterceptor
{
    public const string BusyTimeout = "PRAGMA busy_timeout=60000;";

    public const string Pragmas =
        "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; " + BusyTimeout + " PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;" + Usual;

    private const string Usual = " PRAGMA cache_size=-32000; PRAGMA wal_autocheckpoint=1000;";
    private const string Roomy = "PRAGMA cache_size=-128000; PRAGMA wal_autocheckpoint=16000;";

    private readonly ConditionalWeakTable<object, object> tuned = [];

    /// <summary>
    /// For work whose every transaction touches the same thousands of pages: they are kept in memory until it commits, and written into the file once for many of them.
    /// Until it is disposed, the connection is the caller's and has a cache of 128 MB.
    /// </summary>
    public static async Task<IAsyncDisposable> RoomAsync(Db db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        if (db.Kind == StoreKind.Sqlite) await db.Database.ExecuteSqlRawAsync(Roomy, cancel);
        return new Room(db);
    }

    private sealed class Room(Db db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (db.Kind == StoreKind.Sqlite) await db.Database.ExecuteSqlRawAsync(Usual, CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!IsNew(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!IsNew(connection)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The handle behind comes from a pool, and keeps what it was told.</summary>
    private bool IsNew(DbConnection connection) => tuned.TryAdd(((SqliteConnection)connection).Handle!, this);
}
