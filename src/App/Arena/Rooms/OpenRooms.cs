using Microsoft.AspNetCore.SignalR;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;

namespace Shouwen.App.Arena.Rooms;

/// <summary>
/// The rooms of this server. One is opened by the first who asks for it: as the writer where the game is free, following where another server writes it. A game that is left by its
/// writer, and runs or is followed here, is taken over; its clients stay on their lines.
/// </summary>
internal sealed class OpenRooms(IServiceScopeFactory scopes, GameBoards boards, LogWriter writer, IHubContext<ArenaHub> hub, TimeProvider time, ILogger<OpenRooms> log) : Beats(time, log)
{
    private readonly SemaphoreSlim opening = new(1);
    private readonly Dictionary<Guid, Open> rooms = [];
    private readonly CancellationTokenSource ending = new();
    private readonly Guid server = NewId.At(time);

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    /// <summary>The room of a game; null where there is no such game, or it cannot be played.</summary>
    public async Task<Room?> FindAsync(Guid game, CancellationToken cancel)
    {
        if (IfOpen(game) is { } open) return open;
        await opening.WaitAsync(cancel);
        try
        {
            return IfOpen(game) ?? await OpenAsync(game, new(hub, Time), cancel);
        }
        finally
        {
            opening.Release();
        }
    }

    public Room? IfOpen(Guid game)
    {
        lock (rooms) return rooms.GetValueOrDefault(game)?.Room;
    }

    /// <summary>Games that this server writes.</summary>
    public List<Guid> Written()
    {
        lock (rooms) return [.. rooms.Values.Where(open => open.Room is WritingRoom).Select(open => open.Room.Id)];
    }

    /// <summary>Tells a room that is open that players or seats have changed in the store.</summary>
    public async Task ReseatAsync(Db db, Guid game, CancellationToken cancel)
    {
        if (IfOpen(game) is { } room) room.Reseat(await RoomFile.PlayersAsync(db, game, cancel));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await ending.CancelAsync();
        Task[] running;
        lock (rooms) running = [.. rooms.Values.Select(open => open.Running)];
        await Task.WhenAll(running);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        opening.Dispose();
        ending.Dispose();
        base.Dispose();
    }

    /// <summary>Takes over what others have left.</summary>
    protected override async Task LookAsync(CancellationToken cancel)
    {
        List<Guid> followed;
        lock (rooms) followed = [.. rooms.Values.Where(open => open.Room is FollowingRoom).Select(open => open.Room.Id)];
        List<Guid> left;
        await using (var scope = scopes.CreateAsyncScope()) left = await Claims.LeftAsync(scope.ServiceProvider.GetRequiredService<Db>(), followed, cancel);
        foreach (var game in left) await TryAsync(() => TakeOverAsync(game, cancel));
    }

    private async Task TakeOverAsync(Guid game, CancellationToken cancel)
    {
        await opening.WaitAsync(cancel);
        try
        {
            Open? open;
            lock (rooms) open = rooms.GetValueOrDefault(game);
            if (open?.Room is WritingRoom) return;
            if (open is null)
            {
                await OpenAsync(game, new(hub, Time), cancel);
                return;
            }

            // Those on a line here stay; the room that follows makes way for one that writes, or for itself again where a third was first.
            open.IsHandedOver = true;
            await open.Stop.CancelAsync();
            await open.Running;
            if (await OpenAsync(game, open.Shown, cancel) is null) open.Shown.Abort();
        }
        finally
        {
            opening.Release();
        }
    }

    private async Task<Room?> OpenAsync(Guid game, Shown shown, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var isOurs = await Claims.TakeAsync(db, game, server, cancel);
        if (await RoomFile.ReadAsync(db, boards, game, cancel) is not { } file || file.Row.State == GameState.Over) return null;
        Room room = isOurs ? new WritingRoom(file, server, writer, shown, Time, Log) : new FollowingRoom(file, scopes, shown, Time, Log);
        var open = new Open(room, shown, CancellationTokenSource.CreateLinkedTokenSource(ending.Token));
        lock (rooms) rooms[game] = open;
        open.Running = Task.Run(() => RunAsync(open), CancellationToken.None);
        return room;
    }

    private async Task RunAsync(Open open)
    {
        await open.Room.RunAsync(open.Stop.Token);
        lock (rooms) if (rooms.GetValueOrDefault(open.Room.Id) == open) rooms.Remove(open.Room.Id);
        if (!open.IsHandedOver) open.Shown.Abort();
        open.Stop.Dispose();
        if (open.Room is not WritingRoom) return;
        await TryAsync(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            await Claims.GiveUpAsync(scope.ServiceProvider.GetRequiredService<Db>(), open.Room.Id, server);
        });
    }

    private sealed class Open(Room room, Shown shown, CancellationTokenSource stop)
    {
        public Room Room => room;
        public Shown Shown => shown;
        public CancellationTokenSource Stop => stop;
        public Task Running { get; set; } = Task.CompletedTask;
        public bool IsHandedOver { get; set; }
    }
}
