using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Import.Mappings;

/// <summary>The first rows of a file, by which its columns are understood.</summary>
internal sealed class SampleTable
{
    private const int MaxRows = 20_000;
    private const int MaxCells = 400_000;

    private SampleTable(IReadOnlyList<string> headers, List<string[]> rows)
    {
        (Headers, Rows) = (headers, rows);
        Columns = [.. headers.Select((header, at) => new SampleColumn(header, [.. rows.Select(row => at < row.Length ? row[at].Trim() : "")]))];
    }

    public IReadOnlyList<string> Headers { get; }
    public IReadOnlyList<string[]> Rows { get; }
    public IReadOnlyList<SampleColumn> Columns { get; }

    public static SampleTable Of(Rows rows)
    {
        var (kept, most) = (new List<string[]>(), Math.Min(MaxRows, MaxCells / Math.Max(1, rows.Headers.Count)));
        while (kept.Count < most && rows.Read()) kept.Add(rows.Texts());
        if (kept.Count == 0) throw HeaderOnly();
        return new(rows.Headers, kept);
    }

    public static FileRefused HeaderOnly() => new("headerOnly", "The file has headers and no rows: check the period of the export.");
}
