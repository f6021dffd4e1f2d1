using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shouwen.App.Data;

/// <summary>Readers beside one writer (WAL), waiting instead of failing when the writer is busy.</summary>
internal sealed class SqliteTuning : DbConnectionInterceptor
{
    public const string BusyTimeout = "PRAGMA busy_timeout=60000;";

    public const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; " + BusyTimeout + " PRAGMA foreign_keys=ON; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
