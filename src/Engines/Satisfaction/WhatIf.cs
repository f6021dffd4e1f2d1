namespace Shouwen.Engines.Satisfaction;

/// <summary>What becomes of one construct if others are raised.</summary>
/// <param name="Before">Mean score, on 0 to 100 or in the units of the answers.</param>
/// <param name="After">Mean score with what was raised and what follows from it.</param>
/// <param name="Change">After less before.</param>
/// <param name="Interval">Percentile interval of the change; null without resamples.</param>
public sealed record WhatIfEffect(double Before, double After, double Change, Interval? Interval);

/// <summary>Why a what-if is not to be leaned on.</summary>
public enum WhatIfWarningKind
{
    /// <summary>The new mean is above or below every score that was observed.</summary>
    BeyondObserved,

    /// <summary>The new mean is off the scale.</summary>
    BeyondScale,

    /// <summary>More than one row in four would score off the scale, though the mean would not.</summary>
    ManyBeyondScale,
}

/// <summary>A warning about one construct.</summary>
public sealed record WhatIfWarning(WhatIfWarningKind Kind, string Construct);

/// <summary>Some constructs raised by points, others following by the total effects: a linear model's answer, as good as the paths are causes.</summary>
/// <param name="Effects">By construct that is raised or that a raised one leads to.</param>
/// <param name="Warnings">Beyond what was observed, or can be.</param>
public sealed record WhatIf(Named<WhatIfEffect> Effects, IReadOnlyList<WhatIfWarning> Warnings)
{
    private const double Many = 0.25;

    /// <summary>Without intervals. Raises in points by construct; several add up. Null if a construct is not in the model, or if weights add up to nothing.</summary>
    public static WhatIf? Of(PlsEstimate estimate, IReadOnlyDictionary<string, double> raises, ScaleRanges? ranges = null) => Of(estimate, raises, ranges, null, 0);

    /// <summary>With intervals from resamples that kept <see cref="Statistic.Importance"/> with the same ranges.</summary>
    public static WhatIf? Of(BootstrapResult resampled, IReadOnlyDictionary<string, double> raises, ScaleRanges? ranges = null, double level = 0.95) =>
        Of(resampled.Estimate, raises, ranges, resampled.Figures.TryGetValue(nameof(Statistic.Importance), out var importance) ? importance : null, level);

    private static WhatIf? Of(PlsEstimate estimate, IReadOnlyDictionary<string, double> raises, ScaleRanges? ranges, Named<BootstrapFigure>? importance, double level)
    {
        if (estimate.ImportancePerformance(ranges) is not { } map || raises.Keys.Any(name => !map.Performance.ContainsKey(name))) return null;
        var touched = map.Performance.Keys.Where(name => raises.ContainsKey(name) || raises.Keys.Any(from => map.Importance.ContainsKey(Pair(from, name)))).ToArray();
        var effects = Array.ConvertAll(touched, name =>
        {
            var change = raises.GetValueOrDefault(name) + raises.Sum(raise => map.Importance.TryGetValue(Pair(raise.Key, name), out var effect) ? raise.Value * effect : 0);
            return new WhatIfEffect(map.Performance[name], map.Performance[name] + change, change, importance is null ? null : Spread(name, raises, importance, level));
        });
        var scores = estimate.Scores(ranges).Points!;
        return new(new(touched, effects), [.. touched.SelectMany((name, i) => Warn(name, effects[i], scores[name], ranges))]);
    }

    private static string Pair(string from, string to) => $"{from} -> {to}";

    private static Interval? Spread(string name, IReadOnlyDictionary<string, double> raises, Named<BootstrapFigure> importance, double level)
    {
        var moved = raises.Where(raise => importance.ContainsKey(Pair(raise.Key, name))).Select(raise => (Points: raise.Value, importance[Pair(raise.Key, name)].Replicates)).ToArray();
        var own = raises.GetValueOrDefault(name);
        if (moved.Length == 0) return new(own, own);
        var count = moved.Min(raise => raise.Replicates.Count);
        if (count < 2 || moved.Any(raise => raise.Replicates.Count != count)) return null;
        return Interval.Percentile([.. Enumerable.Range(0, count).Select(sample => own + moved.Sum(raise => raise.Points * raise.Replicates[sample])).Order()], level);
    }

    private static IEnumerable<WhatIfWarning> Warn(string name, WhatIfEffect effect, double[] scores, ScaleRanges? ranges)
    {
        if (effect.After > scores.Max() || effect.After < scores.Min()) yield return new(WhatIfWarningKind.BeyondObserved, name);
        if (ranges is null) yield break;
        if (effect.After is > 100 or < 0) yield return new(WhatIfWarningKind.BeyondScale, name);
        else if (scores.Count(score => (score + effect.Change is > 100 or < 0) && score is >= 0 and <= 100) > Many * scores.Length) yield return new(WhatIfWarningKind.ManyBeyondScale, name);
    }
}
