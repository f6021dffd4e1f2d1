using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Debrief;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Rooms;
using Shouwen.App.Data;
using Shouwen.App.Files.Published;
using Shouwen.Engines.Arena;
using Shouwen.Engines.Comparing;
using Role = Shouwen.Engines.Arena.Role;

namespace Shouwen.App.Arena.After;

/// <summary>That somebody took part: as what, in how many rounds that were played to their end, for how long, and how much they did.</summary>
/// <param name="Seconds">Of the game's clock, of those rounds.</param>
public sealed record TrainingRecord(Guid Player, string Name, Role? Role, int Rounds, int Seconds, int Commands, bool HasOpinion);

/// <param name="Worth">Null where nobody said.</param>
/// <param name="Learned">In no order that tells whose they are.</param>
public sealed record SessionOpinions(int Count, OneMean? Worth, OneMean? Transfer, OneMean? Pace, IReadOnlyList<string> Learned, IReadOnlyList<string> Wishes);

/// <param name="Roles">What the scenario calls them.</param>
public sealed record SessionRecords(IReadOnlyList<TrainingRecord> People, SessionOpinions Opinions, IReadOnlyDictionary<string, Phrase> Roles);

/// <summary>The record of a training for each who took part, and what they said of it together.</summary>
internal static class KeepRecords
{
    private static readonly string[] Header = ["game", "code", "date", "name", "role", "rounds", "minutes", "commands", "questionnaire"];

    public static async Task<Results<Ok<SessionRecords>, ProblemHttpResult>> Handle(Guid id, Db db, GameBoards boards, Acting acting, CancellationToken cancel)
    {
        var (log, refusal) = await GameLog.ReadAsync(db, boards, acting, id, cancel);
        if (log is null) return refusal!;
        var said = await db.Set<PlayerOpinion>().AsNoTracking().Where(row => row.GameId == id).ToListAsync(cancel);
        static IReadOnlyList<string> Texts(IEnumerable<string?> texts) => [.. texts.OfType<string>().Order(StringComparer.Ordinal)];
        OneMean? Mean(Func<PlayerOpinion, int> of) => OneMean.Of(said.ConvertAll(one => (double)of(one)));
        return TypedResults.Ok(new SessionRecords(
            await PeopleAsync(db, log, said, cancel),
            new(said.Count, Mean(one => one.Worth), Mean(one => one.Transfer), Mean(one => one.Pace), Texts(said.Select(one => one.Learned)), Texts(said.Select(one => one.Wish))),
            RoleNames.Of(log.Board.Scenario)));
    }

    public static async Task<IResult> Export(Guid id, string? format, Db db, GameBoards boards, Acting acting, CancellationToken cancel)
    {
        var (log, refusal) = await GameLog.ReadAsync(db, boards, acting, id, cancel);
        if (log is null) return refusal!;
        var said = await db.Set<PlayerOpinion>().AsNoTracking().Where(row => row.GameId == id).ToListAsync(cancel);
        var people = await PeopleAsync(db, log, said, cancel);
        var rows = people.Select(one => (IReadOnlyList<object?>)
            [log.Row.Name, log.Row.Code, $"{log.Row.CreatedAt:yyyy-MM-dd}", one.Name, one.Role is { } role ? log.Board.Scenario.Roles[role].Zh : null, one.Rounds, one.Seconds / 60, one.Commands, one.HasOpinion ? 1 : 0]);
        return new Sheet(Header, rows).As(format, $"arena-{log.Row.Code}-records");
    }

    private static async Task<IReadOnlyList<TrainingRecord>> PeopleAsync(Db db, GameLog log, IReadOnlyList<PlayerOpinion> said, CancellationToken cancel)
    {
        var players = await RoomFile.PlayersAsync(db, log.Row.Id, cancel);
        var (over, seats) = (log.Reviews().Count, Seats.Of(log.Board));
        var opinions = said.Select(one => one.PlayerId).ToHashSet();
        var done = log.Commands.Where(one => one.PlayerId is not null && one.Seat >= 0 && one.Round < over).ToLookup(one => one.PlayerId!.Value);
        return [.. players.Select(player =>
        {
            var rounds = done[player.Id].Select(one => one.Round).Distinct().Count();
            return new TrainingRecord(player.Id, player.Name, player.Seat is { } seat ? seats[seat].Role : null, rounds, rounds * (log.Board.Scenario.Times.Round / 1000), done[player.Id].Count(), opinions.Contains(player.Id));
        })];
    }
}
