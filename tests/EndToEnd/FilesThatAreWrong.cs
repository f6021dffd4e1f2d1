using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

public sealed class FilesThatAreWrong(Installation installation, Chromium chromium) : Journey(installation, chromium), IClassFixture<Installation>
{
    private const string Header = "联络编号,开始时间,结果,队列,等待时长,通话时长\n";

    [Fact]
    public async Task Bombs_are_named_bad_rows_come_back_with_their_reason_and_two_clicks_import_once()
    {
        using var director = await Caller.SetUpAsync(Installation);
        var page = await OpenAsync("/sign-in?to=/c/MAIN/import");
        await SignInAsync(page, Caller.Email, Caller.Password);

        Provokes(422, "/preview");
        foreach (var (name, bomb) in new[] { ("calls.csv.gz", Compressed()), ("calls.xlsx", Workbook()) })
        {
            await SendAsync(page, name, bomb);
            await Expect(page.GetByText("压缩文件展开后异常庞大，已停止读取。")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "换一个文件" }).ClickAsync();
        }

        await SendAsync(page, "九月.csv", Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(10, 40).Select(minute => $"B{minute},2026-09-01 10:{minute},人工接听,热线,12,180\n")) + """
            A1,2026-09-01 09:05,人工接听,热线,-7,60
            A2,2026-09-01 09:10,放弃,热线,45,
            A3,不知道,人工接听,热线,3,90
            B10,2026-09-01 09:20,人工接听,热线,5,30
            """));
        await page.GetByRole(AriaRole.Button, new() { Name = "试运行" }).ClickAsync();
        await Expect(Section(page, "被退回的行")).ToContainTextAsync("出现负数");
        await IsAccessibleAsync(page);
        await DoubleClickAsync(page, "开始导入");
        await Expect(page.GetByText("导入完成，写入 41 行。")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);

        var back = await Downloads.ReadAsync(page, () => page.GetByRole(AriaRole.Link, new() { Name = "下载退回明细（CSV）" }).ClickAsync());
        Assert.Equal(["42 negative -7", "44 badTime 不知道", "45 duplicateId B10"], back.Select(row => $"{row["line"]} {row["reason"]} {row["value"]}"));

        await page.GetByRole(AriaRole.Button, new() { Name = "再导入一个文件" }).ClickAsync();
        var history = Section(page, "导入记录").Locator("tbody tr.ant-table-row");
        await Expect(history.Filter(new() { HasText = "九月.csv" })).ToHaveCountAsync(2);
        await Expect(history.Filter(new() { HasText = "试运行" })).ToHaveCountAsync(1);
    }

    private static Task SendAsync(IPage page, string name, byte[] content) =>
        page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    /// <summary>A hundred megabytes in a hundred kilobytes.</summary>
    private static byte[] Compressed()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Header));
            Fill(gzip, (byte)'\n');
        }
        return packed.ToArray();
    }

    private static byte[] Workbook()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            Fill(sheet, 0);
        }
        return packed.ToArray();
    }

    private static void Fill(Stream stream, byte with)
    {
        var block = Enumerable.Repeat(with, 1 << 20).ToArray();
        for (var megabyte = 0; megabyte < 100; megabyte++) stream.Write(block);
    }
}
