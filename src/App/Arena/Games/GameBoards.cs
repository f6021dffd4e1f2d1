using System.Collections.Concurrent;
using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Games;

/// <summary>Boards by scenario and length of a round: read once, shared by all games of it.</summary>
public sealed class GameBoards
{
    private readonly ConcurrentDictionary<(string Scenario, int Minutes), (Board Board, Design Design)?> known = new();

    /// <summary>Board and the bots' process; null where there is no such scenario, or it cannot be played in rounds of that length.</summary>
    public (Board Board, Design Design)? Of(string scenario, int? minutes) => known.GetOrAdd((scenario, minutes ?? 0), Make);

    /// <summary>The board of a game; null where the scenario's rules are no longer those that it began with.</summary>
    internal (Board Board, Design Design)? Of(ArenaGame game) => Of(game.Scenario, game.Minutes) is { } made && made.Board.Digest == game.Digest ? made : null;

    private static (Board, Design)? Make((string Scenario, int Minutes) asked)
    {
        if (ShippedScenarios.Text(asked.Scenario) is null) return null;
        var scenario = ShippedScenarios.Get(asked.Scenario);
        var design = ShippedScenarios.DesignOf(scenario);
        if (asked.Minutes > 0) scenario = StretchScenario.To(scenario, asked.Minutes * 60_000);
        return CheckScenario.Of(scenario).Count > 0 ? null : (Board.Of(scenario), design);
    }
}
