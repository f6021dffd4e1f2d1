using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Rooms;
using Shouwen.App.Data;
using Shouwen.Engines.Arena;
using Role = Shouwen.Engines.Arena.Role;

namespace Shouwen.App.Arena.Debrief;

public sealed record ReviewedRound(int Round, ReviewSheet Review, PdcaForm Pdca);

/// <summary>The engine's review; a gap says the name of its cause.</summary>
public sealed record ReviewSheet(int Round, RoundResult Result, IReadOnlyList<TierReview> Tiers, IReadOnlyList<StepReview> Steps, IReadOnlyList<NamedGap> Gaps, IReadOnlyList<EarlyPurchase> Early, IReadOnlyList<ExpertReview> Experts);

public sealed record NamedGap(string Service, string Cause, Phrase Name, int Faults, int WithoutArticle, long TestTime, bool IsWritten);

public sealed record ReviewedSeat(int Seat, Role Role, int? Place, string? Name);

public sealed record GameReview(IReadOnlyList<ReviewedRound> Rounds, IReadOnlyList<ReviewedSeat> Seats, ScenarioSheet Scenario);

/// <summary>What a team looks back on: a review of each round that is over, told from the log, beside what it wrote down itself.</summary>
internal static class ReviewGame
{
    public static async Task<Results<Ok<GameReview>, ProblemHttpResult>> Handle(Guid id, Db db, GameBoards boards, Acting acting, CancellationToken cancel)
    {
        var (log, refusal) = await GameLog.ReadAsync(db, boards, acting, id, cancel);
        if (log is null) return refusal!;
        var sheets = await db.Set<PdcaSheet>().AsNoTracking().Where(one => one.GameId == id).ToListAsync(cancel);
        var players = await RoomFile.PlayersAsync(db, id, cancel);
        var scenario = log.Board.Scenario;
        var rounds = log.Reviews().Select(one => new ReviewedRound(one.Round, SheetOf(scenario, one), KeepPdca.FormOf(sheets.Find(sheet => sheet.Round == one.Round)))).ToList();
        var seats = Seats.Of(log.Board).Select(one => new ReviewedSeat(one.Seat, one.Role, one.Place >= 0 ? one.Place : null, players.Find(player => player.Seat == one.Seat)?.Name)).ToList();
        return TypedResults.Ok(new GameReview(rounds, seats, ScenarioSheet.Of(log.Board, withCauses: true)));
    }

    private static ReviewSheet SheetOf(Scenario scenario, RoundReview one) => new(
        one.Round, one.Result, one.Tiers, one.Steps,
        [.. one.Gaps.Select(gap => new NamedGap(gap.Service, gap.Cause, scenario.Faults.First(faults => faults.Service == gap.Service).Causes.First(cause => cause.Code == gap.Cause).Name, gap.Faults, gap.WithoutArticle, gap.TestTime, gap.IsWritten))],
        one.Early, one.Experts);
}
