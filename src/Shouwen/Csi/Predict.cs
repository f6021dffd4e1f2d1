using System.CommandLine;
using System.Text.Json.Nodes;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>`shouwen csi predict`: how well the model predicts answers that it has not seen, beside a linear regression and the plain mean.</summary>
internal static class Predict
{
    private static readonly Option<int> Folds = new("--folds") { Description = "Parts; each is predicted from the others", DefaultValueFactory = _ => 10 };
    private static readonly Option<int> Repeats = new("--repeats") { Description = "How often the parts are drawn", DefaultValueFactory = _ => 1 };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Draws the same parts again", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Test = new("--test") { Description = "A file of other answers, which are predicted from all of --data" };
    private static readonly Option<string> From = new("--from") { Description = "Of what items are predicted: direct or earliest antecedents", DefaultValueFactory = _ => "direct" };

    public static Command Command()
    {
        From.AcceptOnlyFromAmong("direct", "earliest");
        Folds.Validators.Add(option => { if (option.GetValueOrDefault<int>() is < 2 or > 1000) option.AddError("--folds takes a number from 2 to 1000."); });
        Repeats.Validators.Add(option => { if (option.GetValueOrDefault<int>() is < 1 or > 1000) option.AddError("--repeats takes a number from 1 to 1000."); });
        var command = new Command("predict", "Predict answers that the model has not seen") { Inputs.ModelPath, Inputs.DataPath, Inputs.Weight, Folds, Repeats, Seed, Test, From, CommonOptions.Json };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        if (Inputs.Read(parsed) is not { } inputs || Outcome(parsed, inputs, cancel) is not { } outcome) return Verb.Refused;
        if (outcome is EstimateRefused refused) return Verb.Refuse(Inputs.Say(refused));
        var result = (PredictionResult)outcome;
        if (parsed.GetValue(CommonOptions.Json)) return Output.Write(Json(result, parsed.GetRequiredValue(From)));
        Output.Write(
            $"{result.Rows.Count} rows predicted", ["item", "RMSE", "MAE", "Q2", "RMSE linear", "MAE linear", "RMSE of the mean"],
            result.Items.Select(item => new[]
            {
                item.Key, Output.Text(item.Value.Rmse), Output.Text(item.Value.Mae), Output.Text(item.Value.Q2),
                Output.Text(item.Value.LinearRmse), Output.Text(item.Value.LinearMae), Output.Text(item.Value.MeanRmse),
            }));
        return Verb.Done;
    }

    /// <summary>Null after it was told what is wrong with the other file.</summary>
    private static EstimateOutcome? Outcome(ParseResult parsed, Inputs inputs, CancellationToken cancel)
    {
        var technique = parsed.GetRequiredValue(From) == "direct" ? PredictionTechnique.DirectAntecedents : PredictionTechnique.EarliestAntecedents;
        var (model, data) = (inputs.Model.Model, inputs.Answers.Data);
        if (parsed.GetValue(Test) is { } path)
        {
            var (test, wrong) = AnswerFile.Read(path, data.Names, null, null, inputs.Model.Ranges);
            if (test is not null) return Prediction.HoldOut(model, data, test.Data, technique);
            Verb.Refuse(wrong.Select(reason => $"{path}: {reason}"));
            return null;
        }

        var outcome = EstimatePls.From(model, data);
        return outcome is PlsEstimate estimate
            ? Prediction.KFold(estimate, parsed.GetValue(Folds), parsed.GetValue(Repeats), parsed.GetValue(Seed), technique, cancel)
            : outcome;
    }

    private static JsonObject Json(PredictionResult result, string from) => new()
    {
        ["from"] = from,
        ["rowsPredicted"] = result.Rows.Count,
        ["items"] = new JsonObject(result.Items.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)new JsonObject
        {
            ["rmse"] = EstimateJson.Number(item.Value.Rmse),
            ["mae"] = EstimateJson.Number(item.Value.Mae),
            ["q2"] = EstimateJson.Number(item.Value.Q2),
            ["linearRmse"] = EstimateJson.Number(item.Value.LinearRmse),
            ["linearMae"] = EstimateJson.Number(item.Value.LinearMae),
            ["meanRmse"] = EstimateJson.Number(item.Value.MeanRmse),
        }))),
        ["failures"] = new JsonObject(result.Failures.Select(failure => KeyValuePair.Create($"{failure.Key}", (JsonNode?)failure.Value))),
    };
}
