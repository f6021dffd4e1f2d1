using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>
/// Each group against all answers that are not in it: indices by the weights of the whole, so that both are measured alike, and measures.
/// Tested by Welch, adjusted by Holm for the groups of a cut.
/// </summary>
internal static class Comparisons
{
    /// <param name="complete">The complete answers, in the order in which `answers` has them.</param>
    public static IReadOnlyList<ComparedGroup> Of(SurveyDefinition survey, AnswerTable complete, IReadOnlyList<Group> groups, AnswerTable answers)
    {
        var columns = ColumnsOf(survey, complete).ToList();
        var places = PlacesOf(answers);
        return [.. groups.Where(one => !one.IsWhole && one.Answers < complete.Rows).GroupBy(one => one.Cut).SelectMany(cut => OfCut([.. cut], columns, complete.Weights, places))];
    }

    private static IEnumerable<ComparedGroup> OfCut(List<Group> groups, List<Compared> columns, double[] weights, int[] places)
    {
        var figures = groups.ConvertAll(group => columns.ConvertAll(column => Against([.. group.Rows.Select(row => places[row]).Where(row => row >= 0)], column.Values, weights)));
        for (var at = 0; at < columns.Count; at++)
        {
            var held = ManyTests.Holm([.. figures.Select(row => row[at]?.Test.P)]);
            for (var group = 0; group < groups.Count; group++) if (figures[group][at] is { } pair) figures[group][at] = pair with { Test = pair.Test with { P = held[group] } };
        }

        return groups.Select((group, row) => new ComparedGroup(group.Cut, group.Member, group.Answers, [.. columns.Zip(figures[row], FigureOf).OfType<ComparedFigure>()]));
    }

    private static Pair? Against(HashSet<int> inside, double[] values, double[] weights)
    {
        double[] Only(bool isInside) => [.. values.Select((value, row) => inside.Contains(row) == isInside ? value : double.NaN)];
        return AnswerMean.Of(Only(true), weights) is { } group && AnswerMean.Of(Only(false), weights) is { } rest
            && FieldResults.IsShown(group.Answers) && FieldResults.IsShown(rest.Answers) ? new(group, rest, Difference.Of(group, rest)) : null;
    }

    private static ComparedFigure? FigureOf(Compared column, Pair? pair) => pair is null ? null : new(
        column.Code, column.Measure, FieldResults.Of(pair.Group)!, FieldResults.Of(pair.Rest)!, new(pair.Test.Value, pair.Test.Interval?.Low, pair.Test.Interval?.High), pair.Test.P);

    /// <summary>Every respondent's indices and measures.</summary>
    public static IEnumerable<Compared> ColumnsOf(SurveyDefinition survey, AnswerTable complete)
    {
        foreach (var (construct, points) in complete.Scores) yield return new(construct, null, points);
        foreach (var field in SurveyFields.Of(survey).Where(field => field.Question.Measures is not null))
            yield return new(field.Code, field.Question.Measures, MeasureResults.PointsOf(field, complete));
    }

    /// <summary>Where each row of all answers is among the complete ones; -1 where it is partial.</summary>
    private static int[] PlacesOf(AnswerTable answers)
    {
        var next = 0;
        return [.. answers.Complete.Select(isComplete => isComplete ? next++ : -1)];
    }

    internal sealed record Compared(string Code, Measures? Measure, double[] Values);

    private sealed record Pair(AnswerMean Group, AnswerMean Rest, Difference Test);
}
