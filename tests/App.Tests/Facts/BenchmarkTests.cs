using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Facts.FactsOf;

namespace Shouwen.App.Tests.Facts;

public sealed class BenchmarkTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string February = "metric=abandon_rate&from=2026-02-02&to=2026-03-01";
    private static readonly string[] Topics = ["bill", "fault"];

    [Fact]
    public async Task What_others_reach_is_written_down_with_its_source_changed_and_taken_away()
    {
        var facts = await NewAsync(server);
        var (status, made) = await facts.SendAsync(HttpMethod.Post, "/api/facts/benchmarks", Benchmark());
        Assert.Equal(201, status);
        var path = $"/api/facts/benchmarks/{made.GetProperty("id").GetString()}";
        Assert.Equal(200, (await facts.SendAsync(HttpMethod.Put, path, Benchmark(value: 0.04))).Status);
        var line = Assert.Single((await facts.GetAsync("/api/facts/benchmarks?metric=abandon_rate")).EnumerateArray());
        Assert.Equal((0.04, "Yearbook, page 12", "2025-12-31"), (line.GetProperty("value").GetDouble(), line.GetProperty("source").GetString(), line.GetProperty("asOf").GetString()));
        Assert.Empty((await (await NewAsync(server)).GetAsync("/api/facts/benchmarks")).EnumerateArray());
        Assert.Equal(204, (await facts.SendAsync(HttpMethod.Delete, path)).Status);
        Assert.Equal(404, (await facts.SendAsync(HttpMethod.Delete, path)).Status);
    }

    [Theory]
    [InlineData("contacts", 3.0, "source", "metric")]
    [InlineData("nothing", 0.5, "source", "metric")]
    [InlineData("abandon_rate", 5.0, "source", "value")]
    [InlineData("abandon_rate", 0.05, " ", "source")]
    public async Task What_cannot_be_a_benchmark_is_named(string metric, double value, string source, string field)
    {
        var facts = await NewAsync(server);
        var (status, body) = await facts.SendAsync(HttpMethod.Post, "/api/facts/benchmarks", new { metric, kind = "industry", name = "All", value, source, asOf = "2025-12-31" });
        Assert.Equal(400, status);
        Assert.True(body.GetProperty("errors").TryGetProperty(field, out _), body.GetRawText());
    }

    [Fact]
    public async Task A_gap_to_one_figure_is_shared_out_by_how_far_each_place_is_and_how_much_it_weighs()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(28, 28).SelectMany(day => Day(day, bill: (40, 2), fault: (20, 6)))]);
        await facts.SendAsync(HttpMethod.Post, "/api/facts/benchmarks", Benchmark(value: 0.05));
        var gap = await facts.GetAsync($"/api/facts/gap?{February}&by=topic");
        var (value, line) = (gap.GetProperty("value").GetDouble(), gap.GetProperty("lines")[0]);
        Assert.Equal(8 / 60.0, value, 1e-12);
        Assert.Equal(value - 0.05, line.GetProperty("gap").GetDouble(), 1e-12);
        var parts = gap.GetProperty("parts").EnumerateArray().ToDictionary(part => part.GetProperty("code").GetString()!);
        Assert.Equal((2 / 3.0 * ((2 / 40.0) - 0.05)), parts["bill"].GetProperty("gap").GetDouble(), 1e-12);
        Assert.Equal((1 / 3.0 * ((6 / 20.0) - 0.05)), parts["fault"].GetProperty("gap").GetDouble(), 1e-12);
        Assert.Equal(value - 0.05, parts.Values.Sum(part => part.GetProperty("gap").GetDouble()), 1e-12);
    }

    [Fact]
    public async Task The_best_month_is_one_that_is_better_beyond_chance_and_its_mix_is_told_apart_from_its_level()
    {
        var facts = await NewAsync(server);
        // January had fewer faults, and lost fewer of those that came.
        await facts.LoadAsync([.. Enumerable.Range(0, 56).SelectMany(day => day < 28 ? Day(day, (40, 2 + (day % 2)), (10, 1)) : Day(day, (30, 2 + (day % 2)), (20, 4)))]);
        var gap = await facts.GetAsync($"/api/facts/gap?{February}&by=topic&against=month");
        Assert.True(gap.GetProperty("monthBest").GetBoolean());
        var line = Assert.Single(gap.GetProperty("lines").EnumerateArray());
        Assert.Equal(("month", "2026-01"), (line.GetProperty("against").GetString(), line.GetProperty("code").GetString()));
        Assert.InRange(line.GetProperty("value").GetDouble(), line.GetProperty("low").GetDouble(), line.GetProperty("high").GetDouble());
        var parts = gap.GetProperty("parts").EnumerateArray().ToList();
        Assert.Equal(line.GetProperty("gap").GetDouble(), parts.Sum(part => part.GetProperty("gap").GetDouble()), 1e-12);
        var fault = parts.Single(part => part.GetProperty("code").GetString() == "fault");
        Assert.True(fault.GetProperty("mix").GetDouble() > 0 && fault.GetProperty("rate").GetDouble() > 0, fault.GetRawText());
        Assert.Equal(fault.GetProperty("gap").GetDouble(), fault.GetProperty("mix").GetDouble() + fault.GetProperty("rate").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task The_best_team_is_told_only_where_what_is_counted_belongs_to_teams()
    {
        var facts = await NewAsync(server);
        foreach (var team in new[] { "T1", "T2" }) await facts.SendAsync(HttpMethod.Post, "/api/centres/teams", new { code = team, name = team });
        await facts.LoadAsync([.. Enumerable.Range(0, 20).SelectMany(day => Enumerable.Range(0, 20).Select(number => Contact(
            $"{day}-{number}", Monday.AddDays(day).AddMinutes(number), wait: (number % 2 == 0 ? 5 : 30) + (day % 3), team: number % 2 == 0 ? "T1" : "T2")))]);
        var gap = await facts.GetAsync("/api/facts/gap?metric=asa&from=2026-01-05&to=2026-01-31&by=queue&against=team");
        var line = Assert.Single(gap.GetProperty("lines").EnumerateArray());
        Assert.Equal(("team", "T1", true), (line.GetProperty("against").GetString(), line.GetProperty("code").GetString(), gap.GetProperty("teamBest").GetBoolean()));
        Assert.Equal(line.GetProperty("gap").GetDouble(), Assert.Single(gap.GetProperty("parts").EnumerateArray()).GetProperty("rate").GetDouble(), 1e-12);

        // Without a team on a tenth of the contacts there is no telling.
        await facts.LoadAsync([.. Enumerable.Range(0, 20).SelectMany(day => Enumerable.Range(0, 3).Select(number => Contact($"{day}-none-{number}", Monday.AddDays(day).AddHours(2))))]);
        Assert.Equal(JsonValueKind.Null, (await facts.GetAsync("/api/facts/gap?metric=asa&from=2026-01-05&to=2026-01-31&by=queue")).GetProperty("teamBest").ValueKind);
    }

    [Fact]
    public async Task Where_months_differ_by_chance_alone_there_is_no_best_one()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 56).SelectMany(day => Day(day, (40, 2 + (day % 3)), (20, day % 2)))]);
        var gap = await facts.GetAsync($"/api/facts/gap?{February}&by=topic");
        Assert.False(gap.GetProperty("monthBest").GetBoolean());
        Assert.Equal(0, gap.GetProperty("lines").GetArrayLength());
        Assert.Equal(0, gap.GetProperty("parts").GetArrayLength());
    }

    [Fact]
    public async Task Who_may_not_set_targets_may_read_benchmarks_and_not_write_them()
    {
        var facts = await NewAsync(server);
        var analyst = await server.AsAsync(facts.Centre, Role.Agent);
        var answer = await analyst.PostAsync($"/api/facts/benchmarks?centre={facts.Centre.Code}", Content(Benchmark()), TestContext.Current.CancellationToken);
        Assert.Equal(403, (int)answer.StatusCode);
    }

    private static StringContent Content(object body) => new(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");

    private static object Benchmark(double value = 0.05) => new { metric = "abandon_rate", kind = "industry", name = "All centres", value, source = "Yearbook, page 12", asOf = "2025-12-31" };

    private static IEnumerable<ContactDraft> Day(int day, (int All, int Lost) bill, (int All, int Lost) fault) => Topics.Zip([bill, fault]).SelectMany(topic =>
        Enumerable.Range(0, topic.Second.All).Select(number => Contact($"{day}-{topic.First}-{number}", Monday.AddDays(day).AddMinutes(number), number < topic.Second.Lost ? Outcome.Abandoned : Outcome.Answered, topic: topic.First)));
}
