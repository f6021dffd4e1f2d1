using System.Text.Json;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Facts.FactsOf;

namespace Shouwen.App.Tests.Facts;

public sealed class ControlChartTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_share_that_fell_is_found_with_the_days_on_which_it_did()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 30).Where(day => day % 7 < 5).SelectMany(day => Day(day, abandoned: day < 21 ? 2 + (day % 3) : 12))]);
        var chart = await ChartAsync(facts, "abandon_rate", "&baselineTo=2026-01-25");
        Assert.Equal("shares", chart.GetProperty("reason").GetString());
        Assert.Equal(22, chart.GetProperty("points").GetArrayLength());
        var beyond = chart.GetProperty("signals").EnumerateArray().Single(signal => signal.GetProperty("rule").GetString() == "N1");
        Assert.Equal("2026-01-26", chart.GetProperty("points")[beyond.GetProperty("points")[0].GetInt32()].GetProperty("period").GetString());
        Assert.Equal(7, beyond.GetProperty("points").GetArrayLength());
    }

    [Fact]
    public async Task Weeks_that_are_not_whole_are_shown_and_do_not_count()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 26).SelectMany(day => Day(day, 1))]);
        var chart = await ChartAsync(facts, "contacts", "&grain=week");
        Assert.Equal([null, null, null, "partial"], chart.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("excluded").GetString()));
        Assert.Equal(("counts", 280.0), (chart.GetProperty("reason").GetString(), chart.GetProperty("centre").GetDouble()));
        Assert.Equal("means", (await ChartAsync(facts, "aht", "&grain=week")).GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("metric=contacts&grain=hour", "grain")]
    [InlineData("metric=contacts,asa&grain=day", "metric")]
    [InlineData("metric=contacts&grain=day&by=queue", "by")]
    [InlineData("metric=contacts&grain=day&rules=mine", "rules")]
    [InlineData("metric=contacts&grain=day&baselineTo=soon", "baselineTo")]
    public async Task What_cannot_be_charted_is_named(string asked, string field)
    {
        var facts = await NewAsync(server);
        var (status, body) = await facts.SendAsync(HttpMethod.Get, $"/api/facts/chart?from=2026-01-05&to=2026-02-05&{asked}");
        Assert.Equal(400, status);
        Assert.True(body.GetProperty("errors").TryGetProperty(field, out _), body.GetRawText());
    }

    [Fact]
    public async Task A_chart_without_facts_is_empty()
    {
        var facts = await NewAsync(server);
        var chart = await ChartAsync(facts, "asa", "");
        Assert.Equal(0, chart.GetProperty("signals").GetArrayLength());
    }

    private static IEnumerable<ContactDraft> Day(int day, int abandoned) =>
        Enumerable.Range(0, 40).Select(number => Contact($"{day}-{number}", Monday.AddDays(day).AddMinutes(number), number < abandoned ? Outcome.Abandoned : Outcome.Answered));

    private static async Task<JsonElement> ChartAsync(FactsOf facts, string metric, string more) =>
        await facts.GetAsync($"/api/facts/chart?metric={metric}&from=2026-01-05&to=2026-02-05{(more.Contains("grain", StringComparison.Ordinal) ? "" : "&grain=day")}{more}");
}
