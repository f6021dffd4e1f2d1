using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Shouwen.App.Tests.Executable;

public sealed class ChartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_chart_is_stable_json_whose_points_count_from_one()
    {
        var json = await ChartAsync("week,late\n1,10\n2,12\n3,11\n4,9\n5,11\n6,10\n7,\n8,30\n", "--type", "i", "--value", "late", "--baseline", "6");
        // Six weeks: mean 10.5, moving ranges 2 1 2 2 1, mean 1.6; d2 is 2 / sqrt(pi).
        Assert.Equal(10.5, json.GetProperty("centre").GetDouble(), 12);
        Assert.Equal(1.6 * Math.Sqrt(Math.PI) / 2, json.GetProperty("sigma").GetDouble(), 12);
        Assert.Equal(10.5 + (3 * 1.6 * Math.Sqrt(Math.PI) / 2), json.GetProperty("upper")[7].GetDouble(), 12);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("values")[6].ValueKind);
        var signal = Assert.Single(json.GetProperty("signals").EnumerateArray());
        Assert.Equal("N1 8 8", $"{signal.GetProperty("rule")} {signal.GetProperty("completing")[0]} {signal.GetProperty("points")[0]}");
    }

    [Fact]
    public async Task Rows_of_one_name_are_one_point_and_a_phase_has_limits_of_its_own()
    {
        const string file = "day,wait,rule\nmon,1,old\nmon,3,old\ntue,2,old\ntue,4,old\nwed,11,new\nwed,13,new\nthu,12,new\nthu,14,new\n";
        var json = await ChartAsync(file, "--type", "xbar-r", "--value", "wait", "--subgroup", "day", "--phase", "rule");
        Assert.Equal([2, 3, 12, 13], json.GetProperty("values").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal([2.5, 12.5], json.GetProperty("phases").EnumerateArray().Select(phase => phase.GetProperty("centre").GetDouble()));
        Assert.Equal([1, 3], json.GetProperty("phases").EnumerateArray().Select(phase => phase.GetProperty("from").GetInt32()));
        Assert.Equal(["mon", "tue", "wed", "thu"], json.GetProperty("labels").EnumerateArray().Select(label => label.GetString()));
    }

    [Fact]
    public async Task Sizes_may_be_a_column_or_a_number()
    {
        var column = await ChartAsync("x,n\n5,50\n10,100\n4,50\n", "--type", "p", "--value", "x", "--size", "n");
        Assert.Equal([0.1, 0.1, 0.08], column.GetProperty("values").EnumerateArray().Select(value => value.GetDouble()));
        var number = await ChartAsync("x\n1\n2\n3\n4\n5\n6\n", "--type", "xbar-s", "--value", "x", "--size", "3");
        Assert.Equal([2, 5], number.GetProperty("values").EnumerateArray().Select(value => value.GetDouble()));
    }

    [Theory]
    [InlineData("x,n\n5,4\n3,4\n", "line 2: x is 5, above its size 4.", "--type", "p", "--value", "x", "--size", "n")]
    [InlineData("x,n\n5,0\n", "line 2: n is 0, not above 0.", "--type", "u", "--value", "x", "--size", "n")]
    [InlineData("x\n-1\n", "line 2: x is -1, below 0.", "--type", "c", "--value", "x")]
    [InlineData("x\nmany\n", "line 2: x is “many”, which is not a number.", "--type", "i", "--value", "x")]
    [InlineData("x\n1\n", "This chart needs --size", "--type", "p", "--value", "x")]
    [InlineData("x\n1\n", "There is no column y. The file has x.", "--type", "i", "--value", "y")]
    [InlineData("x\n", "The file has a header and no rows.", "--type", "i", "--value", "x")]
    [InlineData("", "The file is empty", "--type", "i", "--value", "x")]
    public async Task What_cannot_be_charted_is_named_with_its_line(string file, string reason, params string[] asked)
    {
        var (code, output, error) = await RunAsync(file, [.. asked, "--json"]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--type takes one of", "--type", "zz", "--value", "x")]
    [InlineData("--rules takes", "--type", "i", "--value", "x", "--rules", "N9")]
    [InlineData("--exclude takes", "--type", "i", "--value", "x", "--exclude", "0")]
    [InlineData("--lower-spec is above --upper-spec", "--type", "i", "--value", "x", "--lower-spec", "2", "--upper-spec", "1")]
    [InlineData("--lambda takes", "--type", "ewma", "--value", "x", "--lambda", "2")]
    public async Task What_is_mistyped_is_told_with_what_may_be_said(string reason, params string[] asked)
    {
        var (code, _, error) = await RunAsync("x\n1\n", asked);
        Assert.Equal(2, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capability_is_of_the_points_that_the_newest_limits_come_from()
    {
        var before = await ChartAsync("x\n10\n12\n11\n9\n11\n10\n", "--type", "i", "--value", "x", "--upper-spec", "15");
        var cpk = before.GetProperty("capability").ToString();
        var later = await ChartAsync("x\n10\n12\n11\n9\n11\n10\n30\n31\n", "--type", "i", "--value", "x", "--upper-spec", "15", "--baseline", "6");
        Assert.Equal(cpk, later.GetProperty("capability").ToString());
        var apart = await ChartAsync("x,p\n90,a\n80,a\n70,a\n10,b\n12,b\n11,b\n9,b\n11,b\n10,b\n", "--type", "i", "--value", "x", "--upper-spec", "15", "--phase", "p");
        Assert.Equal(cpk, apart.GetProperty("capability").ToString());
        var excluded = await ChartAsync("x\n10\n12\n11\n9\n40\n11\n10\n", "--type", "i", "--value", "x", "--upper-spec", "15", "--exclude", "5");
        Assert.Equal(cpk, excluded.GetProperty("capability").ToString());
    }

    [Fact]
    public async Task A_point_to_be_excluded_that_is_not_there_is_told()
    {
        var (code, _, error) = await RunAsync("x\n1\n2\n", ["--type", "i", "--value", "x", "--exclude", "1,7"]);
        Assert.Equal(1, code);
        Assert.Contains("--exclude names point 7; there are 2.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_file_that_breaks_off_is_refused()
    {
        var path = Path.Combine(folder, "broken.csv.gz");
        using (var whole = new MemoryStream())
        {
            await using (var zip = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true)) await zip.WriteAsync(Encoding.UTF8.GetBytes($"x\n{string.Join('\n', Enumerable.Range(0, 20_000))}\n"), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(path, whole.ToArray()[..(int)(whole.Length / 2)], TestContext.Current.CancellationToken);
        }

        var (code, output, error) = await Program.RunAsync(["chart", "--file", path, "--type", "i", "--value", "x", "--json"]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("damaged or incomplete", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_type_answers_a_short_series_and_one_of_zeros()
    {
        foreach (var type in new[] { "run", "i", "mr", "i-prime", "xbar", "xbar-r", "xbar-s", "r", "s", "p", "np", "c", "u", "p'", "u-prime", "ewma", "cusum", "g", "t" })
        {
            foreach (var file in new[] { "x\n1\n", "x\n1\n2\n", "x\n0\n0\n0\n0\n" })
            {
                var (code, output, error) = await RunAsync(file, ["--type", type, "--value", "x", "--size", "2", "--json"]);
                Assert.True(code == 0, $"{type}: {error}");
                Assert.DoesNotContain("NaN", output, StringComparison.Ordinal);
            }
        }
    }

    private async Task<JsonElement> ChartAsync(string file, params string[] asked)
    {
        var (code, output, error) = await RunAsync(file, [.. asked, "--json"]);
        Assert.Equal((0, ""), (code, error));
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string file, string[] asked)
    {
        var path = Path.Combine(folder, "points.csv");
        await File.WriteAllTextAsync(path, file, TestContext.Current.CancellationToken);
        return await Program.RunAsync(["chart", "--file", path, .. asked]);
    }
}
