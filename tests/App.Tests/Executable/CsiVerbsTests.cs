using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Executable;

/// <summary>What is asked of a path model besides its estimate.</summary>
public sealed class CsiVerbsTests : IDisposable
{
    private const string Model = """
        constructs:
          Quality:      {indicators: [Q1, Q2]}
          Satisfaction: {indicators: [S1]}
          Loyalty:      {indicators: [L1]}
        paths: [Quality -> Satisfaction, Satisfaction -> Loyalty, Quality -> Loyalty]
        range: {min: 1, max: 10}
        """;

    private const string Pairs = """
        dimensions:
          Speed: {Answer: {expectation: Q1, perception: Q2}, Repair: {expectation: S1, perception: L1}}
        importance: {Speed: 1}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_reference_surveys_last_fifty_answers_are_predicted_as_they_must_be()
    {
        var data = Path.Combine(Repository.Folder, "..", "shared", "data", "pls");
        Assert.SkipUnless(Directory.Exists(data), "The reference surveys are not here.");
        var lines = await File.ReadAllLinesAsync(Path.Combine(data, "mobi.csv"), TestContext.Current.CancellationToken);
        var (seen, unseen) = (Written("seen.csv", string.Join('\n', lines[..201])), Written("unseen.csv", string.Join('\n', [lines[0], .. lines[201..]])));
        var path = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "mobi-ecsi-A-path.json"), TestContext.Current.CancellationToken)).RootElement.GetProperty("model");
        var constructs = path.GetProperty("constructs").EnumerateObject().Select(one => $"  {one.Name}: {{indicators: [{string.Join(", ", one.Value.EnumerateArray())}]}}");
        var model = Written("mobi.yaml", $"constructs:\n{string.Join('\n', constructs)}\npaths: [{string.Join(", ", path.GetProperty("paths").EnumerateArray())}]\n");

        var items = (await JsonOfAsync("predict", "--model", model, "--data", seen, "--test", unseen)).GetProperty("items");
        var reference = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "mobi-ecsi-A-path-holdout.json"), TestContext.Current.CancellationToken)).RootElement;
        foreach (var item in reference.GetProperty("technique").GetProperty("DA").GetProperty("RMSE").EnumerateObject())
            Assert.Equal(item.Value.GetDouble(), items.GetProperty(item.Name).GetProperty("rmse").GetDouble(), 10);
        foreach (var item in reference.GetProperty("Q2_predict").GetProperty("DA").EnumerateObject())
            Assert.Equal(item.Value.GetDouble(), items.GetProperty(item.Name).GetProperty("q2").GetDouble(), 10);
    }

    [Fact]
    public async Task Every_row_is_predicted_from_the_others_and_the_same_seed_predicts_it_again()
    {
        string[] asked = ["predict", "--model", Written("model.yaml", Model), "--data", Written("data.csv", Rows()), "--folds", "5", "--seed", "3"];
        var first = await JsonOfAsync(asked);
        Assert.Equal(40, first.GetProperty("rowsPredicted").GetInt32());
        Assert.Equal(["S1", "L1"], first.GetProperty("items").EnumerateObject().Select(item => item.Name));
        Assert.Equal(first.ToString(), (await JsonOfAsync(asked)).ToString());
    }

    [Fact]
    public async Task The_map_names_what_moves_the_last_construct_with_the_strongest_first()
    {
        var (model, data) = (Written("model.yaml", Model), Written("data.csv", Rows()));
        var map = await JsonOfAsync("ipma", "--model", model, "--data", data, "--bootstrap", "100");
        Assert.Equal("Loyalty", map.GetProperty("target").GetString());
        var importance = map.GetProperty("constructs").EnumerateObject().Select(one => one.Value.GetProperty("importance").GetDouble()).ToList();
        Assert.Equal(2, importance.Count);
        Assert.Equal(importance.OrderDescending(), importance);
        var estimate = await JsonOfAsync("estimate", "--model", model, "--data", data);
        foreach (var construct in map.GetProperty("constructs").EnumerateObject())
            Assert.Equal(estimate.GetProperty("ipma").GetProperty("importance").GetProperty($"{construct.Name} -> Loyalty").GetDouble(), construct.Value.GetProperty("importance").GetDouble(), 12);

        var (code, _, error) = await Program.RunAsync(["csi", "ipma", "--model", model, "--data", data, "--target", "Quality"]);
        Assert.Equal(1, code);
        Assert.Contains("No path leads to Quality. Name one of Satisfaction, Loyalty with --target.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_are_compared_by_pairs_and_a_group_too_small_is_named()
    {
        var (model, data) = (Written("model.yaml", Model), Written("data.csv", Rows()));
        var json = await JsonOfAsync("groups", "--model", model, "--data", data, "--group", "city", "--permutations", "100", "--bootstrap", "100");
        var pair = Assert.Single(json.GetProperty("pairs").EnumerateArray());
        Assert.Equal(("north", "south"), (pair.GetProperty("first").GetString(), pair.GetProperty("second").GetString()));
        var path = pair.GetProperty("figures").GetProperty("paths").GetProperty("Quality -> Satisfaction");
        Assert.Equal(path.GetProperty("first").GetDouble() - path.GetProperty("second").GetDouble(), path.GetProperty("difference").GetDouble(), 12);
        Assert.Equal(json.GetProperty("groups").GetProperty("north").GetProperty("paths").GetProperty("Quality -> Satisfaction").GetDouble(), path.GetProperty("first").GetDouble(), 12);
        Assert.InRange(path.GetProperty("permutationP").GetDouble(), 0.0, 1.0);

        var (code, _, error) = await Program.RunAsync(["csi", "groups", "--model", model, "--data", Written("few.csv", "Q1,Q2,S1,L1,city\n1,2,3,4,east\n2,2,4,4,west\n3,1,5,6,west\n"), "--group", "city"]);
        Assert.Equal(1, code);
        Assert.Contains("city = east: There are too few complete rows", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_is_perception_less_expectation_with_its_interval()
    {
        var gaps = await JsonOfAsync("gaps", "--pairs", Written("pairs.yaml", Pairs), "--data", Written("data.csv", Rows()));
        var item = gaps.GetProperty("items").GetProperty("Answer");
        Assert.Equal(item.GetProperty("perception").GetDouble() - item.GetProperty("expectation").GetDouble(), item.GetProperty("gap").GetDouble(), 12);
        Assert.InRange(item.GetProperty("gap").GetDouble(), item.GetProperty("interval")[0].GetDouble(), item.GetProperty("interval")[1].GetDouble());
        Assert.Equal(gaps.GetProperty("unweighted").GetProperty("gap").GetDouble(), gaps.GetProperty("weighted").GetProperty("gap").GetDouble(), 12);
    }

    [Theory]
    [InlineData("dimensions: {Speed: {Answer: {expectation: Q1}}}", "dimensions.Speed.Answer: give the columns of its expectation and its perception.")]
    [InlineData("dimensions: {Speed: {Answer: {expectation: Q1, perception: Q9}}}", "There is no column Q9.")]
    [InlineData("dimensions: {Speed: {A: {expectation: Q1, perception: Q2}}}\nimportance: {Sped: 1}", "importance: there is no dimension Sped.")]
    [InlineData("pairs: []", "line 1")]
    public async Task Pairs_that_make_no_sense_are_told_where(string pairs, string reason)
    {
        var (code, _, error) = await Program.RunAsync(["csi", "gaps", "--pairs", Written("pairs.yaml", pairs), "--data", Written("data.csv", Rows())]);
        Assert.Equal(1, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_diagram_shows_every_construct_and_coefficient()
    {
        var file = Path.Combine(folder, "paths.svg");
        var estimate = await JsonOfAsync("estimate", "--model", Written("model.yaml", Model), "--data", Written("data.csv", Rows()), "--diagram", file);
        var texts = XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        foreach (var construct in new[] { "Quality", "Satisfaction", "Loyalty" }) Assert.Contains(construct, texts);
        foreach (var path in estimate.GetProperty("paths").EnumerateObject()) Assert.Contains(path.Value.GetDouble().ToString("F2", CultureInfo.InvariantCulture), texts);
    }

    private static async Task<JsonElement> JsonOfAsync(params string[] asked)
    {
        var (code, output, error) = await Program.RunAsync(["csi", .. asked, "--json"]);
        Assert.Equal((0, ""), (code, error));
        return JsonDocument.Parse(output).RootElement;
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Rows()
    {
        var random = new Random(7);
        int Near(int points) => Math.Clamp(points + random.Next(-2, 3), 1, 10);
        return "Q1,Q2,S1,L1,city\n" + string.Concat(Enumerable.Range(0, 40).Select(i =>
        {
            var quality = random.Next(2, 10);
            var satisfaction = Near(quality);
            return string.Create(CultureInfo.InvariantCulture, $"{Near(quality)},{Near(quality)},{satisfaction},{Near(satisfaction)},{(i % 2 == 0 ? "north" : "south")}\n");
        }));
    }
}
