using System.CommandLine;
using Shouwen.Engines.ControlCharts;

namespace Shouwen.Charts;

/// <summary>`shouwen chart`: a control chart of a column, with every rule that fires and all its points.</summary>
internal static class ChartVerb
{
    public static Command Command()
    {
        var command = ChartOptions.On(new("chart", "Control chart of a column: limits, signals, runs, capability"));
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        if (ChartSeries.Read(parsed) is not { } series) return Verb.Refused;
        var settings = ChartOptions.Settings(parsed, series.Phases);
        var chart = DrawChart.Of(series.Points, settings);
        var capability = chart.Phases[^1].Sigma is { } sigma
            ? Capability.Of(series.OfLimits(settings.Excluded), sigma, parsed.GetValue(ChartOptions.Lower), parsed.GetValue(ChartOptions.Upper), parsed.GetValue(ChartOptions.Target), likeQcc: settings.Constants == ChartConstants.Published)
            : null;
        if (parsed.GetValue(CommonOptions.Json)) return Output.Write(ChartJson.Of(chart, series, settings, capability));
        Print(chart, series, settings, capability);
        return Verb.Done;
    }

    private static void Print(ControlChart chart, ChartSeries series, ChartSettings settings, Capability? capability)
    {
        Output.Write(
            "Points", ["", "value", "centre", "lower", "upper", "rules"],
            chart.Values.Select((value, i) => new[]
            {
                series.Labels[i], Text(value), Text(chart.Centre[i]), Text(chart.Lower[i]), Text(chart.Upper[i]),
                string.Join(' ', chart.Signals.Where(signal => signal.Points.Contains(i)).Select(signal => signal.Completing.Contains(i) ? signal.Rule.Code : signal.Rule.Code.ToLowerInvariant())),
            }));
        Output.Write("Phases", ["points", "used", "centre", "sigma", ""], chart.Phases.Select(phase => new[] { $"{phase.From + 1}-{phase.Upto}", $"{phase.Used}", Text(phase.Centre), Text(phase.Sigma), Say(phase.Problem) }));
        if (chart.Runs is { } runs)
            Console.WriteLine($"Runs: the longest has {runs.Longest} points (chance allows {runs.MostLongest}), {runs.Crossings} crossings (chance gives {runs.FewestCrossings} or more): {(runs.IsSignal ? "not chance alone" : "no sign")}.");
        if (ChartJson.Dispersion(series.Points, settings) is { PValue: < 0.01, Ratio: > 1 } over && settings.Kind is ChartKind.P or ChartKind.Np or ChartKind.C or ChartKind.U)
            Console.WriteLine($"The counts scatter {over.Ratio:0.0} times as much as chance alone: {(settings.Kind is ChartKind.P or ChartKind.Np ? "p-prime" : "u-prime")} takes that in.");
        if (capability is { Within.Nearest: { } nearest })
            Console.WriteLine($"Cpk {nearest.Value:0.000} ({nearest.Low:0.000} to {nearest.High:0.000}).");
    }

    private static string Say(ChartProblem? problem) => problem switch
    {
        null => "",
        ChartProblem.TooFewPoints => "Too few points for limits.",
        ChartProblem.NothingToScatter => "No two values together: nothing says how they scatter.",
        _ => "All the same: any other value is beyond.",
    };

    private static string Text(double? value) => Output.Text(value, 4);
}
