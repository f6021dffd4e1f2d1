using System.CommandLine;
using System.CommandLine.Parsing;
using Shouwen.Engines.Comparing;

namespace Shouwen.Comparisons;

/// <summary>What `shouwen compare` can be asked.</summary>
internal static class CompareOptions
{
    public static readonly Option<string> File = new("--file") { Description = "Table with a row a case: CSV, XLSX or NDJSON, also .gz", Required = true };
    public static readonly Option<string> Value = new("--value") { Description = "Column of values; for proportion 0 or 1 (yes, no), for rate numbers of events", Required = true };
    public static readonly Option<string?> Group = new("--group") { Description = "Column that says of which group a row is" };
    public static readonly Option<string?> With = new("--with") { Description = "In place of groups: a second column of values, for correlations" };
    public static readonly Option<string> Kind = new("--kind") { Description = "mean, median, proportion, rate or variance", DefaultValueFactory = _ => "mean" };
    public static readonly Option<string?> Size = new("--size") { Description = "Column of sizes: --value are then counts of them (proportion), or events in so much time (rate)" };
    public static readonly Option<string?> Test = new("--test") { Description = "In place of the test that fits: one of those that --kind has" };
    public static readonly Option<string> Correct = new("--correction") { Description = "Of many pairs: holm, bonferroni, bh or none", DefaultValueFactory = _ => "holm" };
    public static readonly Option<double> Level = new("--level") { Description = "Of intervals, in percent", DefaultValueFactory = _ => 95 };
    public static readonly Option<string> Like = new("--like") { Description = "r: Fisher's odds ratio and Tukey's differences as rough as in R", DefaultValueFactory = _ => "" };
    public static readonly Option<string> Language = new("--language") { Description = "en or zh-CN: of the sentences", DefaultValueFactory = _ => "en" };

    private static readonly Dictionary<string, Correction> Corrections = new() { ["holm"] = Correction.Holm, ["bonferroni"] = Correction.Bonferroni, ["bh"] = Correction.BenjaminiHochberg, ["none"] = Correction.None };

    private static readonly Dictionary<string, TestKind> Tests = new()
    {
        ["welch"] = TestKind.Welch,
        ["student"] = TestKind.Student,
        ["welch-anova"] = TestKind.WelchAnova,
        ["anova"] = TestKind.Anova,
        ["mann-whitney"] = TestKind.MannWhitneyCorrected,
        ["mann-whitney-uncorrected"] = TestKind.MannWhitney,
        ["mann-whitney-exact"] = TestKind.MannWhitneyExact,
        ["kruskal-wallis"] = TestKind.KruskalWallis,
        ["levene"] = TestKind.LeveneMedian,
        ["levene-mean"] = TestKind.LeveneMean,
        ["bartlett"] = TestKind.Bartlett,
        ["fligner"] = TestKind.Fligner,
        ["f"] = TestKind.VarianceRatio,
        ["chi-square"] = TestKind.ChiSquare,
        ["chi-square-yates"] = TestKind.ChiSquareYates,
        ["fisher"] = TestKind.Fisher,
        ["poisson"] = TestKind.PoissonExact,
        ["poisson-score"] = TestKind.PoissonScore,
    };

    private static readonly Dictionary<ComparedAs, string[]> TestsOf = new()
    {
        [ComparedAs.Mean] = ["welch", "student", "welch-anova", "anova"],
        [ComparedAs.Median] = ["mann-whitney", "mann-whitney-uncorrected", "mann-whitney-exact", "kruskal-wallis"],
        [ComparedAs.Variance] = ["levene", "levene-mean", "bartlett", "fligner", "f"],
        [ComparedAs.Proportion] = ["chi-square", "chi-square-yates", "fisher"],
        [ComparedAs.Rate] = ["poisson", "poisson-score"],
    };

    private static readonly TestKind[] OfTwoOnly = [TestKind.Welch, TestKind.Student, TestKind.MannWhitney, TestKind.MannWhitneyCorrected, TestKind.MannWhitneyExact, TestKind.VarianceRatio, TestKind.ChiSquareYates, TestKind.PoissonExact];

    /// <summary>What is mistyped is told before any file is read.</summary>
    public static Command On(Command command)
    {
        foreach (var option in new Option[] { File, Value, Group, With, Kind, Size, Test, Correct, Level, Like, Language, CommonOptions.Json }) command.Options.Add(option);
        Kind.AcceptOnlyFromAmong([.. Enum.GetNames<ComparedAs>().Select(name => name.ToLowerInvariant())]);
        Correct.AcceptOnlyFromAmong([.. Corrections.Keys]);
        Test.AcceptOnlyFromAmong([.. Tests.Keys]);
        Language.AcceptOnlyFromAmong("en", "zh-CN");
        Like.Validators.Add(option => { if (option.GetValueOrDefault<string>() is not ("" or "r")) option.AddError("--like takes r."); });
        Level.Validators.Add(option => { if (option is OptionResult { Implicit: false } && option.GetValueOrDefault<double>() is not (>= 50 and < 100)) option.AddError("--level takes a number from 50 to below 100."); });
        command.Validators.Add(asked =>
        {
            if (asked.GetValue(Group) is null == asked.GetValue(With) is null) asked.AddError("Give --group, or --with for correlations.");
            var kind = asked.GetValue(Kind) ?? "mean";
            if (!Enum.TryParse<ComparedAs>(kind, ignoreCase: true, out var what)) return;
            if (asked.GetValue(Test) is { } test && Tests.ContainsKey(test) && !TestsOf[what].Contains(test)) asked.AddError($"--test {test} does not compare a {kind}; --kind {kind} takes {string.Join(", ", TestsOf[what])}.");
            if (asked.GetValue(Size) is not null && what is not (ComparedAs.Proportion or ComparedAs.Rate)) asked.AddError("--size goes with --kind proportion or rate.");
        });
        return command;
    }

    public static ComparedAs KindOf(ParseResult parsed) => Enum.Parse<ComparedAs>(parsed.GetRequiredValue(Kind), ignoreCase: true);

    public static double LevelOf(ParseResult parsed) => parsed.GetValue(Level) / 100;

    public static ComparisonSettings Settings(ParseResult parsed) => new(
        parsed.GetValue(Test) is { } test ? Tests[test] : null, Corrections[parsed.GetRequiredValue(Correct)], LevelOf(parsed), parsed.GetValue(Like) == "r");

    /// <summary>Why the test cannot be of so many groups; null where it can.</summary>
    public static string? Wrong(ParseResult parsed, int groups) => parsed.GetValue(Test) is { } test && groups != 2 && OfTwoOnly.Contains(Tests[test])
        ? $"--test {test} compares two groups; there are {groups}."
        : null;
}
