using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Facts.FactsOf;

namespace Shouwen.App.Tests.Facts;

public sealed class CompanionTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task What_goes_before_a_metric_is_found_with_its_lag_and_what_is_counted_from_the_same_is_left_out()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 120).SelectMany(Day)]);
        var found = await facts.GetAsync("/api/facts/companions?metric=abandon_rate&from=2026-01-05&to=2026-05-04&grain=day");

        // Long talks on one day, abandoned calls two days later.
        var talk = found.GetProperty("companions").EnumerateArray().Single(one => one.GetProperty("metric").GetString() == "talk_time");
        Assert.Equal(2, talk.GetProperty("lag").GetInt32());
        Assert.InRange(talk.GetProperty("correlation").GetDouble(), 0.8, 1);
        Assert.DoesNotContain(found.GetProperty("companions").EnumerateArray(), one => one.GetProperty("metric").GetString() is "abandoned" or "connection_rate" or "abandon_rate_short");
    }

    [Theory]
    [InlineData("metric=asa&grain=month", "grain")]
    [InlineData("metric=asa,aht&grain=day", "metric")]
    [InlineData("metric=asa&grain=day&by=queue", "by")]
    public async Task What_has_no_companions_to_look_for_is_named(string asked, string field)
    {
        var facts = await NewAsync(server);
        var (status, body) = await facts.SendAsync(HttpMethod.Get, $"/api/facts/companions?from=2026-01-05&to=2026-02-05&{asked}");
        Assert.Equal(400, status);
        Assert.True(body.GetProperty("errors").TryGetProperty(field, out _), body.GetRawText());
    }

    private static int Mood(int day) => day < 0 ? 0 : day * 7919 % 31 % 13;

    private static IEnumerable<ContactDraft> Day(int day) => Enumerable.Range(0, 40).Select(number => Contact(
        $"{day}-{number}", Monday.AddDays(day).AddMinutes(number), number < 2 + Mood(day - 2) ? Outcome.Abandoned : Outcome.Answered, talk: 100 + (10 * Mood(day)), customer: $"c{day}-{number}"));
}
