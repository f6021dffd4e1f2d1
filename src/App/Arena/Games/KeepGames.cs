using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Rooms;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Arena.Games;

/// <summary>What a trainer asks for.</summary>
/// <param name="Minutes">Length of a round; null is the scenario's own.</param>
/// <param name="Speed">Game time for a unit of real time.</param>
/// <param name="Seed">Unsigned, as text; null is by lot.</param>
public sealed record NewGame(string? Scenario, string? Name, int? Minutes, int Speed, bool SeatsDealt, string? Seed, string? Cohort = null);

public sealed record MadeGame(Guid Id, string Code);

/// <summary>Games of a centre: listed, made, looked at.</summary>
internal static class KeepGames
{
    public const int MostSpeed = 10;
    public const int LeastMinutes = 5;
    public const int MostMinutes = 60;
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>The newest first.</summary>
    /// <param name="solo">Only those of people who play alone, or only those of teams; null is both.</param>
    public static async Task<KeysetPage<GameCard>> List(Db db, Acting acting, bool? solo, Guid? after, int? limit, CancellationToken cancel)
    {
        var size = KeysetPage.Limit(limit);
        var rows = db.Set<ArenaGame>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        if (solo is { } alone) rows = rows.Where(row => row.SoloPersonId != null == alone);
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = after is { } last ? rows.Where(row => row.Id.CompareTo(last) < 0) : rows;
        var cards = await Cards(db, page.OrderByDescending(row => row.Id).Take(size + 1)).ToListAsync(cancel);
        return KeysetPage.Of(cards, size, count, card => $"{card.Id}");
    }

    public static async Task<Results<Created<MadeGame>, ProblemHttpResult>> Create(NewGame form, Db db, GameBoards boards, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var name = errors.Text("name", form.Name, ArenaGame.MaxName);
        var cohort = errors.OptionalText("cohort", form.Cohort, ArenaGame.MaxCohort);
        errors.Within("speed", form.Speed, 1, MostSpeed);
        if (form.Minutes is { } minutes) errors.Within("minutes", minutes, LeastMinutes, MostMinutes);
        var seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        errors.AddIf(!string.IsNullOrWhiteSpace(form.Seed) && !ulong.TryParse(form.Seed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out seed), "seed", FieldErrors.OutOfRange);
        errors.AddIf(boards.Of(form.Scenario ?? "", null) is null, "scenario", FieldErrors.UnknownCode);
        if (errors.Any) return errors.Problem();
        if (boards.Of(form.Scenario!, form.Minutes) is not { } made) return Problem.Invalid("minutes", FieldErrors.OutOfRange);
        var row = new ArenaGame
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            Code = await FreeCodeAsync(db, cancel),
            Name = name,
            Scenario = form.Scenario!,
            Digest = made.Board.Digest,
            Minutes = form.Minutes,
            Speed = form.Speed,
            SeatsDealt = form.SeatsDealt,
            Cohort = cohort,
            Seed = unchecked((long)seed),
            CreatedAt = time.GetUtcNow(),
            By = acting.Name,
        };
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/arena/games/{row.Id}", new MadeGame(row.Id, row.Code));
    }

    public static async Task<Results<Ok<GameForm>, ProblemHttpResult>> Read(Guid id, Db db, GameBoards boards, OpenRooms rooms, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await FindAsync(db, acting.CentreId, id, cancel) is not { } row) return NotFound();
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await FormAsync(db, boards, rooms, row, cancel));
    }

    public static async Task<GameForm> FormAsync(Db db, GameBoards boards, OpenRooms rooms, ArenaGame row, CancellationToken cancel)
    {
        var players = await RoomFile.PlayersAsync(db, row.Id, cancel);
        var room = rooms.IfOpen(row.Id);
        var (here, trainers) = room is null ? (new HashSet<Guid>(), []) : (await room.HereAsync(), await room.TrainersAsync());
        var seats = boards.Of(row.Scenario, row.Minutes) is { } made ? Seats.Of(made.Board) : [];
        return new(
            (await Cards(db, db.Set<ArenaGame>().AsNoTracking().Where(one => one.Id == row.Id)).SingleAsync(cancel)),
            [.. players.Select(one => new PlayerCard(one.Id, one.Name, one.Wants, one.Seat, here.Contains(one.Id), one.JoinedAt))],
            [.. seats.Select(one => new SeatCard(one.Seat, one.Role, one.Place >= 0 ? one.Place : null, one.IsActive, players.All(player => player.Seat != one.Seat), players.Find(player => player.Seat == one.Seat)?.Id))],
            row.Speed, row.Minutes, row.SeatsDealt, $"{row.SeedBits}", trainers, boards.Of(row) is not null);
    }

    public static Task<ArenaGame?> FindAsync(Db db, int centreId, Guid id, CancellationToken cancel) => db.Set<ArenaGame>().SingleOrDefaultAsync(row => row.Id == id && row.CentreId == centreId, cancel);

    public static ProblemHttpResult NotFound() => Problem.NotFound("arena.noGame", "There is no such game in this centre.");

    private static IQueryable<GameCard> Cards(Db db, IQueryable<ArenaGame> rows) => rows.Select(row => new GameCard(
        row.Id, row.Code, row.Name, row.Scenario, row.State, row.Phase, row.Round, db.Set<ArenaPlayer>().Count(one => one.GameId == row.Id), row.CreatedAt, row.By, row.SoloPersonId != null));

    public static async Task<string> FreeCodeAsync(Db db, CancellationToken cancel)
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetString(Letters, ArenaGame.CodeLength);
            if (!await db.Set<ArenaGame>().AnyAsync(row => row.Code == code, cancel)) return code;
        }
    }
}
