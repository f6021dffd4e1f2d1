using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Shouwen;

/// <summary>How the verbs answer: JSON for programs, tables for people.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Write(JsonObject json)
    {
        Console.WriteLine(json.ToJsonString(Indented));
        return Verb.Done;
    }

    public static void Write(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table { Title = new(Markup.Escape(title)) };
        table.AddColumns(Array.ConvertAll(columns, Markup.Escape));
        foreach (var row in rows) table.AddRow(Array.ConvertAll(row, Markup.Escape));
        AnsiConsole.Write(table);
    }

    public static string Text(double? value, int digits = 3) => value is { } number && double.IsFinite(number) ? number.ToString($"F{digits}", CultureInfo.InvariantCulture) : "";

    /// <summary>Null where there is no number: JSON has no other word for it.</summary>
    public static JsonValue? Number(double? value) => value is { } number && double.IsFinite(number) ? JsonValue.Create(number) : null;

    /// <summary>A word of code as JSON has it: smallSample.</summary>
    public static string Camel<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{word}");
}
