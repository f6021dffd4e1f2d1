using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Forms;
using Shouwen.Engines.Agreement;

namespace Shouwen.App.Quality.Calibrations;

/// <summary>Evaluators who judged the same contacts: how far they agree, on the whole and item by item, and who is apart from the others.</summary>
internal static class CompareEvaluators
{
    public static CalibrationResult Of(ScorecardDefinition card, IReadOnlyList<Evaluation> judged, IReadOnlyList<(Guid Id, string Name)> evaluators, double limit)
    {
        var contacts = judged.Select(one => one.SubjectId).Distinct().ToList();
        var byPlace = judged.ToDictionary(one => (one.SubjectId, one.EvaluatorId));
        double[] Row(long contact, Func<Evaluation, double?> of) =>
            [.. evaluators.Select(evaluator => byPlace.TryGetValue((contact, evaluator.Id), out var one) ? of(one) ?? double.NaN : double.NaN)];
        var scores = new Ratings(contacts.ConvertAll(contact => Row(contact, one => one.Score)));
        var took = new Ratings([.. Only(scores)]);
        var (agreement, parts, drift) = (IntraclassCorrelation.Of(took)?.AbsoluteSingle, RatingComponents.Of(took), RaterDrift.Of(scores));
        return new(
            took.Complete.Count, agreement?.Value, agreement?.Low, agreement?.High, parts?.Raters, parts?.Error,
            [.. evaluators.Select((evaluator, at) => RaterOf(evaluator, [.. scores.Units.Select(unit => unit[at]).Where(double.IsFinite)], drift[at], limit))],
            [.. card.Items.Select(item => ItemOf(item, new Ratings(contacts.ConvertAll(contact => Row(contact, one => LevelOf(item, one))))))],
            [.. contacts.Select((contact, at) => new CalibratedContact(judged.First(one => one.SubjectId == contact).ContactName, [.. scores.Units[at].Select(score => double.IsNaN(score) ? (double?)null : score)]))]);
    }

    /// <summary>Whoever judged nothing would leave no contact that everybody judged.</summary>
    private static IEnumerable<double[]> Only(Ratings ratings)
    {
        var took = Enumerable.Range(0, ratings.Raters).Where(rater => ratings.Units.Any(unit => !double.IsNaN(unit[rater]))).ToArray();
        return ratings.Units.Select(unit => Array.ConvertAll(took, rater => unit[rater]));
    }

    private static RaterResult RaterOf((Guid Id, string Name) evaluator, double[] scores, RaterDrift? drift, double limit) => new(
        evaluator.Id, evaluator.Name, scores.Length, scores.Length == 0 ? null : scores.Average(), drift?.Shift, drift?.Low, drift?.High, drift?.Distance, drift is null ? null : drift.Distance <= limit);

    /// <summary>The place of the level, counted from the worst; what does not apply is a place of its own, below all others.</summary>
    private static double? LevelOf(ScorecardItem item, Evaluation one)
    {
        var mark = one.Judged.GetValueOrDefault(item.Code);
        if (mark is { NotApplicable: true }) return -1;
        return mark?.Level is { } level && item.Levels.Any(known => known.Code == level)
            ? item.Levels.Select(known => known.Points).Distinct().Order().ToList().IndexOf(item.Levels.First(known => known.Code == level).Points) : null;
    }

    private static ItemAgreement ItemOf(ScorecardItem item, Ratings ratings)
    {
        var (pairs, same, units) = (0L, 0L, 0);
        foreach (var unit in ratings.Units)
        {
            var given = unit.Where(double.IsFinite).ToArray();
            if (given.Length < 2) continue;
            units++;
            pairs += given.Length * (given.Length - 1L);
            same += given.CountBy(value => value).Sum(count => count.Value * (count.Value - 1L));
        }

        var alpha = Krippendorff.Alpha(ratings, item.MayNotApply ? ScaleLevel.Nominal : ScaleLevel.Ordinal);
        return new(item.Text, alpha is { } value && double.IsFinite(value) ? value : null, pairs == 0 ? null : (double)same / pairs, units);
    }
}
