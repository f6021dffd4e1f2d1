namespace Shouwen.App.Voice.Results;

/// <summary>The satisfaction index of a construct on 0 to 100, and how well it is measured and explained.</summary>
public sealed record ConstructResult(string Code, Estimated? Index, double? R2, double? Alpha, double? RhoC, double? Ave, IReadOnlyList<IndicatorResult> Indicators);

public sealed record IndicatorResult(string Field, double Weight, double Loading, double? Performance);

public sealed record PathResult(string From, string To, Estimated Coefficient, double? P, double? F2);

/// <summary>A driver of a construct: points of the target for one point of the driver, and where the driver stands.</summary>
public sealed record DriverResult(string Target, string Driver, Estimated Importance, double Performance);

/// <summary>A question as a driver: its share in what its construct does for the target, and how it was answered, on 0 to 100.</summary>
public sealed record ItemResult(string Target, string Field, double Importance, double Performance);

/// <summary>The path model of a wave, or why there is none.</summary>
/// <param name="Refused">A reason such as `tooFewRows`; with the names that it is about.</param>
public sealed record ModelResult(
    int Rows, string? Refused, IReadOnlyList<string> RefusedNames, IReadOnlyList<ConstructResult> Constructs, IReadOnlyList<PathResult> Paths,
    IReadOnlyList<DriverResult> Drivers, IReadOnlyList<string> Reversed, int Resamples)
{
    public IReadOnlyList<ItemResult> Items { get; init; } = [];

    public static ModelResult No(int rows, string why, IReadOnlyList<string> names) => new(rows, why, names, [], [], [], [], 0);
}
