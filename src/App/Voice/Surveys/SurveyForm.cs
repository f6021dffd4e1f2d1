using System.Text.Json.Serialization;
using Shouwen.App.Http;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Surveys;

/// <summary>A survey as people work on it, with what still keeps it from being published.</summary>
public sealed record SurveyForm(
    string Code, string Name, Audience Audience, int Published, DateTimeOffset ChangedAt, SurveyDefinition Definition, IReadOnlyDictionary<string, string[]> Wrong)
{
    internal static SurveyForm Of(Survey row)
    {
        var definition = row.Definition;
        return new(row.Code, row.Name, row.Audience, row.Published, row.ChangedAt, definition, WrongIn(definition).Found);
    }

    internal static FieldErrors WrongIn(SurveyDefinition definition)
    {
        var errors = new FieldErrors();
        new DefinitionCheck(errors).Check(definition);
        return errors;
    }
}

/// <summary>A survey in a list.</summary>
public sealed record SurveyCard(string Code, string Name, Audience Audience, int Published, DateTimeOffset ChangedAt);

/// <summary>What a survey is to become: from a template, or from nothing but a first language.</summary>
public sealed record NewSurvey([property: JsonRequired] string Code, [property: JsonRequired] string Name, Audience? Audience, string? Template, string? CopyOf);

public sealed record SurveyChange([property: JsonRequired] string Name, [property: JsonRequired] SurveyDefinition Definition);
