using System.CommandLine;
using System.Text.Json.Nodes;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>`shouwen csi ipma`: the importance-performance map of one construct, by construct and by item.</summary>
internal static class Ipma
{
    private static readonly Option<string?> Target = new("--target") { Description = "What is to be moved; the last construct of the paths unless said" };
    private static readonly Option<int?> Bootstrap = new("--bootstrap") { Description = "How many resamples to draw for intervals" };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Draws the same resamples again", DefaultValueFactory = _ => 1 };

    public static Command Command()
    {
        Bootstrap.Validators.Add(option => { if (option.GetValueOrDefault<int?>() is < 2 or > 1_000_000) option.AddError("--bootstrap takes a number from 2 to 1000000."); });
        var command = new Command("ipma", "Importance-performance map: what to change first") { Inputs.ModelPath, Inputs.DataPath, Inputs.Weight, Target, Bootstrap, Seed, CommonOptions.Json };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        if (Inputs.Read(parsed) is not { } inputs) return Verb.Refused;
        if (inputs.Model.Ranges is not { } ranges) return Verb.Refuse("The map is on 0 to 100: say in the model what can be answered, such as range: {min: 1, max: 10}.");
        var model = inputs.Model.Model;
        var target = parsed.GetValue(Target) ?? model.Paths.Select(path => path.To).LastOrDefault(to => model.Paths.All(path => path.From != to));
        if (model.Paths.All(path => path.To != target)) return Verb.Refuse($"No path leads to {target}. Name one of {string.Join(", ", model.Paths.Select(path => path.To).Distinct())} with --target.");
        var outcome = EstimatePls.From(model, inputs.Answers.Data);
        if (outcome is EstimateRefused refused) return Verb.Refuse(Inputs.Say(refused));
        var estimate = (PlsEstimate)outcome;
        if (estimate.ImportancePerformance(ranges) is not { } map) return Verb.Refuse("The weights of a construct add up to nothing: it has no performance.");
        BootstrapResult? sure = null;
        if (parsed.GetValue(Bootstrap) is { } resamples)
        {
            var plan = new ResamplingPlan { Resamples = resamples, Seed = parsed.GetValue(Seed), Threads = Environment.ProcessorCount, Ranges = ranges, Statistics = [Statistic.Performance, Statistic.Importance] };
            outcome = Engines.Satisfaction.Bootstrap.Of(estimate, plan, cancel);
            if (outcome is EstimateRefused unsure) return Verb.Refuse(Inputs.Say(unsure));
            sure = (BootstrapResult)outcome;
        }

        return Print(parsed, target!, map, sure, estimate.RowsUsed);
    }

    private static int Print(ParseResult parsed, string target, ImportancePerformance map, BootstrapResult? sure, int rows)
    {
        var drivers = map.Performance.Keys.Where(name => map.Importance.ContainsKey($"{name} -> {target}")).OrderByDescending(name => map.Importance[$"{name} -> {target}"]).ToList();
        Interval? Importance(string name) => sure?.Of(Statistic.Importance)[$"{name} -> {target}"].Percentile;
        Interval? Performance(string name) => sure?.Of(Statistic.Performance)[name].Percentile;
        var items = map.IndicatorImportance[target].OrderByDescending(item => item.Value).ToList();
        if (!parsed.GetValue(CommonOptions.Json))
        {
            Output.Write($"What moves {target} ({Output.Text(map.Performance[target], 1)} of 100; {rows} rows)", ["construct", "importance", "95 % from", "to", "performance"],
                drivers.Select(name => new[] { name, Output.Text(map.Importance[$"{name} -> {target}"]), Output.Text(Importance(name)?.Low), Output.Text(Importance(name)?.High), Output.Text(map.Performance[name], 1) }));
            Output.Write("Item by item", ["item", "importance", "performance"], items.Select(item => new[] { item.Key, Output.Text(item.Value), Output.Text(map.IndicatorPerformance[item.Key], 1) }));
            return Verb.Done;
        }

        return Output.Write(new()
        {
            ["target"] = target,
            ["rowsUsed"] = rows,
            ["performance"] = map.Performance[target],
            ["constructs"] = new JsonObject(drivers.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject
            {
                ["importance"] = map.Importance[$"{name} -> {target}"],
                ["importanceInterval"] = IntervalJson.Of(Importance(name)),
                ["performance"] = map.Performance[name],
                ["performanceInterval"] = IntervalJson.Of(Performance(name)),
            }))),
            ["indicators"] = new JsonObject(items.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)new JsonObject { ["importance"] = item.Value, ["performance"] = map.IndicatorPerformance[item.Key] }))),
        });
    }
}
