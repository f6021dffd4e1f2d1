using System.IO.Compression;
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

    public static byte[] Pack<T>(T value)
    {
        using var bytes = new MemoryStream();
        using (var packing = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(packing, value, Options);
        return bytes.ToArray();
    }

    public static T Unpack<T>(byte[] packed)
    {
        using var bytes = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(bytes, Options)!;
    }
}
