using Microsoft.AspNetCore.SignalR;
using Shouwen.App.Arena.Games;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>What each audience of a room has been shown, and who listens.</summary>
internal sealed class Shown(IHubContext<ArenaHub> hub, TimeProvider time)
{
    private static readonly TimeSpan ClockAtLeast = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan TooSlow = TimeSpan.FromSeconds(10);
    private readonly Dictionary<(AudienceKind, Guid), Audience> audiences = [];
    private readonly Dictionary<AudienceKind, Piece> scenarios = [];
    private long clockAt;

    public bool IsWatched => audiences.Values.Any(one => one.Connections.Count > 0);

    public IEnumerable<Connection> ConnectionsOf(AudienceKind kind) => audiences.Values.Where(one => one.Kind == kind).SelectMany(one => one.Connections);

    /// <summary>Players who are on a line.</summary>
    public IEnumerable<Guid> Players => audiences.Values.Where(one => one.Kind == AudienceKind.Player && one.Connections.Count > 0).Select(one => one.Player);

    /// <summary>Ends all lines: whoever comes again finds another room.</summary>
    public void Abort()
    {
        foreach (var connection in audiences.Values.SelectMany(one => one.Connections).ToList()) connection.Abort();
    }

    public Audience Of(AudienceKind kind, Guid player)
    {
        if (!audiences.TryGetValue((kind, player), out var audience)) audiences[(kind, player)] = audience = new(kind, player);
        return audience;
    }

    /// <summary>Sends somebody who comes in what they lack: the change since their last number, or all.</summary>
    public void Greet(Audience audience, Connection connection, long last, View view)
    {
        if (LookAt(audience, view, []) is { } change) Tell(audience, change);
        if (!audience.Connections.Contains(connection)) audience.Connections.Add(connection);
        if (audience.Since(last) is { } missed) Send(connection, "Change", missed);
        else Send(connection, "Picture", new Picture(audience.Number, audience.Pieces, ScenarioFor(audience.Kind, view.Game.Board)));
    }

    /// <summary>Shows everybody what is new; where nothing is, the clock from time to time.</summary>
    public void Show(View view, bool hasChanged)
    {
        var withClock = time.GetElapsedTime(clockAt) >= ClockAtLeast;
        if (!hasChanged && !withClock) return;
        if (withClock) clockAt = time.GetTimestamp();
        foreach (var audience in audiences.Values)
        {
            // A player's slow line gets the next change when it is free; of several who see the same, the slow one finds its gap and asks.
            if (audience.Connections.Count == 0 || (audience.Kind == AudienceKind.Player && !audience.Connections[0].IsFree)) continue;
            if (LookAt(audience, view, EventsFor(audience, view), withClock) is { } change) Tell(audience, change);
        }

        foreach (var connection in audiences.Values.SelectMany(one => one.Connections).Where(one => !one.IsFree && time.GetElapsedTime(one.SlowSince) > TooSlow).ToList()) connection.Abort();
    }

    public void Send(Connection connection, string method, object message) =>
        connection.Send(() => hub.Clients.Client(connection.Id).SendAsync(method, message), time.GetTimestamp());

    /// <summary>Leaves out the running clock where nothing else has changed: clients run it on.</summary>
    private static Change? LookAt(Audience audience, View view, List<Piece> events, bool withClock = false)
    {
        var now = view.PiecesFor(audience);
        if (!withClock && events.Count == 0 && audience.Pieces.TryGetValue(Clock, out var before) && OnlyTheClockDiffers(audience.Pieces, now)) now[Clock] = before;
        return audience.Look(now, events);
    }

    private const string Clock = "clock";

    private static bool OnlyTheClockDiffers(Dictionary<string, Piece> before, Dictionary<string, Piece> now) =>
        before.Count == now.Count && now.All(one => one.Key == Clock ? IsSameButNow(before[Clock], one.Value) : before.TryGetValue(one.Key, out var old) && old.Same(one.Value));

    // {"now":123,"end":…: what follows the moment says whether the clock was stopped, lengthened or sped up.
    private static bool IsSameButNow(Piece before, Piece now) =>
        before.Json.AsSpan(before.Json.AsSpan().IndexOf((byte)',')).SequenceEqual(now.Json.AsSpan(now.Json.AsSpan().IndexOf((byte)',')));

    private static List<Piece> EventsFor(Audience audience, View view)
    {
        var events = new List<Piece>();
        var seat = audience.Kind == AudienceKind.Screen ? null : view.SeatOf(audience);
        foreach (var happened in view.Game.Events) if (Hears(audience, seat, view.Game, happened)) events.Add(Piece.Of(Happened.Of(happened)));
        return events;
    }

    /// <summary>The wall says why the clock was stopped, and nothing else in words.</summary>
    private static bool Hears(Audience audience, int? seat, Game game, in ArenaEvent happened) =>
        audience.Kind == AudienceKind.Screen ? happened.Kind == EventKind.Paused : seat is { } own && ViewOf.Sees(game, own, happened);

    private void Tell(Audience audience, Change change)
    {
        foreach (var connection in audience.Connections) if (connection.IsFree) Send(connection, "Change", change);
    }

    private Piece ScenarioFor(AudienceKind kind, Board board)
    {
        if (!scenarios.TryGetValue(kind, out var piece)) scenarios[kind] = piece = ScenarioPiece.For(kind, board);
        return piece;
    }
}

/// <summary>A game at a moment, as audiences look at it; common pieces are made when the first looks.</summary>
internal sealed class View(ArenaGame row, Game game, Seating seating, DateTimeOffset now)
{
    private Pieces? pieces;
    private Dictionary<string, Piece>? trainer;
    private Dictionary<string, Piece>? screen;

    public Game Game => game;

    public int? SeatOf(Audience audience) => audience.Kind == AudienceKind.Trainer ? Command.Trainer : seating.Find(audience.Player)?.Seat;

    public Dictionary<string, Piece> PiecesFor(Audience audience)
    {
        pieces ??= new(row, game, seating, game.Phase == GamePhase.Running, now);
        return audience.Kind switch
        {
            AudienceKind.Screen => new(screen ??= pieces.ForScreen()),
            AudienceKind.Trainer => new(trainer ??= pieces.ForTrainer()),
            _ => SeatOf(audience) is { } seat ? pieces.ForSeat(seat) : pieces.ForWaiting(),
        };
    }
}
