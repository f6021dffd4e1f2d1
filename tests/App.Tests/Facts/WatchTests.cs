using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Facts.Published;
using Shouwen.App.Facts.Watches;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Facts.FactsOf;

namespace Shouwen.App.Tests.Facts;

public sealed class WatchTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_share_that_rises_after_an_import_is_one_signal_that_goes_to_the_owner_and_grows()
    {
        var facts = await NewAsync(server);
        await facts.SendAsync(HttpMethod.Post, "/api/centres/employees", new { code = "lead", name = "王敏" });
        Assert.Equal(200, (await facts.SendAsync(HttpMethod.Put, "/api/facts/targets", new { metric = "abandon_rate", cut = new { }, value = 0.05, owner = "lead" })).Status);
        await facts.LoadAsync([.. Enumerable.Range(0, 100).SelectMany(day => Day(day, ofBill: 2, ofLine: 2))]);
        Assert.Equal(200, (await PutAsync(facts, "abandon_rate")).Status);
        await RoundAsync();
        Assert.Empty(await SignalsAsync(facts));

        await facts.LoadAsync([.. Enumerable.Range(100, 3).SelectMany(day => Day(day, ofBill: 2, ofLine: 12))]);
        await RoundAsync();
        var signal = Assert.Single(await SignalsAsync(facts));
        Assert.Equal(("2026-04-15", "2026-04-17", 3, 1), (signal.GetProperty("from").GetString(), signal.GetProperty("to").GetString(), signal.GetProperty("points").GetInt32(), signal.GetProperty("side").GetInt32()));
        Assert.Equal((0.1, 0.35), (Math.Round(signal.GetProperty("usual").GetDouble(), 12), Math.Round(signal.GetProperty("now").GetDouble(), 12)));
        Assert.Equal(("lead", "王敏", "new"), (signal.GetProperty("owner").GetString(), signal.GetProperty("ownerName").GetString(), signal.GetProperty("state").GetString()));
        Assert.Equal("N1", signal.GetProperty("rules")[0].GetString());
        Assert.Equal(("topic", "line"), (signal.GetProperty("place").GetProperty("cut").GetString(), signal.GetProperty("place").GetProperty("code").GetString()));
        Assert.Equal(0.25, signal.GetProperty("place").GetProperty("rate").GetDouble(), 12);
        Assert.Equal(0, signal.GetProperty("place").GetProperty("mix").GetDouble(), 12);

        // Looked at again, it is the same; a day later it is longer.
        await RoundAsync();
        await facts.LoadAsync([.. Day(103, ofBill: 2, ofLine: 12)]);
        await RoundAsync();
        Assert.Equal("2026-04-18", Assert.Single(await SignalsAsync(facts)).GetProperty("to").GetString());
    }

    [Fact]
    public async Task What_is_about_a_team_goes_to_whoever_leads_it()
    {
        var facts = await NewAsync(server);
        await facts.SendAsync(HttpMethod.Post, "/api/centres/employees", new { code = "boss", name = "总监" });
        await facts.SendAsync(HttpMethod.Post, "/api/centres/employees", new { code = "lead", name = "王敏" });
        await facts.SendAsync(HttpMethod.Post, "/api/centres/teams", new { code = "t1", name = "一组", leader = "lead" });
        await facts.SendAsync(HttpMethod.Put, "/api/facts/targets", new { metric = "aht", cut = new { }, value = 300, owner = "boss" });
        await facts.LoadAsync([.. Enumerable.Range(0, 104).SelectMany(day => Enumerable.Range(0, 9).Select(at => Contact($"t{day}-{at}", Monday.AddDays(day).AddMinutes(at), talk: (day < 101 ? 100 : 400) + (at * 3) + (day % 5), team: "t1", agent: "a1")))]);
        await PutAsync(facts, "aht", "team=t1");
        await RoundAsync();
        var raised = await SignalsAsync(facts);
        Assert.NotEmpty(raised);
        Assert.All(raised, signal => Assert.Equal("lead", signal.GetProperty("owner").GetString()));
        await facts.SendAsync(HttpMethod.Put, "/api/facts/targets", new { metric = "aht", cut = new { team = "t1" }, value = 200, owner = "boss" });
        // Somebody named for the very team comes first.
        await facts.LoadAsync([.. Enumerable.Range(104, 2).SelectMany(day => Enumerable.Range(0, 9).Select(at => Contact($"t{day}-{at}", Monday.AddDays(day).AddMinutes(at), talk: 20 + at, team: "t1", agent: "a1")))]);
        await RoundAsync();
        Assert.Contains(await SignalsAsync(facts), signal => signal.GetProperty("owner").GetString() == "boss");
    }

    [Fact]
    public async Task What_was_dealt_with_is_not_raised_again_while_it_goes_on()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 100).SelectMany(day => Day(day, 1, 1)), .. Day(100, 9, 9)]);
        await PutAsync(facts, "abandon_rate");
        await RoundAsync();
        var number = Assert.Single(await SignalsAsync(facts)).GetProperty("number").GetInt32();
        var (status, refused) = await facts.SendAsync(HttpMethod.Put, $"/api/facts/signals/{number}", new { state = "explained" });
        Assert.Equal((400, "required"), (status, refused.GetProperty("errors").GetProperty("note")[0].GetString()));
        var (_, outage) = await facts.SendAsync(HttpMethod.Post, "/api/facts/annotations", new { kind = "outage", from = "2026-04-15", to = "2026-04-16", text = "计费系统故障" });
        var (done, explained) = await facts.SendAsync(HttpMethod.Put, $"/api/facts/signals/{number}", new { state = "explained", annotation = outage.GetProperty("id").GetString() });
        Assert.Equal((200, "explained"), (done, explained.GetProperty("state").GetString()));
        await facts.LoadAsync([.. Day(101, 9, 9)]);
        await RoundAsync();
        Assert.Empty(await SignalsAsync(facts));
        Assert.Equal("2026-04-16", Assert.Single(await SignalsAsync(facts, "?state=done")).GetProperty("to").GetString());

        // What happened stands on the chart too.
        var chart = await facts.GetAsync("/api/facts/chart?metric=abandon_rate&from=2026-04-01&to=2026-04-20&grain=day&filter=topic=bill");
        Assert.Equal("计费系统故障", chart.GetProperty("annotations")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Watches_of_one_cut_read_together_say_what_each_alone_would()
    {
        var facts = await NewAsync(server);
        await facts.SendAsync(HttpMethod.Post, "/api/centres/topics", new { code = "all", name = "全部" });
        await facts.SendAsync(HttpMethod.Post, "/api/centres/topics", new { code = "bill", name = "账单", parent = "all" });
        await facts.LoadAsync([.. Enumerable.Range(0, 110).SelectMany(day => Day(day, day < 105 ? 2 : 8, day < 107 ? 1 : 9))]);
        foreach (var metric in new[] { "abandon_rate", "contacts", "asa", "contacts_per_customer" })
            foreach (var filter in new[] { "topic=all", "topic=bill", "topic=line", "queue=hot", "topic=bill&queue=hot" })
                Assert.Equal(200, (await PutAsync(facts, metric, filter.Split('&'))).Status);
        await RoundAsync();
        var signals = await SignalsAsync(facts, "?limit=100");
        Assert.NotEmpty(signals);
        foreach (var signal in signals)
        {
            var form = await facts.GetAsync($"/api/facts/signals/{signal.GetProperty("number").GetInt32()}");
            var filter = string.Concat(form.GetProperty("filter").EnumerateArray().Select(one => $"&filter={one.GetProperty("cut").GetString()}={one.GetProperty("members")[0].GetProperty("code").GetString()}"));
            var chart = await facts.GetAsync(
                $"/api/facts/chart?metric={form.GetProperty("metric").GetString()}&grain=day&from={form.GetProperty("chartFrom").GetString()}&to=2026-04-24&baselineTo={form.GetProperty("baselineTo").GetString()}{filter}");
            Assert.Equal(chart.GetProperty("centre").GetDouble(), form.GetProperty("usual").GetDouble(), 12);
            Assert.Contains(chart.GetProperty("episodes").EnumerateArray(), episode => chart.GetProperty("points")[episode.GetProperty("to").GetInt32()].GetProperty("end").GetString() == form.GetProperty("to").GetString());
        }
    }

    [Fact]
    public async Task A_team_leader_sees_the_signals_of_the_team_and_no_others()
    {
        var facts = await NewAsync(server);
        await facts.SendAsync(HttpMethod.Post, "/api/centres/teams", new { code = "T1", name = "一组" });
        await facts.SendAsync(HttpMethod.Post, "/api/centres/employees", new { code = "lead", name = "王敏", team = "T1" });
        await facts.LoadAsync([.. Enumerable.Range(0, 101).SelectMany(day => Day(day, day < 100 ? 1 : 9, 1))]);
        await PutAsync(facts, "abandon_rate", "team=T1");
        await PutAsync(facts, "abandon_rate");
        await RoundAsync();
        Assert.Equal(2, (await SignalsAsync(facts)).Count);
        var employee = await server.InDbAsync(db => db.Set<Employee>().Where(row => row.CentreId == facts.Centre.Id && row.Code == "lead").Select(row => row.Id).SingleAsync());
        using var leader = await server.AsAsync(await server.PersonAsync(facts.Centre, employee, Role.TeamLeader));
        var seen = (await leader.GetIt("/api/facts/signals").JsonAsync()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal("T1", Assert.Single(seen).GetProperty("filter")[0].GetProperty("members")[0].GetProperty("code").GetString());
        var other = (await SignalsAsync(facts)).Select(signal => signal.GetProperty("number").GetInt32()).Single(number => number != seen[0].GetProperty("number").GetInt32());
        Assert.Equal("404 facts.noSignal", await leader.GetIt($"/api/facts/signals/{other}").SaysAsync());
        Assert.Equal("403 access.forbidden", await leader.PutIt("/api/facts/watches", new { metric = "asa", grain = "day" }).SaysAsync());
    }

    [Theory]
    [InlineData("nothing", "day", "", "metric")]
    [InlineData("asa", "weekday-hour", "", "grain")]
    [InlineData("asa", "day", "topic=nowhere", "filter")]
    [InlineData("asa", "day", "wrong", "filter")]
    public async Task What_cannot_be_watched_is_named(string metric, string grain, string filter, string field)
    {
        var facts = await NewAsync(server);
        var (status, body) = await facts.SendAsync(HttpMethod.Put, "/api/facts/watches", new { metric, grain, filter = filter.Length == 0 ? [] : new[] { filter } });
        Assert.Equal(400, status);
        Assert.True(body.GetProperty("errors").TryGetProperty(field, out _), body.GetRawText());
    }

    [Fact]
    public async Task The_same_view_is_watched_once_and_no_longer_when_it_is_taken_away()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Day(0, 1, 1)]);
        await PutAsync(facts, "asa", "topic=bill,line", "queue=hot");
        await PutAsync(facts, "asa", "queue=hot", "topic=line,bill");
        Assert.Equal(1, (await facts.GetAsync("/api/facts/watches")).GetProperty("count").GetInt32());
        const string view = "metric=asa&grain=day&filter=topic=line,bill&filter=queue=hot";
        Assert.Equal("nelson", (await facts.GetAsync($"/api/facts/chart?{view}&from=2026-01-01&to=2026-01-31")).GetProperty("watch").GetProperty("rules").GetString());
        Assert.Equal(204, (await facts.SendAsync(HttpMethod.Delete, $"/api/facts/watches?{view}")).Status);
        Assert.Equal(404, (await facts.SendAsync(HttpMethod.Delete, $"/api/facts/watches?{view}")).Status);
    }

    private static IEnumerable<ContactDraft> Day(int day, int ofBill, int ofLine) => Enumerable.Range(0, 40).Select(number => Contact(
        $"{day}-{number}", Monday.AddDays(day).AddMinutes(number), number % 20 < (number < 20 ? ofBill : ofLine) ? Outcome.Abandoned : Outcome.Answered,
        wait: 5 + ((day * 7) + number) % 11, topic: number < 20 ? "bill" : "line", customer: $"c{day % 30}-{number}", team: number < 20 ? "T1" : "T2"));

    [Fact]
    public async Task Hours_can_be_watched_against_the_same_hour_of_other_weeks_and_the_hours_of_a_week_cannot()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 70).SelectMany(day => Day(day, day % 2, 1).Concat(Later(day, day == 66 ? 18 : 9 + (day % 3))))]);
        Assert.Equal(400, (await facts.SendAsync(HttpMethod.Put, "/api/facts/watches", new { metric = "abandon_rate", grain = "weekday-hour" })).Status);
        Assert.Equal(200, (await facts.SendAsync(HttpMethod.Put, "/api/facts/watches", new { metric = "abandon_rate", grain = "hour", rules = "N1=1" })).Status);
        await RoundAsync();
        var signal = Assert.Single(await SignalsAsync(facts));
        Assert.Equal(("2026-03-12", "2026-03-12", 1), (signal.GetProperty("from").GetString(), signal.GetProperty("to").GetString(), signal.GetProperty("points").GetInt32()));
        Assert.InRange(signal.GetProperty("usual").GetDouble(), 0.45, 0.55);
        Assert.Equal(0.9, signal.GetProperty("now").GetDouble(), 12);
    }

    private static IEnumerable<ContactDraft> Later(int day, int abandoned) =>
        Enumerable.Range(0, 20).Select(number => Contact($"{day}-later-{number}", Monday.AddDays(day).AddHours(3).AddMinutes(number), number < abandoned ? Outcome.Abandoned : Outcome.Answered));

    private static Task<(int Status, JsonElement Body)> PutAsync(FactsOf facts, string metric, params string[] filter) =>
        facts.SendAsync(HttpMethod.Put, "/api/facts/watches", new { metric, grain = "day", filter });

    private async Task RoundAsync() => await server.Services.GetRequiredService<KeepWatch>().RunAsync(TestContext.Current.CancellationToken);

    private static async Task<List<JsonElement>> SignalsAsync(FactsOf facts, string more = "") =>
        [.. (await facts.GetAsync($"/api/facts/signals{more}")).GetProperty("items").EnumerateArray()];
}
