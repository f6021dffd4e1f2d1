using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>Names and numbers of a scenario that an audience may know.</summary>
internal static class ScenarioPiece
{
    public static Piece For(AudienceKind kind, Board board) => kind == AudienceKind.Screen ? ForScreen(board) : Piece.Of(ScenarioSheet.Of(board, kind == AudienceKind.Trainer));

    private static Piece ForScreen(Board board)
    {
        var one = board.Scenario;
        return Piece.Of(new { one.Code, one.Name, one.Unit, one.Units, one.Currency, one.Places, one.Phases, Roles = Games.RoleNames.Of(one), Services = one.Services.Select(service => new { service.Code, service.Name }), board.Movements, board.Target, one.Schedule.Hold });
    }
}
