using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>`shouwen csi estimate`: weights, paths, quality, index and, by resampling, how sure they are; of all rows or of each group.</summary>
internal static class Estimate
{
    private static readonly Option<int?> Bootstrap = new("--bootstrap") { Description = "How many resamples to draw" };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Draws the same resamples again", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Resamples = new("--resamples") { Description = "A file of resamples instead: a line each, rows counted from 0" };
    private static readonly Option<string?> Statistics = new("--statistics")
    {
        Description = $"What is resampled: all, or some of {string.Join(", ", Enum.GetNames<Statistic>().Select(JsonNamingPolicy.CamelCase.ConvertName))} (default: paths, totalEffects, r2, weights, loadings, and with a range performance and importance)",
    };

    private static readonly Option<string?> Group = new("--group") { Description = "A column whose values are estimated apart" };
    private static readonly Option<string?> Diagram = new("--diagram") { Description = "Draw the paths with their coefficients into this file (SVG)" };

    public static Command Command()
    {
        var command = new Command("estimate", "Estimate a path model")
        {
            Inputs.ModelPath, Inputs.DataPath, Inputs.Weight, Bootstrap, Seed, Resamples, Statistics, Group, Diagram, CommonOptions.Json,
        };
        Bootstrap.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int?>() is < 2 or > 1_000_000) option.AddError("--bootstrap takes a number from 2 to 1000000.");
        });
        Statistics.Validators.Add(option =>
        {
            var unknown = Names(option.GetValueOrDefault<string?>()).Where(name => !IsStatistic(name)).ToList();
            if (unknown.Count > 0) option.AddError($"--statistics: there is no {string.Join(", ", unknown)}.");
        });
        command.Validators.Add(given =>
        {
            if (given.GetValue(Diagram) is not null && given.GetValue(Group) is not null) given.AddError("--diagram draws one estimate: leave out --group.");
        });
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var group = parsed.GetValue(Group);
        if (Inputs.Read(parsed, group) is not { } inputs) return Verb.Refused;
        if (ResamplingOf(parsed, inputs) is not { } resampling) return Verb.Refused;
        if (group is null) return Print(parsed, One(inputs.Model.Model, inputs.Answers.Data, inputs, resampling.Plan, cancel, diagram: parsed.GetValue(Diagram)));
        var json = new JsonObject();
        foreach (var label in inputs.Answers.Labels.Distinct().Order(StringComparer.Ordinal))
        {
            if (One(inputs.Model.Model, RowsOf(inputs, label), inputs, resampling.Plan, cancel, label) is not { } estimate) return Verb.Refused;
            json[label] = estimate;
        }

        return Print(parsed, new JsonObject { ["group"] = group, ["groups"] = json });
    }

    private static JsonObject? One(PathModel model, IndicatorData data, Inputs inputs, ResamplingPlan? plan, CancellationToken cancel, string? label = null, string? diagram = null)
    {
        var outcome = EstimatePls.From(model, data);
        if (outcome is PlsEstimate estimate)
        {
            var json = EstimateJson.Of(estimate, inputs.Model.Ranges);
            if (plan is not null) outcome = Engines.Satisfaction.Bootstrap.Of(estimate, plan, cancel);
            if (outcome is not EstimateRefused)
            {
                var resampled = outcome as BootstrapResult;
                if (resampled is not null) BootstrapJson.Add(json, resampled);
                if (diagram is not null) File.WriteAllText(diagram, PathDiagram.Draw(estimate, inputs.Model.Ranges, resampled));
                return json;
            }
        }

        Verb.Refuse((label is null ? "" : $"{label}: ") + Inputs.Say((EstimateRefused)outcome));
        return null;
    }

    private static IndicatorData RowsOf(Inputs inputs, string label)
    {
        var rows = inputs.Answers.Labels.Index().Where(row => row.Item == label).Select(row => row.Index).ToList();
        var data = inputs.Answers.Data;
        return new(data.Names, [.. data.Columns.Select(column => rows.ConvertAll(row => column[row]).ToArray())], data.Weights is { } weights ? [.. rows.Select(row => weights[row])] : null);
    }

    private static string[] Names(string? given) => (given ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsStatistic(string name) => name == "all" || (name.All(char.IsLetterOrDigit) && Enum.TryParse<Statistic>(name, ignoreCase: true, out _));

    /// <summary>Null where nothing was asked for.</summary>
    private static Statistic[]? StatisticsOf(ParseResult parsed)
    {
        var names = Names(parsed.GetValue(Statistics));
        return names.Length == 0 ? null : names.Contains("all") ? Enum.GetValues<Statistic>() : [.. names.Select(name => Enum.Parse<Statistic>(name, ignoreCase: true)).Distinct()];
    }

    /// <summary>A plan, none, or null after it was told what is wrong with the file.</summary>
    private static Asked? ResamplingOf(ParseResult parsed, Inputs inputs)
    {
        var plan = new ResamplingPlan
        {
            Resamples = parsed.GetValue(Bootstrap) ?? 0,
            Seed = parsed.GetValue(Seed),
            Threads = Environment.ProcessorCount,
            Ranges = inputs.Model.Ranges,
            Statistics = StatisticsOf(parsed) is { } asked ? asked
                : inputs.Model.Ranges is null ? [Statistic.Paths, Statistic.TotalEffects, Statistic.R2, Statistic.Weights, Statistic.Loadings]
                : [Statistic.Paths, Statistic.TotalEffects, Statistic.R2, Statistic.Weights, Statistic.Loadings, Statistic.Performance, Statistic.Importance],
        };
        if (parsed.GetValue(Resamples) is not { } path) return new(plan.Resamples > 0 ? plan : null);
        var given = new List<int[]>();
        foreach (var (at, line) in File.ReadLines(path).Index().Where(line => line.Item.Length > 0))
        {
            var cells = line.Split(',', StringSplitOptions.TrimEntries);
            var rows = cells.Select(cell => int.TryParse(cell, out var row) ? row : -1).ToArray();
            if (rows.Contains(-1))
            {
                // The first line may be a header.
                if (at == 0 && cells.All(cell => !int.TryParse(cell, out _))) continue;
                Verb.Refuse($"{path}: line {at + 1} is not a list of row numbers.");
                return null;
            }

            given.Add(rows);
        }

        return new(plan with { Given = given });
    }

    private static int Print(ParseResult parsed, JsonObject? json)
    {
        if (json is null) return Verb.Refused;
        if (parsed.GetValue(CommonOptions.Json)) return CsiOutput.Write(json);
        EstimateTables.Print(json);
        return Verb.Done;
    }

    private sealed record Asked(ResamplingPlan? Plan);
}
