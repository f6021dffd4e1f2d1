using System.Globalization;
using Shouwen.App.Files.Published;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Published;

/// <summary>Answers from a table file (CSV, XLSX, NDJSON): the columns asked for as numbers, one more as text, such as groups.</summary>
public sealed class AnswerFile
{
    private const int MostWrong = 20;

    private AnswerFile(IndicatorData data, IReadOnlyList<string> labels, IReadOnlyList<int> lines) => (Data, Labels, Lines) = (data, labels, lines);

    public IndicatorData Data { get; }

    /// <summary>By row, of the column that was asked for as text; empty where none was.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The line of the file that each row stands in.</summary>
    public IReadOnlyList<int> Lines { get; }

    /// <summary>The answers, or what is wrong with which line.</summary>
    /// <param name="ranges">Answers outside are wrong; null where anything goes.</param>
    public static (AnswerFile? File, IReadOnlyList<string> Wrong) Read(string path, IReadOnlyList<string> columns, string? label, string? weight, ScaleRanges? ranges)
    {
        try
        {
            using var file = TableFile.Open(path, new());
            return Read(file.Rows, columns, label, weight, ranges);
        }
        catch (FileRefused refused)
        {
            return (null, [refused.Message]);
        }
    }

    private static (AnswerFile?, IReadOnlyList<string>) Read(Rows rows, IReadOnlyList<string> columns, string? label, string? weight, ScaleRanges? ranges)
    {
        IReadOnlyList<string> numbers = weight is null ? columns : [.. columns, weight];
        var absent = numbers.Append(label).OfType<string>().Where(name => !rows.Headers.Contains(name)).ToList();
        if (absent.Count > 0) return (null, [$"There is no column {string.Join(", ", absent)}. The file has {string.Join(", ", rows.Headers)}."]);
        var places = numbers.Select(name => rows.Headers.Index().First(header => header.Item == name).Index).ToArray();
        var labelPlace = label is null ? -1 : rows.Headers.Index().First(header => header.Item == label).Index;
        var (values, labels, lines, wrong) = (numbers.Select(_ => new List<double>()).ToArray(), new List<string>(), new List<int>(), new List<string>());
        while (rows.Read() && wrong.Count < MostWrong)
        {
            lines.Add(rows.Line);
            if (labelPlace >= 0) labels.Add(labelPlace < rows.Count ? rows[labelPlace].Trim().ToString() : "");
            for (var k = 0; k < places.Length; k++)
                values[k].Add(Value(places[k] < rows.Count ? rows[places[k]].Trim() : [], numbers[k], k < columns.Count ? ranges : null, rows.Line, wrong));
        }

        if (IsSecondHeader(values, wrong, lines)) return (null, [$"line {lines[0]}: this looks like a second row of headers. Take it out: one row of headers, then one row a respondent."]);
        if (wrong.Count > 0) return (null, wrong);
        if (lines.Count == 0) return (null, ["The file has a header and no rows."]);
        var all = Array.ConvertAll(values, column => column.ToArray());
        return (new(new(columns, all[..columns.Count], weight is null ? null : all[^1]), labels, lines), []);
    }

    /// <summary>Nothing in the first row is a number, and all that is wrong is in it.</summary>
    private static bool IsSecondHeader(List<double>[] values, List<string> wrong, List<int> lines) =>
        wrong.Count > 0 && wrong.TrueForAll(reason => reason.StartsWith($"line {lines[0]}:", StringComparison.Ordinal)) && values.All(column => !double.IsNormal(column[0]));

    private static double Value(ReadOnlySpan<char> text, string column, ScaleRanges? ranges, int line, List<string> wrong)
    {
        if (EmptyCell.Is(text)) return double.NaN;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            wrong.Add($"line {line}: {column} is “{text}”, which is not a number.");
        else if (ranges?.Of(column) is { } range && (value < range.Min || value > range.Max))
            wrong.Add($"line {line}: {column} is {text}, outside {range.Min.ToString(CultureInfo.InvariantCulture)} to {range.Max.ToString(CultureInfo.InvariantCulture)}.");
        return value;
    }
}
