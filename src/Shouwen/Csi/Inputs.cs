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
        RefusalReason.DuplicateConstruct => $"Two constructs have one name, or none: {Names(refused)}.",
        RefusalReason.DuplicateColumn => $"The data has the column {Names(refused)} twice.",
        RefusalReason.BadComponents => $"Components of a second-order construct are constructs of the model, two at least, each of one only and on no path: {Names(refused)}.",
        RefusalReason.BadInteraction => $"The predictor and the moderator of an interaction both lead to its target, and it is there once: {Names(refused)}.",
        RefusalReason.NotForStages => "That is not done for models in stages, such as those of second order.",
        RefusalReason.UnequalLengths => $"Columns differ in length: {Names(refused)}.",
        RefusalReason.TooFewGroups => $"There are fewer than two groups to compare: {Names(refused)}.",
        RefusalReason.UnknownRow => $"A resample names a row that the data does not have: {Names(refused)}.",
        RefusalReason.InfiniteValue => $"An answer is endless: {Names(refused)}.",
        RefusalReason.BadWeight => "A weight is negative or no number.",
        RefusalReason.IndefiniteCovariance => "What is missing makes covariances that no data can have: take missing: listwise or mean.",
        RefusalReason.UnreliableFactor => $"A common factor is measured too unreliably: {Names(refused)}.",
        RefusalReason.ImpossiblePredecessors => $"Made consistent, the predecessors of a construct would correlate beyond 1: {Names(refused)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Reason, "No sentence for this reason."),
    };

    private static string Names(EstimateRefused refused) => string.Join(", ", refused.Names);
}
