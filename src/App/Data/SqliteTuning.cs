using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shouwen.App.Data;

/// <summary>Readers beside one writer (WAL), waiting instead of failing when the writer is busy.</summary>
internal sealed class SqliteTuning : DbConnectionInterceptor
{
    public const string BusyTimeout = "PRAGMA busy_timeout=60000;";

    public const string Pragmas =
        "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; " + BusyTimeout + " PRAGMA foreign_keys=ON; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;";

    private readonly ConditionalWeakTable<object, object> tuned = [];

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
