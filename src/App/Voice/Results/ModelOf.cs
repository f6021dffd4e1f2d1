using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>The path model that a survey carries: its constructs on paths, with the fields that indicate them.</summary>
internal static class ModelOf
{
    /// <summary>Null where the survey has no paths.</summary>
    public static PathModel? Of(SurveyDefinition survey)
    {
        if (survey.Paths.Count == 0) return null;
        var onPaths = survey.Paths.SelectMany(path => new[] { path.From, path.To }).ToHashSet();
        var indicators = IndicatorsOf(survey).ToLookup(field => field.Construct, field => field.Code);
        return new()
        {
            Constructs = [.. from construct in survey.Constructs
                             where onPaths.Contains(construct.Code)
                             select new Construct(construct.Code, [.. indicators[construct.Code]], construct.Formative ? OuterMode.B : OuterMode.A)],
            Paths = [.. survey.Paths.Select(path => new ModelPath(path.From, path.To))],
            Missing = MissingValues.Mean,
        };
    }

    /// <summary>What each indicator can be answered with, for indices on 0 to 100.</summary>
    public static ScaleRanges RangesOf(SurveyDefinition survey) => new(
        new(0, 10),
        IndicatorsOf(survey).ToDictionary(field => field.Code, field => new ScaleRange(field.Scale?.Least ?? field.Question.Least ?? 0, field.Scale?.Most ?? field.Question.Most ?? 10)));

    private static IEnumerable<SurveyField> IndicatorsOf(SurveyDefinition survey) =>
        SurveyFields.Of(survey).Where(field => field.Construct is not null && AnswerTable.IsFigure(field));
}
