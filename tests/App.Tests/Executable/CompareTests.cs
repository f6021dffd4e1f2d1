using System.Text.Json;

namespace Shouwen.App.Tests.Executable;

public sealed class CompareTests : IDisposable
{
    private const string Plants = """
        weight,group
        4.17,ctrl
        5.58,ctrl
        5.18,ctrl
        6.11,ctrl
        4.5,ctrl
        4.61,ctrl
        5.17,ctrl
        4.53,ctrl
        5.33,ctrl
        5.14,ctrl
        4.81,trt1
        4.17,trt1
        4.41,trt1
        3.59,trt1
        5.87,trt1
        3.83,trt1
        6.03,trt1
        4.89,trt1
        4.32,trt1
        4.69,trt1
        6.31,trt2
        5.12,trt2
        5.54,trt2
        5.5,trt2
        5.37,trt2
        5.29,trt2
        4.92,trt2
        6.15,trt2
        5.8,trt2
        5.26,trt2

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Dobson's plants (1983), as R 4.2.2 has them.</summary>
    [Fact]
    public async Task Several_means_are_compared_with_all_that_can_be_asked_of_them()
    {
        var json = await JsonAsync(Plants, "--value", "weight", "--group", "group", "--like", "r");
        Assert.Equal("welchAnova", json.GetProperty("test").GetProperty("name").GetString());
        Assert.Equal(0.017392821490170, json.GetProperty("test").GetProperty("p").GetDouble(), 1e-11);
        Assert.Equal(0.2370967736345582, json.GetProperty("tests").GetProperty("bartlett").GetProperty("p").GetDouble(), 1e-11);
        Assert.Equal(0.0120064239794527, json.GetProperty("tukey")[2].GetProperty("p").GetDouble(), 1e-11);
        Assert.Equal(["ctrl", "trt1", "trt2"], json.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("name").GetString()));
        Assert.Equal(3, json.GetProperty("pairs").GetArrayLength());
        Assert.All(json.GetProperty("pairs").EnumerateArray(), pair => Assert.True(pair.GetProperty("pCorrected").GetDouble() >= pair.GetProperty("test").GetProperty("p").GetDouble()));
        Assert.Contains(json.GetProperty("warnings").EnumerateArray(), warning => warning.GetProperty("warning").GetString() == "smallSample");
    }

    [Fact]
    public async Task People_are_told_what_differs_and_by_how_much_in_either_language()
    {
        var (_, output, _) = await RunAsync(Plants, "--value", "weight", "--group", "group");
        Assert.Contains("The 3 groups differ (Welch's analysis of variance, p = 0.0174).", output, StringComparison.Ordinal);
        Assert.Contains("trt1 is lower than trt2 by 0.87 (95 % 0.25 to 1.48).", output, StringComparison.Ordinal);
        (_, output, _) = await RunAsync(Plants, "--value", "weight", "--group", "group", "--language", "zh-CN");
        Assert.Contains("3 组之间有差别（Welch 方差分析，p = 0.0174）。", output, StringComparison.Ordinal);
        Assert.Contains("trt1 比 trt2 低 0.87（95 % 区间 0.25 至 1.48）", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proportion", "fisher", 0.4857142857142858)]
    [InlineData("rate", "poissonExact", 0.625)]
    public async Task Counts_with_a_column_of_sizes_are_shares_or_rates(string kind, string test, double p)
    {
        var json = await JsonAsync("yes,of,cup\n3,4,milk\n1,4,tea\n", "--value", "yes", "--size", "of", "--group", "cup", "--kind", kind);
        Assert.Equal(test, json.GetProperty("test").GetProperty("name").GetString());
        Assert.Equal(p, json.GetProperty("test").GetProperty("p").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task Two_columns_are_correlated()
    {
        var json = await JsonAsync("a,b\n44.4,2.6\n45.9,3.1\n41.9,2.5\n53.3,5.0\n44.7,3.6\n44.1,4.0\n50.7,5.2\n45.2,2.8\n60.1,3.8\n,9\n", "--value", "a", "--with", "b");
        Assert.Equal(0.1194389329805996, json.GetProperty("kendall").GetProperty("p").GetDouble(), 1e-11);
        Assert.Equal(0.1081730543494938, json.GetProperty("pearson").GetProperty("p").GetDouble(), 1e-11);
        Assert.Equal(1, json.GetProperty("leftOut").GetInt32());
    }

    [Fact]
    public async Task A_comparison_without_a_figure_says_why()
    {
        var json = await JsonAsync("v,g\n5,a\n5,a\n5,b\n5,b\n,b\n", "--value", "v", "--group", "g");
        Assert.Equal("nothingScatters", json.GetProperty("test").GetProperty("problem").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("test").GetProperty("p").ValueKind);
        Assert.Equal(1, json.GetProperty("leftOut").GetInt32());
        Assert.Contains("In a group all values are the same", (await RunAsync("v,g\n1,a\n2,a\n3,b\n3,b\n", "--value", "v", "--group", "g", "--kind", "variance")).Output, StringComparison.Ordinal);
        Assert.StartsWith("A comparison takes two groups at least; here is only a.", (await RunAsync("v,g\n1,a\n2,a\n", "--value", "v", "--group", "g")).Output, StringComparison.Ordinal);
        Assert.Contains("All values are the same", (await RunAsync("v,g\n5,a\n5,a\n5,b\n5,b\n", "--value", "v", "--group", "g")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v,g\n1,a\nx,b\n", 1, "line 3: v is “x”, which is not a number.", "--group", "g")]
    [InlineData("v,g\n1,a\n2,b\n", 1, "line 3: v is 2, which is neither 0 nor 1.", "--group", "g", "--kind", "proportion")]
    [InlineData("v,g\n1,a\n2.5,b\n", 1, "line 3: v is 2.5, which is no number of events.", "--group", "g", "--kind", "rate")]
    [InlineData("v,g\n1,a\n1,b\n1,c\n", 1, "--test welch compares two groups; there are 3.", "--group", "g", "--test", "welch")]
    [InlineData("v,g\n1,a\n", 1, "There is no column h.", "--group", "h")]
    [InlineData("v,g\n1,a\n", 2, "--test fisher does not compare a mean", "--group", "g", "--test", "fisher")]
    [InlineData("v,g\n1,a\n", 2, "Give --group, or --with for correlations.", "--kind", "mean")]
    public async Task What_cannot_be_compared_is_named(string file, int ends, string reason, params string[] asked)
    {
        var (code, _, error) = await RunAsync(file, ["--value", "v", .. asked]);
        Assert.Equal(ends, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> JsonAsync(string file, params string[] asked)
    {
        var (code, output, error) = await RunAsync(file, [.. asked, "--json"]);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string file, params string[] asked)
    {
        var path = Path.Combine(folder, "table.csv");
        await File.WriteAllTextAsync(path, file, TestContext.Current.CancellationToken);
        return await Program.RunAsync(["compare", "--file", path, .. asked]);
    }
}
