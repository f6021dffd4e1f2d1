using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.FollowUps;
using Shouwen.App.Voice.Waves;
using static Shouwen.App.Tests.Voice.FollowUpsOf;

namespace Shouwen.App.Tests.Voice;

/// <summary>Work on follow-ups: who may, what is written down, what is forgotten, what it all amounts to.</summary>
public sealed class FollowUpWorkTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agent_sees_their_own_a_leader_the_teams_a_trainer_none_and_another_centre_nothing()
    {
        var voice = await CentreAsync(server);
        var wave = await WaveAsync(voice);
        await server.AddAsync(new Team { CentreId = voice.Centre.Id, Code = "T1", Name = "一组" }, new Team { CentreId = voice.Centre.Id, Code = "T2", Name = "二组" });
        var teams = await server.InDbAsync(db => db.Set<Team>().Where(team => team.CentreId == voice.Centre.Id).OrderBy(team => team.Code).Select(team => team.Id).ToListAsync(Cancel));
        var employee = new Employee { CentreId = voice.Centre.Id, Code = "E1", Name = "组长", TeamId = teams[0] };
        await server.AddAsync(employee);
        var (agent, leader) = (await server.PersonAsync(voice.Centre, null, Role.Agent), await server.PersonAsync(voice.Centre, employee.Id, Role.TeamLeader));
        await server.AddAsync(Row(wave, 1, owner: agent), Row(wave, 2, team: teams[0]), Row(wave, 3, team: teams[1]), Row(wave, 4, team: teams[1], owner: leader));
        using var own = await server.AsAsync(agent);
        using var led = await server.AsAsync(leader);
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        using var trainer = await server.AsAsync(voice.Centre, Role.Trainer);
        using var stranger = await server.AsAsync((await CentreAsync(server)).Centre, Role.Director);
        Assert.Equal([1], await NumbersAsync(own));
        Assert.Equal([2, 4], await NumbersAsync(led));
        Assert.Equal([1, 2, 3, 4], await NumbersAsync(manager));
        Assert.Equal(403, (await AskAsync(trainer, HttpMethod.Get, "/1")).Status);
        foreach (var (browser, number) in new[] { (own, 2), (led, 3), (stranger, 1), (manager, 5) })
        {
            Assert.Equal(404, (await AskAsync(browser, HttpMethod.Get, $"/{number}")).Status);
            Assert.Equal(404, (await AskAsync(browser, HttpMethod.Post, $"/{number}/close", new { outcome = "solved" })).Status);
            Assert.Equal(404, (await AskAsync(browser, HttpMethod.Post, $"/{number}/owner", new { owner = agent })).Status);
        }

        Assert.Equal((403, "voice.notYoursToGive"), await SaysAsync(own, "/1/owner", new { owner = leader }));
        Assert.Equal(200, (await AskAsync(led, HttpMethod.Post, "/2/owner", new { owner = agent })).Status);
        Assert.Equal([1, 2], await NumbersAsync(own));
        Assert.Equal((400, "invalid"), await SaysAsync(manager, "/3/owner", new { owner = NewId.Random() }));
        Assert.Contains((await AskAsync(manager, HttpMethod.Get, "/owners")).Body.EnumerateArray(), member => member.GetProperty("id").GetGuid() == agent);
    }

    [Fact]
    public async Task Two_who_write_at_once_are_told_and_a_closed_one_is_corrected_without_being_closed_anew()
    {
        var voice = await CentreAsync(server);
        await server.AddAsync(Row(await WaveAsync(voice), 1));
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        using var read = await manager.GetAsync("/api/voice/followups/1", Cancel);
        var tag = read.Headers.ETag!.ToString();
        Assert.Equal(200, (await AskAsync(manager, HttpMethod.Post, "/1/reach", new { }, tag)).Status);
        var late = await AskAsync(manager, HttpMethod.Post, "/1/close", new { outcome = "explained" }, tag);
        Assert.Equal((412, "reached"), (late.Status, late.Body.GetProperty("current").GetProperty("state").GetString()));

        var closed = (await AskAsync(manager, HttpMethod.Post, "/1/close", new { outcome = "explained", note = "说明了规则\n客户接受", secondScore = 3 })).Body;
        server.Clock.Advance(TimeSpan.FromHours(1));
        var corrected = (await AskAsync(manager, HttpMethod.Post, "/1/close", new { outcome = "compensated", note = "补偿 10 元", secondScore = 5 })).Body;
        Assert.Equal(closed.GetProperty("closedAt").GetDateTimeOffset(), corrected.GetProperty("closedAt").GetDateTimeOffset(), TimeSpan.FromMilliseconds(1));
        Assert.Equal(("compensated", 5, "补偿 10 元"), (corrected.GetProperty("outcome").GetString(), corrected.GetProperty("secondScore").GetInt32(), corrected.GetProperty("note").GetString()));
        Assert.Equal((409, "voice.followUpClosed"), await SaysAsync(manager, "/1/reach", new { }));
    }

    [Theory]
    [InlineData("solved", 6, "outOfRange")]
    [InlineData("solved", 0, "outOfRange")]
    [InlineData("notReached", 4, "notAsked")]
    public async Task A_second_score_is_on_the_scale_and_only_of_somebody_who_was_reached(string outcome, int secondScore, string what)
    {
        var voice = await CentreAsync(server);
        await server.AddAsync(Row(await WaveAsync(voice), 1));
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        var refused = await AskAsync(manager, HttpMethod.Post, "/1/close", new { outcome, secondScore });
        Assert.Equal((400, what), (refused.Status, refused.Body.GetProperty("errors").GetProperty("secondScore")[0].GetString()));
    }

    [Fact]
    public async Task What_was_typed_is_forgotten_thirty_days_after_closing_and_figures_stay()
    {
        var voice = await CentreAsync(server);
        var wave = await WaveAsync(voice);
        await server.AddAsync(Row(wave, 1), Row(wave, 2));
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        Assert.Equal(200, (await AskAsync(manager, HttpMethod.Post, "/1/close", new { outcome = "solved", note = "已办", secondScore = 4 })).Status);
        var erase = server.Services.GetRequiredService<EraseTyped>();
        server.Clock.Advance(TimeSpan.FromDays(29));
        await erase.RunAsync(Cancel);
        using var later = await server.AsAsync(voice.Centre, Role.Manager);
        Assert.Equal("13800000001", (await AskAsync(later, HttpMethod.Get, "/1")).Body.GetProperty("reach").GetString());
        server.Clock.Advance(TimeSpan.FromDays(1));
        using var after = await server.AsAsync(voice.Centre, Role.Manager);
        var read = (await AskAsync(after, HttpMethod.Get, "/1")).Body;
        Assert.True(read.GetProperty("erased").GetBoolean());
        foreach (var typed in new[] { "name", "reach", "words", "note" }) Assert.Equal(System.Text.Json.JsonValueKind.Null, read.GetProperty(typed).ValueKind);
        Assert.Equal((409, "voice.followUpErased"), await SaysAsync(after, "/1/close", new { outcome = "declined" }));
        await erase.RunAsync(Cancel);
        var rows = await StoredAsync(server, voice);
        Assert.Equal((null, null, null, null, 4), (rows[0].Name, rows[0].Reach, rows[0].Words, rows[0].Note, rows[0].SecondScore));
        Assert.NotNull(rows[1].Reach);
        server.Clock.Advance(TimeSpan.FromDays(150));
        await erase.RunAsync(Cancel);
        Assert.Null((await StoredAsync(server, voice))[1].Reach);
    }

    [Fact]
    public async Task The_audit_says_who_did_what_and_nothing_of_what_was_typed()
    {
        var voice = await CentreAsync(server);
        using var person = await MarkAsync(server, await voice.OpenWaveOfAsync(Card()), 1);
        await person.AskBackAsync(wish: "退钱");
        using var director = await server.AsAsync(voice.Centre, Role.Director);
        await AskAsync(director, HttpMethod.Post, "/1/close", new { outcome = "compensated", note = "付了" });
        using var answer = await director.GetAsync("/api/audit?entity=followUp", Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        foreach (var said in new[] { "#1", "changed", "compensated" }) Assert.Contains(said, text, StringComparison.Ordinal);
        foreach (var typed in new[] { "13812345678", "王女士", "退钱", "付了" }) Assert.DoesNotContain(typed, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_due_first_comes_first_page_by_page()
    {
        var voice = await CentreAsync(server);
        var wave = await WaveAsync(voice);
        await server.AddAsync([.. Enumerable.Range(1, 7).Select(number => Row(wave, number, due: Monday.AddHours(number % 3 == 0 ? 1 : 20 - number)))]);
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        var (seen, after) = (new List<int>(), "");
        do
        {
            var page = (await AskAsync(manager, HttpMethod.Get, $"?limit=2&after={after}")).Body;
            Assert.Equal(7, page.GetProperty("count").GetInt32());
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetInt32()));
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);
        Assert.Equal([3, 6, 7, 5, 4, 2, 1], seen);
        foreach (var number in seen) Assert.Equal(200, (await AskAsync(manager, HttpMethod.Post, $"/{number}/close", new { outcome = "solved" })).Status);
        var first = (await AskAsync(manager, HttpMethod.Get, "?state=closed&limit=4")).Body;
        Assert.Equal([1, 2, 4, 5, 7, 6, 3], first.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetInt32())
            .Concat(await NumbersAsync(manager, $"?state=closed&after={first.GetProperty("next").GetString()}")));
        Assert.Empty(await NumbersAsync(manager, "?state=closed&wave=other"));
    }

    [Fact]
    public async Task A_waves_second_scores_are_compared_where_five_gave_both()
    {
        var voice = await CentreAsync(server);
        var wave = await WaveAsync(voice);
        (int First, int? Second, FollowUpOutcome Outcome)[] marks = [(1, 4, FollowUpOutcome.Solved), (2, 4, FollowUpOutcome.Solved), (2, 2, FollowUpOutcome.Explained), (1, 3, FollowUpOutcome.Compensated), (1, null, FollowUpOutcome.NotReached)];
        await server.AddAsync([.. marks.Select((mark, at) => Row(wave, at + 1, mark.First, second: mark.Second, outcome: mark.Outcome))]);
        var few = (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/followups")).Body;
        Assert.Equal(2, few.GetProperty("rule").GetProperty("atOrBelow").GetInt32());
        var figures = few.GetProperty("figures");
        Assert.Equal((5, 0, 5, System.Text.Json.JsonValueKind.Null), (figures.GetProperty("raised").GetInt32(), figures.GetProperty("open").GetInt32(), figures.GetProperty("outcomes").EnumerateArray().Sum(one => one.GetProperty("count").GetInt32()), figures.GetProperty("second").ValueKind));

        await server.AddAsync(Row(wave, 6, 2, second: 5, outcome: FollowUpOutcome.Solved));
        var second = (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/followups")).Body.GetProperty("figures").GetProperty("second");
        var change = second.GetProperty("change");
        Assert.Equal((5, 1.6, 3.6, 2.0), (second.GetProperty("pairs").GetInt32(), second.GetProperty("first").GetDouble(), second.GetProperty("second").GetDouble(), change.GetProperty("value").GetDouble()));
        // Differences 3, 2, 0, 2, 3: deviation sqrt(1.5), t of 4 degrees 2.776445.
        Assert.Equal(2 - (2.776445105 * Math.Sqrt(1.5 / 5)), change.GetProperty("low").GetDouble(), 6);
    }

    [Fact]
    public async Task Fewer_than_five_follow_ups_are_told_to_nobody_as_figures()
    {
        var voice = await CentreAsync(server);
        var wave = await WaveAsync(voice);
        await server.AddAsync(Row(wave, 1), Row(wave, 2), Row(wave, 3), Row(wave, 4));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/followups")).Body.GetProperty("figures").ValueKind);
    }

    [Fact]
    public async Task Today_tells_those_who_may_how_many_are_open_and_overdue()
    {
        var voice = await CentreAsync(server);
        var wave = await WaveAsync(voice);
        await server.AddAsync(Row(wave, 1, due: Monday.AddHours(-1)), Row(wave, 2), Row(wave, 3, outcome: FollowUpOutcome.Solved));
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        using var trainer = await server.AsAsync(voice.Centre, Role.Trainer);
        async Task<System.Text.Json.JsonElement> TodayAsync(HttpClient browser) => (await browser.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/facts/today", Cancel)).GetProperty("followUps");
        var told = await TodayAsync(manager);
        Assert.Equal((2, 1, 0), (told.GetProperty("open").GetInt32(), told.GetProperty("overdue").GetInt32(), told.GetProperty("mine").GetInt32()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await TodayAsync(trainer)).ValueKind);
    }

    [Theory]
    [InlineData("王女士", "王**")]
    [InlineData("13812345678", "138****78")]
    [InlineData("😀😀", "😀**")]
    [InlineData(null, null)]
    public void A_list_covers_who_it_is(string? text, string? covered) => Assert.Equal(covered, ListFollowUps.Covered(text));

    private static async Task<(int, string?)> SaysAsync(HttpClient browser, string path, object body)
    {
        var answer = await AskAsync(browser, HttpMethod.Post, path, body);
        return (answer.Status, answer.Body.GetProperty("code").GetString());
    }

    private async Task<Wave> WaveAsync(VoiceOf voice)
    {
        await voice.OpenWaveOfAsync(Card());
        return await server.InDbAsync(db => db.Set<Wave>().AsNoTracking().SingleAsync(row => row.CentreId == voice.Centre.Id, Cancel));
    }

    private static FollowUp Row(Wave wave, int number, int score = 1, int? team = null, Guid? owner = null, DateTimeOffset? due = null, int? second = null, FollowUpOutcome? outcome = null) => new()
    {
        Id = NewId.Random(),
        CentreId = wave.CentreId,
        WaveId = wave.Id,
        Number = number,
        OnceHash = NewId.Random().ToString("n"),
        Question = "CSAT",
        Score = score,
        Least = 1,
        Most = 5,
        Language = "zh-CN",
        TeamId = team,
        Name = "李先生",
        Reach = $"1380000000{number}",
        Words = "请回电",
        OwnerId = owner,
        State = outcome is null ? FollowUpState.Open : FollowUpState.Closed,
        RaisedAt = Monday,
        DueAt = due ?? Monday.AddHours(8),
        DueOn = new(2026, 1, 5),
        Outcome = outcome,
        ClosedAt = outcome is null ? null : Monday.AddHours(1),
        SecondScore = second,
        EraseAt = Monday.AddDays(180),
    };
}
