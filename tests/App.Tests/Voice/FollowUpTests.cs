using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.FollowUps;
using static Shouwen.App.Tests.Voice.FollowUpsOf;

namespace Shouwen.App.Tests.Voice;

/// <summary>From a low mark to a promise: what the respondent is asked, and what is made of it.</summary>
public sealed class FollowUpTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_low_mark_is_asked_back_by_its_owner_within_the_promise_and_counts_as_kept()
    {
        var voice = await CentreAsync(server);
        var link = await voice.OpenWaveOfAsync(Card());
        var agent = await server.PersonAsync(voice.Centre, null, Role.Agent);
        await voice.OwnedByAsync(new { owner = agent });
        using var person = await MarkAsync(server, link, 2, why: "等了四十分钟");
        Assert.Contains("需要我们联系您吗？", person.Text, StringComparison.Ordinal);
        Assert.Contains("2 分，1–5 分制", person.Text, StringComparison.Ordinal);
        Assert.Contains("30 天后删除", person.Text, StringComparison.Ordinal);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(person.Page), 1000, 60_000);
        await person.AskBackAsync(wish: "请退还多收的费用\n谢谢");
        Assert.Equal(200, person.Status);
        Assert.Contains("我们会在 1月5日 17:30 前与您联系", person.Text, StringComparison.Ordinal);

        using var owner = await server.AsAsync(agent);
        var card = Assert.Single((await AskAsync(owner, HttpMethod.Get, "?mine=true")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal((1, 2, "open", "王**", "138****78"), (card.GetProperty("number").GetInt32(), card.GetProperty("score").GetInt32(), card.GetProperty("state").GetString(), card.GetProperty("name").GetString(), card.GetProperty("reach").GetString()));
        var read = (await AskAsync(owner, HttpMethod.Get, "/1")).Body;
        Assert.Equal(("13812345678", "王女士", "请退还多收的费用\n谢谢", false), (read.GetProperty("reach").GetString(), read.GetProperty("name").GetString(), read.GetProperty("words").GetString(), read.GetProperty("overdue").GetBoolean()));
        Assert.Equal("满意吗？", read.GetProperty("text").GetProperty("zh-CN").GetString());
        Assert.DoesNotContain("四十分钟", read.ToString(), StringComparison.Ordinal);

        server.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("reached", (await AskAsync(owner, HttpMethod.Post, "/1/reach", new { note = "已通话" })).Body.GetProperty("state").GetString());
        server.Clock.Advance(TimeSpan.FromHours(2));
        var closed = await AskAsync(owner, HttpMethod.Post, "/1/close", new { outcome = "solved", note = "退费 12 元", secondScore = 4 });
        Assert.Equal((200, "closed", true, 4), (closed.Status, closed.Body.GetProperty("state").GetString(), closed.Body.GetProperty("kept").GetBoolean(), closed.Body.GetProperty("secondScore").GetInt32()));
        Assert.Empty(await NumbersAsync(owner));
        Assert.Equal([1], await NumbersAsync(owner, "?state=closed"));
        Assert.Equal((null, null, null), await KeptAsync(voice));
        server.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal((1, 1, 1), await KeptAsync(voice));
        Assert.Equal((1, 1, 1), await KeptAsync(voice, "&grain=month"));
    }

    [Fact]
    public async Task Nothing_of_a_follow_up_leads_to_the_answer_or_the_invitation()
    {
        var voice = await CentreAsync(server);
        await voice.OpenWaveOfAsync(Card());
        var token = (await voice.TokensAsync(1)).Single();
        using var person = await MarkAsync(server, token, 1);
        await person.AskBackAsync();
        var kept = await AnswersOf.ReadAsync(server, voice);
        var row = Assert.Single(await StoredAsync(server, voice));
        Guid[] traces = [kept.Sheets.Single().Id, kept.Invitations.Single().Id];
        string[] hashes = [kept.Sheets.Single().OnceHash, kept.Invitations.Single().TokenHash, OpaqueToken.HashOf(token)];
        Assert.Equal(4, row.Id.Version);
        var values = typeof(FollowUp).GetProperties().Select(property => property.GetValue(row)).ToList();
        Assert.DoesNotContain(values, value => value is Guid id && traces.Contains(id));
        Assert.DoesNotContain(values, value => value is string text && (hashes.Contains(text) || text.Contains(token, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_promise_that_nobody_keeps_is_overdue_and_stays_broken_when_it_is_closed_late()
    {
        var voice = await CentreAsync(server);
        var link = await voice.OpenWaveOfAsync(Card());
        using var person = await MarkAsync(server, link, 1);
        await person.AskBackAsync();
        using var manager = await server.AsAsync(voice.Centre, Role.Manager);
        Assert.Empty(await NumbersAsync(manager, "?state=overdue"));
        server.Clock.Advance(TimeSpan.FromHours(10));
        Assert.Equal([1], await NumbersAsync(manager, "?state=overdue"));
        Assert.Equal((0, 1, 0), await KeptAsync(voice));
        var late = (await AskAsync(manager, HttpMethod.Post, "/1/close", new { outcome = "notReached" })).Body;
        Assert.False(late.GetProperty("kept").GetBoolean());
        Assert.Equal((0, 1, 0), await KeptAsync(voice));
        Assert.Empty(await NumbersAsync(manager, "?state=overdue"));
    }

    [Theory]
    [InlineData("2026-01-09T09:00:00Z", "2026-01-12T08:00:00Z")]
    [InlineData("2026-01-10T04:00:00Z", "2026-01-12T09:00:00Z")]
    public async Task A_promise_is_so_many_working_hours(string raised, string due)
    {
        var voice = await CentreAsync(server);
        var calendar = await server.InDbAsync(db => server.Services.GetRequiredService<WorkingCalendars>().FindAsync(db, voice.Centre.Id, null, TestContext.Current.CancellationToken));
        var promise = Promise.Of(calendar, DateTimeOffset.Parse(raised, null), 8, "Asia/Shanghai");
        Assert.Equal((DateTimeOffset.Parse(due, null), new DateOnly(2026, 1, 12)), (promise.DueAt, promise.DueOn));
    }

    [Fact]
    public async Task Who_is_content_and_whose_survey_raises_nothing_are_thanked_and_no_more()
    {
        var voice = await CentreAsync(server);
        using var content = await MarkAsync(server, await voice.OpenWaveOfAsync(Card()), 3);
        using var plain = await MarkAsync(server, await voice.OpenWaveOfAsync(FormSurveys.Survey(new { code = "card", questions = new object[] { new { code = "CSAT", kind = "rating", text = FormSurveys.Zh("满意吗？"), scale = new { least = 1, most = 5 } } } }), "w2"), 1);
        foreach (var person in new[] { content, plain })
        {
            Assert.Contains("提交成功", person.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("-offer", person.Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sent_twice_or_eight_times_at_once_it_is_one()
    {
        var voice = await CentreAsync(server);
        var link = await voice.OpenWaveOfAsync(Card());
        using var one = await MarkAsync(server, link, 1);
        var offer = OfferOn(one);
        var senders = Enumerable.Range(0, 8).Select(_ => new Respondent(server, link)).ToList();
        await Task.WhenAll(senders.Select(sender => sender.AskBackAsync(offer: offer)));
        Assert.All(senders, sender => Assert.Contains("已经记下", sender.Text, StringComparison.Ordinal));
        senders.ForEach(sender => sender.Dispose());
        using var other = await MarkAsync(server, link, 2, "en");
        await other.AskBackAsync("me@example.test");
        Assert.Contains("We will get back to you by 5 January, 17:30", other.Text, StringComparison.Ordinal);
        Assert.Equal([1, 2], (await StoredAsync(server, voice)).Select(row => row.Number));
    }

    [Fact]
    public async Task An_offer_that_is_forged_or_old_or_of_another_address_is_refused()
    {
        var voice = await CentreAsync(server);
        var link = await voice.OpenWaveOfAsync(Card());
        var elsewhere = await voice.OpenWaveOfAsync(Card(), "w2");
        using var person = await MarkAsync(server, link, 1);
        var offer = OfferOn(person);
        using var stranger = new Respondent(server, elsewhere);
        foreach (var token in new[] { offer, "", "forged", offer[..^2] + (offer[^1] == 'A' ? "BB" : "AA") })
            Assert.Equal(410, (await stranger.AskBackAsync(offer: token)).Status);
        Assert.Contains("-offer", (await person.OpenAsync($"?offer={Uri.EscapeDataString(offer)}")).Page, StringComparison.Ordinal);
        server.Clock.Advance(FollowUpOffers.Life);
        Assert.Equal(410, (await person.AskBackAsync(offer: offer)).Status);
        Assert.DoesNotContain("-offer", (await person.OpenAsync($"?offer={Uri.EscapeDataString(offer)}")).Page, StringComparison.Ordinal);
        Assert.Empty(await StoredAsync(server, voice));
    }

    [Fact]
    public async Task What_is_missing_or_too_long_is_said_and_what_was_typed_stays()
    {
        var voice = await CentreAsync(server);
        using var person = await MarkAsync(server, await voice.OpenWaveOfAsync(Card()), 1);
        await person.AskBackAsync(reach: " ", wish: "请处理 <b>");
        Assert.Equal(400, person.Status);
        Assert.Contains("请留一种联系方式", person.Text, StringComparison.Ordinal);
        Assert.Contains("id=\"e-reach\"", person.Page, StringComparison.Ordinal);
        Assert.True(person.Holds("-name", "王女士"));
        Assert.Contains("请处理 &lt;b&gt;", person.Page, StringComparison.Ordinal);
        await person.AskBackAsync(wish: new('长', FollowUp.MaxWords + 1), name: new('名', FollowUp.MaxName + 1));
        Assert.Contains("最多 2000 个字", person.Text, StringComparison.Ordinal);
        Assert.Contains("最多 80 个字", person.Text, StringComparison.Ordinal);
        Assert.Empty(await StoredAsync(server, voice));
        await person.AskBackAsync();
        Assert.Single(await StoredAsync(server, voice));
    }

    [Fact]
    public async Task Owners_are_those_of_the_team_before_those_of_the_region_before_the_waves()
    {
        var voice = await CentreAsync(server);
        await server.AddAsync(new Region { CentreId = voice.Centre.Id, Code = "north", Name = "北" }, new Team { CentreId = voice.Centre.Id, Code = "T1", Name = "一组" });
        await voice.OpenWaveOfAsync(Card());
        var (all, north, team) = (await server.PersonAsync(voice.Centre, null, Role.Agent), await server.PersonAsync(voice.Centre, null, Role.Agent), await server.PersonAsync(voice.Centre, null, Role.TeamLeader));
        await voice.OwnedByAsync(new { owner = all }, new { owner = north, cut = "region", member = "north" }, new { owner = team, cut = "team", member = "T1" });
        foreach (var asked in new object[] { new { count = 1 }, new { count = 1, region = "north" }, new { count = 1, region = "north", team = "T1" } })
        {
            var token = (await voice.TextAsync(HttpMethod.Post, "/api/voice/waves/w1/tokens", asked)).Trim().Split('\n')[1].Split(',')[0];
            using var person = await MarkAsync(server, token, 1);
            if (asked.ToString()!.Contains("T1", StringComparison.Ordinal)) Assert.Contains("这次服务所属的地区、班组", person.Text, StringComparison.Ordinal);
            await person.AskBackAsync();
        }

        Assert.Equal([all, north, team], (await StoredAsync(server, voice)).Select(row => row.OwnerId!.Value));
        server.Clock.Advance(TimeSpan.FromHours(10));
        Assert.Equal((0, 1, 0), await KeptAsync(voice, "&by=team"));
        Assert.Equal((0, 2, 0), await KeptAsync(voice, "&by=region"));
        Assert.Equal((0, 3, 0), await KeptAsync(voice));
    }

    [Fact]
    public async Task Whoever_may_not_work_on_follow_ups_cannot_own_any_and_a_member_must_exist()
    {
        var voice = await CentreAsync(server);
        await voice.OpenWaveOfAsync(Card());
        var trainer = await server.PersonAsync(voice.Centre, null, Role.Trainer);
        var refused = await voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1", new { name = "w1", owners = new object[] { new { owner = trainer }, new { owner = trainer, cut = "team", member = "none" } } });
        Assert.Equal(400, refused.Status);
        var errors = refused.Body.GetProperty("errors");
        Assert.Equal(("mayNot", "unknownCode"), (errors.GetProperty("owners.0.owner")[0].GetString(), errors.GetProperty("owners.1.member")[0].GetString()));
    }

    [Theory]
    [InlineData("NONE", 2, 8, "followUp.question", "notAScale")]
    [InlineData("WHY", 2, 8, "followUp.question", "notAScale")]
    [InlineData("CSAT", 0, 8, "followUp.atOrBelow", "notBelowTheTop")]
    [InlineData("CSAT", 5, 8, "followUp.atOrBelow", "notBelowTheTop")]
    [InlineData("CSAT", 2, 0, "followUp.hours", "notHours")]
    [InlineData("CSAT", 2, 201, "followUp.hours", "notHours")]
    public async Task A_rule_names_a_scale_and_a_limit_on_it(string question, int atOrBelow, int hours, string field, string what)
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = "s", name = "s", audience = "customers" });
        var saved = await voice.SendAsync(HttpMethod.Put, "/api/voice/surveys/s", new { name = "s", definition = Card(atOrBelow, hours, question) });
        Assert.Equal(what, Assert.Single(saved.Body.GetProperty("wrong").EnumerateObject(), wrong => wrong.Name == field).Value[0].GetString());
        Assert.Equal(400, (await voice.SendAsync(HttpMethod.Post, "/api/voice/surveys/s/publish")).Status);
    }
}
