namespace Shouwen.Engines.Satisfaction;

/// <summary>From what the items of a construct are predicted (Shmueli, Ray, Velasquez Estrada and Chatla 2016).</summary>
public enum PredictionTechnique
{
    /// <summary>From the scores of the constructs that point to it.</summary>
    DirectAntecedents,

    /// <summary>From the scores of constructs without predecessors, by way of what they predict of those between.</summary>
    EarliestAntecedents,
}

/// <summary>How far predictions of one item are from answers that the model had not seen.</summary>
/// <param name="Rmse">Root of the mean squared error, in the units of the answers.</param>
/// <param name="Mae">Mean absolute error.</param>
/// <param name="Q2">1 less squared error over that of predicting the mean of the answers seen; null if all answers are that mean.</param>
/// <param name="LinearRmse">Of a regression of the item on the items of the same antecedents; null where those are collinear.</param>
/// <param name="LinearMae">Likewise.</param>
/// <param name="MeanRmse">Of predicting the mean of the answers seen.</param>
public sealed record ItemPrediction(double Rmse, double Mae, double? Q2, double? LinearRmse, double? LinearMae, double MeanRmse);

/// <summary>Predictions of rows that were left out of the estimate.</summary>
public sealed class PredictionResult : EstimateOutcome
{
    internal PredictionResult(Named<ItemPrediction> items, IReadOnlyList<int> rows, Named<double[]> predicted, IReadOnlyDictionary<RefusalReason, int> failures) =>
        (Items, Rows, Predicted, Failures) = (items, rows, predicted, failures);

    /// <summary>By item of a construct that has predecessors.</summary>
    public Named<ItemPrediction> Items { get; }

    /// <summary>Rows predicted, counted from 0; once for each repeat.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>What was predicted of those rows, by item.</summary>
    public Named<double[]> Predicted { get; }

    /// <summary>Parts whose training rows gave no estimate, by reason; their rows are not predicted.</summary>
    public IReadOnlyDictionary<RefusalReason, int> Failures { get; }
}

/// <summary>Prediction of answers that the model has not seen. Common factors are predicted as composites.</summary>
public static class Prediction
{
    /// <summary>Estimates on some rows and predicts others: a <see cref="PredictionResult"/>, or why there is no estimate.</summary>
    public static EstimateOutcome HoldOut(PathModel model, IndicatorData train, IndicatorData test, PredictionTechnique technique = PredictionTechnique.DirectAntecedents)
    {
        if (Stages.Has(model)) return new EstimateRefused(RefusalReason.NotForStages);
        model = AsComposites(model);
        if (ModelCheck.Of(model, test) is { } unsound) return unsound;
        var trained = EstimatePls.From(model, train);
        if (trained is not PlsEstimate estimate) return trained;
        var errors = new PredictionErrors(estimate.Solver.Solution.Shape);
        errors.Add(estimate, test, technique, Enumerable.Range(0, test.Rows));
        return errors.Result([]);
    }

    /// <summary>Predicts every used row from those of the other folds, each fold once, as often as repeated; folds are drawn from the seed.</summary>
    public static EstimateOutcome KFold(PlsEstimate estimate, int folds = 10, int repeats = 1, ulong seed = 1, PredictionTechnique technique = PredictionTechnique.DirectAntecedents, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);
        if (Stages.Has(estimate.Asked.Model)) return new EstimateRefused(RefusalReason.NotForStages);
        var (data, model) = (estimate.Data, AsComposites(estimate.Model));
        var used = Enumerable.Range(0, estimate.Rows).Where(row => estimate.Sample.UsedOf[row] >= 0).ToArray();
        var (errors, failures) = (new PredictionErrors(new(model)), new List<RefusalReason>());
        for (var part = 0; part < repeats * folds; part++)
        {
            cancel.ThrowIfCancellationRequested();
            var fold = part % folds;
            if (fold == 0) new Chance(seed, (ulong)(part / folds)).Shuffle(used);
            var outcome = EstimatePls.From(model, data.Only(used.Where((_, i) => i % folds != fold)));
            if (outcome is PlsEstimate trained) errors.Add(trained, data, technique, used.Where((_, i) => i % folds == fold));
            else if (outcome is EstimateRefused refused) failures.Add(refused.Reason);
        }

        return errors.Result(failures);
    }

    private static PathModel AsComposites(PathModel model) => model with { Constructs = [.. model.Constructs.Select(construct => construct with { IsFactor = false })] };
}
