using System.CommandLine;
using System.Text.Json.Nodes;
using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;
using Command = System.CommandLine.Command;

namespace Shouwen.Arena;

/// <summary>`shouwen arena calibrate`: fits free parameters of a scenario to what sessions came to.</summary>
internal static class CalibrateVerb
{
    private static readonly Option<string> Targets = new("--targets") { Description = "What is to be reached, and what may change (YAML)", Required = true };
    private static readonly Option<int> Iterations = new("--iterations") { Description = "Steps of the search", DefaultValueFactory = _ => 20 };
    private static readonly Option<int> Population = new("--population") { Description = "Candidates of a step", DefaultValueFactory = _ => 40 };
    private static readonly Option<int> Sessions = new("--runs") { Description = "Sessions for each candidate and each part taken away", DefaultValueFactory = _ => 150 };

    public static Command Command()
    {
        foreach (var (option, most) in new[] { (Iterations, 1000), (Population, 1000), (Sessions, 100_000) }) option.Validators.Add(given => { if (given.GetValueOrDefault<int>() is var number && (number < 2 || number > most)) given.AddError($"{option.Name} takes a number from 2 to {most}."); });
        var command = new Command("calibrate", "Fit a scenario and its bots to known results") { ScenarioOptions.Scenario, ScenarioOptions.Design, Targets, Iterations, Population, Sessions, ScenarioOptions.Seed, CommonOptions.Json };
        command.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        if (ScenarioOptions.Read(parsed.GetRequiredValue(ScenarioOptions.Scenario)) is not { } scenario || ScenarioOptions.ReadDesign(parsed.GetValue(ScenarioOptions.Design), scenario) is not { } design) return Verb.Refused;
        var path = parsed.GetRequiredValue(Targets);
        var (targets, wrong) = TargetsFile.Read(File.ReadAllText(path), scenario);
        if (targets is null) return Verb.Refuse(ScenarioFile.Say(wrong).Select(reason => $"{path}: {reason}"));
        var fit = Calibrate.Search(scenario, design, targets, parsed.GetValue(Iterations), parsed.GetValue(Population), parsed.GetValue(Sessions), parsed.GetValue(ScenarioOptions.Seed), (step, best) => Console.Error.WriteLine($"{step}: {Say(best, targets)}"), cancel);
        if (parsed.GetValue(CommonOptions.Json)) return Output.Write(Json(fit, targets));
        Output.Write($"Loss {Output.Text(fit.Loss, 1)}", ["parameter", "value"], targets.Parameters.Select((one, k) => new[] { one.Name, Output.Text(fit.Values[k]) }));
        Console.WriteLine(Say(fit, targets));
        return Verb.Done;
    }

    private static string Say(Fit fit, CalibrationTargets targets) =>
        $"loss {Output.Text(fit.Loss, 1)}, movements {string.Join(" ", fit.Means.Select(one => Output.Text(one, 1)))} for {string.Join(" ", targets.Totals)}, in order {Output.Text(fit.InOrder, 2)}, first {Output.Text(fit.First, 0)} s, worth {string.Join(", ", fit.Worth.Select(one => $"{BotsVerb.NameOf(one.Key)} {Output.Text(one.Value, 1)}"))}";

    private static JsonObject Json(Fit fit, CalibrationTargets targets) => new()
    {
        ["loss"] = fit.Loss,
        ["parameters"] = new JsonObject(targets.Parameters.Select((one, k) => KeyValuePair.Create(one.Name, (JsonNode?)Math.Round(fit.Values[k], 4)))),
        ["movements"] = new JsonArray([.. fit.Means.Select(one => (JsonNode?)one)]),
        ["inOrder"] = fit.InOrder,
        ["firstSeconds"] = fit.First,
        ["worth"] = new JsonObject(fit.Worth.Select(one => KeyValuePair.Create(BotsVerb.NameOf(one.Key), (JsonNode?)one.Value))),
    };
}
