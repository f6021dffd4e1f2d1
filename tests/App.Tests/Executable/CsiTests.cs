using System.Globalization;
using System.Text.Json;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Executable;

public sealed class CsiTests : IDisposable
{
    private const string Model = """
        constructs:
          Quality:      {indicators: [Q1, Q2], mode: A}
          Satisfaction: {indicators: [S1]}
        paths: [Quality -> Satisfaction]
        range: {min: 1, max: 10}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_estimate_is_stable_json_on_standard_output_alone()
    {
        var (code, output, error) = await EstimateAsync(Model, Rows(), "--json");
        Assert.Equal((0, ""), (code, error));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal((8, 8, true), (json.GetProperty("rows").GetInt32(), json.GetProperty("rowsUsed").GetInt32(), json.GetProperty("converged").GetBoolean()));

        // With one single-item neighbour the weights are in proportion to the covariances with it, and the path is a correlation.
        Assert.Equal(1, json.GetProperty("weights").GetProperty("Satisfaction").GetProperty("S1").GetDouble(), 12);
        var path = json.GetProperty("paths").GetProperty("Quality -> Satisfaction").GetDouble();
        Assert.Equal(path * path, json.GetProperty("r2").GetProperty("Satisfaction").GetDouble(), 12);
        Assert.Equal(100 * (5.5 - 1) / 9, json.GetProperty("index").GetProperty("Satisfaction").GetDouble(), 10);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_intervals()
    {
        var first = (await EstimateAsync(Model, Rows(), "--bootstrap", "200", "--seed", "7", "--json")).Output;
        Assert.Equal(first, (await EstimateAsync(Model, Rows(), "--bootstrap", "200", "--seed", "7", "--json")).Output);
        var figure = JsonDocument.Parse(first).RootElement.GetProperty("bootstrap").GetProperty("Quality -> Satisfaction");
        Assert.InRange(figure.GetProperty("estimate").GetDouble(), figure.GetProperty("percentile")[0].GetDouble(), figure.GetProperty("percentile")[1].GetDouble());
    }

    [Fact]
    public async Task Any_figure_may_be_resampled()
    {
        var (code, output, error) = await EstimateAsync(Model, Rows(), "--bootstrap", "50", "--statistics", "all", "--json");
        Assert.True(code == 0, error);
        var names = JsonDocument.Parse(output).RootElement.GetProperty("bootstrap").EnumerateObject().Select(figure => figure.Name).ToList();
        Assert.Superset(new HashSet<string> { "Quality -> Satisfaction", "alpha:Quality", "rhoC:Quality", "ave:Quality", "f2: Quality -> Satisfaction", "fit:SRMR", "R2adjusted:Satisfaction" }, names.ToHashSet());
        var one = (await EstimateAsync(Model, Rows(), "--bootstrap", "50", "--statistics", "ave", "--json")).Output;
        Assert.All(JsonDocument.Parse(one).RootElement.GetProperty("bootstrap").EnumerateObject(), figure => Assert.StartsWith("ave:", figure.Name, StringComparison.Ordinal));
        Assert.Contains("there is no beauty", (await EstimateAsync(Model, Rows(), "--bootstrap", "50", "--statistics", "beauty")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Q1,Q2,S1\n1,2,3\n11,2,3\n", "line 3: Q1 is 11, outside 1 to 10.")]
    [InlineData("Q1,Q2,S1\nHow good?,How fast?,And in all?\n1,2,3\n", "line 2: this looks like a second row of headers.")]
    [InlineData("Q1,S1\n1,2\n", "There is no column Q2. The file has Q1, S1.")]
    [InlineData("Q1,Q2,S1\n", "The file has a header and no rows.")]
    [InlineData("Q1,Q2,S1\n1,2,3\n1,3,4\n1,5,6\n1,2,9\n", "Everybody gave the same answer to Q1.")]
    [InlineData("Q1,Q2,S1\n1,2,3\n", "There are too few complete rows")]
    public async Task Answers_that_cannot_be_used_are_named_with_their_line(string data, string reason)
    {
        var (code, output, error) = await EstimateAsync(Model, data, "--json");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("constructs: {A: {indicators: [Q1]}, B: {indicators: [Q2]}}\npaths: [A -> B, B -> A]", "The paths go round in a circle")]
    [InlineData("constructs: {A: {indicators: [Q1]}, B: {indicators: [Q2]}}\npaths: [A - B]", "is not of the form From -> To")]
    [InlineData("constructs: {A: {indicators: [Q1]}, B: {indicators: [Q2]}}\npaths: [A -> B]\nscheme: best", "is none of path, factorial, centroid")]
    [InlineData("constructs: {A: {indicators: [Q1]}, B: {indicators: [Q2]}}\nways: [A -> B]", "line 2: there is no key “ways” here; known are constructs, paths, secondOrder")]
    [InlineData("constructs: {A: {indicators: [Q1]}, B: {indicators: [Q2]}}\npaths: [A -> B]\nschema: path", "line 3: there is no key “schema” here; known are constructs, paths, secondOrder, moderation, scheme, scaled, missing, range, ranges, factors. Was scheme meant?")]
    [InlineData("constructs: {A: {indicator: [Q1]}, B: {indicators: [Q2]}}\npaths: [A -> B]", "there is no key “indicator” here; known are indicators, mode. Was indicators meant?")]
    [InlineData("constructs: {A: {indicators: [Q1]}, B: {indicators: [Q2]}}\npaths: [A -> B]\nmoderation: [A -> B]", "moderation: “A -> B” is not of the form Predictor * Moderator -> Target.")]
    [InlineData("constructs: {A: {indicators: [Q1]}, B: {indicators: [Q2]}}\npaths: [A -> B]\nmoderation: [A * C -> B]", "both lead to its target, and it is there once: A * C -> B.")]
    [InlineData("constructs: {A: {indicators: [Q1]}, B: {indicators: [Q2]}}\npaths: [A -> B]\nsecondOrder: {C: {parts: [A, B]}}", "there is no key “parts” here; known are components, mode, approach.")]
    [InlineData("constructs: {A: {indicators: [Q1]}, B: {indicators: [Q2]}}\npaths: [A -> B]\nsecondOrder: {C: {components: [A, B], approach: both}}", "secondOrder.C.approach: “both” is none of twoStage, repeatedFormed, repeatedReflected.")]
    [InlineData("constructs: {A: {indicators: [Q1]}, B: {indicators: [Q2]}}\npaths: [A -> B]\nsecondOrder: {C: {components: [A]}}", "Components of a second-order construct are constructs of the model")]
    [InlineData("constructs: {A: {indicators: [Q1]}, B: {indicators: [Q2]}}\npaths: {A: B}", "line 2: a list such as [A, B] is expected here")]
    public async Task A_model_that_makes_no_sense_is_told_where(string model, string reason)
    {
        var (code, _, error) = await EstimateAsync(model, Rows());
        Assert.Equal(1, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reference_surveys_index_is_what_it_must_be()
    {
        var data = Path.Combine(Repository.Folder, "..", "shared", "data", "pls");
        Assert.SkipUnless(Directory.Exists(data), "The reference surveys are not here.");
        var reference = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "mobi-ecsi-A-path.json"), TestContext.Current.CancellationToken)).RootElement;
        var constructs = reference.GetProperty("model").GetProperty("constructs").EnumerateObject().Select(one => $"  {one.Name}: {{indicators: [{string.Join(", ", one.Value.EnumerateArray())}]}}");
        var paths = string.Join(", ", reference.GetProperty("model").GetProperty("paths").EnumerateArray());
        var (code, output, _) = await EstimateAsync(
            $"constructs:\n{string.Join('\n', constructs)}\npaths: [{paths}]\nrange: {{min: 1, max: 10}}\n", await File.ReadAllTextAsync(Path.Combine(data, "mobi.csv"), TestContext.Current.CancellationToken), "--json");
        Assert.Equal(0, code);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(72.4541179309, json.GetProperty("index").GetProperty("Satisfaction").GetDouble(), 10);
        foreach (var path in reference.GetProperty("high_precision_60_digits").GetProperty("paths").EnumerateObject())
            Assert.Equal(path.Value.GetDouble(), json.GetProperty("paths").GetProperty(path.Name).GetDouble(), 10);
    }

    private async Task<(int Code, string Output, string Error)> EstimateAsync(string model, string data, params string[] more)
    {
        var (modelPath, dataPath) = (Path.Combine(folder, "model.yaml"), Path.Combine(folder, "data.csv"));
        await File.WriteAllTextAsync(modelPath, model, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(dataPath, data, TestContext.Current.CancellationToken);
        return await Program.RunAsync(["csi", "estimate", "--model", modelPath, "--data", dataPath, .. more]);
    }

    private static string Rows()
    {
        (int, int, int)[] rows = [(1, 2, 2), (3, 3, 3), (4, 2, 4), (5, 6, 5), (6, 5, 6), (7, 8, 7), (8, 7, 8), (9, 9, 9)];
        return "Q1,Q2,S1\n" + string.Concat(rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Item1},{row.Item2},{row.Item3}\n")));
    }
}
