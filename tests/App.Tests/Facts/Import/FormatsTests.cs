using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Facts.Import.ImportsOf;

namespace Shouwen.App.Tests.Facts.Import;

public sealed class FormatsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    static FormatsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    public async Task Encodings_are_recognised(string encoding, bool withMark)
    {
        var imports = await NewAsync(server);
        var code = Encoding.GetEncoding(encoding);
        var result = Done(await imports.ImportAsync([.. withMark ? code.GetPreamble() : [], .. code.GetBytes(Csv(40))]));
        Assert.Equal("40 added, 0 changed, 0 unchanged, 0 rejected", Counts(result));
        Assert.Equal("200", await imports.Planner.GetIt("/api/centres/queues/热线").SaysAsync());
    }

    [Theory]
    [InlineData("\t")]
    [InlineData(";")]
    [InlineData("|")]
    public async Task Delimiters_are_recognised(string delimiter)
    {
        var imports = await NewAsync(server);
        Assert.Equal("40 added, 0 changed, 0 unchanged, 0 rejected", Counts(Done(await imports.ImportAsync(Csv(40).Replace(",", delimiter, StringComparison.Ordinal)))));
    }

    [Fact]
    public async Task Wrong_encoding_chosen_by_hand_refuses_the_rows_that_it_spoils()
    {
        var imports = await NewAsync(server);
        var upload = await imports.SendAsync(Encoding.GetEncoding("gb18030").GetBytes("contact_id,started_at,queue\na,2026-01-05 09:00,热线\nb,2026-01-05 09:01,hotline\n"));
        var preview = await imports.PreviewAsync(upload, "encoding=utf-8");
        var result = Done(await imports.EndAsync(await imports.StartAsync(upload, "contacts", preview.GetProperty("mapping"))));
        Assert.Equal("1 added, 0 changed, 0 unchanged, 1 rejected", Counts(result));
        Assert.Equal(1, result.GetProperty("byReason").GetProperty("badEncoding").GetInt32());
    }

    [Fact]
    public async Task Compressed_files_comments_and_quoted_line_ends_are_read()
    {
        var imports = await NewAsync(server);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes("# exported, by \"hand\"\ncontact_id,started_at,queue,recording\r\n\r\na,2026-01-05 09:00,\"hot, \"\"line\"\"\",r1\r\n# in between\nb,2026-01-05 09:01,hotline,\"r\n2\"\r\n"));
        var result = Done(await imports.ImportAsync(packed.ToArray(), "calls.csv.gz"));
        Assert.Equal("1 added, 0 changed, 0 unchanged, 1 rejected", Counts(result));
        Assert.Equal((6, "controlCharacters"), (result.GetProperty("rejects")[0].GetProperty("line").GetInt32(), result.GetProperty("rejects")[0].GetProperty("reason").GetString()));
        Assert.Equal("hot, \"line\"", (await imports.Planner.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/centres/queues", TestContext.Current.CancellationToken)).GetProperty("items")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_workbook_is_read_with_its_dates_and_times_as_cells()
    {
        var imports = await NewAsync(server);
        var result = Done(await imports.ImportAsync(Book(), "calls.xlsx"));
        Assert.Equal("2 added, 0 changed, 0 unchanged, 0 rejected", Counts(result));
        Assert.Equal(1, await imports.ValueAsync("contacts", "from=2026-01-06&to=2026-01-06"));
        Assert.Equal(90, await imports.ValueAsync("talk_time", "from=2026-01-05&to=2026-01-05"));
    }

    [Fact]
    public async Task Objects_one_a_line_are_read()
    {
        var imports = await NewAsync(server);
        var text = "{\"call_id\":\"a\",\"start_time\":\"2026-01-05T09:00:00+08:00\",\"queue\":\"HOT\",\"talk_time\":61}\n{\"call_id\":\"b\",\"start_time\":\"2026-01-05T02:00:00Z\",\"queue\":null,\"talk_time\":0}\nnot json\n";
        var result = Done(await imports.ImportAsync(Encoding.UTF8.GetBytes(text), "calls.ndjson"));
        Assert.Equal("2 added, 0 changed, 0 unchanged, 1 rejected", Counts(result));
        Assert.Equal(1, result.GetProperty("byReason").GetProperty("badJson").GetInt32());
        Assert.Equal(2, await imports.ValueAsync("contacts", "from=2026-01-05&to=2026-01-05"));
    }

    [Theory]
    [InlineData("dmy", "05/01/2026 09:00", "25/01/2026 09:00")]
    [InlineData("mdy", "01/05/2026 9:00:00 AM", "01/25/2026 9:00:00 AM")]
    [InlineData("iso", "2026年1月5日 9时0分", "2026年1月25日 9时0分")]
    public async Task Dates_are_understood_over_the_whole_sample(string format, string one, string other)
    {
        var imports = await NewAsync(server);
        var text = $"contact_id,started_at\na,{one}\nb,{other}\n";
        var upload = await imports.SendAsync(text);
        var mapping = (await imports.PreviewAsync(upload)).GetProperty("mapping");
        Assert.Equal(format, mapping.GetProperty("time").GetProperty("formats")[0].GetString());
        Done(await imports.EndAsync(await imports.StartAsync(upload, "contacts", mapping)));
        Assert.Equal(1, await imports.ValueAsync("contacts", "from=2026-01-05&to=2026-01-05"));
        Assert.Equal(1, await imports.ValueAsync("contacts", "from=2026-01-25&to=2026-01-25"));
    }

    [Fact]
    public async Task Dates_that_nobody_can_tell_are_said_to_be_so()
    {
        var imports = await NewAsync(server);
        var preview = await imports.PreviewAsync(await imports.SendAsync("contact_id,started_at\na,05/01/2026 09:00\nb,06/01/2026 09:00\n"));
        Assert.Contains(preview.GetProperty("warnings").EnumerateArray(), warning => warning.GetProperty("code").GetString() == "ambiguousDates");
        Assert.False(preview.GetProperty("mappingIsSure").GetBoolean());
    }

    [Fact]
    public async Task Times_that_the_clocks_leap_over_or_repeat_are_counted()
    {
        var imports = await NewAsync(server, "Europe/Berlin");
        var result = Done(await imports.ImportAsync("contact_id,started_at\na,2026-03-29 02:30\nb,2026-10-25 02:30\nc,2026-10-25 04:30\n"));
        Assert.Equal((1, 1), (result.GetProperty("skippedTimes").GetInt32(), result.GetProperty("repeatedTimes").GetInt32()));
    }

    private static byte[] Book()
    {
        using var packed = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(packed, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            part.Workbook = new Workbook();
            part.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 46, ApplyNumberFormat = true }));
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(
                new Row(TextCell("流水号"), TextCell("开始时间"), TextCell("结果"), TextCell("通话时长")),
                new Row(TextCell("a"), NumberCell("46027.375", 1), TextCell("接通"), NumberCell("0.00104166666666667", 2)),
                new Row(TextCell("b"), NumberCell("46028.5", 1), TextCell("放弃"), TextCell(""))));
            part.Workbook.AppendChild(new Sheets(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "话单" }));
        }

        return packed.ToArray();
    }

    private static Cell TextCell(string text) => new() { DataType = CellValues.InlineString, InlineString = new(new Text(text)) };

    private static Cell NumberCell(string number, uint style) => new() { CellValue = new(number), StyleIndex = style };
}
