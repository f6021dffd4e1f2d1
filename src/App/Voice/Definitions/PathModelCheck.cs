using Shouwen.App.Http;

namespace Shouwen.App.Voice.Definitions;

/// <summary>The path model of a survey: each path between two constructs, none twice, no way back to its start.</summary>
internal static class PathModelCheck
{
    public const string PathTwice = "pathTwice";
    public const string MakesACycle = "makesACycle";
    public const string NoIndicators = "noIndicators";

    public static void Check(SurveyDefinition survey, FieldErrors errors)
    {
        var known = survey.Constructs.Select(construct => construct.Code).ToHashSet();
        for (var i = 0; i < survey.Paths.Count; i++)
        {
            var path = survey.Paths[i];
            errors.AddIf(!known.Contains(path.From), $"paths.{i}.from", DefinitionCheck.UnknownConstruct);
            errors.AddIf(!known.Contains(path.To), $"paths.{i}.to", DefinitionCheck.UnknownConstruct);
            errors.AddIf(survey.Paths.Take(i).Contains(path), $"paths.{i}", PathTwice);
        }

        errors.AddIf(HasCycle(survey), "paths", MakesACycle);
        var indicated = SurveyFields.Of(survey).Select(field => field.Construct).ToHashSet();
        foreach (var code in survey.Paths.SelectMany(path => new[] { path.From, path.To }).Distinct().Where(code => known.Contains(code) && !indicated.Contains(code)))
            errors.Add("constructs", $"{NoIndicators}:{code}");
    }

    /// <summary>Takes away, again and again, what nothing points at; what is left goes round.</summary>
    private static bool HasCycle(SurveyDefinition survey)
    {
        var paths = survey.Paths.ToList();
        while (paths.Count > 0)
        {
            var targets = paths.Select(path => path.To).ToHashSet();
            if (paths.RemoveAll(path => !targets.Contains(path.From)) == 0) return true;
        }

        return false;
    }
}
