using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shouwen.App.Voice.Results;

/// <summary>How results are kept.</summary>
internal static class ResultJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };
}
