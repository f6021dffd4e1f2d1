using System.Text.Json;
using System.Text.Json.Serialization;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Surveys;

namespace Shouwen.App.Voice.Templates;

/// <summary>A survey to begin with.</summary>
public sealed record SurveyTemplate(
    [property: JsonRequired] string Code, [property: JsonRequired] Audience Audience, [property: JsonRequired] LocalText Name, [property: JsonRequired] LocalText About,
    [property: JsonRequired] SurveyDefinition Definition);

/// <summary>The templates that the program brings, in the order in which they are offered.</summary>
internal static class SurveyTemplates
{
    public static IReadOnlyList<SurveyTemplate> All { get; } = [.. new[] { "index", "core", "contact", "recommend", "gaps", "staff", "suppliers" }.Select(Read)];

    public static SurveyTemplate? Find(string code) => All.FirstOrDefault(template => template.Code == code);

    private static SurveyTemplate Read(string code)
    {
        using var stream = typeof(SurveyTemplates).Assembly.GetManifestResourceStream($"survey.{code}.json") ?? throw new InvalidOperationException($"The survey {code} is not part of the program.");
        return JsonSerializer.Deserialize<SurveyTemplate>(stream, DefinitionJson.Options)!;
    }
}
