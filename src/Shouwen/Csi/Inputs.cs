using System.CommandLine;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>The model and the answers that a verb works on.</summary>
internal sealed record Inputs(ModelFile Model, AnswerFile Answers)
{
    public static readonly Option<string> ModelPath = new("--model") { Description = "The path model (YAML)", Required = true };
    public static readonly Option<string> DataPath = new("--data") { Description = "The answers, one row a respondent: CSV, XLSX or NDJSON, also .gz", Required = true };
    public static readonly Option<string?> Weight = new("--weight") { Description = "A column of sampling weights" };

    /// <summary>Null after every reason was told.</summary>
    public static Inputs? Read(ParseResult parsed, string? label = null)
    {
        var (modelPath, dataPath) = (parsed.GetRequiredValue(ModelPath), parsed.GetRequiredValue(DataPath));
        var (model, wrong) = ModelFile.Read(File.ReadAllText(modelPath));
        if (model is null) return Refuse(modelPath, wrong);
        IReadOnlyList<string> columns = [.. model.Model.Constructs.SelectMany(construct => construct.Indicators).Distinct()];
        var (answers, wrongAnswers) = AnswerFile.Read(dataPath, columns, label, parsed.GetValue(Weight), model.Ranges);
        return answers is null ? Refuse(dataPath, wrongAnswers) : new(model, answers);
    }

    private static Inputs? Refuse(string path, IReadOnlyList<string> wrong)
    {
        Verb.Refuse(wrong.Select(reason => $"{path}: {reason}"));
        return null;
    }

    /// <summary>Why there is no estimate, in words.</summary>
    public static string Say(EstimateRefused refused) => refused.Reason switch
    {
        RefusalReason.CyclicModel => $"The paths go round in a circle: {Names(refused)}.",
        RefusalReason.UnknownIndicator => $"The data has no column {Names(refused)}.",
        RefusalReason.UnknownConstruct => $"A path names {Names(refused)}, which is no construct of the model.",
        RefusalReason.DuplicateIndicator => $"An indicator belongs to one construct only: {Names(refused)}.",
        RefusalReason.DuplicatePath => $"A path is there twice: {Names(refused)}.",
        RefusalReason.EmptyConstruct => $"A construct needs indicators: {Names(refused)}.",
        RefusalReason.IsolatedConstruct => $"A construct is on no path: {Names(refused)}.",
        RefusalReason.FactorNeedsModeA => $"A common factor needs mode A: {Names(refused)}.",
        RefusalReason.TooFewRows => $"There are too few complete rows for {(refused.Names.Count > 0 ? Names(refused) : "this model")}.",
        RefusalReason.ConstantIndicator => $"Everybody gave the same answer to {Names(refused)}.",
        RefusalReason.CollinearBlock => $"Indicators of a mode B construct say the same: {Names(refused)}.",
        RefusalReason.CollinearConstructs => $"Predecessors of a construct say the same: {Names(refused)}.",
        RefusalReason.NoWeights => $"{Names(refused)} goes together with none of its neighbours.",
        RefusalReason.NotConverged or RefusalReason.Cycling => "The weights did not settle.",
        _ => refused.ToString(),
    };

    private static string Names(EstimateRefused refused) => string.Join(", ", refused.Names);
}
