using System.Globalization;

namespace Shouwen.App.Files.Published;

/// <summary>Columns of a table file (CSV, XLSX, NDJSON): some as numbers, some as text. NaN is an empty cell.</summary>
public sealed record ColumnFile(IReadOnlyDictionary<string, double[]> Numbers, IReadOnlyDictionary<string, string[]> Texts, IReadOnlyList<int> Lines)
{
    private const int MostWrong = 20;

    /// <summary>The headers of a file, or why it cannot be read.</summary>
    public static (IReadOnlyList<string>? Headers, string? Wrong) Headers(string path)
    {
        try
        {
            using var file = TableFile.Open(path, new());
            return (file.Rows.Headers, null);
        }
        catch (FileRefused refused)
        {
            return (null, refused.Message);
        }
    }

    /// <summary>The columns, or what is wrong with which line.</summary>
    public static (ColumnFile? File, IReadOnlyList<string> Wrong) Read(string path, IReadOnlyList<string> numbers, IReadOnlyList<string> texts)
    {
        try
        {
            using var file = TableFile.Open(path, new());
            return Read(file.Rows, numbers, texts);
        }
        catch (FileRefused refused)
        {
            return (null, [refused.Message]);
        }
    }

    private static (ColumnFile?, IReadOnlyList<string>) Read(Rows rows, IReadOnlyList<string> numbers, IReadOnlyList<string> texts)
    {
        var absent = numbers.Concat(texts).Where(name => !rows.Headers.Contains(name)).ToList();
        if (absent.Count > 0) return (null, [$"There is no column {string.Join(", ", absent)}. The file has {string.Join(", ", rows.Headers)}."]);
        var places = rows.Headers.Index().ToDictionary(header => header.Item, header => header.Index);
        var (values, labels) = (numbers.ToDictionary(name => name, _ => new List<double>()), texts.ToDictionary(name => name, _ => new List<string>()));
        var (lines, wrong) = (new List<int>(), new List<string>());
        ReadOnlySpan<char> Cell(string name) => places[name] < rows.Count ? rows[places[name]].Trim() : [];
        while (rows.Read() && wrong.Count < MostWrong)
        {
            lines.Add(rows.Line);
            foreach (var name in texts) labels[name].Add(EmptyCell.Is(Cell(name)) ? "" : Cell(name).ToString());
            foreach (var name in numbers)
            {
                if (Number(Cell(name)) is { } value) values[name].Add(value);
                else wrong.Add($"line {rows.Line}: {name} is “{Cell(name)}”, which is not a number.");
            }
        }

        if (wrong.Count > 0) return (null, wrong);
        if (lines.Count == 0) return (null, ["The file has a header and no rows."]);
        return (new(values.ToDictionary(one => one.Key, one => one.Value.ToArray()), labels.ToDictionary(one => one.Key, one => one.Value.ToArray()), lines), []);
    }

    private static double? Number(ReadOnlySpan<char> text) =>
        EmptyCell.Is(text) ? double.NaN
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
