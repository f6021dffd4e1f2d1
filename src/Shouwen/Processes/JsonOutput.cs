using System.Text.Encodings.Web;
using System.Text.Json;
using Shouwen.Engines.Mining;

namespace Shouwen.Processes;

/// <summary>JSON to standard output as it is made.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Action<Utf8JsonWriter> write)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using (var json = new Utf8JsonWriter(output, Indented)) write(json);
        output.WriteByte((byte)'\n');
    }

    public static void WriteObject<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T, Utf8JsonWriter> write)
    {
        json.WriteStartObject(name);
        foreach (var value in values) write(value, json);
        json.WriteEndObject();
    }

    /// <summary>Each value as an object.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteNames(this Utf8JsonWriter json, string name, IEnumerable<int> places, IReadOnlyList<string> names)
    {
        json.WriteStartArray(name);
        foreach (var place in places) json.WriteStringValue(names[place]);
        json.WriteEndArray();
    }

    public static void WriteOptional(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>meanSeconds and its like; with a word before them, workingMeanSeconds.</summary>
    public static void WriteTimes(this Utf8JsonWriter json, string before, TimeFigures figures)
    {
        string Name(string name) => before.Length == 0 ? name : before + char.ToUpperInvariant(name[0]) + name[1..];
        json.WriteOptional(Name("meanSeconds"), figures.Mean);
        json.WriteOptional(Name("medianSeconds"), figures.Median);
        json.WriteOptional(Name("p90Seconds"), figures.P90);
        json.WriteOptional(Name("minSeconds"), figures.Min);
        json.WriteOptional(Name("maxSeconds"), figures.Max);
        json.WriteOptional(Name("stdevSeconds"), figures.Deviation);
        json.WriteNumber(Name("totalSeconds"), figures.Total);
    }
}
