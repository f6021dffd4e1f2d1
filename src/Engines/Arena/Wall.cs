namespace Shouwen.Engines.Arena;

/// <summary>What hangs on the wall for everybody in the room; hides nothing because it knows no cause.</summary>
/// <param name="Score">Movements against the agreement.</param>
/// <param name="Places">By place.</param>
/// <param name="Outages">Services that are down now.</param>
/// <param name="Agreement">Limits, shares, priorities.</param>
public sealed record Wall(Score Score, IReadOnlyList<PlaceWall> Places, IReadOnlyList<OutageView> Outages, AgreementView Agreement);

/// <summary>Movements of the round: gone, waiting, cancelled, due so far; what the agreement asks for, and what it asks for by now (rounded down).</summary>
public sealed record Score(int Moved, int Held, int Cancelled, int Due, int Target, int OnPace);

/// <summary>A place: its movements, the phases that are blocked, and the next that wait or are due.</summary>
public sealed record PlaceWall(string Place, int Moved, int Held, int Cancelled, IReadOnlyList<string> Blocked, IReadOnlyList<MovementView> Next);

/// <summary>Where a movement is.</summary>
public enum MovementState : byte
{
    /// <summary>Not due yet.</summary>
    ToCome,

    /// <summary>Due, and held.</summary>
    Waits,
}

/// <summary>A movement: its phase, which of the place's routes (null where it has none), when it is due.</summary>
public sealed record MovementView(int Movement, string Phase, int? Route, int At, MovementState State);

/// <summary>A service that is down at these places since a moment of the round.</summary>
public sealed record OutageView(int Fault, string Service, IReadOnlyList<string> Places, int Since);

/// <summary>What is agreed beside the parts: limits (milliseconds) and shares (percent) by priority, priorities by service.</summary>
public sealed record AgreementView(bool IsSigned, IReadOnlyList<int> Limits, IReadOnlyList<int> Shares, IReadOnlyList<int> Priorities);

/// <summary>Reads the wall off a game.</summary>
public static class WallOf
{
    private const int Ahead = 6;

    /// <summary>The wall now.</summary>
    public static Wall Game(Game game) => new(
        ScoreOf(game), [.. Enumerable.Range(0, game.Board.Places).Select(place => PlaceOf(game, place))], OutagesOf(game), new(game.IsSigned, [.. game.Limits], [.. game.Shares], [.. game.Priority]));

    private static Score ScoreOf(Game game)
    {
        var due = game.NextDue;
        return new(game.Tally.Moved, game.Movement.Count(one => one == Traffic.Waits), game.Tally.Cancelled, due, game.Board.Target, due * game.Board.Target / game.Board.Movements);
    }

    private static PlaceWall PlaceOf(Game game, int place)
    {
        var board = game.Board;
        var routes = board.Scenario.Places[place].Routes.Count;
        var (counts, next, own) = (new int[4], new List<MovementView>(Ahead), 0);
        for (var i = 0; i < board.Movements; i++)
        {
            if (board.DuePlace[i] != place) continue;
            var state = game.Movement[i];
            counts[state]++;
            if (state <= Traffic.Waits && next.Count < Ahead)
                next.Add(new(i, board.Scenario.Phases[board.DuePhase[i]].Code, routes == 0 ? null : own / board.Phases % routes, board.DueAt[i], (MovementState)state));
            own++;
        }

        return new(
            board.Scenario.Places[place].Code, counts[Traffic.Gone], counts[Traffic.Waits], counts[Traffic.Cancelled],
            [.. Enumerable.Range(0, board.Phases).Where(phase => game.Blocked[(place * board.Phases) + phase] > 0).Select(phase => board.Scenario.Phases[phase].Code)], next);
    }

    private static IReadOnlyList<OutageView> OutagesOf(Game game)
    {
        if (game.Phase is not (GamePhase.Running or GamePhase.Paused)) return [];
        var board = game.Board;
        return [.. Enumerable.Range(0, game.FaultCount).Where(i => game.Faults[i].IsDown).Select(i => new OutageView(
            i, board.Scenario.Services[game.Faults[i].Service].Code,
            [.. Enumerable.Range(0, board.ServiceReach[game.Faults[i].Service]).Select(step => board.Scenario.Places[(game.Faults[i].Place + step) % board.Places].Code)], game.Faults[i].DownAt))];
    }
}
