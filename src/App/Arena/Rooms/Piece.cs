using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shouwen.App.Arena.Rooms;

/// <summary>A small part of what somebody sees, as it goes over the line.</summary>
[JsonConverter(typeof(Writer))]
internal readonly record struct Piece(byte[] Json)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) } };

    public static Piece Of<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, Options));

    public bool Same(Piece other) => Json.AsSpan().SequenceEqual(other.Json);

    internal sealed class Writer : JsonConverter<Piece>
    {
        public override Piece Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Piece value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json, skipInputValidation: true);
    }
}
