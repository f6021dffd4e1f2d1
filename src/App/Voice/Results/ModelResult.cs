using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>The satisfaction index of a construct on 0 to 100, and how well it is measured and explained.</summary>
public sealed record ConstructResult(string Code, Estimated? Index, double? R2, double? Alpha, double? RhoC, double? Ave, IReadOnlyList<IndicatorResult> Indicators)
{
    public double? RhoA { get; init; }
}

public sealed record IndicatorResult(string Field, double Weight, double Loading, double? Performance)
{
    /// <summary>Variance inflation among the questions of the construct; null for a single one.</summary>
    public double? Vif { get; init; }
}

public sealed record PathResult(string From, string To, Estimated Coefficient, double? P, double? F2)
{
    /// <summary>Variance inflation of the cause among the causes of the effect; null for a single one.</summary>
    public double? Vif { get; init; }
}

/// <summary>A driver of a construct: points of the target for one point of the driver, and where the driver stands.</summary>
public sealed record DriverResult(string Target, string Driver, Estimated Importance, double Performance);

/// <summary>A question as a driver: its share in what its construct does for the target, and how it was answered, on 0 to 100.</summary>
public sealed record ItemResult(string Target, string Field, double Importance, double Performance);

/// <summary>Whether two constructs can be told apart: the ratio of correlations between and within them, and the correlation of their scores.</summary>
public sealed record PairResult(string First, string Second, double? Htmt, double Correlation);

/// <summary>How far correlations are from those that the model implies; null where that is not defined.</summary>
public sealed record FitResult(double Srmr, double SrmrSaturated, double DUls, double DG);

/// <summary>How answers that the model had not seen are predicted, beside a linear regression on the same questions.</summary>
public sealed record PredictedItem(string Construct, string Field, double? Q2, double Rmse, double? LinearRmse, double Mae, double? LinearMae);

/// <summary>Whether the figures can be relied on.</summary>
/// <param name="Gaps">Rows with a missing answer among those that are used.</param>
/// <param name="Missing">Missing answers in those rows.</param>
/// <param name="LeftOut">Complete answers that gave none of the model's questions.</param>
/// <param name="Folds">Into how many parts answers were divided to predict each from the others.</param>
public sealed record QualityResult(
    MissingValues Treatment, int Gaps, int Missing, int LeftOut, IReadOnlyList<PairResult> Pairs, FitResult? Fit, IReadOnlyList<PredictedItem> Predicted, int Folds);

/// <summary>The path model of a wave, or why there is none.</summary>
/// <param name="Refused">A reason such as `tooFewRows`; with the names that it is about.</param>
public sealed record ModelResult(
    int Rows, string? Refused, IReadOnlyList<string> RefusedNames, IReadOnlyList<ConstructResult> Constructs, IReadOnlyList<PathResult> Paths,
    IReadOnlyList<DriverResult> Drivers, IReadOnlyList<string> Reversed, int Resamples)
{
    public IReadOnlyList<ItemResult> Items { get; init; } = [];

    /// <summary>Null where there is no model, and of results that were kept before it was computed.</summary>
    public QualityResult? Quality { get; init; }

    public static ModelResult No(int rows, string why, IReadOnlyList<string> names) => new(rows, why, names, [], [], [], [], 0);
}
