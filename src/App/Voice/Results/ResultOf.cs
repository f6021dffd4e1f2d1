using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>What the answers of a wave, or of a group in it, say. Partial answers are counted and left out of the rest.</summary>
internal static class ResultOf
{
    /// <param name="Complete">The complete answers with their scores.</param>
    public sealed record Whole(WaveResult Result, WhatIfBasis? Basis, AnswerTable Complete);

    /// <summary>Of a whole wave; its table gets the scores by which groups are then compared.</summary>
    /// <param name="groups">Compared with the rest; rows of `answers`.</param>
    public static Whole OfWhole(SurveyDefinition survey, AnswerTable answers, SampleDesign design, IReadOnlyList<Group> groups, CancellationToken cancel)
    {
        var rows = CompleteRows(answers);
        var complete = answers.Only(rows);
        var model = ModelOf.Of(survey) is { } path ? ModelResults.Of(path, ModelOf.RangesOf(survey), complete, cancel) : null;
        foreach (var (construct, points) in complete.Scores) answers.Score(construct, rows, points);
        return new(Of(survey, answers, complete, design, model?.Result) with { Compared = Comparisons.Of(survey, complete, groups, answers) }, model?.Basis, complete);
    }

    public static (WaveResult Result, WhatIfBasis? Basis) OfGroup(SurveyDefinition survey, AnswerTable answers, CancellationToken cancel)
    {
        var (complete, design) = (answers.Only(CompleteRows(answers)), new SampleDesign());
        var model = ModelOf.Of(survey) is { } path ? ModelResults.OfGroup(path, ModelOf.RangesOf(survey), complete, cancel) : null;
        return (Of(survey, answers, complete, design, model?.Result), model?.Basis);
    }

    private static WaveResult Of(SurveyDefinition survey, AnswerTable answers, AnswerTable complete, SampleDesign design, ModelResult? model) => new(
        complete.Rows, answers.Rows - complete.Rows, DaysOf(complete),
        FieldResults.Of(survey, complete, design), MeasureResults.Of(survey, complete, design), GapsOf.Of(survey, complete, design), model)
    {
        Expected = ExpectedOf.Of(survey, complete, design),
        Weighting = WeightingOf(complete.Weights),
    };

    private static Weighting? WeightingOf(double[] weights) =>
        AnswerMean.Of(new double[weights.Length], weights) is { DesignEffect: > 1 + 1e-12 and var effect } mean ? new(effect, mean.Answers / effect) : null;

    private static List<int> CompleteRows(AnswerTable answers) => [.. Enumerable.Range(0, answers.Rows).Where(row => answers.Complete[row])];

    private static IReadOnlyList<AnswerCount> DaysOf(AnswerTable table) =>
        [.. table.Days.GroupBy(day => day).OrderBy(day => day.Key).Select(day => new AnswerCount($"{day.Key:yyyy-MM-dd}", day.Count()))];
}
