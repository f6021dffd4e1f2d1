using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>What the answers of a wave, or of a group in it, say. Partial answers are counted and left out of the rest.</summary>
internal static class ResultOf
{
    public static WaveResult Of(SurveyDefinition survey, AnswerTable answers, SampleDesign design, CancellationToken cancel)
    {
        var complete = answers.Only([.. Enumerable.Range(0, answers.Rows).Where(row => answers.Complete[row])]);
        return new(
            complete.Rows, answers.Rows - complete.Rows, DaysOf(complete),
            FieldResults.Of(survey, complete, design), MeasureResults.Of(survey, complete, design), GapsOf.Of(survey, complete, design),
            ModelOf.Of(survey) is { } model ? ModelResults.Of(model, ModelOf.RangesOf(survey), complete, cancel) : null);
    }

    private static IReadOnlyList<AnswerCount> DaysOf(AnswerTable table) =>
        [.. table.Days.GroupBy(day => day).OrderBy(day => day.Key).Select(day => new AnswerCount($"{day.Key:yyyy-MM-dd}", day.Count()))];
}
