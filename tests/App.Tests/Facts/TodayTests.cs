using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Facts.FactsOf;

namespace Shouwen.App.Tests.Facts;

public sealed class TodayTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task While_a_day_has_hardly_begun_the_day_before_is_shown_and_today_is_one_click_away()
    {
        server.Clock.GoTo(Monday.AddHours(16));
        var facts = await NewAsync(server);
        await facts.LoadAsync([.. Enumerable.Range(0, 60).Select(at => Contact($"a{at}", Monday.AddMinutes(at)))]);
        await facts.LoadAsync([Contact("b0", Monday.AddHours(15.5)), Contact("b1", Monday.AddHours(15.6))]);
        var today = await facts.GetAsync("/api/facts/today");
        Assert.Equal(("2026-01-05", false), (today.GetProperty("date").GetString(), today.GetProperty("isToday").GetBoolean()));
        Assert.Equal(("2026-01-06", 2), (today.GetProperty("young").GetProperty("date").GetString(), today.GetProperty("young").GetProperty("contacts").GetInt32()));
        Assert.Equal("2026-01-06", (await facts.GetAsync("/api/facts/today?date=2026-01-06")).GetProperty("date").GetString());

        // With a twentieth of the day before it tells something.
        await facts.LoadAsync([Contact("b2", Monday.AddHours(15.7))]);
        Assert.Equal("2026-01-06", (await facts.GetAsync("/api/facts/today")).GetProperty("date").GetString());
    }
}
