using Shouwen.App.Arena.Games;
using Role = Shouwen.Engines.Arena.Role;

namespace Shouwen.App.Arena.Rooms;

/// <summary>Somebody who joined, as the room knows them.</summary>
internal sealed class PlayerInRoom(ArenaPlayer row)
{
    public Guid Id { get; } = row.Id;
    public string Name { get; } = row.Name;
    public Role? Wants { get; } = row.Wants;
    public int? Seat { get; set; } = row.Seat;

    /// <summary>On a line of this server.</summary>
    public bool IsConnected { get; set; }

    /// <summary>On a line of another server that said so a moment ago.</summary>
    public DateTimeOffset ElsewhereUntil { get; set; }

    public DateTimeOffset GoneAt { get; set; }

    public bool IsHere(DateTimeOffset now) => IsConnected || now < ElsewhereUntil;
}
