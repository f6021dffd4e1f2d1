using System.Text.Json;

namespace Shouwen.App.Tests.Executable;

public sealed class AgreeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Krippendorff (2011): twelve units, four observers, gaps.</summary>
    [Theory]
    [InlineData("nominal", 0.743421052631579)]
    [InlineData("ordinal", 0.8153875037548813)]
    [InlineData("interval", 0.8491071428571428)]
    [InlineData("ratio", 0.797402774711612)]
    public async Task Alpha_of_the_published_example_is_as_published(string level, double alpha)
    {
        const string file = "a,b,c,d\n1,1,,1\n2,2,3,2\n3,3,3,3\n3,3,3,3\n2,2,2,2\n1,2,3,4\n4,4,4,4\n1,1,2,1\n2,2,2,2\n,5,5,5\n,,1,1\n,,3,\n";
        var (code, output, error) = await RunAsync(file, "--level", level, "--json");
        Assert.True(code == 0, error);
        Assert.Equal(alpha, JsonDocument.Parse(output).RootElement.GetProperty("krippendorffAlpha").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task Names_are_compared_and_two_raters_at_a_time_have_a_kappa()
    {
        var (_, output, _) = await RunAsync("one,two\nyes,yes\nno,no\nyes,no\nno,no\n", "--level", "nominal", "--json");
        var json = JsonDocument.Parse(output).RootElement;
        var kappa = Assert.Single(json.GetProperty("cohenKappa").EnumerateArray());
        Assert.Equal(0.5, kappa.GetProperty("kappa").GetDouble(), 12);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("icc").ValueKind);
        Assert.Contains("--level interval", json.GetProperty("absent").GetProperty("icc").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Shrout and Fleiss (1979), table 2: among its figures are some that have no end, which JSON cannot say.</summary>
    [Theory]
    [InlineData("one,two,three,four\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n", "interval", 0.2897637795275591)]
    [InlineData("one,two,three,four\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n", "ordinal", null)]
    [InlineData("a,b\n1,2\n", "interval", null)]
    public async Task What_has_no_number_is_null(string file, string level, double? agreement)
    {
        var (code, output, error) = await RunAsync(file, "--level", level, "--json");
        Assert.True(code == 0, error);
        var icc = JsonDocument.Parse(output).RootElement.GetProperty("icc");
        if (agreement is { } expected) Assert.Equal(expected, icc.GetProperty("agreementSingle").GetProperty("value").GetDouble(), 1e-9);
    }

    [Theory]
    [InlineData("a,b\n1,x\n", "line 2: b is “x”, which is not a number.", "interval")]
    [InlineData("a,b\n1,-2\n", "line 2: b is -2, below 0", "ratio")]
    [InlineData("a\n1\n", "Agreement needs two raters at least", "nominal")]
    [InlineData("a,b\n", "The file has a header and no rows.", "nominal")]
    public async Task What_cannot_be_compared_is_named(string file, string reason, string level)
    {
        var (code, output, error) = await RunAsync(file, "--level", level, "--json");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string file, params string[] asked)
    {
        var path = Path.Combine(folder, "ratings.csv");
        await File.WriteAllTextAsync(path, file, TestContext.Current.CancellationToken);
        return await Program.RunAsync(["agree", "--file", path, .. asked]);
    }
}
