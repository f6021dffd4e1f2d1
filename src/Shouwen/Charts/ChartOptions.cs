using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Shouwen.Engines.ControlCharts;

namespace Shouwen.Charts;

/// <summary>What `shouwen chart` can be asked, and the settings that come of it.</summary>
internal static class ChartOptions
{
    public static readonly Option<string> Type = new("--type")
    {
        Description = "run, i, mr, i-prime, xbar, xbar-r, xbar-s, r, s, p, np, c, u, p-prime (p'), u-prime (u'), ewma, cusum, g or t",
        Required = true,
    };

    public static readonly Option<string> File = new("--file") { Description = "Table of points in order of time: CSV, XLSX or NDJSON, also .gz", Required = true };
    public static readonly Option<string> Value = new("--value") { Description = "Column of values, or of counts", Required = true };
    public static readonly Option<string?> Size = new("--size") { Description = "Column of sizes, or a number: what counts are of; for subgroups, so many rows each" };
    public static readonly Option<string?> Subgroup = new("--subgroup") { Description = "Column that says which rows are one point" };
    public static readonly Option<string?> Phase = new("--phase") { Description = "Column whose change begins a phase with limits of its own" };
    public static readonly Option<string?> Baseline = new("--baseline") { Description = "Limits from the first points only: how many, or a column that is TRUE (1, yes) for them" };
    public static readonly Option<string?> Exclude = new("--exclude") { Description = "Points that are shown but do not count, such as 15,23" };
    public static readonly Option<string> Rules = new("--rules") { Description = "nelson, western, nhs, or codes such as N1,N2,W4; with lengths of their own: nelson,N2=8,N5=3/4,N8=off", DefaultValueFactory = _ => WrittenRules.Usual };
    public static readonly Option<string> Sigma = new("--sigma") { Description = "usual, mr, sd, uwave-r, mvlue-r, uwave-sd, mvlue-sd or rmsdf", DefaultValueFactory = _ => "usual" };
    public static readonly Option<string> Constants = new("--constants") { Description = "exact, or qcc (three decimals, as in textbooks)", DefaultValueFactory = _ => "exact" };
    public static readonly Option<string?> Preset = new("--preset") { Description = "nhs: individuals as Making Data Count draws them" };
    public static readonly Option<bool> Screen = new("--screen") { Description = "Leave moving ranges beyond their limit out, once" };
    public static readonly Option<double> Limits = Number("--limits", 3, "Standard errors from the centre to a limit");
    public static readonly Option<double?> Centre = new("--centre") { Description = "A level that is known or wanted, in place of the points' own" };
    public static readonly Option<double?> KnownSigma = new("--known-sigma") { Description = "A scatter that is known, in place of the points' own" };
    public static readonly Option<double> Weight = Number("--lambda", 0.2, "EWMA: weight of the newest point, above 0, at most 1");
    public static readonly Option<double> Decision = Number("--decision", 5, "CUSUM: decision interval, in standard errors");
    public static readonly Option<double> Shift = Number("--shift", 1, "CUSUM: the shift to find, in standard errors");
    public static readonly Option<double> HeadStart = Number("--head-start", 0, "CUSUM: where the sums start, in standard errors");
    public static readonly Option<double?> Lower = new("--lower-spec") { Description = "The least that is allowed: capability of the points that the newest limits come from" };
    public static readonly Option<double?> Upper = new("--upper-spec") { Description = "The most that is allowed: capability" };
    public static readonly Option<double?> Target = new("--target") { Description = "What is aimed at: capability" };

    private static readonly Dictionary<string, (ChartKind Kind, SigmaBy Sigma)> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["run"] = (ChartKind.Run, default),
        ["i"] = (ChartKind.Individuals, default),
        ["mr"] = (ChartKind.MovingRange, default),
        ["i-prime"] = (ChartKind.IndividualsPrime, default),
        ["xbar"] = (ChartKind.Mean, default),
        ["xbar-r"] = (ChartKind.Mean, SigmaBy.Ranges),
        ["xbar-s"] = (ChartKind.Mean, SigmaBy.Deviations),
        ["r"] = (ChartKind.Range, default),
        ["s"] = (ChartKind.Deviation, default),
        ["p"] = (ChartKind.P, default),
        ["np"] = (ChartKind.Np, default),
        ["c"] = (ChartKind.C, default),
        ["u"] = (ChartKind.U, default),
        ["p-prime"] = (ChartKind.PPrime, default),
        ["p'"] = (ChartKind.PPrime, default),
        ["u-prime"] = (ChartKind.UPrime, default),
        ["u'"] = (ChartKind.UPrime, default),
        ["ewma"] = (ChartKind.Ewma, default),
        ["cusum"] = (ChartKind.Cusum, default),
        ["g"] = (ChartKind.G, default),
        ["t"] = (ChartKind.T, default),
    };

    private static readonly Dictionary<string, SigmaBy> Sigmas = new(StringComparer.OrdinalIgnoreCase)
    {
        ["usual"] = SigmaBy.Usual,
        ["mr"] = SigmaBy.MovingRanges,
        ["sd"] = SigmaBy.AllValues,
        ["uwave-r"] = SigmaBy.Ranges,
        ["mvlue-r"] = SigmaBy.WeightedRanges,
        ["uwave-sd"] = SigmaBy.Deviations,
        ["mvlue-sd"] = SigmaBy.WeightedDeviations,
        ["rmsdf"] = SigmaBy.Pooled,
    };

    /// <summary>What is mistyped is told before any file is read.</summary>
    public static Command On(Command command)
    {
        foreach (var option in new Option[]
        {
            Type, File, Value, Size, Subgroup, Phase, Baseline, Exclude, Rules, Sigma, Constants, Preset, Screen, Limits, Centre, KnownSigma, Weight, Decision, Shift, HeadStart, Lower, Upper, Target, CommonOptions.Json,
        }) command.Options.Add(option);
        OneOf(Type, Types.Keys);
        OneOf(Sigma, Sigmas.Keys);
        OneOf(Constants, ["exact", "qcc"]);
        Checked(Preset, text => text is null or "nhs" ? null : "--preset takes nhs.");
        Checked(Rules, text => WrittenRules.Read(text) is null ? $"--rules takes nelson, western, nhs, or codes of {string.Join(", ", ChartRule.All.Keys)}, each with a length of its own (N2=8, N5=3/4) or off." : null);
        Checked(Exclude, text => PlacesOf(text) is null ? "--exclude takes numbers of points, such as 15,23." : null);
        foreach (var above in new[] { Limits, Decision, Shift }) Checked(above, value => value > 0 ? null : $"{above.Name} takes a number above 0.");
        Checked(Weight, value => value is > 0 and <= 1 ? null : "--lambda takes a number above 0, at most 1.");
        Checked(HeadStart, value => value >= 0 ? null : "--head-start takes 0 or more.");
        command.Validators.Add(result =>
        {
            if (result.GetValue(Lower) > result.GetValue(Upper)) result.AddError("--lower-spec is above --upper-spec: nothing would be allowed.");
        });
        return command;
    }

    /// <summary>The highest number of a point that shall not count, from 1; null for none.</summary>
    public static int? LastExcluded(ParseResult parsed) => PlacesOf(parsed.GetValue(Exclude)) is [_, ..] places ? places.Max() : null;

    public static ChartKind KindOf(ParseResult parsed) => Types[parsed.GetRequiredValue(Type)].Kind;

    public static ChartSettings Settings(ParseResult parsed, IReadOnlyList<ChartPhase> phases)
    {
        var (kind, sigma) = Types[parsed.GetRequiredValue(Type)];
        var preset = parsed.GetValue(Preset) is null ? new ChartSettings(kind) : ChartSettings.MakingDataCount;
        return preset with
        {
            Constants = parsed.GetValue(Constants) == "qcc" ? ChartConstants.Published : preset.Constants,
            Sigma = sigma == default ? Sigmas[parsed.GetRequiredValue(Sigma)] : sigma,
            ScreensMovingRanges = preset.ScreensMovingRanges || parsed.GetValue(Screen),
            Limits = parsed.GetValue(Limits),
            Centre = parsed.GetValue(Centre),
            KnownSigma = parsed.GetValue(KnownSigma),
            Phases = phases,
            Excluded = PlacesOf(parsed.GetValue(Exclude))!.Select(place => place - 1).ToHashSet(),
            Rules = parsed.GetValue(Preset) is null || parsed.GetResult(Rules) is { Implicit: false } ? WrittenRules.Read(parsed.GetRequiredValue(Rules))!.Rules : preset.Rules,
            Weight = parsed.GetValue(Weight),
            DecisionInterval = parsed.GetValue(Decision),
            Shift = parsed.GetValue(Shift),
            HeadStart = parsed.GetValue(HeadStart),
        };
    }

    private static List<int>? PlacesOf(string? text)
    {
        var places = (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => int.TryParse(one, CultureInfo.InvariantCulture, out var place) && place > 0 ? place : 0).ToList();
        return places.Contains(0) ? null : places;
    }

    private static Option<double> Number(string name, double usual, string description) => new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static void OneOf(Option<string> option, ICollection<string> words) =>
        Checked(option, text => words.Contains(text, StringComparer.OrdinalIgnoreCase) ? null : $"{option.Name} takes one of {string.Join(", ", words)}; not “{text}”.");

    private static void Checked<T>(Option<T> option, Func<T, string?> fault) => option.Validators.Add(result =>
    {
        if (result is OptionResult given && given.GetValueOrDefault<T>() is var value && fault(value!) is { } said) result.AddError(said);
    });
}
