using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Debrief;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Comparing;

namespace Shouwen.App.Arena.After;

/// <param name="Moved">By round.</param>
public sealed record PlayedGame(Guid Id, string Name, string? Cohort, DateTimeOffset CreatedAt, IReadOnlyList<int> Moved);

/// <param name="Rounds">Movements of each round.</param>
/// <param name="Gain">Of the last round less the first.</param>
public sealed record CohortFigures(string? Cohort, int Games, IReadOnlyList<OneMean> Rounds, OneMean Gain);

/// <summary>The last round of two cohorts, the first less the second; null where there are too few games to tell.</summary>
public sealed record CohortDifference(string? First, string? Second, double Difference, double? Low, double? High);

/// <summary>How many games were played to their end in rounds of a length; null is the scenario's own.</summary>
public sealed record PlayedLength(int? Minutes, int Games);

/// <param name="Lengths">Only rounds of one length are compared: what else there is.</param>
/// <param name="IsCapped">Older games were left out.</param>
public sealed record ComparedGames(string Scenario, int Movements, int Target, IReadOnlyList<PlayedLength> Lengths, bool IsCapped, IReadOnlyList<PlayedGame> Games, IReadOnlyList<CohortFigures> Cohorts, IReadOnlyList<CohortDifference> Differences);

/// <summary>Teams and cohorts side by side: games of one scenario that teams played to their end by the same rules.</summary>
internal static class CompareGames
{
    private const int Most = 100;
    private const int MostCohorts = 12;

    public static async Task<Results<Ok<ComparedGames>, ProblemHttpResult>> Handle(string scenario, int? minutes, Db db, GameBoards boards, Acting acting, CancellationToken cancel)
    {
        if (boards.Of(scenario, minutes) is not { } made) return Problem.Invalid("scenario", FieldErrors.UnknownCode);
        var digest = made.Board.Digest;
        var ended = db.Set<ArenaGame>().AsNoTracking().Where(row => row.CentreId == acting.CentreId && row.Scenario == scenario && row.SoloPersonId == null && row.State == GameState.Over);
        var lengths = await ended.GroupBy(row => new { row.Minutes, row.Digest }).Select(same => new { same.Key.Minutes, same.Key.Digest, Games = same.Count() }).ToListAsync(cancel);
        var rows = await ended.Where(row => row.Digest == digest)
            .OrderByDescending(row => row.Id).Take(Most + 1).ToListAsync(cancel);
        var games = new List<PlayedGame>();
        foreach (var row in rows.Take(Most))
        {
            var (log, _) = await GameLog.OfAsync(db, boards, row, cancel);
            if (log is not null) games.Add(new(row.Id, row.Name, row.Cohort, row.CreatedAt, [.. log.Play().RoundsOver.ToArray().Select(round => round.Moved)]));
        }

        var whole = games.Where(game => game.Moved.Count == made.Board.Scenario.Rounds.Count).GroupBy(game => game.Cohort).OrderBy(same => same.Min(game => game.CreatedAt)).Take(MostCohorts).ToList();
        return TypedResults.Ok(new ComparedGames(
            scenario, made.Board.Movements, made.Board.Target,
            [.. lengths.Where(one => boards.Of(scenario, one.Minutes)?.Board.Digest == one.Digest).OrderBy(one => one.Minutes ?? 0).Select(one => new PlayedLength(one.Minutes, one.Games))], rows.Count > Most, games, [.. whole.Select(same => Figures(same.Key, [.. same]))],
            [.. from i in Enumerable.Range(0, whole.Count) from j in Enumerable.Range(i + 1, whole.Count - i - 1) select Difference(whole[i], whole[j])]));
    }

    private static CohortFigures Figures(string? cohort, IReadOnlyList<PlayedGame> games) => new(
        cohort, games.Count, [.. Enumerable.Range(0, games[0].Moved.Count).Select(round => OneMean.Of([.. games.Select(game => (double)game.Moved[round])])!)],
        OneMean.Of([.. games.Select(game => (double)(game.Moved[^1] - game.Moved[0]))])!);

    private static CohortDifference Difference(IGrouping<string?, PlayedGame> first, IGrouping<string?, PlayedGame> second)
    {
        static Sample Last(IEnumerable<PlayedGame> games) => new([.. games.Select(game => (double)game.Moved[^1])]);
        var (a, b) = (Last(first), Last(second));
        var test = Means.Welch(a, b);
        return new(first.Key, second.Key, a.Mean!.Value - b.Mean!.Value, test.Interval?.Low, test.Interval?.High);
    }
}
