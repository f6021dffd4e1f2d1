using Shouwen.App.Arena.Games;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>What others ask of a room: who comes and goes, and what is to be done.</summary>
internal sealed partial class Room
{
    /// <summary>Lets somebody in and shows them the game; null when the room has ended meanwhile.</summary>
    public Task<Entered?> EnterAsync(AudienceKind kind, Guid player, Connection connection, long last) => AskAsync<Entered>(answer =>
    {
        if (kind == AudienceKind.Player && seating.Find(player) is null)
        {
            answer(Entered.Refused(Entered.UnknownToken));
            return;
        }

        var audience = shown.Of(kind, player);
        if (kind == AudienceKind.Player)
        {
            foreach (var other in audience.Connections.Where(other => other.Id != connection.Id).ToList()) TurnOut(audience, other, "Elsewhere");
            seating.Find(player)!.IsConnected = true;
        }

        Settle();
        if (kind == AudienceKind.Player) TellSeat(connection, player);
        shown.Greet(audience, connection, last, Look());
        isFresh = true;
        answer(Entered.In);
    });

    public void Leave(AudienceKind kind, Guid player, string connection) => Post(() =>
    {
        var audience = shown.Of(kind, player);
        if (audience.Connections.RemoveAll(one => one.Id == connection) == 0 || audience.Connections.Count > 0) return;
        isFresh = true;
        if (kind != AudienceKind.Player || seating.Find(player) is not { } gone) return;
        (gone.IsConnected, gone.GoneAt) = (false, time.GetUtcNow());
    });

    /// <summary>Does what a player, or the trainer, sends; answered once it is kept. The same id is answered again and not done again.</summary>
    public async Task<Answered> DoAsync(Guid? player, Sent sent) => await AskAsync<Answered>(answer =>
    {
        var key = (player ?? Guid.Empty, sent.Id);
        if (answers.TryGetValue(key, out var before))
        {
            afterwards.Add(() => answer(new(sent.Id, before)));
            return;
        }

        var refusal = Judge(player, sent);
        Remember(key.Item1, sent.Id, refusal);
        afterwards.Add(() => answer(new(sent.Id, refusal)));
    }) ?? new(sent.Id, Answered.TryAgain);

    /// <summary>Somebody joined, left for good, or has another seat.</summary>
    public void Reseat(IReadOnlyList<ArenaPlayer> rows) => Post(() =>
    {
        foreach (var id in seating.Load(rows))
        {
            var audience = shown.Of(AudienceKind.Player, id);
            foreach (var connection in audience.Connections.ToList())
            {
                if (seating.Find(id) is null) TurnOut(audience, connection, "Removed");
                else TellSeat(connection, id);
            }
        }

        isFresh = true;
    });

    /// <summary>Names of those who lead now.</summary>
    public async Task<IReadOnlyList<string>> TrainersAsync() =>
        await AskAsync<IReadOnlyList<string>>(answer => answer([.. shown.ConnectionsOf(AudienceKind.Trainer).Select(one => one.Name).Distinct().Order(StringComparer.Ordinal)])) ?? [];

    /// <summary>Who is there.</summary>
    public async Task<IReadOnlySet<Guid>> HereAsync() =>
        await AskAsync<IReadOnlySet<Guid>>(answer => answer(seating.Players.Where(one => one.IsHere(time.GetUtcNow())).Select(one => one.Id).ToHashSet())) ?? new HashSet<Guid>();

    private string Judge(Guid? player, Sent sent)
    {
        if (sent.FormBits is not { } form || !Enum.IsDefined(sent.Kind)) return Answered.UnknownCommand;
        if (player is not { } id) return Said(Give(new(sent.Kind, SeatOfTrainer(sent.Kind), sent.Target, sent.A, sent.B, form), null, sent.Id));
        return seating.Find(id)?.Seat is { } seat ? Said(Give(new(sent.Kind, seat, sent.Target, sent.A, sent.B, form), id, sent.Id)) : Answered.NotSeated;
    }

    /// <summary>The trainer verifies where nobody else does.</summary>
    private int SeatOfTrainer(CommandKind kind)
    {
        if (kind is not (CommandKind.Accept or CommandKind.Reject)) return Command.Trainer;
        for (var seat = 0; seat < game.Board.Seats; seat++) if (game.RoleOf(seat) == Role.Supplier && seating.At(seat) is null) return seat;
        return Command.Trainer;
    }

    private void TellSeat(Connection connection, Guid player)
    {
        var seat = seating.Find(player)?.Seat;
        var place = seat is { } one ? ViewOf.Trainer(game).Seats[one].Place : -1;
        shown.Send(connection, "Seated", new Seated(seat, seat is { } taken ? game.RoleOf(taken) : null, place >= 0 ? place : null));
    }

    private void TurnOut(Audience audience, Connection connection, string why)
    {
        audience.Connections.Remove(connection);
        shown.Send(connection, why, new { });
        _ = connection.AbortSoonAsync(time);
    }

    private async Task<T?> AskAsync<T>(Action<Action<T>> question) where T : class
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!Post(() => question(given => answer.TrySetResult(given)))) return null;
        await Task.WhenAny(answer.Task, ended.Task);
        return answer.Task.IsCompletedSuccessfully ? await answer.Task : null;
    }

    private static string Said(Refusal refusal) => Published.EventRows.Name(refusal);
}
