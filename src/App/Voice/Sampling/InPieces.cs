using System.Diagnostics;
using Shouwen.App.Data;

namespace Shouwen.App.Voice.Sampling;

/// <summary>Many rows written a few at a time, each piece a transaction of its own, with others between them: SQLite has one writer.</summary>
internal static class InPieces
{
    private const int Together = 500;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(5);

    /// <param name="hold">Inside each transaction: says that the work goes on.</param>
    public static async Task RunAsync<T>(Db db, IEnumerable<T> all, Func<Task> hold, Func<T[], Task> write, CancellationToken cancel)
    {
        foreach (var some in all.Chunk(Together))
        {
            var watch = Stopwatch.StartNew();
            await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
            {
                await hold();
                await write(some);
                await transaction.CommitAsync(cancel);
            }

            // As long as the piece itself: whoever waits looks again and again, and must find the store free.
            if (db.Kind == StoreKind.Sqlite) await Task.Delay(watch.Elapsed > ShortestPause ? watch.Elapsed : ShortestPause, cancel);
        }
    }
}
