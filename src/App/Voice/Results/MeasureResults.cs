using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>The questions that are metrics.</summary>
internal static class MeasureResults
{
    public static IReadOnlyList<MeasureResult> Of(SurveyDefinition survey, AnswerTable table, SampleDesign design) =>
        [.. from field in SurveyFields.Of(survey) where field.Question.Measures is not null select Of(field, table, design)];

    private static MeasureResult Of(SurveyField field, AnswerTable table, SampleDesign design)
    {
        var measure = field.Question.Measures!.Value;
        if (measure == Measures.Resolved) return OfResolved(field, table, design);
        var figures = table.Figures[field.Code];
        if (figures.Count(double.IsFinite) is var given && !FieldResults.IsShown(given)) return new(measure, field.Code, given, null, null, null);
        var mean = AnswerMean.Of(figures, table.Weights, design);
        var net = measure == Measures.Recommendation ? NetPromoter.Of(figures, table.Weights, design) : null;
        var share = measure == Measures.Recommendation ? null : AnswerShare.AtLeast(TopBox(field.Scale!), figures, table.Weights, design);
        return new(measure, field.Code, mean?.Answers ?? 0, FieldResults.Of(mean), Of(share), net is null ? null : new(net.Value, net.Interval.Low, net.Interval.High));
    }

    /// <summary>The first choice says that it is resolved.</summary>
    private static MeasureResult OfResolved(SurveyField field, AnswerTable table, SampleDesign design)
    {
        var share = AnswerShare.AtLeast(1, PointsOf(field, table), table.Weights, design);
        var answers = share?.Answers ?? 0;
        return new(Measures.Resolved, field.Code, answers, null, FieldResults.IsShown(answers) ? Of(share) : null, null);
    }

    /// <summary>What the metric is the mean of: points; -100, 0 and 100 for detractors, the passive and promoters; 0 and 1 for resolved.</summary>
    public static double[] PointsOf(SurveyField field, AnswerTable table) => field.Question.Measures switch
    {
        Measures.Recommendation => Array.ConvertAll(table.Figures[field.Code], NetPromoter.PointsOf),
        Measures.Resolved => Array.ConvertAll(table.Choices[field.Code], choice => string.IsNullOrEmpty(choice) ? double.NaN : choice == field.Question.Choices![0].Code ? 1 : 0),
        _ => table.Figures[field.Code],
    };

    /// <summary>The upper fifth or so of the scale: 4 and 5 of 5, 6 and 7 of 7, 9 and 10 of 10.</summary>
    public static int TopBox(Scale scale) => scale.Most - 1;

    private static Estimated? Of(AnswerShare? share) => share is null ? null : new(share.Value, share.Interval.Low, share.Interval.High);
}
