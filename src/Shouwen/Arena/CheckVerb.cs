using System.CommandLine;
using Shouwen.Engines.Arena;
using Command = System.CommandLine.Command;

namespace Shouwen.Arena;

/// <summary>`shouwen arena check`: whether a scenario can be played, and what it has.</summary>
internal static class CheckVerb
{
    private static readonly Argument<string> Named = new("scenario") { Description = "A file (YAML), or the name of a shipped scenario" };

    public static Command Command()
    {
        var command = new Command("check", "Check a scenario") { Named };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        if (ScenarioOptions.Read(parsed.GetRequiredValue(Named)) is not { } scenario) return Verb.Refused;
        var board = Board.Of(scenario);
        Console.WriteLine($"{scenario.Code}: {scenario.Name.En} {scenario.Name.Zh}. {scenario.Places.Count} places, {board.Services} services, {scenario.Faults.Sum(one => one.Causes.Count)} causes, {scenario.Rounds.Count} rounds of {scenario.Times.Round / 60000.0:0.#} minutes, {board.Movements} a round, the agreement {board.Target}. Digest {board.Digest}.");
        return Verb.Done;
    }
}
