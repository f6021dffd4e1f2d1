using System.CommandLine;
using System.Globalization;
using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;
using Command = System.CommandLine.Command;

namespace Shouwen.Arena;

/// <summary>`shouwen arena bots`: what a process comes to when bots follow it, and what an element of it is worth.</summary>
internal static class BotsVerb
{
    private static readonly Option<string[]> Without = new("--without") { Description = $"Also without a part, compared session by session: {string.Join(", ", DesignFile.PartNames.Keys)}, or all for one after the other" };
    private static readonly Option<string?> Log = new("--log") { Description = "Writes the commands of the first session to a file, for arena replay" };

    public static Command Command()
    {
        Without.Validators.Add(given => { foreach (var one in (given.GetValueOrDefault<string[]>() ?? []).Where(one => one != "all" && !DesignFile.PartNames.ContainsKey(one))) given.AddError($"--without: there is no part {one}; known are {string.Join(", ", DesignFile.PartNames.Keys)}."); });
        var command = new Command("bots", "Play sessions with bots that follow a process") { ScenarioOptions.Scenario, ScenarioOptions.Design, Without, ScenarioOptions.Runs, ScenarioOptions.Seed, Log, CommonOptions.Json };
        command.SetAction((parsed, cancel) => RunAsync(parsed, cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (ScenarioOptions.Read(parsed.GetRequiredValue(ScenarioOptions.Scenario)) is not { } scenario || ScenarioOptions.ReadDesign(parsed.GetValue(ScenarioOptions.Design), scenario) is not { } design) return Verb.Refused;
        var (board, runs, seed) = (Board.Of(scenario), parsed.GetValue(ScenarioOptions.Runs), parsed.GetValue(ScenarioOptions.Seed));
        if (parsed.GetValue(Log) is { } path) File.WriteAllText(path, LogOf(board, design, RunSessions.SeedOf(seed, 0)));
        var parts = PartsOf(parsed.GetValue(Without) ?? [], design);
        var all = await Progress.RunStepsAsync("Sessions", tell => Task.Run(() => Play(board, design, parts, runs, seed, tell, cancel), cancel));
        if (parsed.GetValue(CommonOptions.Json)) BotsJson.Write(board, design, runs, seed, all);
        else Print(board, all);
        return Verb.Done;
    }

    private static string LogOf(Board board, Design design, ulong seed)
    {
        var log = new List<LogEntry>();
        RunSession.Of(board, design, seed, log);
        return LogFile.Write(board, seed, log);
    }

    private static List<Parts> PartsOf(string[] named, Design design)
    {
        var had = design.Rounds.Aggregate(Parts.None, (parts, round) => parts | round.Parts);
        return [.. named.SelectMany(one => one == "all" ? DesignFile.PartNames.Values.Where(part => had.HasFlag(part)) : [DesignFile.PartNames[one]]).Distinct()];
    }

    private static List<BotRun> Play(Board board, Design design, List<Parts> parts, int runs, ulong seed, Action<Step> tell, CancellationToken cancel)
    {
        RoundResult[][] Of(Design one, string name) => RunSessions.Of(board, one, runs, seed, done => tell(new(done, runs, name)), cancel);
        var whole = Of(design, "as designed");
        var all = new List<BotRun> { new(null, whole, whole) };
        foreach (var part in parts) all.Add(new(NameOf(part), whole, Of(design.Without(part), $"without {NameOf(part)}")));
        return all;
    }

    public static string NameOf(Parts part) => DesignFile.PartNames.First(one => one.Value == part).Key;

    private static void Print(Board board, List<BotRun> all)
    {
        foreach (var run in all)
        {
            var differences = RoundFigures.Differences(run.Whole, run.Results);
            Output.Write(
                run.Without is null ? $"As designed: movements of {board.Movements}, the agreement is {board.Target}" : $"Without {run.Without}",
                ["round", "mean", "p5", "p95", "of target", "of all", "reached", "to restore", "P1", "first", "left", "at the desk", "rejected", "bought", "spent", .. run.Without is null ? Array.Empty<string>() : ["worth"]],
                RoundFigures.Of(board, run.Results).Select((one, i) => (string[])
                [
                    $"{i + 1}", Output.Text(one.Mean, 1), $"{one.P5}", $"{one.P95}", Percent(one.Mean / board.Target), Percent(one.Mean / board.Movements), Percent(one.Reached), Seconds(one.Restore), Seconds(one.RestoreUrgent), Seconds(one.First), Percent(one.Left), Percent(one.DeskShare),
                    Output.Text(one.Rejected, 1), Output.Text(one.Bought, 1), one.Spent.ToString("N0", CultureInfo.InvariantCulture), .. run.Without is null ? Array.Empty<string>() : [$"{Output.Text(differences[i].Mean, 1)} ± {Output.Text(differences[i].Half, 1)}"],
                ]));
        }
    }

    private static string Percent(double? share) => share is { } number ? $"{Output.Text(100 * number, 0)} %" : "";

    private static string Seconds(double? seconds) => seconds is { } number ? $"{Output.Text(number, 0)} s" : "";
}

/// <summary>Sessions as designed and without a part; Results are the latter.</summary>
internal sealed record BotRun(string? Without, RoundResult[][] Whole, RoundResult[][] Results);
