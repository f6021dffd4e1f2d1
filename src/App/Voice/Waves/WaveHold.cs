using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Voice.Waves;

/// <summary>
/// Inside a transaction: whoever hands in holds the wave together with the others, whoever closes it or imports into it holds it alone. Once a wave is
/// closed, no answer comes after. On SQLite the transaction itself does it, for there is one writer.
/// </summary>
/// <remarks>
/// A shared lock on the wave's row would let those who hand in overtake whoever waits to close it, for ever while many come. Advisory locks are given in turn.
/// </remarks>
internal static class WaveHold
{
    public static Task SharedAsync(Db db, Guid waveId, CancellationToken cancel) => db.Kind == StoreKind.Sqlite
        ? Task.CompletedTask
        : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({KeyOf(waveId)})", cancel);

    public static Task AloneAsync(Db db, Guid waveId, CancellationToken cancel) => db.Kind == StoreKind.Sqlite
        ? Task.CompletedTask
        : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({KeyOf(waveId)})", cancel);

    /// <summary>The random half of the id. Two waves of one key would only wait for each other.</summary>
    private static long KeyOf(Guid waveId) => BitConverter.ToInt64(waveId.ToByteArray(), sizeof(long));
}
