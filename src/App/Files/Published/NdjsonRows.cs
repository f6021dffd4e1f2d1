using System.Text.Json;

namespace Shouwen.App.Files.Published;

/// <summary>One JSON object a line; its names are the headers, known from the beginning of the file.</summary>
internal sealed class NdjsonRows : Rows
{
    private readonly TextRows lines;
    private readonly Dictionary<string, int> places;
    private readonly bool isClosed;
    private readonly string[] cells;
    private string? fault;

    /// <summary>With closed headers, a name that is not among them is a fault of its row.</summary>
    public NdjsonRows(TextReader text, IReadOnlyList<string> headers, bool isClosed = false)
    {
        this.isClosed = isClosed;
        lines = new(text, delimiter: null, comment: null, hasHeaders: false);
        Headers = headers;
        places = headers.Index().ToDictionary(header => header.Item, header => header.Index, StringComparer.Ordinal);
        cells = new string[headers.Count];
    }

    public override int Line => lines.Line;

    public override int Count => cells.Length;

    public override string? Fault => fault;

    public override ReadOnlySpan<char> this[int cell] => cells[cell];

    public override bool Read()
    {
        if (!lines.Read()) return false;
        Array.Fill(cells, "");
        fault = Parse(lines[0]);
        return true;
    }

    public override void Dispose() => lines.Dispose();

    /// <summary>All names that the objects of a sample have, in the order in which they come.</summary>
    public static IReadOnlyList<string> HeadersOf(TextReader sample)
    {
        var names = new List<string>();
        using var lines = new TextRows(sample, delimiter: null, comment: null, hasHeaders: false);
        while (lines.Read())
        {
            if (Parsed(lines[0]) is not { } row) continue;
            using (row) foreach (var property in row.RootElement.EnumerateObject()) if (!names.Contains(property.Name)) names.Add(property.Name);
            if (names.Count > FileLimits.MaxColumns) throw new FileRefused("tooManyColumns", $"The objects have more than {FileLimits.MaxColumns} different names.");
        }

        return names;
    }

    private string? Parse(ReadOnlySpan<char> text)
    {
        if (Parsed(text) is not { } row) return "badJson";
        using (row)
        {
            foreach (var property in row.RootElement.EnumerateObject())
            {
                if (places.TryGetValue(property.Name, out var place)) cells[place] = TextOf(property.Value);
                else if (isClosed) return "unknownField";
            }
        }

        return null;
    }

    private static JsonDocument? Parsed(ReadOnlySpan<char> text)
    {
        try
        {
            var row = JsonDocument.Parse(text.ToString());
            if (row.RootElement.ValueKind == JsonValueKind.Object) return row;
            row.Dispose();
        }
        catch (JsonException)
        {
            // A line that is not JSON is one bad row.
        }

        return null;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
