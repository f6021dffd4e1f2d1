using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Join;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Arena.Rooms;

/// <summary>The line between a browser and a room. Who somebody is comes from their token or session, once, when they enter; which seat they have, the room knows.</summary>
internal sealed class ArenaHub(Db db, OpenRooms rooms, TimeProvider time) : Hub
{
    private const string Key = "in";
    private const int Attempts = 5;

    /// <summary>A player by the token that joining gave them, which is of this game only.</summary>
    public async Task<Entered> Enter(Entering asked)
    {
        if (await FindGame.ByCodeAsync(db, asked.Code, Context.ConnectionAborted) is not { } game) return Entered.Refused(Entered.UnknownGame);
        if (await FindGame.PlayerAsync(db, game.Id, asked.Token, Context.ConnectionAborted) is not { } player) return Entered.Refused(Entered.UnknownToken);
        return await EnterAsync(game, AudienceKind.Player, player.Id, player.Name, asked.Last);
    }

    public async Task<Entered> EnterTrainer(TrainerEntering asked)
    {
        if (await db.Set<ArenaGame>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == asked.Game, Context.ConnectionAborted) is not { } game) return Entered.Refused(Entered.UnknownGame);
        var http = Context.GetHttpContext()!;
        var centre = (await CentreCard.ListAsync(db, [game.CentreId], Context.ConnectionAborted)).Single();
        if (await WhoCalls.InAsync(http, Act.ArenaLead, centre.Code, Context.ConnectionAborted) is not { } acting) return Entered.Refused(Entered.UnknownGame);
        // Whoever learns alone is looked over the shoulder by nobody; what they did can be looked back on.
        if (game.IsSolo) return Entered.Refused(Entered.Solo);
        return await EnterAsync(game, AudienceKind.Trainer, Guid.Empty, acting.Name, asked.Last);
    }

    /// <summary>The big screen: what hangs on the wall, for whoever knows the code.</summary>
    public async Task<Entered> EnterScreen(ScreenEntering asked) => await FindGame.ByCodeAsync(db, asked.Code, Context.ConnectionAborted) is { } game
        ? await EnterAsync(game, AudienceKind.Screen, Guid.Empty, "", asked.Last)
        : Entered.Refused(Entered.UnknownGame);

    /// <summary>Done at once, or refused with a reason. Whoever sends more than a person can is slowed down, and only they.</summary>
    public async Task<Answered> Do(Sent sent)
    {
        if (Context.Items[Key] is not In place || place.Kind == AudienceKind.Screen) return new(sent.Id, Answered.NotSeated);
        if (!place.Rate.Allows(time))
        {
            await Task.Delay(Rate.Slow, time, Context.ConnectionAborted);
            return new(sent.Id, Answered.TooMany);
        }

        return await rooms.FindAsync(place.Game, Context.ConnectionAborted) is { } room
            ? await room.DoAsync(place.Kind == AudienceKind.Trainer ? null : place.Player, sent)
            : new(sent.Id, Answered.TryAgain);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items[Key] is In place) rooms.IfOpen(place.Game)?.Leave(place.Kind, place.Player, Context.ConnectionId);
        return Task.CompletedTask;
    }

    private async Task<Entered> EnterAsync(ArenaGame game, AudienceKind kind, Guid player, string name, long last)
    {
        if (Context.Items[Key] is In before && (before.Game, before.Kind, before.Player) != (game.Id, kind, player)) return Entered.Refused(Entered.UnknownGame);
        if (game.State == GameState.Over && rooms.IfOpen(game.Id) is null) return Entered.Refused(Entered.Over);
        var place = Context.Items[Key] as In ?? new In(game.Id, kind, player, new(Context.ConnectionId, name, Context.Abort), new());
        Context.Items[Key] = place;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await rooms.FindAsync(game.Id, Context.ConnectionAborted) is { } room && await room.EnterAsync(kind, player, place.Connection, last) is { } answer) return answer;
            // The room has just ended; its successor is about to open.
            await Task.Delay(Rate.Slow, time, Context.ConnectionAborted);
        }

        return Entered.Refused(Entered.UnknownGame);
    }

    private sealed record In(Guid Game, AudienceKind Kind, Guid Player, Connection Connection, Rate Rate);
}
