using System.Text.Json;
using System.Text.Json.Serialization;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Promises;

/// <summary>One line of a stored clock log.</summary>
[JsonConverter(typeof(Stored))]
internal sealed record ClockLine(DateTimeOffset At, ClockEventKind Event, string? Target = null, string? Reason = null, string? Calendar = null)
{
    /// <summary>By hand: after an edit of a calendar hundreds of thousands of logs are read, and to read them by reflection was a quarter of the server's work.</summary>
    private sealed class Stored : JsonConverter<ClockLine>
    {
        private static readonly ClockEventKind[] Kinds = Enum.GetValues<ClockEventKind>();
        private static readonly JsonEncodedText[] Names = [.. Kinds.Select(kind => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())))];

        public override ClockLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var (at, kind, target, reason, calendar) = (default(DateTimeOffset?), default(ClockEventKind?), default(string), default(string), default(string));
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (Is(ref reader, "at"u8)) at = reader.GetDateTimeOffset();
                else if (Is(ref reader, "event"u8)) kind = KindOf(ref reader);
                else if (Is(ref reader, "target"u8)) target = reader.GetString();
                else if (Is(ref reader, "reason"u8)) reason = reader.GetString();
                else if (Is(ref reader, "calendar"u8)) calendar = reader.GetString();
                else reader.Skip();
            }

            return new(at ?? throw new JsonException("A line of a clock log says when."), kind ?? throw new JsonException("A line of a clock log says what happened."), target, reason, calendar);
        }

        public override void Write(Utf8JsonWriter writer, ClockLine value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("at"u8, value.At);
            writer.WriteString("event"u8, Names[Array.IndexOf(Kinds, value.Event)]);
            if (value.Target is not null) writer.WriteString("target"u8, value.Target);
            if (value.Reason is not null) writer.WriteString("reason"u8, value.Reason);
            if (value.Calendar is not null) writer.WriteString("calendar"u8, value.Calendar);
            writer.WriteEndObject();
        }

        /// <summary>Whether this is the name that stands there; then its value is next.</summary>
        private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

        private static ClockEventKind KindOf(ref Utf8JsonReader reader)
        {
            for (var at = 0; at < Names.Length; at++)
                if (reader.ValueTextEquals(Names[at].EncodedUtf8Bytes)) return Kinds[at];
            throw new JsonException($"Nothing of the kind happens to a clock: {reader.GetString()}.");
        }
    }
}
