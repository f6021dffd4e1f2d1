using System.IO.Compression;
using System.Text;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Facts.Import.ImportsOf;

namespace Shouwen.App.Tests.Facts.Import;

public sealed class RefusedFilesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task An_empty_file() => Assert.Equal("422 import.emptyFile", await RefusalAsync([]));

    [Fact]
    public async Task A_file_of_blank_lines() => Assert.Equal("422 import.emptyFile", await RefusalAsync("\n\n   \n"u8.ToArray()));

    [Fact]
    public async Task Headers_without_rows() => Assert.Equal("422 import.headerOnly", await RefusalAsync(Encoding.UTF8.GetBytes(Headers + "\n")));

    [Fact]
    public async Task Binary_junk() => Assert.Equal("422 import.notText", await RefusalAsync([.. Enumerable.Range(0, 5_000).Select(number => (byte)(number * 31))]));

    [Fact]
    public async Task A_compressed_file_that_grows_without_end()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Csv(10)));
            var blank = Enumerable.Repeat((byte)'\n', 1 << 20).ToArray();
            for (var i = 0; i < 100; i++) gzip.Write(blank);
        }

        Assert.Equal("422 import.bomb", await RefusalAsync(packed.ToArray(), "calls.csv.gz"));
    }

    [Fact]
    public async Task A_compressed_file_that_is_damaged() =>
        Assert.Equal("422 import.badArchive", await RefusalAsync([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF], "cut.gz"));

    [Fact]
    public async Task A_workbook_that_grows_without_end()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 100; i++) sheet.Write(zeros);
        }

        Assert.Equal("422 import.bomb", await RefusalAsync(packed.ToArray(), "bomb.xlsx"));
    }

    [Fact]
    public async Task A_zip_that_is_no_workbook()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("readme.txt");
        Assert.Equal("422 import.notAWorkbook", await RefusalAsync(packed.ToArray(), "calls.xlsx"));
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed() =>
        Assert.Equal("422 import.rowTooLong", await RefusalAsync(Encoding.UTF8.GetBytes("a,b\n1,\"" + new string('x', 3_000_000))));

    [Fact]
    public async Task More_columns_than_any_table_has() =>
        Assert.Equal("422 import.tooManyColumns", await RefusalAsync(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 600)) + "\n1,2\n")));

    private async Task<string> RefusalAsync(byte[] bytes, string name = "calls.csv") => await (await NewAsync(server)).RefusalAsync(bytes, name);
}
