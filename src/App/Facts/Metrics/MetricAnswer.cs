namespace Shouwen.App.Facts.Metrics;

internal sealed record CutValue(string Code, string? Name);

internal sealed record ComparedValue(double? Value, double? Numerator, double? Denominator);

internal sealed record MetricRow(
    string Period, IReadOnlyDictionary<string, CutValue> Cuts, double? Value, double? Numerator, double? Denominator, bool Immature,
    ComparedValue? Compare, double? Target);

internal sealed record MetricRows(string Code, string Unit, string? Variant, IReadOnlyList<MetricRow> Rows, bool Truncated)
{
    /// <summary>Answers of the span that do not count, since they are on another scale than the variant says.</summary>
    public double LeftOut { get; init; }
}

/// <summary>What a query gives: for each metric the rows of its periods and cuts.</summary>
internal sealed record MetricAnswer(
    DateOnly From, DateOnly To, string Grain, IReadOnlyList<string> By, DateOnly? CompareFrom, DateOnly? CompareTo, IReadOnlyList<MetricRows> Metrics)
{
    /// <summary>More rows than this nobody reads; the answer says that it was cut.</summary>
    public const int MostRows = 50_000;
}
