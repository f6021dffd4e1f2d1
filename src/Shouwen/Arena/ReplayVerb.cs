using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;
using Command = System.CommandLine.Command;

namespace Shouwen.Arena;

/// <summary>`shouwen arena replay`: plays a log again, and says what it came to and the digest of the last state.</summary>
internal static class ReplayVerb
{
    private static readonly Argument<string> Log = new("log") { Description = "A log of commands (NDJSON)" };
    private static readonly Option<string?> Scenario = new("--scenario") { Description = "The scenario, where it is not a shipped one" };

    public static Command Command()
    {
        var command = new Command("replay", "Play a log again") { Log, Scenario, CommonOptions.Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(Log);
        var (log, wrong) = LogFile.Read(File.ReadAllText(path));
        if (log is null) return Verb.Refuse($"{path}: {wrong}");
        if (ScenarioOptions.Read(parsed.GetValue(Scenario) ?? log.Scenario) is not { } scenario) return Verb.Refused;
        var board = Board.Of(scenario);
        if (board.Digest != log.Digest) return Verb.Refuse($"{path}: it was played with another edition of {log.Scenario} ({log.Digest}, this one is {board.Digest}): give that one with --scenario.");
        var (game, refused) = Play.Replay(board, log.Seed, log.Entries);
        if (refused is { } line) return Verb.Refuse($"{path}: line {line + 2} cannot be done at that moment: the log does not fit its scenario.");
        if (parsed.GetValue(CommonOptions.Json)) return Output.Write(Json(game, log));
        Output.Write(
            $"{scenario.Name.En}, seed {log.Seed}, {log.Entries.Count} commands", ["round", "moved", "of target", "of all", "cancelled", "restored", "faults", "spent"],
            game.RoundsOver.ToArray().Select((one, i) => new[] { $"{i + 1}", $"{one.Moved}", $"{Output.Text(100.0 * one.Moved / board.Target, 0)} %", $"{Output.Text(100.0 * one.Moved / board.Movements, 0)} %", $"{one.Cancelled}", $"{one.Restored}", $"{one.Faults}", one.Spent.ToString("N0", CultureInfo.InvariantCulture) }));
        Console.WriteLine($"State {game.Digest()}");
        return Verb.Done;
    }

    private static JsonObject Json(Game game, ArenaLog log) => new()
    {
        ["scenario"] = log.Scenario,
        ["seed"] = log.Seed,
        ["commands"] = log.Entries.Count,
        ["target"] = game.Board.Target,
        ["movements"] = game.Board.Movements,
        ["rounds"] = new JsonArray([.. game.RoundsOver.ToArray().Select(one => new JsonObject { ["moved"] = one.Moved, ["cancelled"] = one.Cancelled, ["faults"] = one.Faults, ["restored"] = one.Restored, ["spent"] = one.Spent })]),
        ["state"] = game.Digest(),
    };
}
