using System.Globalization;
using System.Text;
using ExcelDataReader;
using Microsoft.Playwright;

namespace Shouwen.EndToEnd;

/// <summary>Files as a person gets them from the browser, read as tables with a header.</summary>
internal static class Downloads
{
    static Downloads() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Chooses a format from an export menu and reads what comes.</summary>
    public static async Task<List<Dictionary<string, string>>> ExportAsync(IPage page, string menu, string format)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new($"{menu}$") }).ClickAsync();
        return await ReadAsync(page, () => page.GetByRole(AriaRole.Menuitem, new() { Name = format, Exact = true }).ClickAsync());
    }

    public static async Task<List<Dictionary<string, string>>> ReadAsync(IPage page, Func<Task> act)
    {
        var download = await page.RunAndWaitForDownloadAsync(act);
        await using var file = await download.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await file.CopyToAsync(content, TestContext.Current.CancellationToken);
        content.Position = 0;
        var isWorkbook = download.SuggestedFilename.EndsWith(".xlsx", StringComparison.Ordinal);
        var rows = Rows(isWorkbook ? ExcelReaderFactory.CreateReader(content) : ExcelReaderFactory.CreateCsvReader(content, new() { FallbackEncoding = Encoding.UTF8 }));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static List<string[]> Rows(IExcelDataReader reader)
    {
        using var _ = reader;
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }
}
