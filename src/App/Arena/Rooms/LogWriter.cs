using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>What a room wants kept: commands that were done, and how far the game is.</summary>
internal sealed record Keeping(Guid Game, Guid Owner, GameState State, GamePhase Phase, int Round, int Now, int LogCount, IReadOnlyList<LoggedCommand> Commands)
{
    public TaskCompletionSource<bool> Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>
/// Writes the logs of all rooms: whatever waits goes in one transaction, and is on disk before a room shows it. A room whose game another server has taken over writes nothing.
/// </summary>
internal sealed partial class LogWriter(IServiceScopeFactory scopes, ILogger<LogWriter> log) : BackgroundService
{
    private const int AtOnce = 500;
    private readonly Channel<Keeping> waiting = Channel.CreateUnbounded<Keeping>();

    /// <summary>True once it is kept; false when the game is no longer the owner's.</summary>
    public Task<bool> KeepAsync(Keeping keeping)
    {
        if (!waiting.Writer.TryWrite(keeping)) keeping.Kept.TrySetException(new OperationCanceledException("The server stops."));
        return keeping.Kept.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Keeping>();
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                batch.Clear();
                while (batch.Count < AtOnce && waiting.Reader.TryRead(out var one)) batch.Add(one);
                await WriteAsync(batch);
            }
        }
        finally
        {
            waiting.Writer.TryComplete();
            while (waiting.Reader.TryRead(out var one)) one.Kept.TrySetException(new OperationCanceledException("The server stops."));
        }
    }

    private async Task WriteAsync(List<Keeping> batch)
    {
        try
        {
            var kept = await InStoreAsync(batch);
            for (var i = 0; i < batch.Count; i++) batch[i].Kept.TrySetResult(kept[i]);
        }
        catch (Exception problem)
        {
            LogFailed(log, problem, batch.Count);
            foreach (var one in batch) one.Kept.TrySetException(problem);
        }
    }

    private async Task<bool[]> InStoreAsync(List<Keeping> batch)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await db.Database.OpenConnectionAsync();
        // A commit of SQLite's usual setting survives the program, not the machine.
        if (db.Kind == StoreKind.Sqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=FULL");
        try
        {
            await using var together = await db.Database.BeginTransactionAsync();
            var kept = new bool[batch.Count];
            for (var i = 0; i < batch.Count; i++)
            {
                kept[i] = await Claims.GoOnAsync(db, batch[i]);
                if (kept[i]) db.AddRange(batch[i].Commands);
            }

            await db.SaveChangesAsync();
            await together.CommitAsync();
            return kept;
        }
        finally
        {
            if (db.Kind == StoreKind.Sqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=NORMAL");
        }
    }

    [LoggerMessage(LogLevel.Error, "The log of {Rooms} games could not be written; they are taken up again from what is kept.")]
    private static partial void LogFailed(ILogger log, Exception problem, int rooms);
}
