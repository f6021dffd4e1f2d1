using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>Names and numbers of a scenario that a role may know. Causes, and what belongs to which of them, are the trainer's alone.</summary>
internal static class ScenarioPiece
{
    public static Piece For(AudienceKind kind, Board board)
    {
        var one = board.Scenario;
        var services = one.Services.Select(service => (Service: service, Ways: one.Faults.First(faults => faults.Service == service.Code)));
        return kind == AudienceKind.Screen
            ? Piece.Of(new { one.Code, one.Name, one.Unit, one.Currency, one.Places, one.Phases, Services = one.Services.Select(service => new { service.Code, service.Name }), board.Movements, board.Target, one.Schedule.Hold })
            : Piece.Of(new
            {
                one.Code,
                one.Name,
                one.About,
                one.Unit,
                one.Currency,
                one.TargetPercent,
                board.Movements,
                board.Target,
                one.Schedule.Hold,
                one.Times.Decay,
                one.Times.Limits,
                one.Money.Prices,
                one.Money.Mirror,
                one.Money.MostMirrors,
                one.Places,
                one.Phases,
                Roles = one.Roles.ToDictionary(role => Published.EventRows.Name(role.Key), role => role.Value),
                Rounds = one.Rounds.Select(round => new { round.Budget }),
                one.Form,
                Services = services.Select(pair => ServiceOf(pair.Service, pair.Ways, kind == AudienceKind.Trainer)),
            });
    }

    private static Dictionary<string, object> ServiceOf(Service service, ServiceFaults ways, bool withCauses)
    {
        var said = new Dictionary<string, object>
        {
            ["code"] = service.Code,
            ["name"] = service.Name,
            ["blocks"] = service.Blocks,
            ["reach"] = service.Reach,
            ["priority"] = service.Priority,
            ["needs"] = service.Needs,
            ["symptoms"] = ways.Symptoms,
            ["tests"] = ways.Tests,
            ["solutions"] = ways.Solutions,
        };
        if (withCauses) said["causes"] = ways.Causes;
        return said;
    }
}
