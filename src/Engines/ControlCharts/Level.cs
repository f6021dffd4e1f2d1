namespace Shouwen.Engines.ControlCharts;

/// <summary>Where a phase's points are expected and how far each scatters.</summary>
/// <param name="Phase">As it will be told.</param>
/// <param name="Centre">By point.</param>
/// <param name="Error">Standard error by point; null where nothing is known of it.</param>
internal sealed record Level(DrawnPhase Phase, Func<int, double> Centre, Func<int, double>? Error)
{
    public double Floor { get; init; } = double.NegativeInfinity;
    public Func<int, double>? Ceiling { get; init; }

    /// <summary>From the scale on which values scatter evenly to the one that is shown, and back.</summary>
    public (Func<double, double> Shown, Func<double, double> Even)? Scale { get; init; }
}
