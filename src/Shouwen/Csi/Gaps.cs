using System.CommandLine;
using System.Text.Json.Nodes;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>`shouwen csi gaps`: perception less expectation, by item, by dimension and in all.</summary>
internal static class Gaps
{
    private static readonly Option<string> PairsPath = new("--pairs") { Description = "Which columns are expectation and perception of what (YAML)", Required = true };
    private static readonly Option<double?> Population = new("--population") { Description = "How many could have been asked: intervals of a large sample become narrower" };

    public static Command Command()
    {
        Population.Validators.Add(option => { if (option.GetValueOrDefault<double?>() is <= 0) option.AddError("--population takes a number above 0."); });
        var command = new Command("gaps", "Gaps between expectation and perception") { PairsPath, Inputs.DataPath, Inputs.Weight, Population, CommonOptions.Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (pairsPath, dataPath) = (parsed.GetRequiredValue(PairsPath), parsed.GetRequiredValue(Inputs.DataPath));
        var (pairs, wrong) = PairsFile.Read(File.ReadAllText(pairsPath));
        if (pairs is null) return Verb.Refuse(wrong.Select(reason => $"{pairsPath}: {reason}"));
        IReadOnlyList<string> columns = [.. pairs.Pairs.SelectMany(pair => new[] { pair.Expectation, pair.Perception }).Distinct()];
        var (answers, wrongAnswers) = AnswerFile.Read(dataPath, columns, null, parsed.GetValue(Inputs.Weight), pairs.Ranges);
        if (answers is null) return Verb.Refuse(wrongAnswers.Select(reason => $"{dataPath}: {reason}"));

        double[] Column(string name) => answers.Data.Columns[answers.Data.Names.Index().First(column => column.Item == name).Index];
        var gaps = QualityGaps.Of(
            [.. pairs.Pairs.Select(pair => new QualityPair(pair.Item, pair.Dimension, Column(pair.Expectation), Column(pair.Perception)))],
            pairs.Importance, answers.Data.Weights, new(parsed.GetValue(Population)));
        if (parsed.GetValue(CommonOptions.Json)) return Output.Write(Json(gaps, answers.Data.Rows));
        Output.Write($"{answers.Data.Rows} rows", ["", "answers", "expectation", "perception", "gap", "95 % from", "to"],
            [.. gaps.Items.Select(Row), .. gaps.Dimensions.Select(gap => Row(gap with { Name = gap.Name.ToUpperInvariant() })), .. All(gaps)]);
        return Verb.Done;
    }

    private static IEnumerable<string[]> All(QualityGaps gaps)
    {
        if (gaps.Unweighted is { } all) yield return Row(all with { Name = "all" });
        if (gaps.Weighted is { } weighted) yield return Row(weighted with { Name = "all, by importance" });
    }

    private static string[] Row(QualityGap gap) =>
    [
        gap.Name, $"{gap.Gap.Answers}", Output.Text(gap.Expectation), Output.Text(gap.Perception), Output.Text(gap.Gap.Value),
        Output.Text(gap.Gap.Interval?.Low), Output.Text(gap.Gap.Interval?.High),
    ];

    private static JsonObject Json(QualityGaps gaps, int rows) => new()
    {
        ["rows"] = rows,
        ["items"] = new JsonObject(gaps.Items.Select(gap => KeyValuePair.Create(gap.Name, (JsonNode?)Json(gap)))),
        ["dimensions"] = new JsonObject(gaps.Dimensions.Select(gap => KeyValuePair.Create(gap.Name, (JsonNode?)Json(gap)))),
        ["unweighted"] = gaps.Unweighted is { } all ? Json(all) : null,
        ["weighted"] = gaps.Weighted is { } weighted ? Json(weighted) : null,
    };

    private static JsonObject Json(QualityGap gap) => new JsonObject
    {
        ["answers"] = gap.Gap.Answers,
        ["expectation"] = gap.Expectation,
        ["perception"] = gap.Perception,
        ["gap"] = gap.Gap.Value,
        ["standardError"] = EstimateJson.Number(gap.Gap.StandardError),
        ["interval"] = IntervalJson.Of(gap.Gap.Interval),
    };
}
