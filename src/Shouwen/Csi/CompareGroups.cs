using System.CommandLine;
using System.Text.Json.Nodes;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>`shouwen csi groups`: the model in each group, every two compared, and whether they measure the same.</summary>
internal static class CompareGroups
{
    private static readonly Option<string> Group = new("--group") { Description = "A column whose values are the groups", Required = true };
    private static readonly Option<int> Permutations = new("--permutations") { Description = "How often rows are dealt to two groups anew", DefaultValueFactory = _ => 1000 };
    private static readonly Option<int> Bootstrap = new("--bootstrap") { Description = "How many resamples each group has", DefaultValueFactory = _ => 1000 };
    private static readonly Option<string?> Asked = Statistics.Option("paths, totalEffects, r2; with a range also performance");
    private static readonly Statistic[] Usual = [Statistic.Paths, Statistic.TotalEffects, Statistic.R2, Statistic.Performance];
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Draws the same again", DefaultValueFactory = _ => 1 };

    public static Command Command()
    {
        foreach (var option in new[] { Permutations, Bootstrap })
            option.Validators.Add(given => { if (given.GetValueOrDefault<int>() is < 2 or > 1_000_000) given.AddError($"{option.Name} takes a number from 2 to 1000000."); });
        var command = new Command("groups", "Compare groups of respondents") { Inputs.ModelPath, Inputs.DataPath, Inputs.Weight, Group, Permutations, Bootstrap, Seed, Asked, CommonOptions.Json };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var group = parsed.GetRequiredValue(Group);
        if (Inputs.Read(parsed, group) is not { } inputs) return Verb.Refused;
        var ranges = inputs.Model.Ranges;
        if (Statistics.Asked(parsed.GetValue(Asked), ranges, Usual) is not { } statistics) return Verb.Refused;
        var plan = new GroupPlan
        {
            Permutations = parsed.GetValue(Permutations),
            Resamples = parsed.GetValue(Bootstrap),
            Seed = parsed.GetValue(Seed),
            Threads = Environment.ProcessorCount,
            Ranges = ranges,
            Statistics = statistics,
        };
        var outcome = Groups.Compare(inputs.Model.Model, inputs.Answers.Data, [.. inputs.Answers.Labels.Select(label => label.Length == 0 ? null : label)], plan, cancel);
        if (outcome is EstimateRefused refused) return Verb.Refuse(Say(group, refused));
        var result = (GroupResult)outcome;
        if (parsed.GetValue(CommonOptions.Json)) return Output.Write(Json(group, result, ranges));
        foreach (var pair in result.Pairs) Print(pair, isAsked: parsed.GetValue(Asked) is not null);
        return Verb.Done;
    }

    /// <summary>The first name is the group.</summary>
    private static string Say(string group, EstimateRefused refused) => refused.Reason == RefusalReason.TooFewGroups
        ? $"There must be two groups at least; the column {group} has {(refused.Names.Count == 0 ? "none" : string.Join(", ", refused.Names))}."
        : refused.Names.Count == 0 ? Inputs.Say(refused)
        : $"{group} = {refused.Names[0]}: {Inputs.Say(new(refused.Reason, [.. refused.Names.Skip(1)]))}";

    private static void Print(GroupPair pair, bool isAsked)
    {
        Output.Write($"{pair.First} and {pair.Second}", ["", pair.First, pair.Second, "difference", "p (permutation)", "p (resamples)"],
            from family in pair.Figures
            where isAsked || family.Key is nameof(Statistic.Paths) or nameof(Statistic.Performance)
            from figure in family.Value
            select new[]
            {
                (isAsked ? Statistics.Prefix(family.Key) : "") + figure.Key, Output.Text(figure.Value.First), Output.Text(figure.Value.Second), Output.Text(figure.Value.Difference),
                Output.Text(figure.Value.PermutationP, 4), Output.Text(figure.Value.MgaPTwoSided, 4),
            });
        if (pair.Invariance.Count == 0) Console.WriteLine("Whether they measure the same is not tested for models in stages.");
        else Output.Write("Measured alike?", ["construct", "correlation", "not below", "composed alike", "means and variances too"],
            pair.Invariance.Select(one => new[] { one.Key, Output.Text(one.Value.Correlation, 4), Output.Text(one.Value.CorrelationBound, 4), Yes(one.Value.IsComposedAlike), Yes(one.Value.IsFull) }));
    }

    private static string Yes(bool? value) => value switch { true => "yes", false => "no", _ => "" };

    private static JsonObject Json(string group, GroupResult result, ScaleRanges? ranges) => new()
    {
        ["group"] = group,
        ["groups"] = new JsonObject(result.Estimates.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)EstimateJson.Of(one.Value, ranges)))),
        ["pairs"] = new JsonArray([.. result.Pairs.Select(pair => (JsonNode)Json(pair))]),
    };

    private static JsonObject Json(GroupPair pair) => new JsonObject
    {
        ["first"] = pair.First,
        ["second"] = pair.Second,
        ["permutations"] = pair.Permutations,
        ["failedPermutations"] = pair.FailedPermutations,
        ["figures"] = new JsonObject(pair.Figures.Select(family => KeyValuePair.Create(Statistics.NameOf(family.Key), (JsonNode?)new JsonObject(family.Value.Select(figure => KeyValuePair.Create(figure.Key, (JsonNode?)Json(figure.Value))))))),
        ["invariance"] = new JsonObject(pair.Invariance.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)Json(one.Value)))),
    };

    private static JsonObject Json(GroupDifference figure) => new JsonObject
    {
        ["first"] = EstimateJson.Number(figure.First),
        ["second"] = EstimateJson.Number(figure.Second),
        ["difference"] = EstimateJson.Number(figure.Difference),
        ["permutationInterval"] = IntervalJson.Of(figure.PermutationInterval),
        ["permutationP"] = EstimateJson.Number(figure.PermutationP),
        ["mgaP"] = EstimateJson.Number(figure.MgaP),
        ["mgaPTwoSided"] = EstimateJson.Number(figure.MgaPTwoSided),
    };

    private static JsonObject Json(MeasurementInvariance one) => new JsonObject
    {
        ["correlation"] = EstimateJson.Number(one.Correlation),
        ["correlationBound"] = EstimateJson.Number(one.CorrelationBound),
        ["correlationP"] = EstimateJson.Number(one.CorrelationP),
        ["meanDifference"] = EstimateJson.Number(one.MeanDifference),
        ["meanInterval"] = IntervalJson.Of(one.MeanInterval),
        ["meanP"] = EstimateJson.Number(one.MeanP),
        ["logVarianceRatio"] = EstimateJson.Number(one.LogVarianceRatio),
        ["varianceInterval"] = IntervalJson.Of(one.VarianceInterval),
        ["varianceP"] = EstimateJson.Number(one.VarianceP),
        ["composedAlike"] = one.IsComposedAlike,
        ["full"] = one.IsFull,
    };
}
