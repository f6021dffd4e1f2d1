using System.Text.Json.Serialization;
using Shouwen.Engines.Weighing;

namespace Shouwen.App.Lead.Published;

/// <summary>For whom a measure is good, so that none of them is forgotten.</summary>
public enum Perspective { CustomerValue, ServiceQuality, Efficiency, Finance }

/// <summary>What drives, known soon, or what results, known late.</summary>
public enum MeasureRole { Driver, Result }

/// <summary>What counts, and how much.</summary>
public sealed record WeightingDocument([property: JsonRequired] IReadOnlyList<WeightedMeasure> Measures);

/// <param name="Metric">Of the catalogue.</param>
/// <param name="Weight">Per cent of the whole.</param>
/// <param name="HigherIsBetter">Else lower is.</param>
public sealed record WeightedMeasure(
    [property: JsonRequired] string Metric, [property: JsonRequired] Perspective Perspective, [property: JsonRequired] MeasureRole Role, [property: JsonRequired] double Weight, [property: JsonRequired] bool HigherIsBetter)
{
    public ScoreScale Scale { get; init; }

    /// <summary>What counts nothing; only where the scale is `target`.</summary>
    public double? Floor { get; init; }

    /// <summary>What counts fully; null: the metric's own target, that of the unit before the centre's.</summary>
    public double? Target { get; init; }

    internal WeighedMeasure Weighed => new((int)Perspective, Weight, Scale, HigherIsBetter);
}
