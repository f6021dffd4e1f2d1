using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Games;

/// <summary>What can be played.</summary>
/// <param name="Minutes">Length of a round.</param>
/// <param name="Roles">What it calls them.</param>
public sealed record ScenarioCard(string Code, Phrase Name, Phrase About, Phrase Unit, Phrase Units, IReadOnlyList<ScenarioPlace> Places, int Rounds, int Minutes, IReadOnlyList<ScenarioSeat> Seats, IReadOnlyDictionary<string, Phrase> Roles);

public sealed record ScenarioPlace(string Code, Phrase Name);

public sealed record ScenarioSeat(int Seat, Role Role, int? Place);

internal static class ListScenarios
{
    public static Ok<List<ScenarioCard>> Handle(GameBoards boards) => TypedResults.Ok(ShippedScenarios.Codes.Select(code => Card(boards.Of(code, null)!.Value.Board)).ToList());

    private static ScenarioCard Card(Board board)
    {
        var one = board.Scenario;
        return new(one.Code, one.Name, one.About, one.Unit, one.Units, [.. one.Places.Select(place => new ScenarioPlace(place.Code, place.Name))], one.Rounds.Count, one.Times.Round / 60_000, [.. Seats.Of(board).Select(seat => new ScenarioSeat(seat.Seat, seat.Role, seat.Place >= 0 ? seat.Place : null))], RoleNames.Of(one));
    }
}
