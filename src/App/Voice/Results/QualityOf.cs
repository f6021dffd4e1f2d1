using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>Whether the figures of a path model can be relied on: constructs told apart, fit, prediction, and what was done about missing answers.</summary>
internal static class QualityOf
{
    private const int Folds = 10;
    private const ulong Seed = 1;

    public static QualityResult Model(PlsEstimate estimate, AnswerTable table, CancellationToken cancel)
    {
        var columns = estimate.Model.Constructs.SelectMany(construct => construct.Indicators).Select(indicator => table.Figures[indicator]).ToList();
        var missing = Enumerable.Range(0, table.Rows).Select(row => columns.Count(column => double.IsNaN(column[row]))).ToList();
        var used = missing.FindAll(count => count < columns.Count);
        return new(
            estimate.Model.Missing, used.Count(count => count > 0), used.Sum(), table.Rows - estimate.RowsUsed, PairsOf(estimate),
            estimate.Fit is { } fit ? new(fit.Srmr, fit.SrmrSaturated, fit.DUls, fit.DG) : null, PredictedOf(estimate, cancel), Folds);
    }

    private static IReadOnlyList<PairResult> PairsOf(PlsEstimate estimate)
    {
        var constructs = estimate.Model.Constructs.Select(construct => construct.Name).ToList();
        return [.. from one in constructs.Index()
                   from other in constructs.Skip(one.Index + 1)
                   select new PairResult(one.Item, other, HtmtOf(estimate, one.Item, other), estimate.FornellLarcker[one.Item][other])];
    }

    /// <summary>Of a formative construct there is none: its questions need not go together.</summary>
    private static double? HtmtOf(PlsEstimate estimate, string one, string other) =>
        estimate.Model.Constructs.Any(construct => (construct.Name == one || construct.Name == other) && construct.Mode == OuterMode.B) ? null
        : (estimate.Htmt.TryGetValue($"{one} - {other}", out var ratio) || estimate.Htmt.TryGetValue($"{other} - {one}", out ratio)) && double.IsFinite(ratio) ? ratio : null;

    private static IReadOnlyList<PredictedItem> PredictedOf(PlsEstimate estimate, CancellationToken cancel)
    {
        if (estimate.RowsUsed < 2 * Folds || Prediction.KFold(estimate, Folds, seed: Seed, cancel: cancel) is not PredictionResult predicted) return [];
        return [.. from construct in estimate.Model.Constructs
                   from indicator in construct.Indicators
                   where predicted.Items.ContainsKey(indicator)
                   let item = predicted.Items[indicator]
                   select new PredictedItem(construct.Name, indicator, item.Q2, item.Rmse, item.LinearRmse, item.Mae, item.LinearMae)];
    }
}
