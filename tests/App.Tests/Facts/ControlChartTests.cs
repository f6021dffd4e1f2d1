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
    [InlineData("metric=contacts&grain=total", "grain")]
    [InlineData("metric=contacts&grain=interval&to=2026-12-31", "to")]
    [InlineData("metric=contacts,asa&grain=day", "metric")]
    [InlineData("metric=contacts&grain=day&by=queue", "by")]
    [InlineData("metric=contacts&grain=day&rules=mine", "rules")]
    [InlineData("metric=contacts&grain=day&rules=nelson,N2=1", "rules")]
    [InlineData("metric=contacts&grain=day&baselineTo=soon", "baselineTo")]
    [InlineData("metric=contacts&grain=day&least=9&most=3", "least")]
    public async Task What_cannot_be_charted_is_named(string asked, string field)
    {
        var facts = await NewAsync(server);
        var (status, body) = await facts.SendAsync(HttpMethod.Get, $"/api/facts/chart?from=2026-01-05&{(asked.Contains("to=2", StringComparison.Ordinal) ? "" : "to=2026-02-05&")}{asked}");
        Assert.Equal(400, status);
        Assert.True(body.GetProperty("errors").TryGetProperty(field, out _), body.GetRawText());
    }

    [Fact]
    public async Task A_rule_with_a_length_of_its_own_is_told_beside_what_is_usual()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 30).SelectMany(day => Day(day, abandoned: day < 20 ? day % 3 : 2))]);
        var chart = await ChartAsync(facts, "abandon_rate", "&rules=nelson,N2=12,N5=off");
        var rules = chart.GetProperty("readBy").EnumerateArray().ToDictionary(rule => rule.GetProperty("code").GetString()!);
        Assert.Equal((12, 9, true), (rules["N2"].GetProperty("length").GetInt32(), rules["N2"].GetProperty("usualLength").GetInt32(), rules["N2"].GetProperty("isOn").GetBoolean()));
        Assert.False(rules["N5"].GetProperty("isOn").GetBoolean());
        Assert.Equal(8, rules.Count);
        Assert.DoesNotContain(chart.GetProperty("signals").EnumerateArray(), signal => signal.GetProperty("rule").GetString() is "N2" or "N5");
        Assert.Contains((await ChartAsync(facts, "abandon_rate", "&rules=N2=9")).GetProperty("signals").EnumerateArray(), signal => signal.GetProperty("rule").GetString() == "N2");
    }

    [Fact]
    public async Task Days_are_held_against_the_target_or_what_is_allowed()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 20).SelectMany(day => Day(day, abandoned: day < 4 ? 10 : 2 + (day % 2)))]);
        Assert.Equal(JsonValueKind.Null, (await ChartAsync(facts, "abandon_rate", "")).GetProperty("fit").ValueKind);
        await facts.SendAsync(HttpMethod.Put, "/api/facts/targets", new { metric = "abandon_rate", cut = new { }, value = 0.1 });
        var chart = await ChartAsync(facts, "abandon_rate", "");
        var fit = chart.GetProperty("fit");
        Assert.Equal((20, 4, 0.1, true), (fit.GetProperty("points").GetInt32(), fit.GetProperty("beyond").GetInt32(), fit.GetProperty("upper").GetDouble(), fit.GetProperty("isTarget").GetBoolean()));
        Assert.Equal(0.1, chart.GetProperty("points")[3].GetProperty("target").GetDouble());
        // Shares of unequal numbers have no one scatter of neighbours; that of all is (0.1 - mean) / (3 sd).
        Assert.Equal(JsonValueKind.Null, fit.GetProperty("within").ValueKind);
        double[] values = [.. chart.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("value").GetDouble())];
        var deviation = Math.Sqrt(values.Sum(value => Math.Pow(value - values.Average(), 2)) / 19);
        Assert.Equal((0.1 - values.Average()) / (3 * deviation), fit.GetProperty("overall").GetProperty("value").GetDouble(), 1e-12);

        var asked = (await ChartAsync(facts, "abandon_rate", "&least=0.06&most=0.3")).GetProperty("fit");
        Assert.Equal((8, false), (asked.GetProperty("beyond").GetInt32(), asked.GetProperty("isTarget").GetBoolean()));

        // A part is shown the target of the whole, and not measured by it before it has one of its own.
        var part = await ChartAsync(facts, "abandon_rate", "&filter=queue=hot");
        Assert.True(part.GetProperty("targetIsOfWhole").GetBoolean());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, part.GetProperty("fit").ValueKind);
        await facts.SendAsync(HttpMethod.Put, "/api/facts/targets", new { metric = "abandon_rate", cut = new { queue = "hot" }, value = 0.2 });
        part = await ChartAsync(facts, "abandon_rate", "&filter=queue=hot");
        Assert.Equal((false, 0.2), (part.GetProperty("targetIsOfWhole").GetBoolean(), part.GetProperty("fit").GetProperty("upper").GetDouble()));
    }

    [Fact]
    public async Task A_chart_without_facts_is_empty()
    {
        var facts = await NewAsync(server);
        var chart = await ChartAsync(facts, "asa", "");
        Assert.Equal(0, chart.GetProperty("signals").GetArrayLength());
    }

    [Fact]
    public async Task An_hour_is_held_against_the_same_hour_of_other_weeks()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 42).SelectMany(day => Hour(day, 9, day == 40 ? 16 : 2 + (day % 3)).Concat(Hour(day, 10, 18 + (day % 3))))]);
        var chart = await ChartAsync(facts, "abandon_rate", "&grain=hour&to=2026-02-15");
        Assert.Equal(("rhythm", "pPrime"), (chart.GetProperty("reason").GetString(), chart.GetProperty("kind").GetString()));
        var points = chart.GetProperty("points").EnumerateArray().ToList();
        Assert.Equal(("2026-01-05T09", 84), (points[0].GetProperty("period").GetString(), points.Count));
        Assert.InRange(points[1].GetProperty("centre").GetDouble() - points[0].GetProperty("centre").GetDouble(), 0.35, 0.45);
        var beyond = chart.GetProperty("signals").EnumerateArray().Single(signal => signal.GetProperty("rule").GetString() == "N1").GetProperty("points");
        Assert.Equal("2026-02-14T09", points[Assert.Single(beyond.EnumerateArray()).GetInt32()].GetProperty("period").GetString());

        // Three weeks do not tell what is usual at nine.
        Assert.NotEqual("rhythm", (await ChartAsync(facts, "abandon_rate", "&grain=hour&to=2026-01-25")).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task The_hours_of_a_week_are_a_chart_of_their_own_and_weekdays_that_came_less_often_do_not_count()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 16).SelectMany(day => Hour(day, 9, 1))]);
        var points = (await ChartAsync(facts, "contacts", "&grain=weekday-hour&to=2026-01-20")).GetProperty("points").EnumerateArray().ToList();
        Assert.Equal(["1-09", "2-09", "3-09", "4-09", "5-09", "6-09", "7-09"], points.Select(point => point.GetProperty("period").GetString()));
        Assert.Equal([null, null, "partial", "partial", "partial", "partial", "partial"], points.Select(point => point.GetProperty("excluded").GetString()));
        Assert.Equal(120, points[0].GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task A_day_on_which_the_centre_was_open_and_none_of_a_kind_came_is_none_and_a_closed_day_is_no_day()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 14).Where(day => day % 7 < 5).SelectMany(day => Day(day, 0)), Contact("rare", Monday, topic: "rare"), Contact("again", Monday.AddDays(2), topic: "rare")]);
        var points = (await ChartAsync(facts, "contacts", "&filter=topic=rare&to=2026-01-18")).GetProperty("points").EnumerateArray().Select(point => point.GetProperty("value").GetDouble());
        Assert.Equal([1, 0, 1, 0, 0, 0, 0, 0, 0, 0], points);
    }

    private static IEnumerable<ContactDraft> Hour(int day, int hour, int abandoned) =>
        Enumerable.Range(0, 40).Select(number => Contact($"{day}-{hour}-{number}", Monday.AddDays(day).AddHours(hour - 9).AddMinutes(number), number < abandoned ? Outcome.Abandoned : Outcome.Answered));

    private static IEnumerable<ContactDraft> Day(int day, int abandoned) =>
        Enumerable.Range(0, 40).Select(number => Contact($"{day}-{number}", Monday.AddDays(day).AddMinutes(number), number < abandoned ? Outcome.Abandoned : Outcome.Answered));

    private static async Task<JsonElement> ChartAsync(FactsOf facts, string metric, string more) =>
        await facts.GetAsync($"/api/facts/chart?metric={metric}&from=2026-01-05{(more.Contains("&to=", StringComparison.Ordinal) ? "" : "&to=2026-02-05")}{(more.Contains("grain", StringComparison.Ordinal) ? "" : "&grain=day")}{more}");
}
