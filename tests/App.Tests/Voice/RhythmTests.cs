using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Published;
using Shouwen.App.Voice.Rhythms;
using Shouwen.App.Voice.Surveys;

namespace Shouwen.App.Tests.Voice;

public sealed class RhythmTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(49, "2026-07-04", RhythmState.Fresh)]
    [InlineData(49, "2026-07-05", RhythmState.Due)]
    [InlineData(49, "2027-01-05", RhythmState.Overdue)]
    [InlineData(50, "2026-04-04", RhythmState.Fresh)]
    [InlineData(50, "2026-04-05", RhythmState.Due)]
    [InlineData(50, "2026-07-05", RhythmState.Overdue)]
    public void Customers_of_a_large_centre_are_asked_twice_as_often(int size, string today, RhythmState state)
    {
        var customers = Rhythm.Of(size).Single(one => one.Audience == Audience.Customers);
        Assert.Equal(state, customers.StateOn(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), new(2026, 1, 5)));
    }

    [Fact]
    public async Task Who_was_never_asked_is_due_and_no_plan_may_be_drafted()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("core");
        await voice.AnswerAsync(server, 4);
        var rhythm = (await voice.SendAsync(HttpMethod.Get, "/api/voice/rhythm")).Body;
        Assert.Equal(["customers never", "staff never"], rhythm.GetProperty("audiences").EnumerateArray().Select(one => $"{one.GetProperty("audience")} {one.GetProperty("state")}"));
        Assert.Equal("w1", rhythm.GetProperty("audiences")[0].GetProperty("running").GetString());
        Assert.False(rhythm.GetProperty("mayPlan").GetBoolean());
    }

    [Fact]
    public async Task A_year_without_asking_shuts_the_gate_again()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("core");
        await voice.OpenWaveAsync("staff", "s1");
        await voice.AnswerAsync(server, 5);
        Assert.False((await AtAsync(voice, new(2026, 1, 6))).MayPlan);
        await voice.AnswerAsync(server, 5, wave: "s1");

        var next = await AtAsync(voice, new(2026, 1, 6));
        Assert.Equal((true, RhythmState.Fresh, RhythmState.Fresh), (next.MayPlan, next.Audiences[0].State, next.Audiences[1].State));
        Assert.Equal(("s1", new DateOnly(2026, 1, 5), new DateOnly(2027, 1, 5)), (next.Audiences[1].Last!.Wave, next.Audiences[1].Last!.On, next.Audiences[1].OverdueOn));
        Assert.True((await AtAsync(voice, new(2027, 1, 4))).MayPlan);
        var late = await AtAsync(voice, new(2027, 1, 5));
        Assert.Equal((false, RhythmState.Overdue, RhythmState.Overdue), (late.MayPlan, late.Audiences[0].State, late.Audiences[1].State));
    }

    private Task<SurveyRhythm> AtAsync(VoiceOf voice, DateOnly today)
    {
        var clock = new TestClock();
        clock.GoTo(new(today.ToDateTime(new(12, 0)), TimeSpan.FromHours(8)));
        return server.InDbAsync(db => SurveyRhythm.OfAsync(db, voice.Centre.Id, clock, Cancel));
    }
}
