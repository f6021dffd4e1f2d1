using System.Text.Json;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers;

/// <summary>Answers by field, as they are kept.</summary>
internal static class AnswerJson
{
    public static string Text(IReadOnlyDictionary<string, string> answers) => JsonSerializer.Serialize(answers, DefinitionJson.Options);

    public static Dictionary<string, string> Read(string text) => JsonSerializer.Deserialize<Dictionary<string, string>>(text, DefinitionJson.Options)!;
}
