using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>Those who answered soon against those who answered late, by the days of their answers. Tested by Welch, adjusted by Holm for the figures.</summary>
internal static class LateOf
{
    /// <summary>Null where all came on one day, or either part is too small to be shown.</summary>
    public static LateAnswers? Of(SurveyDefinition survey, AnswerTable complete)
    {
        if (complete.Rows == 0) return null;
        var days = complete.Days.Order().ToList();
        var until = days[(days.Count - 1) / 2];
        if (until == days[^1]) until = days.FindLast(day => day < until);
        var early = Array.ConvertAll(complete.Days, day => day <= until);
        var soon = early.Count(isEarly => isEarly);
        if (!FieldResults.IsShown(soon) || !FieldResults.IsShown(complete.Rows - soon)) return null;
        var pairs = Comparisons.ColumnsOf(survey, complete).Select(column => Pair.Of(column, early, complete.Weights)).OfType<Pair>().ToList();
        var held = ManyTests.Holm([.. pairs.Select(pair => pair.Test.P)]);
        return new(until, soon, complete.Rows - soon, [.. pairs.Select((pair, at) => new LateFigure(
            pair.Column.Code, pair.Column.Measure, FieldResults.Of(pair.Early)!, FieldResults.Of(pair.Late)!,
            new(pair.Test.Value, pair.Test.Interval?.Low, pair.Test.Interval?.High), held[at]))]);
    }

    private sealed record Pair(Comparisons.Compared Column, AnswerMean Early, AnswerMean Late, Difference Test)
    {
        public static Pair? Of(Comparisons.Compared column, bool[] early, double[] weights)
        {
            double[] Only(bool isEarly) => [.. column.Values.Select((value, row) => early[row] == isEarly ? value : double.NaN)];
            return AnswerMean.Of(Only(true), weights) is { } soon && AnswerMean.Of(Only(false), weights) is { } late && FieldResults.IsShown(soon.Answers) && FieldResults.IsShown(late.Answers)
                ? new(column, soon, late, Difference.Of(late, soon)) : null;
        }
    }
}
