using System.Globalization;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shouwen.App.Files.Published;

/// <summary>A table to take away: a header and rows of text, numbers or nothing.</summary>
public sealed record Sheet(IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<object?>> Rows)
{
    // Spreadsheets run text that begins like a formula; nothing that came from outside may.
    private static readonly CsvWriterOptions CsvOptions = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public IResult As(string? format, string name) => format == "xlsx"
        ? TypedResults.File(Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}.xlsx")
        : TypedResults.File(Csv(), "text/csv; charset=utf-8", $"{name}.csv");

    /// <summary>A long one as CSV, sent part by part as it is read: no more than a part of it lies in memory.</summary>
    public static IResult Stream(IReadOnlyList<string> header, IAsyncEnumerable<IEnumerable<IReadOnlyList<object?>>> parts, string name) => TypedResults.Stream(
        async body =>
        {
            await body.WriteAsync(Csv([header], CsvOptions));
            await foreach (var part in parts) await body.WriteAsync(Csv(part, CsvOptions with { WriteByteOrderMark = false }));
        },
        "text/csv; charset=utf-8", $"{name}.csv");

    public byte[] Bytes(string? format) => format == "xlsx" ? Xlsx() : Csv();

    /// <summary>With a byte-order mark, so that spreadsheets read Chinese rightly.</summary>
    private byte[] Csv() => Csv(Rows.Prepend(Header), CsvOptions);

    private static byte[] Csv(IEnumerable<IReadOnlyList<object?>> rows, CsvWriterOptions options)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, options, leaveOpen: true))
        {
            foreach (var row in rows) Write(csv, row);
        }

        return bytes.ToArray();
    }

    private static void Write(CsvWriter csv, IReadOnlyList<object?> row)
    {
        foreach (var value in row) csv.WriteField(Convert.ToString(value, CultureInfo.InvariantCulture));
        csv.EndRecord();
    }

    private byte[] Xlsx()
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(part)) Write(writer);
            workbook.Workbook = new Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = "Shouwen" }));
        }

        return bytes.ToArray();
    }

    private void Write(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, Header);
        foreach (var row in Rows) WriteRow(writer, row);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<object?> values)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in values) writer.WriteElement(CellOf(value));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        double or int or long => new Cell { DataType = CellValues.Number, CellValue = new(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
        _ => new Cell { DataType = CellValues.InlineString, InlineString = new(new Text(Clean(Convert.ToString(value, CultureInfo.InvariantCulture)!))) },
    };

    private static string Clean(string text) => string.Concat(text.Where(letter => letter >= ' ' || letter is '\t' or '\n'));
}
