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
    private const int Shown = 8;

    private static readonly Argument<string> Log = new("log") { Description = "A log of commands (NDJSON)" };
    private static readonly Option<string?> Scenario = new("--scenario") { Description = "The scenario, where it is not a shipped one" };
    private static readonly Option<int?> Minutes = new("--minutes") { Description = "Length of a round, where it is neither the scenario's nor written in the log" };
    private static readonly Option<bool> Review = new("--review") { Description = "Looks back on each round: where faults were solved, what took long, what was not written down, what was bought early, who was crowded" };
    private static readonly Option<string?> Events = new("--events") { Description = "Writes what happened to cases as an event log (CSV), for shouwen mine" };

    public static Command Command()
    {
        Minutes.Validators.Add(given => { if (given.GetValueOrDefault<int?>() is < 1 or > LogFile.MostMinutes) given.AddError($"--minutes takes a number from 1 to {LogFile.MostMinutes}."); });
        var command = new Command("replay", "Play a log again") { Log, Scenario, Minutes, Review, Events, CommonOptions.Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(Log);
        var (log, wrong) = LogFile.Read(File.ReadAllText(path));
        if (log is null) return Verb.Refuse($"{path}: {wrong}");
        if (ScenarioOptions.Read(parsed.GetValue(Scenario) ?? log.Scenario) is not { } scenario) return Verb.Refused;
        if ((parsed.GetValue(Minutes) ?? log.Minutes) is { } minutes) scenario = StretchScenario.To(scenario, minutes * 60_000);
        if (CheckScenario.Of(scenario) is { Count: > 0 } problems) return Verb.Refuse(ScenarioFile.Say(problems).Select(reason => $"{path}: {reason}"));
        var board = Board.Of(scenario);
        if (board.Digest != log.Digest) return Verb.Refuse($"{path}: it was played with another edition of {log.Scenario} ({log.Digest}, this one is {board.Digest}), or in rounds of another length: give that one with --scenario, or --minutes.");
        var (game, refused) = Play.Replay(board, log.Seed, log.Entries);
        if (refused is { } line) return Verb.Refuse($"{path}: line {line + 2} cannot be done at that moment: the log does not fit its scenario.");
        IReadOnlyList<RoundReview> reviews = parsed.GetValue(Review) || parsed.GetValue(Events) is not null ? ReviewLog.Of(board, log.Seed, log.Entries) : [];
        if (parsed.GetValue(Events) is { } events) File.WriteAllText(events, EventRows.Csv(game, reviews));
        if (parsed.GetValue(CommonOptions.Json)) return Output.Write(Json(game, log, parsed.GetValue(Review) ? reviews : []));
        Output.Write(
            $"{scenario.Name.En}, seed {log.Seed}, {log.Entries.Count} commands", ["round", "moved", "of target", "of all", "cancelled", "restored", "faults", "spent"],
            game.RoundsOver.ToArray().Select((one, i) => new[] { $"{i + 1}", $"{one.Moved}", $"{Output.Text(100.0 * one.Moved / board.Target, 0)} %", $"{Output.Text(100.0 * one.Moved / board.Movements, 0)} %", $"{one.Cancelled}", $"{one.Restored}", $"{one.Faults}", one.Spent.ToString("N0", CultureInfo.InvariantCulture) }));
        Console.WriteLine($"State {game.Digest()}");
        if (parsed.GetValue(Review)) foreach (var review in reviews) Print(review);
        return Verb.Done;
    }

    private static void Print(RoundReview review)
    {
        var round = $"Round {review.Round + 1}";
        string Seconds(long milliseconds) => $"{milliseconds / 1000} s";
        Output.Write($"{round}: solved by", ["", "faults", "mean time"], review.Tiers.Select(one => new[] { EventRows.Name(one.By), $"{one.Faults}", Seconds(one.MeanTime) }));
        Output.Write($"{round}: where time went", ["from", "to", "times", "mean", "longest"], review.Steps.Take(Shown).Select(one => new[] { EventRows.Name(one.From), EventRows.Name(one.To), $"{one.Count}", Seconds(one.MeanTime), Seconds(one.Longest) }));
        Output.Write($"{round}: found out anew", ["service", "cause", "faults", "without an article", "tests", "written now"], review.Gaps.Take(Shown).Select(one => new[] { one.Service, one.Cause, $"{one.Faults}", $"{one.WithoutArticle}", Seconds(one.TestTime), one.IsWritten ? "yes" : "no" }));
        Output.Write($"{round}: bought early", ["at", "service", "price", "why not yet"], review.Early.Select(one => new[] { Seconds(one.At), one.Service, one.Price.ToString("N0", CultureInfo.InvariantCulture), one.Reason == EarlyReason.Known ? "the knowledge base had it" : "an expert was free" }));
        Output.Write($"{round}: experts", ["seat", "cases", "at work", "interrupted", "longest queue"], review.Experts.Select(one => new[] { $"{one.Seat}", $"{one.Started}", Seconds(one.BusyTime), $"{one.Pressed}", $"{one.LongestQueue}" }));
    }

    private static JsonObject Json(Game game, ArenaLog log, IReadOnlyList<RoundReview> reviews) => new()
    {
        ["scenario"] = log.Scenario,
        ["seed"] = log.Seed,
        ["minutes"] = game.Board.Scenario.Times.Round / 60_000.0,
        ["commands"] = log.Entries.Count,
        ["target"] = game.Board.Target,
        ["movements"] = game.Board.Movements,
        ["rounds"] = new JsonArray([.. game.RoundsOver.ToArray().Select(one => new JsonObject { ["moved"] = one.Moved, ["cancelled"] = one.Cancelled, ["faults"] = one.Faults, ["restored"] = one.Restored, ["spent"] = one.Spent })]),
        ["state"] = game.Digest(),
        ["reviews"] = reviews.Count == 0 ? null : ReviewJson.Of(reviews),
    };
}
