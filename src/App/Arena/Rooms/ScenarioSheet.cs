using System.Text.Json.Serialization;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>Names and numbers of a scenario as those at a game know it.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Units">The same of several.</param>
/// <param name="Movements">Of a round.</param>
/// <param name="Target">Of these, what the agreement asks for.</param>
/// <param name="Hold">So long a movement waits, milliseconds.</param>
/// <param name="Decay">From a fault until its service is down, by priority, milliseconds.</param>
/// <param name="Limits">After which help may be bought, by priority, milliseconds.</param>
/// <param name="Prices">Of help, by priority.</param>
public sealed record ScenarioSheet(
    string Code, Phrase Name, Phrase About, Phrase Unit, Phrase Units, string Currency, int TargetPercent, int Movements, int Target, int Hold, IReadOnlyList<int> Decay, IReadOnlyList<int> Limits,
    IReadOnlyList<int> Prices, int Mirror, int MostMirrors, IReadOnlyList<Place> Places, IReadOnlyList<Named> Phases, IReadOnlyDictionary<string, Phrase> Roles, IReadOnlyList<RoundBudget> Rounds,
    IReadOnlyList<FormField> Form, IReadOnlyList<ServiceSheet> Services)
{
    /// <summary>Causes, and what belongs to which of them, are the trainer's alone.</summary>
    public static ScenarioSheet Of(Board board, bool withCauses)
    {
        var one = board.Scenario;
        return new(
            one.Code, one.Name, one.About, one.Unit, one.Units, one.Currency, one.TargetPercent, board.Movements, board.Target, one.Schedule.Hold, one.Times.Decay, one.Times.Limits,
            one.Money.Prices, one.Money.Mirror, one.Money.MostMirrors, one.Places, one.Phases, Games.RoleNames.Of(one), [.. one.Rounds.Select(round => new RoundBudget(round.Budget))],
            one.Form, [.. one.Services.Select(service => ServiceOf(service, one.Faults.First(faults => faults.Service == service.Code), withCauses))]);
    }

    private static ServiceSheet ServiceOf(Service service, ServiceFaults ways, bool withCauses) => new(
        service.Code, service.Name, service.Blocks, service.Reach, service.Priority, service.Needs, ways.Symptoms, ways.Tests, ways.Solutions, withCauses ? ways.Causes : null);
}

public sealed record RoundBudget(int Budget);

/// <param name="Blocks">Phases that cannot go while it is down.</param>
/// <param name="Reach">At how many places at once.</param>
/// <param name="Needs">Fields of the form that experts need.</param>
/// <param name="Causes">For trainers; left out for everybody else.</param>
public sealed record ServiceSheet(
    string Code, Phrase Name, IReadOnlyList<string> Blocks, int Reach, int Priority, IReadOnlyList<string> Needs, IReadOnlyList<Phrase> Symptoms, IReadOnlyList<FaultTest> Tests, IReadOnlyList<Solution> Solutions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Cause>? Causes);
