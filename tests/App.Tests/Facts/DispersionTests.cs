using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Facts.FactsOf;

namespace Shouwen.App.Tests.Facts;

public sealed class DispersionTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Agents_who_differ_for_good_days_that_move_all_and_what_each_does_alone_are_told_apart()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. from agent in Enumerable.Range(0, 4) from day in Enumerable.Range(0, 10) from call in Contacts(agent, day) select call]);
        var found = await facts.GetAsync("/api/facts/dispersion?metric=aht&from=2026-01-05&to=2026-01-14&grain=day&by=agent");
        var parts = found.GetProperty("components");
        Assert.Equal(4, found.GetProperty("members").GetArrayLength());
        Assert.Equal((1, 5), (found.GetProperty("tooSmall").GetInt32(), found.GetProperty("least").GetInt32()));

        // Levels 100, 200, 300, 400 and nothing else: their variance with divisor 3, nearly all of it.
        Assert.InRange(parts.GetProperty("membersShare").GetDouble(), 0.9, 1);
        Assert.InRange(parts.GetProperty("periodsShare").GetDouble(), 0, 0.1);
        Assert.InRange(parts.GetProperty("members").GetDouble(), 12_000, 20_000);
        var first = found.GetProperty("members")[0];
        Assert.Equal("A0", first.GetProperty("code").GetString());
        Assert.True(first.GetProperty("least").GetDouble() <= first.GetProperty("median").GetDouble() && first.GetProperty("median").GetDouble() <= first.GetProperty("most").GetDouble());
    }

    [Fact]
    public async Task How_far_agents_stray_from_week_to_week_stands_on_the_first_page()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. from agent in Enumerable.Range(0, 4) from day in Enumerable.Range(0, 84) from call in Contacts(agent, day) select call]);
        var today = await facts.GetAsync("/api/facts/today?date=2026-03-29");
        var point = today.GetProperty("observation").EnumerateArray().Single(point => point.GetProperty("code").GetString() == "performanceStability");
        Assert.Equal(("shown", "2026-01-05", "2026-03-29"), (point.GetProperty("state").GetString(), point.GetProperty("from").GetString(), point.GetProperty("to").GetString()));
        Assert.InRange(point.GetProperty("value").GetDouble(), 0.001, 0.2);
    }

    [Theory]
    [InlineData("metric=aht&grain=hour&by=agent", "grain")]
    [InlineData("metric=aht&grain=day", "by")]
    [InlineData("metric=aht,asa&grain=day&by=agent", "metric")]
    public async Task What_has_no_scatter_to_show_is_named(string asked, string field)
    {
        var facts = await NewAsync(server);
        var (status, body) = await facts.SendAsync(HttpMethod.Get, $"/api/facts/dispersion?from=2026-01-05&to=2026-02-05&{asked}");
        Assert.Equal(400, status);
        Assert.True(body.GetProperty("errors").TryGetProperty(field, out _), body.GetRawText());
    }

    /// <summary>Agent 0 answers too few on the first day to count.</summary>
    private static IEnumerable<ContactDraft> Contacts(int agent, int day) => Enumerable.Range(0, agent == 0 && day == 0 ? 3 : 6).Select(number => Contact(
        $"{agent}-{day}-{number}", Monday.AddDays(day).AddMinutes((agent * 10) + number), talk: ((agent + 1) * 100) + ((((agent * 7) + (day * 11)) % 13) * 4), agent: $"A{agent}"));
}
