namespace Shouwen.Engines.Scoring;

/// <summary>What a scorecard comes to, 0 to 100. The weight of what did not apply goes to the rest of its section, that of a section without anything left to the other sections.</summary>
/// <param name="Value">Null where nothing applied.</param>
/// <param name="WithoutFailures">What it would be if critical and fatal items cost no more than their weight; null where nothing applied.</param>
/// <param name="Critical">Critical items that failed.</param>
/// <param name="Fatal">Fatal items that failed.</param>
/// <param name="Sections">Of each section 0 to 100, null where nothing in it applied.</param>
/// <param name="Weights">What each item weighs in the whole, by section; they add up to 1 where anything applied.</param>
public sealed record QualityScore(
    double? Value, double? WithoutFailures, int Critical, int Fatal, IReadOnlyList<double?> Sections, IReadOnlyList<IReadOnlyList<double>> Weights)
{
    private const double Full = 100;

    /// <summary>A fatal item that failed makes the whole 0, a critical one its section.</summary>
    /// <exception cref="ArgumentException">A weight below 0 or without bound, or a share outside of 0 to 1.</exception>
    public static QualityScore Of(IReadOnlyList<ScoredSection> sections)
    {
        foreach (var section in sections) Check(section);
        var plain = sections.Select(MeanOf).ToList();
        var all = sections.Where((_, at) => plain[at] is not null).Sum(section => section.Weight);
        var shown = sections.Select((section, at) => plain[at] is not null && section.Items.Any(item => item is { Gravity: Gravity.Critical, IsFailed: true }) ? 0 : plain[at]).ToList();
        var fatal = Failed(sections, Gravity.Fatal);
        return new(
            fatal > 0 ? 0 : Whole(sections, shown, all), Whole(sections, plain, all), Failed(sections, Gravity.Critical), fatal,
            [.. shown.Select(share => share * Full)],
            [.. sections.Select((section, at) => plain[at] is null || all == 0 ? [.. section.Items.Select(_ => 0.0)] : WeightsOf(section, section.Weight / all))]);
    }

    private static double? MeanOf(ScoredSection section)
    {
        var weight = section.Items.Where(item => item.Share is not null).Sum(item => item.Weight);
        return weight == 0 ? null : Math.Clamp(section.Items.Sum(item => item.Weight * item.Share ?? 0) / weight, 0, 1);
    }

    private static double? Whole(IReadOnlyList<ScoredSection> sections, List<double?> shares, double all) =>
        all == 0 ? null : Math.Clamp(sections.Select((section, at) => section.Weight * shares[at] ?? 0).Sum() / all, 0, 1) * Full;

    private static double[] WeightsOf(ScoredSection section, double share)
    {
        var weight = section.Items.Where(item => item.Share is not null).Sum(item => item.Weight);
        return [.. section.Items.Select(item => item.Share is null ? 0 : share * item.Weight / weight)];
    }

    private static int Failed(IReadOnlyList<ScoredSection> sections, Gravity gravity) =>
        sections.Sum(section => section.Items.Count(item => item.Gravity == gravity && item.IsFailed));

    private static void Check(ScoredSection section)
    {
        if (!IsWeight(section.Weight) || section.Items.Any(item => !IsWeight(item.Weight))) throw new ArgumentException("A weight is 0 or more.", nameof(section));
        if (section.Items.Any(item => item.Share is not (null or (>= 0 and <= 1)))) throw new ArgumentException("A share is 0 to 1.", nameof(section));
    }

    private static bool IsWeight(double weight) => weight >= 0 && double.IsFinite(weight);
}
