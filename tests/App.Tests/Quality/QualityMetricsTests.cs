using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Quality.JudgedCentre;
using static Shouwen.App.Tests.Quality.QualityOf;

namespace Shouwen.App.Tests.Quality;

public sealed class QualityMetricsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>All forty judged: a4 has a fatal error in each contact, a3 a critical one, the others nothing; contacts with a return were drawn more often.</summary>
    private async Task<(JudgedCentre Centre, List<Evaluation> Rows)> JudgedAsync()
    {
        var centre = await JudgedCentre.NewAsync(server);
        await centre.PlanAsync(centre.Plan(size: 40, cameBack: 3));
        await centre.DrawAsync();
        var codes = (await centre.DrawnAsync()).ToDictionary(one => one.GetProperty("number").GetInt32(), one => one.GetProperty("agent").GetProperty("code").GetString());
        foreach (var evaluator in centre.Evaluators)
        {
            foreach (var number in await TodoAsync(evaluator))
                await SubmitAsync(evaluator, number, codes[number] switch { "a4" => Marks(abuse: "no"), "a3" => Marks(answer: "none", comment: "答错"), _ => Marks() });
        }

        return (centre, await server.InDbAsync(db => db.Set<Evaluation>().AsNoTracking().Where(row => row.CentreId == centre.Centre.Id).ToListAsync(Cancel)));
    }

    private static async Task<JsonElement> RowsAsync(HttpClient browser, string query) =>
        (await browser.GetFromJsonAsync<JsonElement>($"/api/facts/metrics?from=2026-01-01&to=2026-01-31&{query}", Cancel)).GetProperty("metrics")[0].GetProperty("rows");

    private static double Value(JsonElement row) => row.GetProperty("value").GetDouble();

    [Fact]
    public async Task The_score_of_the_catalogue_is_weighted_by_the_design_and_the_same_as_that_of_the_results()
    {
        var (centre, rows) = await JudgedAsync();
        using var director = await centre.Quality.AsAsync(Role.Director);
        var expected = rows.Sum(row => row.Score!.Value / row.Probability) / rows.Sum(row => 1 / row.Probability);
        Assert.NotEqual(rows.Average(row => row.Score!.Value), expected, 6);
        Assert.Equal(expected, Value((await RowsAsync(director, "metric=quality_score"))[0]), 9);
        var results = (await centre.Quality.SendAsync(HttpMethod.Get, "/results?from=2026-01-01&to=2026-01-31&by=agent")).Body;
        Assert.Equal(expected, results.GetProperty("all").GetProperty("score").GetDouble(), 9);
        Assert.True(results.GetProperty("all").GetProperty("low").GetDouble() < expected && expected < results.GetProperty("all").GetProperty("high").GetDouble());
        Assert.Equal("答复准确", results.GetProperty("items")[0].GetProperty("item").GetString());
    }

    [Fact]
    public async Task A_focused_check_beside_the_plan_for_all_changes_no_score()
    {
        var (centre, _) = await JudgedAsync();
        using var director = await centre.Quality.AsAsync(Role.Director);
        var before = Value((await RowsAsync(director, "metric=quality_score"))[0]);
        await centre.PlanAsync(new { form = "card", size = 4, isFocused = true, teams = new[] { "t2" }, evaluators = centre.EvaluatorIds }, "focus");
        await centre.DrawAsync(code: "focus");
        foreach (var evaluator in centre.Evaluators)
            foreach (var number in await TodoAsync(evaluator)) await SubmitAsync(evaluator, number, Marks(abuse: "no"));
        Assert.Equal(before, Value((await RowsAsync(director, "metric=quality_score"))[0]), 12);
        var results = (await centre.Quality.SendAsync(HttpMethod.Get, "/results?from=2026-01-01&to=2026-01-31&by=agent")).Body;
        Assert.Equal((40, 4), (results.GetProperty("all").GetProperty("judged").GetInt32(), results.GetProperty("notCounted").GetInt32()));
        Assert.All(await centre.DrawnAsync(code: "focus"), one => Assert.False(one.GetProperty("counts").GetBoolean()));
    }

    [Fact]
    public async Task Errors_are_rates_by_agent_and_periods_roll_up()
    {
        var (centre, rows) = await JudgedAsync();
        using var director = await centre.Quality.AsAsync(Role.Director);
        var fatal = (await RowsAsync(director, "metric=quality_fatal_rate&by=agent")).EnumerateArray().ToDictionary(row => row.GetProperty("cuts").GetProperty("agent").GetProperty("code").GetString()!, Value);
        Assert.Equal((1.0, 0.0), (fatal["a4"], fatal["a1"]));
        var critical = (await RowsAsync(director, "metric=quality_critical_rate&by=agent")).EnumerateArray().ToDictionary(row => row.GetProperty("cuts").GetProperty("agent").GetProperty("code").GetString()!, Value);
        Assert.Equal((1.0, 0.0), (critical["a3"], critical["a1"]));
        var weeks = (await RowsAsync(director, "metric=quality_score&grain=week")).EnumerateArray().ToList();
        Assert.Equal(Value((await RowsAsync(director, "metric=quality_score"))[0]), weeks.Sum(week => week.GetProperty("numerator").GetDouble()) / weeks.Sum(week => week.GetProperty("denominator").GetDouble()), 9);
        Assert.Equal(rows.Select(row => row.ContactDate).Distinct().Count(), (await RowsAsync(director, "metric=quality_score&grain=day")).GetArrayLength());
    }

    [Fact]
    public async Task Agents_see_their_own_figures_and_appeals_are_counted()
    {
        var (centre, rows) = await JudgedAsync();
        using var agent = await centre.AgentAsync("a3");
        using var director = await centre.Quality.AsAsync(Role.Director);
        Assert.Equal(rows.First(row => row.Critical > 0).Score!.Value, Value((await RowsAsync(agent, "metric=quality_score"))[0]), 9);
        var mine = rows.First(row => row.Critical > 0).Number;
        await SendAsync(agent, HttpMethod.Post, $"/evaluations/{mine}/appeal", new { text = "答复是对的" });
        await SendAsync(director, HttpMethod.Post, $"/evaluations/{mine}/decide", new { decision = "upheld", reason = "政策已更新" });
        Assert.Equal(1 / 40.0, Value((await RowsAsync(director, "metric=quality_appeal_rate"))[0]), 9);
        Assert.Equal(0, Value((await RowsAsync(director, "metric=quality_reversal_rate"))[0]));
    }

    [Fact]
    public async Task Where_nothing_was_judged_there_is_no_figure()
    {
        var centre = await JudgedCentre.NewAsync(server);
        using var director = await centre.Quality.AsAsync(Role.Director);
        Assert.Equal(JsonValueKind.Null, (await RowsAsync(director, "metric=quality_score"))[0].GetProperty("value").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await centre.Quality.SendAsync(HttpMethod.Get, "/results?from=2026-01-01&to=2026-01-31")).Body.GetProperty("all").GetProperty("score").ValueKind);
        using var answer = await director.GetAsync("/api/facts/metrics?metric=quality_score&grain=hour&from=2026-01-01&to=2026-01-31", Cancel);
        Assert.Equal(400, (int)answer.StatusCode);
    }
}
