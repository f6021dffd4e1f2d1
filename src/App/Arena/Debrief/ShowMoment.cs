using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Rooms;
using Shouwen.App.Data;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Debrief;

/// <param name="Pieces">What the trainer's desk showed at that second, as its line sends it.</param>
internal sealed record ShownMoment(int Round, int Second, ReplayRow Row, IReadOnlyDictionary<string, Piece> Pieces);

/// <summary>A game as it stood at a second of a round.</summary>
internal static class ShowMoment
{
    public static async Task<Results<Ok<ShownMoment>, ProblemHttpResult>> Handle(Guid id, int round, int second, Db db, GameBoards boards, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var (log, refusal) = await GameLog.ReadAsync(db, boards, acting, id, cancel);
        if (log is null) return refusal!;
        var (moment, wrong) = log.MomentAt(round, second);
        if (moment is null) return wrong!;
        var seating = new Seating(time);
        seating.Load(log.SeatedIn(round, await RoomFile.PlayersAsync(db, id, cancel)));
        // Who is at their phone now says nothing about then.
        foreach (var player in seating.Players) player.ElsewhereUntil = DateTimeOffset.MaxValue;
        var pieces = new Pieces(log.Row, moment.Game, seating, isRunning: false, time.GetUtcNow()).ForTrainer();
        return TypedResults.Ok(new ShownMoment(round, second, ReplayRow.Of(moment.Game, moment.Game.Now), pieces));
    }
}
