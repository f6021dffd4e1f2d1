namespace Shouwen.Engines.Satisfaction;

/// <summary>The least and the most that can be answered.</summary>
public readonly record struct ScaleRange(double Min, double Max);

/// <summary>What can be answered to each indicator.</summary>
/// <param name="Usual">Of every indicator that has none of its own.</param>
/// <param name="Own">By indicator.</param>
public sealed record ScaleRanges(ScaleRange Usual, IReadOnlyDictionary<string, ScaleRange>? Own = null)
{
    /// <summary>Of one indicator.</summary>
    public ScaleRange Of(string indicator) => Own is not null && Own.TryGetValue(indicator, out var own) ? own : Usual;

    /// <summary>Indicators whose range is empty, upside down or not finite.</summary>
    public IReadOnlyList<string> Impossible(IEnumerable<string> indicators) =>
        [.. indicators.Where(name => Of(name) is var range && !(range.Max > range.Min && double.IsFinite(range.Max - range.Min)))];
}
