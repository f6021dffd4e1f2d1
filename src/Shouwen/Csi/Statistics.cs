using System.CommandLine;
using System.CommandLine.Parsing;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>Which figures are resampled, by the names that `--statistics` knows, and how each is called among others.</summary>
internal static class Statistics
{
    public const string All = "all";

    private static readonly Statistic[] OnRanges = [Statistic.Performance, Statistic.Importance];

    public static Option<string?> Option(string usual) => new("--statistics")
    {
        Description = $"Which figures, with commas between: {string.Join(", ", Enum.GetValues<Statistic>().Select(NameOf))}, or {All} (default: {usual})",
        Validators = { Check },
    };

    /// <summary>In front of a figure's own name; paths go by theirs alone.</summary>
    public static string Prefix(string family) => Enum.Parse<Statistic>(family) switch
    {
        Statistic.Paths => "",
        Statistic.TotalEffects => "total: ",
        Statistic.IndirectEffects => "indirect: ",
        Statistic.SpecificEffects => "specific: ",
        Statistic.R2 => "R2:",
        Statistic.R2Adjusted => "R2adjusted:",
        Statistic.Weights => "w:",
        Statistic.Loadings => "l:",
        Statistic.Performance => "index:",
        Statistic.Importance => "importance: ",
        Statistic.CrossLoadings => "crossLoading: ",
        Statistic.Correlations => "correlation: ",
        Statistic.GoodnessOfFit => "fit:",
        Statistic.F2 or Statistic.F2Reestimated or Statistic.InnerVif or Statistic.Htmt or Statistic.HtmtPlus or Statistic.Htmt2 => $"{NameOf(family)}: ",
        _ => $"{NameOf(family)}:",
    };

    public static string NameOf(Statistic statistic) => NameOf(statistic.ToString());

    public static string NameOf(string family) => char.ToLowerInvariant(family[0]) + family[1..];

    /// <summary>Those asked for, or the usual ones; null after it was told that they need a range.</summary>
    public static IReadOnlyList<Statistic>? Asked(string? asked, ScaleRanges? ranges, IReadOnlyList<Statistic> usual)
    {
        bool HasScale(Statistic statistic) => ranges is not null || !OnRanges.Contains(statistic);
        if (asked is null) return [.. usual.Where(HasScale)];
        if (asked == All) return [.. Enum.GetValues<Statistic>().Where(HasScale)];
        Statistic[] named = [.. Split(asked).Select(name => Of(name)!.Value).Distinct()];
        if (Array.TrueForAll(named, HasScale)) return named;
        Verb.Refuse($"{string.Join(" and ", named.Where(one => !HasScale(one)).Select(NameOf))}: they are on 0 to 100. Say in the model what can be answered, such as range: {{min: 1, max: 10}}.");
        return null;
    }

    private static void Check(OptionResult option)
    {
        if (option.GetValueOrDefault<string?>() is not { } asked || asked == All) return;
        var unknown = Split(asked).Where(name => Of(name) is null).ToList();
        if (unknown.Count > 0 || Split(asked).Length == 0)
            option.AddError($"--statistics: there is no {string.Join(", ", unknown)}; known are {string.Join(", ", Enum.GetValues<Statistic>().Select(NameOf))}, or {All}.");
    }

    private static string[] Split(string asked) => asked.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Statistic? Of(string name) =>
        Enum.GetValues<Statistic>().Where(statistic => string.Equals(NameOf(statistic), name, StringComparison.OrdinalIgnoreCase)).Select(statistic => (Statistic?)statistic).SingleOrDefault();
}
