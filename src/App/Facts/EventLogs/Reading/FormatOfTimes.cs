using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.EventLogs.Reading;

/// <summary>How a file's times are written, by its first rows.</summary>
internal static class FormatOfTimes
{
    private const int RowsLookedAt = 500;

    /// <summary>The format, or why nobody can tell.</summary>
    public static (string? Format, string? Wrong) Of(Rows rows, string time)
    {
        var (place, cells) = (rows.Headers.Index().First(header => header.Item == time).Index, new List<string>());
        while (cells.Count < RowsLookedAt && rows.Read()) if (place < rows.Count) cells.Add(rows[place].Trim().ToString());
        var column = new SampleColumn(time, cells);
        if (column.OrderIsAmbiguous)
            return (null, $"{time}: every date of the first rows, such as {column.Samples[0]}, can be read with the day first or with the month first. Say which: --time-format dmy or --time-format mdy.");
        return (ProposeMapping.FormatOf(column.Order), null);
    }
}
