using System.CommandLine;
using System.Text.Json.Nodes;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>`shouwen csi estimate`: weights, paths, quality, index and, by resampling, how sure they are; of all rows or of each group.</summary>
internal static class Estimate
{
    private static readonly Option<int?> Bootstrap = new("--bootstrap") { Description = "How many resamples to draw" };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Draws the same resamples again", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Resamples = new("--resamples") { Description = "A file of resamples instead: a line each, rows counted from 0" };
    private static readonly Option<bool> Jackknifed = new("--jackknife") { Description = "Leave out each row in turn: bias and error of each figure" };
    private static readonly Option<string?> Asked = Statistics.Option("paths, totalEffects, r2, weights, loadings; with a range also performance, importance");
    private static readonly Statistic[] Usual = [Statistic.Paths, Statistic.TotalEffects, Statistic.R2, Statistic.Weights, Statistic.Loadings, Statistic.Performance, Statistic.Importance];
    private static readonly Option<string?> Group = new("--group") { Description = "A column whose values are estimated apart" };
    private static readonly Option<string?> Diagram = new("--diagram") { Description = "Draw the paths with their coefficients into this file (SVG)" };

    public static Command Command()
    {
        var command = new Command("estimate", "Estimate a path model")
        {
            Inputs.ModelPath, Inputs.DataPath, Inputs.Weight, Bootstrap, Seed, Resamples, Jackknifed, Asked, Group, Diagram, CommonOptions.Json,
        };
        Bootstrap.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int?>() is < 2 or > 1_000_000) option.AddError("--bootstrap takes a number from 2 to 1000000.");
        });
        command.Validators.Add(given =>
        {
            if (given.GetValue(Asked) is not null && given.GetValue(Bootstrap) is null && given.GetValue(Resamples) is null && !given.GetValue(Jackknifed))
                given.AddError("--statistics says what is resampled: give --bootstrap, --resamples or --jackknife with it.");
            if (given.GetValue(Diagram) is not null && given.GetValue(Group) is not null) given.AddError("--diagram draws one estimate: leave out --group.");
        });
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var group = parsed.GetValue(Group);
        if (Inputs.Read(parsed, group) is not { } inputs || PlanOf(parsed, inputs) is not { } plan) return Verb.Refused;
        var asked = new Order(inputs, plan, IsResampled: plan.Given is not null || plan.Resamples > 0, parsed.GetValue(Jackknifed), parsed.GetValue(Diagram));
        if (group is null) return Print(parsed, One(asked, inputs.Answers.Data, null, cancel));
        var json = new JsonObject();
        foreach (var label in inputs.Answers.Labels.Distinct().Order(StringComparer.Ordinal))
        {
            if (One(asked, RowsOf(inputs, label), label, cancel) is not { } estimate) return Verb.Refused;
            json[label] = estimate;
        }

        return Print(parsed, new JsonObject { ["group"] = group, ["groups"] = json });
    }

    private static JsonObject? One(Order asked, IndicatorData data, string? label, CancellationToken cancel)
    {
        var ranges = asked.Inputs.Model.Ranges;
        var outcome = EstimatePls.From(asked.Inputs.Model.Model, data);
        if (outcome is PlsEstimate estimate)
        {
            var json = EstimateJson.Of(estimate, ranges);
            if (asked.IsResampled) outcome = Engines.Satisfaction.Bootstrap.Of(estimate, asked.Plan, cancel);
            if (outcome is not EstimateRefused)
            {
                var resampled = outcome as BootstrapResult;
                if (resampled is not null) BootstrapJson.Add(json, resampled);
                if (asked.IsJackknifed) BootstrapJson.Add(json, Jackknife.Of(estimate, asked.Plan.Statistics, ranges, asked.Plan.Threads, cancel));
                if (asked.Diagram is { } diagram) File.WriteAllText(diagram, PathDiagram.Draw(estimate, ranges, resampled));
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

    /// <summary>Null after it was told what is wrong with the statistics or the file.</summary>
    private static ResamplingPlan? PlanOf(ParseResult parsed, Inputs inputs)
    {
        if (Statistics.Asked(parsed.GetValue(Asked), inputs.Model.Ranges, Usual) is not { } statistics) return null;
        var plan = new ResamplingPlan
        {
            Resamples = parsed.GetValue(Bootstrap) ?? 0,
            Seed = parsed.GetValue(Seed),
            Threads = Environment.ProcessorCount,
            Ranges = inputs.Model.Ranges,
            Statistics = statistics,
        };
        if (parsed.GetValue(Resamples) is not { } path) return plan;
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

        return plan with { Given = given };
    }

    private static int Print(ParseResult parsed, JsonObject? json)
    {
        if (json is null) return Verb.Refused;
        if (parsed.GetValue(CommonOptions.Json)) return Output.Write(json);
        EstimateTables.Print(json, withFigures: parsed.GetValue(Asked) is not null);
        return Verb.Done;
    }

    private sealed record Order(Inputs Inputs, ResamplingPlan Plan, bool IsResampled, bool IsJackknifed, string? Diagram);
}
