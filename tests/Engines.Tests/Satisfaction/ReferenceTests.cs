using System.Text.Json;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Tests.Satisfaction;

public class ReferenceTests
{
    [Theory]
    [InlineData("mobi-ecsi-A-path", InnerScheme.Path)]
    [InlineData("mobi-ecsi-A-centroid", InnerScheme.Centroid)]
    [InlineData("mobi-ecsi-A-factorial", InnerScheme.Factorial)]
    [InlineData("satisfaction-A-path", InnerScheme.Path)]
    [InlineData("satisfaction-A-centroid", InnerScheme.Centroid)]
    [InlineData("satisfaction-A-factorial", InnerScheme.Factorial)]
    [InlineData("satisfaction-B-path", InnerScheme.Path)]
    [InlineData("satisfaction-B-centroid", InnerScheme.Centroid)]
    [InlineData("satisfaction-B-factorial", InnerScheme.Factorial)]
    [InlineData("mobi-ecsi-PLSc-path", InnerScheme.Path)]
    public void Every_figure_of_every_program_is_found(string name, InnerScheme scheme)
    {
        var file = ReferenceData.Json($"{name}.json");
        var survey = ReferenceData.Survey(file.GetProperty("dataset").GetString()!);
        var estimate = ReferenceData.Estimate(ReferenceData.Model(file, scheme, factors: name.Contains("PLSc", StringComparison.Ordinal)), survey);
        var ofScores = ReferenceData.Estimate(ReferenceData.Model(file, scheme), survey);
        Assert.Equal(file.GetProperty("n").GetInt32(), estimate.RowsUsed);
        var sections = file.GetProperty("converged").EnumerateObject().Select(program => (program.Name, program.Value)).ToList();
        if (file.TryGetProperty("high_precision_60_digits", out var precise)) sections.Add(("60 digits", precise));
        Assert.NotEmpty(sections);
        foreach (var (program, figures) in sections) Agrees(estimate, ofScores, program, figures, atLeast: 50);
    }

    [Fact]
    public void Indicators_that_are_only_centred()
    {
        var file = ReferenceData.Json("satisfaction-A-centroid-unscaled.json");
        var estimate = ReferenceData.Estimate(ReferenceData.Model(file, InnerScheme.Centroid) with { Scaled = false }, ReferenceData.Survey("satisfaction.csv"));
        Agrees(estimate, estimate, "plspm_r", file.GetProperty("converged"), atLeast: 400);
    }

    [Theory]
    [InlineData("female", 148)]
    [InlineData("male", 102)]
    public void Each_gender_by_itself(string gender, int rows)
    {
        var file = ReferenceData.Json("satisfaction-A-centroid-by-gender.json");
        var estimate = ReferenceData.Estimate(ReferenceData.Model(file, InnerScheme.Centroid), ReferenceData.Survey("satisfaction.csv", line => line.EndsWith("," + gender, StringComparison.Ordinal)));
        Assert.Equal(rows, estimate.RowsUsed);
        Agrees(estimate, estimate, "plspm_r", file.GetProperty("groups").GetProperty(gender).GetProperty("plspm_r_converged"), atLeast: 400);
    }

    [Fact]
    public void Scores_of_all_250_customers()
    {
        var estimate = Mobi();
        var (names, expected) = (ReferenceData.Header("mobi-ecsi-A-path.scores.csv"), ReferenceData.Numbers("mobi-ecsi-A-path.scores.csv", skip: 1));
        var scores = estimate.Scores(new(new(1, 10)));
        Assert.Equal(250, expected.Length);
        for (var row = 0; row < 250; row++)
            for (var j = 0; j < names.Length; j++) Assert.Equal(expected[row][j], scores.Standardised[names[j]][row], 1e-8);
        Assert.Equal(72.4541179309, scores.Points!["Satisfaction"].Average(), 1e-9);
    }

    [Fact]
    public void The_satisfaction_index_of_the_mobile_phone_provider() =>
        Assert.Equal(72.4541179309, Mobi().ImportancePerformance(new(new(1, 10)))!.Performance["Satisfaction"], 1e-9);

    private static PlsEstimate Mobi() => ReferenceData.Estimate(ReferenceData.Model(ReferenceData.Json("mobi-ecsi-A-path.json"), InnerScheme.Path), ReferenceData.Survey("mobi.csv"));

    private static void Agrees(PlsEstimate estimate, PlsEstimate ofScores, string program, JsonElement section, int atLeast)
    {
        var figures = new Figures(estimate, ofScores, program);
        figures.Compare(section);
        TestContext.Current.TestOutputHelper?.WriteLine($"{program}: {figures.Compared} figures");
        Assert.True(figures.Wrong.Count == 0, string.Join("\n", figures.Wrong.Take(40)));
        Assert.InRange(figures.Compared, atLeast, int.MaxValue);
    }
}
