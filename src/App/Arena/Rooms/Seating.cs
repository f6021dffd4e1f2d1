using Shouwen.App.Arena.Games;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>Who sits where, who is there, and for whom a bot sits in.</summary>
internal sealed class Seating(TimeProvider time)
{
    /// <summary>A seat waits so long for somebody whose line is lost.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(20);
    private readonly Dictionary<int, bool> wanted = [];
    private Dictionary<Guid, PlayerInRoom> players = [];

    public IEnumerable<PlayerInRoom> Players => players.Values;

    public PlayerInRoom? Find(Guid id) => players.GetValueOrDefault(id);

    public PlayerInRoom? At(int seat) => players.Values.FirstOrDefault(one => one.Seat == seat);

    /// <summary>Everybody has been away for longer than a seat waits.</summary>
    public bool AllAreGone => players.Values.All(one => IsGone(one, time.GetUtcNow()));

    /// <summary>Takes in what the store says; whose seat changed, the removed among them.</summary>
    public IReadOnlyList<Guid> Load(IReadOnlyList<ArenaPlayer> rows)
    {
        var before = players;
        players = rows.ToDictionary(row => row.Id, row => before.GetValueOrDefault(row.Id) ?? new PlayerInRoom(row) { GoneAt = time.GetUtcNow() });
        var changed = before.Keys.Where(id => !players.ContainsKey(id)).ToList();
        foreach (var row in rows)
        {
            if (players[row.Id].Seat != row.Seat) changed.Add(row.Id);
            players[row.Id].Seat = row.Seat;
        }

        return changed;
    }

    /// <summary>For a game that is taken up: whoever's bot sits in is waited for no longer.</summary>
    public void TakeUp(Game game)
    {
        wanted.Clear();
        foreach (var player in players.Values) if (player.Seat is { } seat && game.IsBot(seat) && !player.IsHere(time.GetUtcNow())) player.GoneAt = DateTimeOffset.MinValue;
        for (var seat = 0; seat < game.Board.Seats; seat++) if (At(seat) is null && !game.IsBot(seat) && game.RoleOf(seat) != Role.Supplier) wanted[seat] = true;
        if (game.EventCount == 0) for (var seat = 0; seat < game.Board.Seats; seat++) wanted[seat] = true;
    }

    /// <summary>Commands that give seats to bots or back to people, as far as something has changed since the last look: a trainer's own word stands until then.</summary>
    /// <param name="keepsSeats">No bot sits in for whoever is gone: the game waits for them instead.</param>
    public List<Command> Settle(Game game, bool keepsSeats)
    {
        var commands = new List<Command>();
        var now = time.GetUtcNow();
        for (var seat = 0; seat < game.Board.Seats; seat++)
        {
            var wants = At(seat) is { } player && (keepsSeats || !IsGone(player, now));
            var isNew = At(seat) is not null && !wanted.ContainsKey(seat);
            if (!isNew && wanted.GetValueOrDefault(seat) == wants) continue;
            wanted[seat] = wants;
            if (game.IsBot(seat) == wants) commands.Add(new(wants ? CommandKind.Person : CommandKind.Bot, Command.Trainer, seat));
        }

        return commands;
    }

    private static bool IsGone(PlayerInRoom player, DateTimeOffset now) => !player.IsHere(now) && now - player.GoneAt >= Wait;
}
