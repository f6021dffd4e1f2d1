using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>
/// People who were invited by name against those of them who answered, cut by cut. Where groups did not answer alike, the results as they would be if each group had its
/// share of those asked. Groups in which somebody could be recognised are taken as one: of two ways to weigh a group, its own answers could else be worked out.
/// </summary>
internal static class NonResponseOf
{
    /// <summary>Groups that differ by less are taken to have answered alike.</summary>
    private const double Differs = 0.05;
    private const int Pooled = -1;

    /// <summary>Those invited, counted by each cut.</summary>
    public static async Task<Dictionary<Dim, Dictionary<int, AskedCount>>> ReadAsync(Db db, Guid waveId, CancellationToken cancel)
    {
        var asked = new Dictionary<Dim, Dictionary<int, AskedCount>>();
        foreach (var dim in SheetCuts.Dims) asked[dim] = await AskedCounts.OfAsync(db, waveId, dim, cancel);
        return asked;
    }

    /// <param name="complete">Complete answers, with scores.</param>
    public static IReadOnlyList<NonResponse> Of(
        SurveyDefinition survey, AnswerTable complete, IReadOnlyDictionary<Dim, Dictionary<int, AskedCount>> asked, CentreFrame frame, bool isClosed) =>
        [.. asked.Select(cut => OfCut(cut.Key, cut.Value, survey, complete, frame, isClosed)).OfType<NonResponse>()];

    private static NonResponse? OfCut(Dim dim, Dictionary<int, AskedCount> asked, SurveyDefinition survey, AnswerTable complete, CentreFrame frame, bool isClosed)
    {
        var strata = StrataOf(asked, complete.Cuts[dim]);
        if (Homogeneity.Of([.. strata.Select(one => one.Asked)], [.. strata.Select(one => one.Answered)]) is not { } test) return null;
        var names = frame.Members[dim].ToDictionary(member => member.Id);
        var weighted = isClosed && test.P < Differs ? Reweigh(survey, complete, strata, dim) : (Figures: [], DesignEffect: null);
        return new(
            dim.ToString().ToLowerInvariant(), test.ChiSquare, test.Freedom, test.P,
            [.. strata.OrderByDescending(one => one.Asked).Select(one => one.Share(names.GetValueOrDefault(one.Member)?.Code, names.GetValueOrDefault(one.Member)?.Name))],
            weighted.Figures, weighted.DesignEffect);
    }

    /// <summary>Members that may be shown among those asked and among the answers, each for itself, and the others as one.</summary>
    private static List<Stratum> StrataOf(Dictionary<int, AskedCount> asked, int?[] answers)
    {
        var sizes = Release.SizesOf(answers, Enumerable.Range(0, answers.Length));
        var shown = Cells.Shown(sizes);
        shown.IntersectWith(Cells.Shown([.. asked.Select(count => (count.Key, count.Value.Asked))]));
        shown.Remove(0);
        return [.. asked.GroupBy(count => shown.Contains(count.Key) ? count.Key : Pooled)
            .Select(group => new Stratum(group.Key, group.Sum(count => count.Value.Asked), group.Sum(count => count.Value.Answered)))];
    }

    private static (IReadOnlyList<ReweightedFigure> Figures, double? DesignEffect) Reweigh(SurveyDefinition survey, AnswerTable complete, List<Stratum> strata, Dim dim)
    {
        var places = strata.Select((one, place) => (one.Member, place)).ToDictionary(pair => pair.Member, pair => pair.place);
        var others = places.GetValueOrDefault(Pooled, -1);
        int[] members = [.. complete.Cuts[dim].Select(member => places.GetValueOrDefault(member ?? 0, others))];
        if (members.Count(place => place == others) is > 0 and < Wave.SmallestCell) return ([], null);
        if (PostStratification.Of(members, [.. strata.Select(one => (double)one.Asked)]) is not { } shares) return ([], null);
        double[] weights = [.. complete.Weights.Zip(shares.Weights, (own, share) => own * share)];
        List<ReweightedFigure> figures = [.. from column in Comparisons.ColumnsOf(survey, complete)
                                             let plain = AnswerMean.Of(column.Values, complete.Weights)
                                             let weighted = AnswerMean.Of(column.Values, weights)
                                             where plain is not null && weighted is not null && FieldResults.IsShown(plain.Answers)
                                             select new ReweightedFigure(column.Code, column.Measure, FieldResults.Of(plain)!, FieldResults.Of(weighted)!)];
        return (figures, AnswerMean.Of(new double[weights.Length], weights)?.DesignEffect);
    }

    private sealed record Stratum(int Member, int Asked, int Answered)
    {
        public AnsweredShare Share(string? code, string? name)
        {
            var answered = new double[Asked];
            Array.Fill(answered, 1, 0, Answered);
            var rate = AnswerShare.AtLeast(1, answered)!;
            return new(code, name, Asked, Answered, new(rate.Value, rate.Interval.Low, rate.Interval.High));
        }
    }
}
