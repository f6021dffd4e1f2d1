using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shouwen.App.Knowledge;

/// <summary>How lists are kept in a column: as JSON that people can read.</summary>
internal static class KnowledgeJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(IReadOnlyList<string> list) => JsonSerializer.Serialize(list, Options);

    public static IReadOnlyList<string> Read(string text) => JsonSerializer.Deserialize<List<string>>(text, Options)!;
}
