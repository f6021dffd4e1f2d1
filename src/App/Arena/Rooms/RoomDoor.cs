using Shouwen.App.Arena.Games;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>What others ask of a room: who comes and goes, and what is to be done.</summary>
internal abstract partial class Room
{
    /// <summary>Lets somebody in and shows them the game; null when the room has ended meanwhile.</summary>
    public Task<Entered?> EnterAsync(AudienceKind kind, Guid player, Connection connection, long last) => AskAsync<Entered>(answer =>
    {
        if (kind == AudienceKind.Player && Seating.Find(player) is null)
        {
            answer(Entered.Refused(Entered.UnknownToken));
            return;
        }

        var audience = Shown.Of(kind, player);
        if (kind == AudienceKind.Player)
        {
            foreach (var other in audience.Connections.Where(other => other.Id != connection.Id).ToList()) TurnOut(audience, other, "Elsewhere");
            Seating.Find(player)!.IsConnected = true;
        }

        SomebodyCame();
        if (kind == AudienceKind.Player) TellSeat(connection, player);
        Shown.Greet(audience, connection, last, Look());
        HasChanged = true;
        answer(Entered.In);
    });

    /// <summary>A player of this game is on a line of another server.</summary>
    public void NoteElsewhere(Guid player, DateTimeOffset until) => Post(() =>
    {
        if (Seating.Find(player) is not { } known) return;
        HasChanged |= !known.IsHere(Time.GetUtcNow());
        known.ElsewhereUntil = until;
        if (!known.IsConnected) known.GoneAt = until;
    });

    public void Leave(AudienceKind kind, Guid player, string connection) => Post(() =>
    {
        var audience = Shown.Of(kind, player);
        if (audience.Connections.RemoveAll(one => one.Id == connection) == 0 || audience.Connections.Count > 0) return;
        HasChanged = true;
        if (kind != AudienceKind.Player || Seating.Find(player) is not { } gone) return;
        (gone.IsConnected, gone.GoneAt) = (false, Time.GetUtcNow());
    });

    /// <summary>Somebody joined, left for good, or has another seat.</summary>
    public void Reseat(IReadOnlyList<ArenaPlayer> rows) => Post(() =>
    {
        foreach (var id in Seating.Load(rows))
        {
            var audience = Shown.Of(AudienceKind.Player, id);
            foreach (var connection in audience.Connections.ToList())
            {
                if (Seating.Find(id) is null) TurnOut(audience, connection, "Removed");
                else TellSeat(connection, id);
            }
        }

        HasChanged = true;
    });

    /// <summary>Names of those who lead now.</summary>
    public async Task<IReadOnlyList<string>> TrainersAsync() =>
        await AskAsync<IReadOnlyList<string>>(answer => answer([.. Shown.ConnectionsOf(AudienceKind.Trainer).Select(one => one.Name).Distinct().Order(StringComparer.Ordinal)])) ?? [];

    /// <summary>Who is there.</summary>
    public async Task<IReadOnlySet<Guid>> HereAsync() =>
        await AskAsync<IReadOnlySet<Guid>>(answer => answer(Seating.Players.Where(one => one.IsHere(Time.GetUtcNow())).Select(one => one.Id).ToHashSet())) ?? new HashSet<Guid>();

    private void TellSeat(Connection connection, Guid player)
    {
        var seat = Seating.Find(player)?.Seat;
        var place = seat is { } one ? ViewOf.Trainer(Game).Seats[one].Place : -1;
        Shown.Send(connection, "Seated", new Seated(seat, seat is { } taken ? Game.RoleOf(taken) : null, place >= 0 ? place : null));
    }

    private void TurnOut(Audience audience, Connection connection, string why)
    {
        audience.Connections.Remove(connection);
        Shown.Send(connection, why, new { });
        _ = connection.AbortSoonAsync(Time);
    }

    /// <summary>Where seats are given back before the first picture is drawn.</summary>
    protected virtual void SomebodyCame()
    {
    }

    private bool Post(Action message) => mailbox.Writer.TryWrite(message);

    protected async Task<T?> AskAsync<T>(Action<Action<T>> question) where T : class
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!Post(() => question(given => answer.TrySetResult(given)))) return null;
        await Task.WhenAny(answer.Task, ended.Task);
        return answer.Task.IsCompletedSuccessfully ? await answer.Task : null;
    }
}
