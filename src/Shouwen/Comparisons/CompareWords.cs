using System.Globalization;
using Shouwen.Engines.Comparing;

namespace Shouwen.Comparisons;

/// <summary>What was found, in sentences for whoever has to act on it.</summary>
internal sealed class CompareWords(bool isChinese, ComparedAs kind, IReadOnlyList<string> names, ComparisonSettings settings)
{
    private const int MostPairs = 10;

    /// <summary>The answer first, then which pairs, then what to be careful about.</summary>
    public IReadOnlyList<string> Say(Comparison found)
    {
        if (found.Chosen.Problem == NoFigure.TooFewGroups) return [Of(NoFigure.TooFewGroups)];
        if (found.Chosen is { Problem: { } problem }) return [.. found.Pairs is [var pair] && pair.Estimate is not null ? new[] { Sentence(pair, false) } : [], Of(problem), .. Warnings(found)];
        if (found.Pairs is [var only]) return [Sentence(only, only.Test.P < 1 - settings.Level) + By(found.Chosen), .. Warnings(found)];
        var isDifferent = found.Chosen.P < 1 - settings.Level;
        var apart = found.Pairs.Where(pair => pair.HeldP < 1 - settings.Level).OrderBy(pair => pair.HeldP).ToList();
        return
        [
            Say($"{names.Count} 组之间{(isDifferent ? "有差别" : "看不出差别，这样的差距碰巧也会出现")}", $"The {names.Count} groups {(isDifferent ? "differ" : "do not differ by more than chance would have it")}") + By(found.Chosen),
            .. apart.Take(MostPairs).Select(pair => Sentence(pair, true) + Say("。", ".")),
            .. apart.Count > MostPairs ? [Say($"另有 {apart.Count - MostPairs} 对有差别。", $"So do {apart.Count - MostPairs} more pairs.")] : Array.Empty<string>(),
            .. apart.Count == 0 && isDifferent ? [Say("但没有哪一对能单独分得清。", "But of no pair alone can it be told.")] : Array.Empty<string>(),
            .. Warnings(found),
        ];
    }

    /// <summary>A is higher than B by so much, so much to so much.</summary>
    private string Sentence(ComparedPair pair, bool isTold)
    {
        var (first, second, isRatio) = (names[pair.First], names[pair.Second], kind is ComparedAs.Rate or ComparedAs.Variance);
        if (pair.Estimate is not { } estimate) return Say($"{first} 与 {second}：无法给出差距", $"{first} and {second}: how far apart cannot be said");
        var isLower = isRatio ? estimate < 1 : estimate < 0;
        var size = isRatio ? Number(estimate) : Amount(Math.Abs(estimate));
        var within = Within(isRatio || !isLower ? pair.Interval : pair.Interval is { } turned ? new(-turned.High, -turned.Low) : null, isRatio);
        if (!isTold) return isRatio
            ? Say($"看不出 {first} 与 {second} 有差别：前者是后者的 {size} 倍{within}，碰巧也会如此", $"No difference between {first} and {second} that chance would not make: the first is {size} times the second{within}")
            : Say($"看不出 {first} 与 {second} 有差别：前者{(isLower ? "低" : "高")} {size}{within}，碰巧也会如此", $"No difference between {first} and {second} that chance would not make: the first is {size} {(isLower ? "lower" : "higher")}{within}");
        return kind switch
        {
            ComparedAs.Variance => Say($"{first} 的波动是 {second} 的 {size} 倍（方差）{within}", $"{first} scatters {size} times as much as {second} (variance){within}"),
            ComparedAs.Rate => Say($"{first} 发生的频率是 {second} 的 {size} 倍{within}", $"It happens {size} times as often in {first} as in {second}{within}"),
            _ => Say($"{first} 比 {second} {(isLower ? "低" : "高")} {size}{within}", $"{first} is {(isLower ? "lower" : "higher")} than {second} by {size}{within}"),
        };
    }

    private string Within(Bounds? interval, bool isRatio) => interval is null ? "" : Say(
        $"（{Level} % 区间 {(isRatio ? Number(interval.Low) : Amount(interval.Low))} 至 {(isRatio ? Number(interval.High) : Amount(interval.High))}）",
        $" ({Level} % {(isRatio ? Number(interval.Low) : Amount(interval.Low))} to {(isRatio ? Number(interval.High) : Amount(interval.High))})");

    private string By(Test test) => Say($"（{TestName(test.Kind)}，p {P(test.P)}）。", $" ({TestName(test.Kind)}, p {P(test.P)}).");

    private IEnumerable<string> Warnings(Comparison found) => found.Warnings.Select(warning => (warning.Caution, warning.Group is { } at ? names[at] : null) switch
    {
        (Caution.SmallSample, null) => Say("注意：有的情形预计不到 5 例，样本太小。", "Careful: fewer than 5 cases are to be expected of something; the sample is small."),
        (Caution.SmallSample, var group) => Say($"注意：{group} 只有 {Number(warning.Value)} {(kind == ComparedAs.Rate ? "次" : "个值")}，样本太小。", $"Careful: {group} has only {Number(warning.Value)} {(kind == ComparedAs.Rate ? "events" : "values")}; only large differences would show."),
        (Caution.Autocorrelated, var group) => Say($"注意：{group} 前后相邻的值相互牵连（相关 {Number(warning.Value)}），实际可依据的信息更少，p 偏小。", $"Careful: in {group} values go with the one before them (correlation {Number(warning.Value)}), so there is less to go by than it seems, and p is too small."),
        (Caution.UnequalVariances, _) => Say("各组的波动大小不一。", "The groups scatter unlike one another.") + (found.Chosen.Kind is TestKind.Welch or TestKind.WelchAnova ? Say("这一检验已考虑。", " This test takes that in.") : ""),
        (_, var group) => Say($"{group} 的值全都一样。", $"In {group} all are the same."),
    });

    private string Of(NoFigure problem) => problem switch
    {
        NoFigure.TooFewGroups => Say("至少要有两组才能比较", "A comparison takes two groups at least") + (names is [var only] ? Say($"，这里只有 {only}。", $"; here is only {only}.") : Say("。", ".")),
        NoFigure.TooFewValues => Say("有的组数据太少，无法检验。", "A group has too few values for a test."),
        NoFigure.NothingScatters when kind == ComparedAs.Variance => Say("有的组里值全都一样，波动差几倍无从说起。", "In a group all values are the same: how many times the scatter cannot be said."),
        NoFigure.NothingScatters => Say("值全都一样，看不出多少是偶然。", "All values are the same: nothing says how much is chance."),
        NoFigure.NothingHappened => Say("从未发生，或次次发生，无从比较。", "It happened never, or always: there is nothing to compare."),
        NoFigure.NoSize => Say("有的组规模为 0。", "The size of a group is 0."),
        NoFigure.Tied => Say("有相同的值，精确检验不适用。", "There are equal values, of which the exact test has no figure."),
        _ => Say("表太大，无法逐一枚举；请用卡方检验。", "The table is too large to go through; ask for --test chi-square."),
    };

    private string TestName(TestKind test) => test switch
    {
        TestKind.Student => Say("t 检验", "Student's t test"),
        TestKind.Welch => Say("Welch t 检验", "Welch's t test"),
        TestKind.Anova => Say("方差分析", "analysis of variance"),
        TestKind.WelchAnova => Say("Welch 方差分析", "Welch's analysis of variance"),
        TestKind.MannWhitney or TestKind.MannWhitneyCorrected => Say("Mann-Whitney 秩和检验", "Mann and Whitney's test"),
        TestKind.MannWhitneyExact => Say("Mann-Whitney 精确检验", "Mann and Whitney's exact test"),
        TestKind.KruskalWallis => Say("Kruskal-Wallis 检验", "Kruskal and Wallis' test"),
        TestKind.VarianceRatio => Say("F 检验", "F test"),
        TestKind.Bartlett => Say("Bartlett 检验", "Bartlett's test"),
        TestKind.LeveneMedian or TestKind.LeveneMean => Say("Levene 检验", "Levene's test"),
        TestKind.Fligner => Say("Fligner-Killeen 检验", "Fligner and Killeen's test"),
        TestKind.ChiSquare => Say("卡方检验", "chi-square test"),
        TestKind.ChiSquareYates => Say("卡方检验，连续性校正", "chi-square test with Yates' correction"),
        TestKind.Fisher => Say("Fisher 精确检验", "Fisher's exact test"),
        TestKind.PoissonExact => Say("泊松率精确检验", "exact test of Poisson rates"),
        _ => Say("泊松率得分检验", "score test of Poisson rates"),
    };

    private string Level => (settings.Level * 100).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Differences of shares are in points of percent.</summary>
    private string Amount(double value) => kind == ComparedAs.Proportion ? Say($"{Number(value * 100)} 个百分点", $"{Number(value * 100)} points") : Number(value);

    private static string P(double? p) => p is not { } value ? "" : value < 0.0001 ? "< 0.0001" : "= " + value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Some three digits, as one would say it.</summary>
    private static string Number(double? value) => value is not { } number ? "" : Math.Abs(number) switch
    {
        >= 100 => number.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("0.#", CultureInfo.InvariantCulture),
        >= 0.01 or 0 => number.ToString("0.##", CultureInfo.InvariantCulture),
        _ => number.ToString("G2", CultureInfo.InvariantCulture),
    };

    private string Say(string chinese, string english) => isChinese ? chinese : english;
}
