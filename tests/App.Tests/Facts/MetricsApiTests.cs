using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Published;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Facts.Published;
using Shouwen.App.Quality.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Facts.FactsOf;

namespace Shouwen.App.Tests.Facts;

public sealed class MetricsApiTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Behind_nought_there_are_no_rows_and_behind_staffed_time_its_intervals()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("1", Monday));
        await facts.LoadAsync(new IntervalDraft { Queue = "other", Started = Monday, StaffedSeconds = 900 });
        async Task<int> CountAsync(string metric, string part) =>
            (await facts.GetAsync($"/api/facts/rows?metric={metric}&part={part}&from=2026-01-01&to=2026-01-31")).GetProperty("items").GetArrayLength();
        Assert.Equal((0, 1), (await CountAsync("abandon_rate", "numerator"), await CountAsync("abandon_rate", "denominator")));
        Assert.Equal(1, await CountAsync("occupancy", "denominator"));
    }

    [Fact]
    public async Task Of_a_team_no_share_of_those_who_gave_up_is_told_unless_they_are_known_to_be_its_own()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("1", Monday, team: "T1"), Contact("2", Monday, Outcome.Abandoned), Contact("3", Monday, Outcome.Abandoned));
        Assert.Null(await facts.ValueAsync("abandon_rate", "&filter=team=T1"));
        Assert.Null(await facts.ValueAsync("connection_rate", "&filter=team=T1"));
        Assert.All(await facts.RowsAsync("metric=abandon_rate&from=2026-01-01&to=2026-01-31&by=team"), row => Assert.Null(ValueOf(row)));
        Assert.Equal(2 / 3.0, await facts.ValueAsync("abandon_rate"));
        Assert.Equal(1, await facts.ValueAsync("answered", "&filter=team=T1"));
        await facts.LoadAsync(Contact("4", Monday, Outcome.Abandoned, team: "T1"), Contact("5", Monday, Outcome.Abandoned, team: "T2"));
        Assert.Equal(0.5, await facts.ValueAsync("abandon_rate", "&filter=team=T1"));
    }

    [Fact]
    public async Task The_five_service_levels_of_known_counts_are_what_they_must_be()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(new IntervalDraft { Queue = "hot", Started = Monday, WithinSeconds = 20, AnsweredWithin = 700, Answered = 850, Abandoned = 150, AbandonedWithin = 40, AbandonedShort = 25 });
        var answer = await facts.GetAsync("/api/facts/metrics?metric=service_level_1,service_level_2,service_level_3,service_level_4,service_level_5&from=2026-01-05&to=2026-01-05");
        Assert.Equal([0.729167, 0.7, 0.74, 0.823529, 0.725], answer.GetProperty("metrics").EnumerateArray().Select(metric => Math.Round(ValueOf(metric.GetProperty("rows")[0])!.Value, 6)));
        Assert.Equal("AW/(A+B-b), T=20s", answer.GetProperty("metrics")[0].GetProperty("variant").GetString());
    }

    [Fact]
    public async Task A_changed_promise_changes_the_service_level_at_once()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("a", Monday, wait: 10), Contact("b", Monday, wait: 30));
        Assert.Equal(0.5, await facts.ValueAsync("service_level"));
        var queue = new { code = "hot", name = "热线", answerShare = 0.9, answerWithinSeconds = 30, shortAbandonSeconds = 5, serviceLevelVariant = 4 };
        Assert.Equal(200, (await facts.SendAsync(HttpMethod.Put, "/api/centres/queues/hot", queue)).Status);
        var row = Assert.Single(await facts.RowsAsync("metric=service_level&from=2026-01-05&to=2026-01-05&by=queue"));
        Assert.Equal((1d, 0.9), (ValueOf(row), row.GetProperty("target").GetDouble()));
    }

    [Fact]
    public async Task Where_queues_promise_different_things_the_service_level_says_so()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("a", Monday), Contact("b", Monday, queue: "hall"));
        await PromiseAsync("hall", 600, 2);
        await PromiseAsync("hot", 20, 2);
        Assert.Equal("AW/(A+B), T=20s|600s", await VariantAsync("service_level"));
        await PromiseAsync("hall", 600, 4);
        Assert.Equal("mixed", await VariantAsync("service_level"));
        Assert.Equal("AW/A, T=20s|600s", await VariantAsync("service_level_4"));

        async Task PromiseAsync(string code, int answerWithinSeconds, int serviceLevelVariant) =>
            Assert.Equal(200, (await facts.SendAsync(HttpMethod.Put, $"/api/centres/queues/{code}", new { code, name = code, answerShare = 0.9, answerWithinSeconds, shortAbandonSeconds = 5, serviceLevelVariant })).Status);

        async Task<string?> VariantAsync(string metric) =>
            (await facts.GetAsync($"/api/facts/metrics?metric={metric}&from=2026-01-05&to=2026-01-05")).GetProperty("metrics")[0].GetProperty("variant").GetString();
    }

    [Fact]
    public async Task Nothing_to_divide_by_is_null_and_never_nought()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("a", Monday, Outcome.SelfServed));
        var row = Assert.Single(await facts.RowsAsync("metric=asa&from=2026-01-05&to=2026-01-05"));
        Assert.Equal((JsonValueKind.Null, 0), (row.GetProperty("value").ValueKind, row.GetProperty("denominator").GetInt32()));
    }

    [Fact]
    public async Task Topics_can_be_cut_at_any_level_and_a_filter_takes_the_children_too()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("a", Monday, topic: "bill"), Contact("b", Monday, topic: "pay"), Contact("c", Monday, topic: "net"));
        await facts.SendAsync(HttpMethod.Post, "/api/centres/topics", new { code = "MONEY", name = "费用" });
        await facts.SendAsync(HttpMethod.Put, "/api/centres/topics/bill", new { code = "bill", name = "账单", parent = "MONEY" });
        await facts.SendAsync(HttpMethod.Put, "/api/centres/topics/pay", new { code = "pay", name = "缴费", parent = "MONEY" });
        var rows = await facts.RowsAsync("metric=contacts&from=2026-01-05&to=2026-01-05&by=topic&topicLevel=1");
        Assert.Equal(["MONEY:2", "net:1"], rows.Select(row => $"{row.GetProperty("cuts").GetProperty("topic").GetProperty("code").GetString()}:{ValueOf(row)}").Order());
        Assert.Equal(2, await facts.ValueAsync("contacts", "&filter=topic=MONEY"));
    }

    [Fact]
    public async Task The_previous_period_and_the_year_ago_are_put_beside_each_row()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(
            Contact("a", Monday), Contact("b", Monday.AddDays(1)), Contact("c", Monday.AddDays(-7)), Contact("d", Monday.AddDays(-7)), Contact("e", Monday.AddDays(-364)));
        var previous = await facts.RowsAsync("metric=contacts&from=2026-01-05&to=2026-01-11&grain=day&compare=previous");
        Assert.Equal([2, null], previous.Select(row => ValueOf(row.GetProperty("compare"))));
        var yearAgo = await facts.RowsAsync("metric=contacts&from=2026-01-05&to=2026-01-11&grain=day&compare=year-ago");
        Assert.Equal([1, null], yearAgo.Select(row => ValueOf(row.GetProperty("compare"))));
    }

    [Fact]
    public async Task A_repeat_rate_is_immature_until_its_window_has_passed()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("a", Monday, customer: "1"), Contact("b", Monday.AddDays(9), customer: "2"));
        var rows = await facts.RowsAsync("metric=repeat_rate&from=2026-01-05&to=2026-01-14&grain=day");
        Assert.Equal([false, true], rows.Select(row => row.GetProperty("immature").GetBoolean()));
    }

    [Fact]
    public async Task The_rows_behind_a_number_are_as_many_as_the_number_and_page_by_key()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Enumerable.Range(0, 25).Select(i => Contact($"c{i:00}", Monday.AddHours(i), i % 2 == 0 ? Outcome.Abandoned : Outcome.Answered)));
        var seen = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await facts.GetAsync($"/api/facts/rows?metric=abandoned&from=2026-01-01&to=2026-01-31&limit=5&after={after}");
            Assert.Equal(13, page.GetProperty("count").GetInt32());
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("externalId").GetString()!));
            after = page.GetProperty("next").GetString();
        }

        Assert.Equal(13, seen.Distinct().Count());
        Assert.Equal("c24", seen[0]);
    }

    [Fact]
    public async Task An_agent_sees_their_own_contacts_and_a_leader_the_teams()
    {
        var facts = await NewAsync(server);
        await facts.SendAsync(HttpMethod.Post, "/api/centres/teams", new { code = "T1", name = "一组" });
        foreach (var code in new[] { "A1", "A2" }) await facts.SendAsync(HttpMethod.Post, "/api/centres/employees", new { code, name = code, team = "T1" });
        await facts.LoadAsync(Contact("a", Monday, agent: "A1"), Contact("b", Monday, agent: "A2"), Contact("c", Monday, agent: "X9"));
        Assert.Equal(1, await SeenAsync(facts, "A1", Role.Agent));
        Assert.Equal(2, await SeenAsync(facts, "A1", Role.TeamLeader));
        Assert.Equal(3, await facts.ValueAsync("contacts"));
    }

    /// <summary>A2 left team T1 for T2 on the second day; A3 never was in T1.</summary>
    [Theory]
    [InlineData(Role.Agent, "filter=agent=A1", 200)]
    [InlineData(Role.Agent, "filter=agent=A2", 403)]
    [InlineData(Role.Agent, "filter=agent=A1,A2", 403)]
    [InlineData(Role.Agent, "filter=agent=", 403)]
    [InlineData(Role.Agent, "filter=team=T1", 200)]
    [InlineData(Role.Agent, "filter=team=T2", 403)]
    [InlineData(Role.TeamLeader, "filter=agent=A1", 200)]
    [InlineData(Role.TeamLeader, "filter=agent=A2", 200)]
    [InlineData(Role.TeamLeader, "filter=agent=A2&from=2026-01-06", 403)]
    [InlineData(Role.TeamLeader, "filter=agent=A3", 403)]
    [InlineData(Role.TeamLeader, "filter=team=T2", 403)]
    [InlineData(Role.TeamLeader, "filter=queue=hot", 200)]
    [InlineData(Role.Director, "filter=agent=A3", 200)]
    public async Task A_figure_of_somebody_beyond_ones_reach_is_refused_and_not_shown_as_none(Role role, string query, int status)
    {
        var facts = await NewAsync(server);
        foreach (var code in new[] { "T1", "T2" }) await facts.SendAsync(HttpMethod.Post, "/api/centres/teams", new { code, name = code });
        foreach (var (code, team) in new[] { ("A1", "T1"), ("A2", "T2"), ("A3", "T2") }) await facts.SendAsync(HttpMethod.Post, "/api/centres/employees", new { code, name = code, team });
        await facts.LoadAsync(Contact("a", Monday, agent: "A1"), Contact("b", Monday, agent: "A2", team: "T1"), Contact("c", Monday.AddDays(1), agent: "A2"), Contact("d", Monday, agent: "A3"));
        var asked = await AsAsync(facts, "A1", role);
        var from = query.Contains("from=", StringComparison.Ordinal) ? "" : "&from=2026-01-05";
        foreach (var path in new[] { "metrics", "export", "distribution", "rows", "rows/export" })
        {
            var (answered, body) = await asked.SendAsync(HttpMethod.Get, $"/api/facts/{path}?metric=aht&to=2026-01-11&format=csv&{query}{from}", reads: status != 200);
            Assert.Equal((path, status), (path, answered));
            if (status == 403) Assert.Equal("facts.beyondReach", body.GetProperty("code").GetString());
        }
    }

    [Theory]
    [InlineData("metric=nonsense&from=2026-01-01&to=2026-01-02", "metric")]
    [InlineData("metric=asa&from=2026-01-03&to=2026-01-02", "to")]
    [InlineData("metric=asa&from=01/02/2026&to=2026-01-02", "from")]
    [InlineData("metric=asa&from=2026-01-01&to=2026-01-02&by=queue,topic,agent", "by")]
    [InlineData("metric=asa&from=2026-01-01&to=2026-01-02&filter=queue=NOPE", "filter")]
    [InlineData("metric=asa&from=2026-01-01&to=2026-01-02&grain=fortnight", "grain")]
    public async Task A_query_that_makes_no_sense_is_told_which_part(string query, string field)
    {
        var facts = await NewAsync(server);
        var (status, body) = await facts.SendAsync(HttpMethod.Get, $"/api/facts/metrics?{query}");
        Assert.Equal(400, status);
        Assert.True(body.GetProperty("errors").TryGetProperty(field, out _), body.ToString());
    }

    [Fact]
    public async Task A_target_shows_with_the_number_it_is_for_until_it_is_taken_away()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("a", Monday));
        Assert.Equal(200, (await facts.SendAsync(HttpMethod.Put, "/api/facts/targets", new { metric = "aht", cut = new { queue = "hot" }, value = 90 })).Status);
        Assert.Equal(90, (await facts.RowsAsync("metric=aht&from=2026-01-05&to=2026-01-05&filter=queue=hot"))[0].GetProperty("target").GetDouble());
        Assert.Equal(204, (await facts.SendAsync(HttpMethod.Delete, "/api/facts/targets?metric=aht&cut=queue=hot")).Status);
        Assert.Empty((await facts.GetAsync("/api/facts/targets")).EnumerateArray());
        Assert.Equal(400, (await facts.SendAsync(HttpMethod.Put, "/api/facts/targets", new { metric = "service_level", cut = new { }, value = 80 })).Status);
    }

    [Fact]
    public async Task Today_is_the_last_day_with_facts_and_says_what_awaits_its_word()
    {
        var facts = await NewAsync(server);
        Assert.Equal(7, (await facts.GetAsync("/api/facts/today")).GetProperty("observation").GetArrayLength());
        await facts.LoadAsync(Enumerable.Range(0, 300).Select(i => Contact($"c{i}", Monday.AddDays(-(i % 30)).AddMinutes(i), topic: i % 4 == 0 ? "net" : "bill")));
        var today = await facts.GetAsync("/api/facts/today");
        Assert.Equal("2026-01-05", today.GetProperty("date").GetString());
        Assert.Equal(["connection_rate", "service_level", "asa", "abandon_rate", "offered"], today.GetProperty("tiles").EnumerateArray().Select(tile => tile.GetProperty("metric").GetString()));
        Assert.Equal("bill", today.GetProperty("pareto").GetProperty("items")[0].GetProperty("code").GetString());
        Assert.All(today.GetProperty("observation").EnumerateArray().Where(point => point.GetProperty("state").GetString() == "awaits"),
            point => Assert.Equal(JsonValueKind.Null, point.GetProperty("value").ValueKind));
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task An_export_has_a_line_for_every_row(string format, string type)
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("=a", Monday), Contact("b", Monday.AddDays(1)));
        var director = await server.AsAsync(facts.Centre, Role.Director);
        using var answer = await director.GetAsync($"/api/facts/rows/export?metric=contacts&from=2026-01-01&to=2026-01-31&format={format}", TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        if (format != "csv") return;
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.DoesNotContain(lines, line => line.StartsWith('='));
    }

    [Theory]
    [InlineData("en", "no agent")]
    [InlineData("zh-CN", "无座席")]
    [InlineData(null, "无座席")]
    public async Task A_group_without_a_member_has_a_word_in_an_export(string? language, string word)
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("a", Monday, agent: "A1"), Contact("b", Monday));
        var director = await server.AsAsync(facts.Centre, Role.Director);
        var csv = await director.GetStringAsync($"/api/facts/export?metric=contacts&from=2026-01-01&to=2026-01-31&by=agent{(language is null ? "" : $"&lang={language}")}", TestContext.Current.CancellationToken);
        Assert.Contains($",,{word},1,", csv, StringComparison.Ordinal);
        Assert.Contains(",A1,A1,1,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_metric_has_its_words_in_both_languages()
    {
        Assert.Equal(MetricCatalogue.All.Count + StaffMetrics.Codes.Count + WaveMetric.All.Count + QualityMetric.All.Count + CaseMetric.All.Count, Catalogue.All.Count);
        Assert.All(Catalogue.All, entry => Assert.All(
            new[] { entry.Name, entry.Definition, entry.Formula, entry.Traps }, words => Assert.False(string.IsNullOrWhiteSpace(words.Zh) || string.IsNullOrWhiteSpace(words.En), entry.Code)));
    }

    private async Task<double?> SeenAsync(FactsOf facts, string employee, Role role) => await (await AsAsync(facts, employee, role)).ValueAsync("contacts");

    private async Task<FactsOf> AsAsync(FactsOf facts, string employee, Role role)
    {
        var id = await server.InDbAsync(db => App.Centres.Published.Staff.FindAsync(db, facts.Centre.Id, employee, TestContext.Current.CancellationToken));
        var browser = await server.AsAsync(await server.PersonAsync(facts.Centre, id!.Id, role));
        return new(server, facts.Centre, browser);
    }
}
