using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>The rooms of this server. One is opened by the first who asks for it; a game that runs and has no server is taken up by itself.</summary>
internal sealed class OpenRooms(IServiceScopeFactory scopes, GameBoards boards, LogWriter writer, IHubContext<ArenaHub> hub, TimeProvider time, ILogger<OpenRooms> log) : Rounds(time, log)
{
    private readonly SemaphoreSlim opening = new(1);
    private readonly Dictionary<Guid, Room> rooms = [];
    private readonly CancellationTokenSource ending = new();
    private readonly Guid server = NewId.At(time);

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override bool BeginsAtOnce => true;

    /// <summary>The room of a game; null where there is no such game, or it cannot be played.</summary>
    public async Task<Room?> FindAsync(Guid game, CancellationToken cancel)
    {
        lock (rooms) if (rooms.TryGetValue(game, out var open)) return open;
        await opening.WaitAsync(cancel);
        try
        {
            lock (rooms) if (rooms.TryGetValue(game, out var open)) return open;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            if (!await Claims.TakeAsync(db, game, server, cancel) || await RoomFile.ReadAsync(db, boards, game, cancel) is not { } file || file.Row.State == GameState.Over) return null;
            var room = new Room(file, server, writer, new(hub, Time), Time, Log);
            lock (rooms) rooms[game] = room;
            _ = RunAsync(room);
            return room;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Tells a room that is open that players or seats have changed in the store.</summary>
    public async Task ReseatAsync(Db db, Guid game, CancellationToken cancel)
    {
        Room? room;
        lock (rooms) room = rooms.GetValueOrDefault(game);
        room?.Reseat(await RoomFile.PlayersAsync(db, game, cancel));
    }

    public Room? IfOpen(Guid game)
    {
        lock (rooms) return rooms.GetValueOrDefault(game);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await ending.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        opening.Dispose();
        ending.Dispose();
        base.Dispose();
    }

    /// <summary>Games that run and that nobody writes.</summary>
    protected override async Task RoundAsync(CancellationToken cancel)
    {
        List<Guid> left;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            left = await Claims.LeftAsync(db, cancel);
        }

        foreach (var game in left) if (IfOpen(game) is null) await FindAsync(game, cancel);
    }

    private async Task RunAsync(Room room)
    {
        await Task.Yield();
        await room.RunAsync(ending.Token);
        lock (rooms) rooms.Remove(room.Id);
    }
}
