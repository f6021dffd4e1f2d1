namespace Shouwen.Engines.Satisfaction;

/// <summary>Where a construct stands, as far as a what-if asks.</summary>
/// <param name="Name">Of the construct.</param>
/// <param name="Mean">Mean score, on 0 to 100 or in the units of the answers.</param>
/// <param name="Least">Lowest score of a row.</param>
/// <param name="Most">Highest score of a row.</param>
/// <param name="HighQuarter">On the scale: one row in four scores above this; null where no quarter is on it.</param>
/// <param name="LowQuarter">On the scale: one row in four scores below this.</param>
public sealed record Standing(string Name, double Mean, double Least, double Most, double? HighQuarter, double? LowQuarter);

/// <summary>Points of one construct for a point of another.</summary>
/// <param name="From">What is raised.</param>
/// <param name="To">What follows.</param>
/// <param name="Points">Unstandardised total effect.</param>
/// <param name="Replicates">The same in each resample; empty without resamples.</param>
public sealed record PointsEffect(string From, string To, double Points, IReadOnlyList<double> Replicates);

/// <summary>What of an estimate answers every what-if: small enough to be kept where the answers are many.</summary>
/// <param name="IsOnScale">Whether means are on 0 to 100.</param>
/// <param name="HasResamples">Whether effects know how sure they are.</param>
/// <param name="Standings">By construct, in the order of the model.</param>
/// <param name="Effects">By pair that paths lead between.</param>
public sealed record WhatIfBasis(bool IsOnScale, bool HasResamples, IReadOnlyList<Standing> Standings, IReadOnlyList<PointsEffect> Effects)
{
    private const double Many = 0.25;

    /// <summary>Without resamples; null where weights add up to nothing.</summary>
    public static WhatIfBasis? Of(PlsEstimate estimate, ScaleRanges? ranges) => Of(estimate, ranges, null);

    /// <summary>With resamples that kept <see cref="Statistic.Importance"/> with the same ranges.</summary>
    public static WhatIfBasis? Of(BootstrapResult resampled, ScaleRanges? ranges) =>
        Of(resampled.Estimate, ranges, resampled.Figures.TryGetValue(nameof(Statistic.Importance), out var importance) ? importance : null);

    /// <summary>Raises in points by construct; several add up. Null if a construct is not in the model.</summary>
    public WhatIf? Raise(IReadOnlyDictionary<string, double> raises, double level = 0.95)
    {
        if (raises.Keys.Any(name => Standings.All(standing => standing.Name != name))) return null;
        var touched = Standings.Where(standing => raises.ContainsKey(standing.Name) || Effects.Any(effect => effect.To == standing.Name && raises.ContainsKey(effect.From))).ToArray();
        var effects = Array.ConvertAll(touched, standing => Change(standing, raises, level));
        return new(new([.. touched.Select(standing => standing.Name)], effects), [.. touched.SelectMany((standing, i) => Warn(standing, effects[i]))]);
    }

    private static WhatIfBasis? Of(PlsEstimate estimate, ScaleRanges? ranges, Named<BootstrapFigure>? importance)
    {
        if (estimate.ImportancePerformance(ranges) is not { } map) return null;
        var scores = estimate.Scores(ranges).Points!;
        return new(
            ranges is not null, importance is not null,
            [.. map.Performance.Select(mean => StandingOf(mean.Key, mean.Value, scores[mean.Key]))],
            [.. from to in map.Performance.Keys
                from @from in map.Performance.Keys
                where map.Importance.ContainsKey(Pair(@from, to))
                select new PointsEffect(@from, to, map.Importance[Pair(@from, to)], importance is not null && importance.TryGetValue(Pair(@from, to), out var figure) ? figure.Replicates : [])]);
    }

    private static string Pair(string from, string to) => $"{from} -> {to}";

    private static Standing StandingOf(string name, double mean, double[] scores)
    {
        var onScale = scores.Where(score => score is >= 0 and <= 100).Order().ToArray();
        var quarter = (int)(Many * scores.Length);
        return new(name, mean, scores.Min(), scores.Max(), quarter < onScale.Length ? onScale[^(quarter + 1)] : null, quarter < onScale.Length ? onScale[quarter] : null);
    }

    private WhatIfEffect Change(Standing standing, IReadOnlyDictionary<string, double> raises, double level)
    {
        var own = raises.GetValueOrDefault(standing.Name);
        var moved = Effects.Where(effect => effect.To == standing.Name && raises.ContainsKey(effect.From)).Select(effect => (By: raises[effect.From], Effect: effect)).ToArray();
        var change = own + moved.Sum(way => way.By * way.Effect.Points);
        return new(standing.Mean, standing.Mean + change, change, HasResamples ? Spread(own, moved, level) : null);
    }

    private static Interval? Spread(double own, (double By, PointsEffect Effect)[] moved, double level)
    {
        if (moved.Length == 0) return new(own, own);
        var count = moved.Min(way => way.Effect.Replicates.Count);
        if (count < 2 || moved.Any(way => way.Effect.Replicates.Count != count)) return null;
        return Interval.Percentile([.. Enumerable.Range(0, count).Select(sample => own + moved.Sum(way => way.By * way.Effect.Replicates[sample])).Order()], level);
    }

    private IEnumerable<WhatIfWarning> Warn(Standing standing, WhatIfEffect effect)
    {
        if (effect.After > standing.Most || effect.After < standing.Least) yield return new(WhatIfWarningKind.BeyondObserved, standing.Name);
        if (!IsOnScale) yield break;
        if (effect.After is > 100 or < 0) yield return new(WhatIfWarningKind.BeyondScale, standing.Name);
        else if (standing.HighQuarter + effect.Change > 100 || standing.LowQuarter + effect.Change < 0) yield return new(WhatIfWarningKind.ManyBeyondScale, standing.Name);
    }
}
