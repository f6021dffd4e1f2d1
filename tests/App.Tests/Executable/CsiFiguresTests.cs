using System.Globalization;
using System.Text.Json;
using Shouwen.App.Files.Published;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Tests.Executable;

/// <summary>What a model may say besides constructs and paths, and which figures are resampled.</summary>
public sealed class CsiFiguresTests : IDisposable
{
    private const string Constructs = """
        constructs:
          Speed:        {indicators: [A1, A2]}
          Manners:      {indicators: [B1, B2]}
          Price:        {indicators: [C1, C2]}
          Satisfaction: {indicators: [D1, D2]}
          Loyalty:      {indicators: [E1]}

        """;

    private const string Plain = Constructs + """
        paths: [Speed -> Manners, Speed -> Satisfaction, Manners -> Satisfaction, Price -> Satisfaction, Satisfaction -> Loyalty]
        range: {min: 1, max: 10}
        """;

    private const string Composed = Constructs + """
        secondOrder:
          Service: {components: [Speed, Manners], mode: B}
        paths: [Service -> Satisfaction, Price -> Satisfaction, Satisfaction -> Loyalty]
        range: {min: 1, max: 10}
        """;

    private const string Moderated = Constructs + """
        paths: [Speed -> Manners, Speed -> Satisfaction, Manners -> Satisfaction, Price -> Satisfaction, Satisfaction -> Loyalty]
        moderation: [Speed * Price -> Satisfaction]
        range: {min: 1, max: 10}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_figure_has_an_interval_if_it_is_asked_for_and_names_of_its_own()
    {
        var json = await JsonOfAsync(Plain, "--bootstrap", "100", "--statistics", "all");
        var figures = json.GetProperty("bootstrap");
        double Estimate(string figure) => figures.GetProperty(figure).GetProperty("estimate").GetDouble();
        void Same(double expected, string figure) => Assert.Equal(expected, Estimate(figure), 12);
        Same(json.GetProperty("paths").GetProperty("Speed -> Manners").GetDouble(), "Speed -> Manners");
        Same(json.GetProperty("totalEffects").GetProperty("Speed -> Loyalty").GetDouble(), "total: Speed -> Loyalty");
        Same(json.GetProperty("indirectEffects").GetProperty("Speed -> Loyalty").GetDouble(), "indirect: Speed -> Loyalty");
        Same(json.GetProperty("specificEffects").GetProperty("Speed -> Manners -> Satisfaction").GetDouble(), "specific: Speed -> Manners -> Satisfaction");
        Same(json.GetProperty("r2Adjusted").GetProperty("Loyalty").GetDouble(), "R2adjusted:Loyalty");
        Same(json.GetProperty("f2").GetProperty("Price -> Satisfaction").GetDouble(), "f2: Price -> Satisfaction");
        Same(json.GetProperty("htmt").GetProperty("Speed - Manners").GetDouble(), "htmt: Speed - Manners");
        Same(json.GetProperty("vif").GetProperty("inner").GetProperty("Satisfaction").GetProperty("Price").GetDouble(), "innerVif: Price -> Satisfaction");
        Same(json.GetProperty("vif").GetProperty("outer").GetProperty("Speed").GetProperty("A1").GetDouble(), "outerVif:A1");
        Same(json.GetProperty("crossLoadings").GetProperty("A1").GetProperty("Price").GetDouble(), "crossLoading: A1 ~ Price");
        Same(json.GetProperty("index").GetProperty("Price").GetDouble(), "index:Price");
        foreach (var figure in new[] { "alpha", "rhoA", "rhoC", "ave" }) Same(json.GetProperty("reliability").GetProperty("Speed").GetProperty(figure).GetDouble(), $"{figure}:Speed");
        Same(json.GetProperty("fit").GetProperty("srmr").GetDouble(), "fit:SRMR");
        Same(json.GetProperty("gof").GetDouble(), "fit:GoF");
        foreach (var figure in figures.EnumerateObject().Where(figure => figure.Name.StartsWith("htmt:", StringComparison.Ordinal)))
            Assert.True(figure.Value.GetProperty("percentile")[0].GetDouble() < figure.Value.GetProperty("percentile")[1].GetDouble(), figure.Name);
    }

    /// <summary>A figure that is called as another would take its place.</summary>
    [Fact]
    public async Task Every_statistic_can_be_asked_for_by_its_name_alone()
    {
        var all = (await JsonOfAsync(Plain, "--jackknife", "--statistics", "all")).GetProperty("jackknife").GetProperty("figures").EnumerateObject().Count();
        var apart = 0;
        foreach (var statistic in Enum.GetNames<Statistic>())
            apart += (await JsonOfAsync(Plain, "--jackknife", "--statistics", statistic)).GetProperty("jackknife").GetProperty("figures").EnumerateObject().Count();
        Assert.Equal(all, apart);
    }

    [Fact]
    public async Task What_is_resampled_unless_asked_stays_small()
    {
        var figures = (await JsonOfAsync(Plain, "--bootstrap", "20")).GetProperty("bootstrap").EnumerateObject().Select(figure => figure.Name).ToList();
        Assert.Contains("total: Speed -> Loyalty", figures);
        Assert.DoesNotContain(figures, name => name.StartsWith("htmt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Plain, 2, "--statistics: there is no htmpt; known are paths, totalEffects,", "--bootstrap", "20", "--statistics", "paths,htmpt")]
    [InlineData(Plain, 2, "give --bootstrap, --resamples or --jackknife with it", "--statistics", "htmt")]
    [InlineData(Constructs + "paths: [Speed -> Manners, Manners -> Price, Price -> Satisfaction, Satisfaction -> Loyalty]", 1, "performance: they are on 0 to 100. Say in the model", "--jackknife", "--statistics", "htmt,performance")]
    public async Task What_cannot_be_resampled_is_told(string model, int code, string reason, params string[] asked)
    {
        var (ended, _, error) = await EstimateAsync(model, asked);
        Assert.Equal(code, ended);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    /// <summary>The jackknife of a correlation, by hand: the path between two single items.</summary>
    [Fact]
    public async Task The_jackknife_leaves_out_each_row_in_turn()
    {
        var rows = Rows().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToList();
        var without = rows.ConvertAll(left => Correlation([.. rows.Where(row => row != left)]));
        var (all, mean, n) = (Correlation(rows), without.Average(), rows.Count);
        var json = await JsonOfAsync("constructs: {A: {indicators: [A1]}, D: {indicators: [D1]}}\npaths: [A -> D]", "--jackknife");
        var figure = json.GetProperty("jackknife").GetProperty("figures").GetProperty("A -> D");
        Assert.Equal(n, json.GetProperty("jackknife").GetProperty("rows").GetInt32());
        Assert.Equal((n - 1) * (mean - all), figure.GetProperty("bias").GetDouble(), 10);
        Assert.Equal(Math.Sqrt((n - 1.0) / n * without.Sum(value => (value - mean) * (value - mean))), figure.GetProperty("error").GetDouble(), 10);
    }

    /// <summary>The whole is a weighted mean of its components, each of which is a weighted mean of answers.</summary>
    [Fact]
    public async Task A_construct_of_second_order_has_an_index_made_of_its_components()
    {
        var json = await JsonOfAsync(Composed, "--bootstrap", "50");
        Assert.Equal(["Speed", "Manners"], json.GetProperty("weights").GetProperty("Service").EnumerateObject().Select(one => one.Name));
        var (before, ipma) = (json.GetProperty("stageBefore"), json.GetProperty("ipma"));
        var (speed, manners) = (before.GetProperty("index").GetProperty("Speed").GetDouble(), before.GetProperty("index").GetProperty("Manners").GetDouble());
        var weights = ipma.GetProperty("weights").GetProperty("Service");
        Assert.Equal(1, weights.GetProperty("Speed").GetDouble() + weights.GetProperty("Manners").GetDouble(), 12);
        Assert.Equal((speed * weights.GetProperty("Speed").GetDouble()) + (manners * weights.GetProperty("Manners").GetDouble()), json.GetProperty("index").GetProperty("Service").GetDouble(), 10);
        Assert.Equal(speed, ipma.GetProperty("indicatorPerformance").GetProperty("Speed").GetDouble(), 10);
        var sure = json.GetProperty("bootstrap").GetProperty("index:Service").GetProperty("percentile");
        Assert.InRange(json.GetProperty("index").GetProperty("Service").GetDouble(), sure[0].GetDouble(), sure[1].GetDouble());
        Assert.InRange(sure[1].GetDouble() - sure[0].GetDouble(), 0.1, 30);
    }

    [Theory]
    [InlineData("repeatedFormed", "Speed -> Service")]
    [InlineData("repeatedReflected", "Service -> Speed")]
    public async Task Repeated_indicators_are_answered_on_the_scale_of_what_they_repeat(string approach, string path)
    {
        var model = Constructs + $"secondOrder: {{Service: {{components: [Speed, Manners], approach: {approach}}}}}\npaths: [Service -> Satisfaction, Price -> Satisfaction, Satisfaction -> Loyalty]\n";
        var json = await JsonOfAsync(model + "range: {min: 1, max: 10}\nranges: {A1: {min: 0, max: 20}}");
        Assert.True(json.GetProperty("paths").TryGetProperty(path, out _));
        var points = json.GetProperty("ipma").GetProperty("indicatorPerformance");
        Assert.Equal(points.GetProperty("A1").GetDouble(), points.GetProperty("Service: A1").GetDouble(), 12);
        Assert.NotEqual(points.GetProperty("A1").GetDouble(), (await JsonOfAsync(model + "range: {min: 1, max: 10}")).GetProperty("ipma").GetProperty("indicatorPerformance").GetProperty("A1").GetDouble(), 6);
    }

    [Fact]
    public async Task A_moderated_path_has_slopes_and_no_index()
    {
        var json = await JsonOfAsync(Moderated, "--bootstrap", "50");
        var slopes = json.GetProperty("simpleSlopes").GetProperty("Speed * Price -> Satisfaction");
        Assert.Equal(json.GetProperty("paths").GetProperty("Speed -> Satisfaction").GetDouble(), slopes.GetProperty("middle").GetDouble(), 12);
        Assert.Equal(slopes.GetProperty("middle").GetDouble() + slopes.GetProperty("interaction").GetDouble(), slopes.GetProperty("high").GetDouble(), 12);
        Assert.True(json.GetProperty("bootstrap").TryGetProperty("Speed * Price -> Satisfaction", out _));
        Assert.Equal(["Speed", "Manners", "Price", "Satisfaction", "Loyalty"], json.GetProperty("index").EnumerateObject().Select(one => one.Name));
        Assert.DoesNotContain("*", $"{json.GetProperty("ipma")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_table_of_measurement_lists_a_product()
    {
        var json = await JsonOfAsync(Moderated);
        foreach (var table in new[] { "reliability", "htmt", "htmtPlus", "htmt2", "fornellLarcker" }) Assert.DoesNotContain(json.GetProperty(table).EnumerateObject(), one => one.Name.Contains('*', StringComparison.Ordinal));
        Assert.True(json.GetProperty("paths").TryGetProperty("Speed * Price -> Satisfaction", out _));
    }

    /// <summary>The whole is the weighted sum of the scores of its components, which stand beside it.</summary>
    [Fact]
    public async Task Scores_of_a_model_in_stages_are_those_of_each_stage_in_columns_of_their_own()
    {
        var (header, rows) = await ScoresAsync(Composed);
        Assert.Equal(
            ["line", "Price", "Satisfaction", "Loyalty", "Service", "Price_100", "Satisfaction_100", "Loyalty_100", "Service_100",
                "Speed", "Manners", "Price_stage1", "Satisfaction_stage1", "Loyalty_stage1", "Speed_100", "Manners_100", "Price_stage1_100", "Satisfaction_stage1_100", "Loyalty_stage1_100"], header);
        var weights = (await JsonOfAsync(Composed)).GetProperty("weights").GetProperty("Service");
        var (service, speed, manners) = (Array.IndexOf(header, "Service"), Array.IndexOf(header, "Speed"), Array.IndexOf(header, "Manners"));
        Assert.Equal(90, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[service], (weights.GetProperty("Speed").GetDouble() * row[speed]) + (weights.GetProperty("Manners").GetDouble() * row[manners]), 10));

        (header, rows) = await ScoresAsync(Moderated);
        var (product, first, second) = (Array.IndexOf(header, "Speed * Price"), Array.IndexOf(header, "Speed_stage1"), Array.IndexOf(header, "Price_stage1"));
        var products = rows.ConvertAll(row => row[first] * row[second]);
        var (mean, deviation) = (products.Average(), Math.Sqrt(products.Sum(value => Math.Pow(value - products.Average(), 2)) / (products.Count - 1)));
        Assert.All(rows.Zip(products), row => Assert.Equal((row.Second - mean) / deviation, row.First[product], 9));
    }

    [Fact]
    public async Task Answers_in_a_workbook_are_the_same_as_in_text()
    {
        var lines = Rows().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        var book = Path.Combine(folder, "data.xlsx");
        await File.WriteAllBytesAsync(book, new Sheet(lines[0], lines.Skip(1).Select(row => row.Select(cell => (object?)int.Parse(cell, CultureInfo.InvariantCulture)).ToArray())).Bytes("xlsx"), TestContext.Current.CancellationToken);
        var model = Written("model.yaml", Plain);
        foreach (var verb in new[] { new[] { "estimate", "--json" }, ["score"], ["predict", "--json"], ["ipma", "--json"] })
        {
            var fromBook = await Program.RunAsync(["csi", .. verb, "--model", model, "--data", book]);
            Assert.True(fromBook.Code == 0, fromBook.Error);
            Assert.Equal((await Program.RunAsync(["csi", .. verb, "--model", model, "--data", Written("data.csv", Rows())])).Output, fromBook.Output);
        }

        lines[3][0] = "11";
        await File.WriteAllBytesAsync(book, new Sheet(lines[0], lines.Skip(1).Select(row => row.Select(cell => (object?)int.Parse(cell, CultureInfo.InvariantCulture)).ToArray())).Bytes("xlsx"), TestContext.Current.CancellationToken);
        var (code, _, error) = await Program.RunAsync("csi", "estimate", "--model", model, "--data", book);
        Assert.Equal(1, code);
        Assert.Contains("line 4: A1 is 11, outside 1 to 10.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_read_components_slopes_and_effects_in_tables()
    {
        var (_, composed, _) = await EstimateAsync(Composed, "--bootstrap", "20", "--statistics", "htmt,specificEffects", "--jackknife");
        foreach (var word in new[] { "Components", "Resampled", "htmt: Price - Satisfaction", "specific: Price -> Satisfaction -> Loyalty", "Each row left out in turn" }) Assert.Contains(word, composed, StringComparison.Ordinal);
        var (_, moderated, _) = await EstimateAsync(Moderated);
        foreach (var word in new[] { "Moderated paths", "Effects", "Speed -> Loyalty" }) Assert.Contains(word, moderated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_are_compared_by_the_figures_asked_for()
    {
        var data = Written("data.csv", Rows());
        var (code, output, error) = await Program.RunAsync(
            "csi", "groups", "--model", Written("model.yaml", Plain), "--data", data, "--group", "F", "--permutations", "20", "--bootstrap", "20", "--statistics", "indirectEffects,ave", "--json");
        Assert.Equal((0, ""), (code, error));
        var figures = JsonDocument.Parse(output).RootElement.GetProperty("pairs")[0].GetProperty("figures");
        Assert.Equal(["indirectEffects", "ave"], figures.EnumerateObject().Select(one => one.Name));
        Assert.InRange(figures.GetProperty("ave").GetProperty("Speed").GetProperty("permutationP").GetDouble(), 0, 1);
    }

    private static double Correlation(IReadOnlyList<double[]> rows)
    {
        var (x, y) = (rows.Select(row => row[0]).ToList(), rows.Select(row => row[6]).ToList());
        var (meanX, meanY) = (x.Average(), y.Average());
        double Sum(Func<double, double, double> of) => x.Zip(y, (a, b) => of(a - meanX, b - meanY)).Sum();
        return Sum((a, b) => a * b) / Math.Sqrt(Sum((a, _) => a * a) * Sum((_, b) => b * b));
    }

    private async Task<(string[] Header, List<double[]> Rows)> ScoresAsync(string model)
    {
        var (code, output, error) = await Program.RunAsync("csi", "score", "--model", Written("model.yaml", model), "--data", Written("data.csv", Rows()));
        Assert.Equal((0, ""), (code, error));
        var lines = output.Trim().Split('\n');
        return (lines[0].Trim().Split(','), [.. lines.Skip(1).Select(line => Array.ConvertAll(line.Trim().Split(','), cell => double.Parse(cell, CultureInfo.InvariantCulture)))]);
    }

    private async Task<JsonElement> JsonOfAsync(string model, params string[] more)
    {
        var (code, output, error) = await EstimateAsync(model, [.. more, "--json"]);
        Assert.Equal((0, ""), (code, error));
        return JsonDocument.Parse(output).RootElement;
    }

    private Task<(int Code, string Output, string Error)> EstimateAsync(string model, params string[] more) =>
        Program.RunAsync(["csi", "estimate", "--model", Written("model.yaml", model), "--data", Written("data.csv", Rows()), .. more]);

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Rows()
    {
        var random = new Random(11);
        int Near(double points) => (int)Math.Clamp(Math.Round(points + random.Next(-2, 3)), 1, 10);
        return "A1,A2,B1,B2,C1,C2,D1,D2,E1,F\n" + string.Concat(Enumerable.Range(0, 90).Select(i =>
        {
            var (speed, price) = (random.Next(2, 10), random.Next(2, 10));
            var manners = Near((speed + 5) / 2.0);
            var satisfaction = Near((speed + manners + price) / 3.0);
            int[] cells = [Near(speed), Near(speed), Near(manners), Near(manners), Near(price), Near(price), Near(satisfaction), Near(satisfaction), Near(satisfaction), i % 2];
            return string.Join(',', cells.Select(cell => cell.ToString(CultureInfo.InvariantCulture))) + "\n";
        }));
    }
}
