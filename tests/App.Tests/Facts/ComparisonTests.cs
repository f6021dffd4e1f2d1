using System.Text.Json;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Facts.FactsOf;

namespace Shouwen.App.Tests.Facts;

public sealed class ComparisonTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string January = "from=2026-01-05&to=2026-02-01";

    [Fact]
    public async Task The_queue_in_which_callers_give_up_is_told_apart_from_the_others()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 28).SelectMany(day => new[] { Day(day, "hot", 3), Day(day, "cold", 9), Day(day, "mild", 3) }.SelectMany(one => one))]);
        var found = await facts.GetAsync($"/api/facts/comparison?metric=abandon_rate&{January}&by=queue");
        Assert.Equal(("shares", "chiSquare", "holm"), (Text(found, "reason"), Text(found, "test"), Text(found, "correction")));
        Assert.True(found.GetProperty("p").GetDouble() < 0.001);
        string[] names = [.. found.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("code").GetString()!)];
        var sure = found.GetProperty("pairs").EnumerateArray().Where(pair => pair.GetProperty("correctedP").GetDouble() < 0.05).Select(pair => (names[pair.GetProperty("first").GetInt32()], names[pair.GetProperty("second").GetInt32()])).ToList();
        Assert.Equal([("cold", "hot"), ("cold", "mild")], sure.Order());
        var cold = found.GetProperty("pairs")[0];
        Assert.Equal(6 / 40.0, Math.Abs(cold.GetProperty("estimate").GetDouble()), 1e-9);
        Assert.True(cold.GetProperty("low").GetDouble() < cold.GetProperty("estimate").GetDouble());
    }

    [Fact]
    public async Task A_share_that_jumps_from_day_to_day_is_compared_by_days()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 28).SelectMany(day => new[] { Day(day, "hot", day % 2 == 0 ? 0 : 20), Day(day, "cold", day % 3 == 0 ? 1 : 22) }.SelectMany(one => one))]);
        var found = await facts.GetAsync($"/api/facts/comparison?metric=abandon_rate&{January}&by=queue&correction=bh");
        Assert.Equal(("sharesByDay", "clusteredRatios", "benjaminiHochberg"), (Text(found, "reason"), Text(found, "test"), Text(found, "correction")));
        Assert.Equal(28, found.GetProperty("groups")[0].GetProperty("days").GetInt32());
    }

    [Fact]
    public async Task A_span_is_compared_with_the_one_before()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 28).SelectMany(day => Day(day, "hot", 2, talk: (day < 14 ? 200 : 260) + (day % 3 * 7)))]);
        var found = await facts.GetAsync("/api/facts/comparison?metric=talk_time&from=2026-01-19&to=2026-02-01&compare=previous");
        Assert.Equal(("meansByDay", "clusteredRatios"), (Text(found, "reason"), Text(found, "test")));
        Assert.Equal(["now", "then"], found.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("code").GetString()));
        var pair = found.GetProperty("pairs")[0];
        Assert.InRange(60, pair.GetProperty("low").GetDouble(), pair.GetProperty("high").GetDouble());
        Assert.True(pair.GetProperty("p").GetDouble() < 0.001);
        double Value(int group) => found.GetProperty("groups")[group].GetProperty("value").GetDouble();
        Assert.Equal(Value(0) - Value(1), pair.GetProperty("estimate").GetDouble(), 1e-9);
        var shown = await facts.RowsAsync("metric=talk_time&from=2026-01-19&to=2026-02-01");
        Assert.Equal(ValueOf(shown[0])!.Value, Value(0), 1e-9);
    }

    [Fact]
    public async Task Counts_are_rates_of_days_and_days_without_a_contact_are_days_of_none()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 20).SelectMany(day => Day(day, "hot", 1).Take(4 + (day % 3)).Concat(day % 2 == 0 ? Day(day, "cold", 1).Take(2) : []))]);
        var found = await facts.GetAsync($"/api/facts/comparison?metric=contacts&{January}&by=queue");
        Assert.Equal(("counts", "poissonExact", true), (Text(found, "reason"), Text(found, "test"), found.GetProperty("isRatio").GetBoolean()));
        Assert.Equal([20, 20], found.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("days").GetInt32()));
        Assert.Equal(1, found.GetProperty("groups")[1].GetProperty("value").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task Nothing_to_compare_has_a_reason()
    {
        var facts = await NewAsync(server);
        var found = await facts.GetAsync($"/api/facts/comparison?metric=asa&{January}&by=queue");
        Assert.Equal("tooFewGroups", Text(found, "problem"));
        await facts.LoadAsync(Day(0, "hot", 1));
        found = await facts.GetAsync($"/api/facts/comparison?metric=asa&{January}&compare=previous");
        Assert.Equal("tooFewValues", Text(found, "problem"));
        Assert.Equal(JsonValueKind.Null, found.GetProperty("p").ValueKind);
    }

    [Theory]
    [InlineData("metric=asa,aht&by=queue", "metric")]
    [InlineData("metric=headcount&by=team", "metric")]
    [InlineData("metric=asa", "by")]
    [InlineData("metric=asa&by=queue&compare=previous", "by")]
    [InlineData("metric=asa&by=queue,team", "by")]
    [InlineData("metric=asa&by=queue&grain=hour", "grain")]
    [InlineData("metric=asa&by=queue&correction=mine", "correction")]
    public async Task What_cannot_be_compared_is_named(string asked, string field)
    {
        var facts = await NewAsync(server);
        var (status, body) = await facts.SendAsync(HttpMethod.Get, $"/api/facts/comparison?{January}&{asked}");
        Assert.Equal(400, status);
        Assert.True(body.GetProperty("errors").TryGetProperty(field, out _), body.GetRawText());
    }

    private static IEnumerable<ContactDraft> Day(int day, string queue, int abandoned, int talk = 100) =>
        Enumerable.Range(0, 40).Select(number => Contact($"{queue}-{day}-{number}", Monday.AddDays(day).AddMinutes(number), number < abandoned ? Outcome.Abandoned : Outcome.Answered, queue: queue, talk: talk));

    private static string? Text(JsonElement found, string part) => found.GetProperty(part).GetString();
}
