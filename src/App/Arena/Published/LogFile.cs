using System.Globalization;
using System.Text;
using System.Text.Json;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Published;

/// <summary>A game as it was played: scenario, seed and commands.</summary>
/// <param name="Minutes">Length of a round; null is the scenario's own.</param>
public sealed record ArenaLog(string Scenario, string Digest, ulong Seed, int? Minutes, IReadOnlyList<LogEntry> Entries);

/// <summary>A log as NDJSON: a head, then a line for each command.</summary>
public static class LogFile
{
    public const int MostMinutes = 480;
    private const int MostEntries = 1_000_000;

    /// <summary>The log as text; minutes where rounds have another length than the scenario's.</summary>
    public static string Write(Board board, ulong seed, IEnumerable<LogEntry> entries, int? minutes = null)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\"scenario\":\"{board.Scenario.Code}\",\"digest\":\"{board.Digest}\",\"seed\":{seed}{(minutes is null ? "" : $",\"minutes\":{minutes}")}}}\n");
        foreach (var (at, one) in entries)
            text.Append(CultureInfo.InvariantCulture, $"{{\"at\":{at},\"do\":\"{JsonNamingPolicy.CamelCase.ConvertName($"{one.Kind}")}\",\"seat\":{one.Seat},\"target\":{one.Target},\"a\":{one.A},\"b\":{one.B},\"form\":{one.Form}}}\n");
        return text.ToString();
    }

    /// <summary>The log, or which line of it cannot be read and why.</summary>
    public static (ArenaLog? Log, string? Wrong) Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var number = 0;
        try
        {
            if (lines.Length == 0) return (null, "the file is empty.");
            if (lines.Length > MostEntries) return (null, $"a log has at most {MostEntries} lines.");
            using var head = JsonDocument.Parse(lines[0]);
            var (scenario, digest, seed) = (Text(head, "scenario"), Text(head, "digest"), head.RootElement.GetProperty("seed").GetUInt64());
            int? minutes = head.RootElement.TryGetProperty("minutes", out var length) ? length.GetInt32() : null;
            if (minutes is < 1 or > MostMinutes) throw new FormatException("minutes");
            var entries = new List<LogEntry>(lines.Length);
            for (number = 1; number < lines.Length; number++) entries.Add(Entry(lines[number]));
            return (new(scenario, digest, seed, minutes, entries), null);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return (null, $"line {number + 1} is not a line of a log.");
        }
    }

    private static LogEntry Entry(string line)
    {
        using var json = JsonDocument.Parse(line);
        int Whole(string name) => json.RootElement.GetProperty(name).GetInt32();
        var named = Text(json, "do");
        if (!Enum.TryParse<CommandKind>(named, ignoreCase: true, out var kind) || !named.All(char.IsLetter)) throw new FormatException(named);
        return new(Whole("at"), new(kind, Whole("seat"), Whole("target"), Whole("a"), Whole("b"), json.RootElement.GetProperty("form").GetInt64()));
    }

    private static string Text(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString() ?? throw new FormatException(name);
}
