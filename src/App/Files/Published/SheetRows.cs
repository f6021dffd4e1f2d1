using System.Globalization;
using ExcelDataReader;

namespace Shouwen.App.Files.Published;

/// <summary>One sheet of a workbook; dates and times of cells become text as ISO 8601 writes them.</summary>
internal sealed class SheetRows : Rows
{
    // Excel counts times without a date from its own beginning of time.
    private static readonly DateTime TimesOnly = new(1900, 1, 1);
    private readonly IExcelDataReader book;
    private readonly Stream file;
    private string[] cells = [];
    private int line;

    public SheetRows(IExcelDataReader book, Stream file)
    {
        (this.book, this.file) = (book, file);
        if (Read()) Headers = Named(Trimmed(cells));
    }

    public override int Line => line;

    public override int Count => cells.Length;

    public override ReadOnlySpan<char> this[int cell] => cells[cell];

    public override bool Read()
    {
        try
        {
            while (book.Read())
            {
                line++;
                cells = new string[Headers.Count > 0 ? Math.Min(book.FieldCount, Headers.Count) : Math.Min(book.FieldCount, FileLimits.MaxColumns)];
                for (var i = 0; i < cells.Length; i++) cells[i] = TextOf(book.GetValue(i));
                if (cells.Any(cell => cell.Length > 0)) return true;
            }
        }
        catch (Exception failure) when (failure is System.Xml.XmlException or InvalidDataException or FormatException)
        {
            throw WorkbookFile.NotAWorkbook();
        }

        return false;
    }

    public override void Dispose()
    {
        book.Dispose();
        file.Dispose();
    }

    /// <summary>Sheets are often said to be wider than they are.</summary>
    private static string[] Trimmed(string[] cells) => cells[..(Array.FindLastIndex(cells, cell => cell.Length > 0) + 1)];

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime time when time < TimesOnly => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan span => $"{(int)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
