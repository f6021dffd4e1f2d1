using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Tests.Notices;
using static Shouwen.App.Tests.Knowledge.KnowledgeOf;

namespace Shouwen.App.Tests.Knowledge;

public sealed class ArticlesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static string StateOf(JsonElement article) => article.GetProperty("state").GetString()!;

    private static IEnumerable<string> WaysOf(JsonElement article) => article.GetProperty("ways").EnumerateArray().Select(way => way.GetProperty("code").GetString()!);

    private static string[] Wrong((int Status, JsonElement Body, string? ETag) answer) => [.. answer.Body.GetProperty("errors").EnumerateObject().Select(field => $"{field.Name} {field.Value[0].GetString()}")];

    [Fact]
    public async Task Whoever_approves_is_asked_whoever_wrote_is_told_and_nobody_of_what_they_did_themselves()
    {
        var knowledge = await KnowledgeOf.NewAsync(server);
        var number = await knowledge.WriteAsync();
        await knowledge.MoveAsync(number, "submit");
        Assert.Equal(["approvalAsked"], await InboxOf.KindsAsync(knowledge.Other));
        Assert.Empty(await InboxOf.ReadAsync(knowledge.Editor));
        Assert.Empty(await InboxOf.ReadAsync(knowledge.Agent));
        await knowledge.MoveAsync(number, "sendBack", knowledge.Other, "第三步不清楚");
        Assert.Contains("第三步不清楚", Assert.Single(await InboxOf.ReadAsync(knowledge.Editor)).GetProperty("text").GetString(), StringComparison.Ordinal);
        await knowledge.MoveAsync(number, "submit");
        await knowledge.MoveAsync(number, "approve", knowledge.Other);
        Assert.Equal(["articleSentBack", "articleApproved"], await InboxOf.KindsAsync(knowledge.Editor));
        Assert.Equal(["approvalAsked", "approvalAsked"], await InboxOf.KindsAsync(knowledge.Other));
    }

    [Fact]
    public async Task An_article_is_written_by_one_approved_by_another_and_then_read()
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.WriteAsync();
        Assert.Equal(404, await StatusAsync(knowledge.Agent, $"/articles/{number}"));
        Assert.Equal("inReview", StateOf(await knowledge.MoveAsync(number, "submit")));
        var own = await SendAsync(knowledge.Editor, HttpMethod.Post, $"/articles/{number}/move", new { way = "approve" });
        Assert.Equal((403, "knowledge.ownWork"), (own.Status, own.Body.GetProperty("code").GetString()));
        await knowledge.MoveAsync(number, "approve", knowledge.Other);
        Assert.Equal("published", StateOf(await knowledge.MoveAsync(number, "publish")));
        var read = await ReadAsync(knowledge.Agent, number);
        Assert.Equal(("网速慢先查五步", "heading", false), (read.GetProperty("title").GetString(), read.GetProperty("content")[0].GetProperty("kind").GetString(), read.GetProperty("mayWork").GetBoolean()));
        Assert.NotEqual(read.GetProperty("author").GetProperty("name").GetString(), read.GetProperty("approver").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Readers_see_the_published_revision_while_a_newer_one_is_worked_on()
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.PublishAsync();
        var changed = await SendAsync(knowledge.Editor, HttpMethod.Put, $"/articles/{number}", Draft(title: "网速慢先查六步", body: "新的"));
        Assert.Equal((200, "draft"), (changed.Status, StateOf(changed.Body)));
        Assert.Equal("网速慢先查五步", (await ReadAsync(knowledge.Agent, number)).GetProperty("title").GetString());
        Assert.Equal(404, await StatusAsync(knowledge.Agent, $"/articles/{number}?copy=working"));
        Assert.Equal("网速慢先查六步", (await ReadAsync(knowledge.Editor, number, "?copy=working")).GetProperty("title").GetString());
        Assert.Equal(["网速慢先查五步"], await FindAsync(knowledge.Agent, "五步"));
        Assert.Empty(await FindAsync(knowledge.Agent, "六步"));
        await knowledge.PublishAsync(number);
        Assert.Equal("网速慢先查六步", (await ReadAsync(knowledge.Agent, number)).GetProperty("title").GetString());
        Assert.Equal(["网速慢先查六步"], await FindAsync(knowledge.Agent, "六步"));
        Assert.Empty(await FindAsync(knowledge.Agent, "五步"));
    }

    [Fact]
    public async Task A_draft_that_is_given_up_leaves_what_readers_see()
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.PublishAsync();
        await SendAsync(knowledge.Editor, HttpMethod.Put, $"/articles/{number}", Draft(title: "写坏了"));
        var left = await knowledge.MoveAsync(number, "discard");
        Assert.Equal(("published", "网速慢先查五步", 1), (StateOf(left), left.GetProperty("title").GetString(), left.GetProperty("revision").GetInt32()));
        var next = await SendAsync(knowledge.Editor, HttpMethod.Put, $"/articles/{number}", Draft(title: "写好了"));
        Assert.Equal(3, next.Body.GetProperty("revision").GetInt32());
    }

    [Fact]
    public async Task What_is_changed_in_review_must_be_reviewed_again_and_is_sent_back_with_a_reason()
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.WriteAsync();
        await knowledge.MoveAsync(number, "submit");
        await knowledge.MoveAsync(number, "approve", knowledge.Other);
        await SendAsync(knowledge.Editor, HttpMethod.Put, $"/articles/{number}", Draft(body: "悄悄改了"));
        var early = await SendAsync(knowledge.Editor, HttpMethod.Post, $"/articles/{number}/move", new { way = "publish" });
        Assert.Equal((409, "knowledge.notFromHere"), (early.Status, early.Body.GetProperty("code").GetString()));
        await knowledge.MoveAsync(number, "submit");
        Assert.Equal(["reason required"], Wrong(await SendAsync(knowledge.Other, HttpMethod.Post, $"/articles/{number}/move", new { way = "sendBack" })));
        var back = await knowledge.MoveAsync(number, "sendBack", knowledge.Other, "缺少适用范围");
        Assert.Equal(("draft", "缺少适用范围"), (StateOf(back), back.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_retired_article_is_gone_for_readers_and_can_be_taken_up_again()
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.PublishAsync();
        await knowledge.MoveAsync(number, "retire", reason: "套餐已停售");
        Assert.Equal(404, await StatusAsync(knowledge.Agent, $"/articles/{number}"));
        Assert.Empty(await FindAsync(knowledge.Agent, "网速"));
        Assert.Equal(409, (await SendAsync(knowledge.Editor, HttpMethod.Put, $"/articles/{number}", Draft())).Status);
        Assert.Equal("draft", StateOf(await knowledge.MoveAsync(number, "revive")));
    }

    [Theory]
    [InlineData("public", 200, 200, 200)]
    [InlineData("firstLine", 200, 404, 200)]
    [InlineData("experts", 404, 404, 200)]
    public async Task Whom_an_article_is_for_is_kept_everywhere(string audience, int agent, int supplier, int leader)
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.PublishAsync(Draft(audience: audience));
        foreach (var (role, status) in new[] { (Role.Agent, agent), (Role.Supplier, supplier), (Role.TeamLeader, leader) })
        {
            using var browser = await knowledge.AsAsync(role);
            Assert.Equal(status, await StatusAsync(browser, $"/articles/{number}"));
            Assert.Equal(status == 200 ? 1 : 0, (await FindAsync(browser, "网速")).Count);
            Assert.Equal(status == 200 ? 1 : 0, (await TitlesAsync(browser, "")).Count);
            Assert.Equal(status == 200 ? 1 : 0, (await SendAsync(browser, HttpMethod.Post, "/offers", new { title = "网速慢" })).Body.GetArrayLength());
            Assert.Equal(status == 200 ? 204 : 404, (await SendAsync(browser, HttpMethod.Post, $"/articles/{number}/feedback", new { solved = true })).Status);
        }
    }

    [Fact]
    public async Task An_agent_writes_what_they_own_and_nobody_elses()
    {
        var knowledge = await NewAsync(server);
        var mine = await knowledge.WriteAsync(by: knowledge.Agent);
        var theirs = await knowledge.PublishAsync();
        Assert.Equal(["submit"], WaysOf(await ReadAsync(knowledge.Agent, mine)));
        Assert.Equal(403, (await SendAsync(knowledge.Agent, HttpMethod.Put, $"/articles/{theirs}", Draft())).Status);
        Assert.Equal(404, (await SendAsync(knowledge.Agent, HttpMethod.Get, $"/articles/{theirs}/revisions")).Status);
        Assert.Equal(["audience beyondYou"], Wrong(await SendAsync(knowledge.Agent, HttpMethod.Post, "/articles", Draft(audience: "experts"))));
        Assert.Equal(404, (await SendAsync(await knowledge.AsAsync(Role.Agent), HttpMethod.Put, $"/articles/{mine}", Draft())).Status);
        await knowledge.MoveAsync(mine, "submit", knowledge.Agent);
        Assert.Equal(["withdraw"], WaysOf(await ReadAsync(knowledge.Agent, mine)));
    }

    [Fact]
    public async Task Two_who_save_at_once_see_each_others_change()
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.WriteAsync();
        var tag = (await SendAsync(knowledge.Editor, HttpMethod.Get, $"/articles/{number}")).ETag;
        Assert.Equal(200, (await SendAsync(knowledge.Other, HttpMethod.Put, $"/articles/{number}", Draft(title: "别人先改"), tag)).Status);
        var late = await SendAsync(knowledge.Editor, HttpMethod.Put, $"/articles/{number}", Draft(title: "我后改"), tag);
        Assert.Equal((412, "别人先改"), (late.Status, late.Body.GetProperty("current").GetProperty("title").GetString()));
        Assert.Equal(412, (await SendAsync(knowledge.Editor, HttpMethod.Post, $"/articles/{number}/move", new { way = "submit" }, tag)).Status);
    }

    [Fact]
    public async Task Every_save_is_a_revision_that_can_be_read_again()
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.PublishAsync();
        await SendAsync(knowledge.Other, HttpMethod.Put, $"/articles/{number}", new { title = "二", body = "第二版", audience = "public", note = "换了说法" });
        var list = (await SendAsync(knowledge.Editor, HttpMethod.Get, $"/articles/{number}/revisions")).Body.GetProperty("items");
        Assert.Equal([(2, false), (1, true)], list.EnumerateArray().Select(row => (row.GetProperty("number").GetInt32(), row.GetProperty("isPublished").GetBoolean())));
        Assert.Equal("换了说法", list[0].GetProperty("note").GetString());
        var first = (await SendAsync(knowledge.Editor, HttpMethod.Get, $"/articles/{number}/revisions/1")).Body;
        Assert.Contains("换网线", first.GetProperty("body").GetString()!, StringComparison.Ordinal);
        Assert.Equal(404, await StatusAsync(knowledge.Editor, $"/articles/{number}/revisions/9"));
        Assert.Equal(404, await StatusAsync(knowledge.Agent, $"/articles/{number}/revisions"));
    }

    [Fact]
    public async Task Overdue_articles_are_marked_and_listed_until_somebody_has_looked()
    {
        var knowledge = await NewAsync(server);
        var late = await knowledge.PublishAsync(Draft(title: "过期", reviewOn: "2026-03-04"));
        await knowledge.PublishAsync(Draft(title: "今天到期", reviewOn: "2026-03-05"));
        Assert.Equal(["过期"], await TitlesAsync(knowledge.Editor, "?show=overdue"));
        var read = await ReadAsync(knowledge.Agent, late);
        Assert.True(read.GetProperty("isOverdue").GetBoolean());
        Assert.Empty(await TitlesAsync(knowledge.Agent, "?show=overdue"));
        var care = await SendAsync(knowledge.Editor, HttpMethod.Put, $"/articles/{late}/care", new { owner = read.GetProperty("owner").GetProperty("id").GetGuid(), reviewOn = "2026-09-01" });
        Assert.Equal((200, false, "published"), (care.Status, care.Body.GetProperty("isOverdue").GetBoolean(), StateOf(care.Body)));
        Assert.Empty(await TitlesAsync(knowledge.Editor, "?show=overdue"));
    }

    [Fact]
    public async Task Lists_go_on_by_key_and_are_cut_by_topic_and_audience()
    {
        var knowledge = await NewAsync(server);
        await knowledge.Desk.TopicAsync("NET", "宽带");
        await knowledge.Desk.TopicAsync("NET-SLOW", "网速慢", "NET");
        foreach (var at in Enumerable.Range(1, 5)) await knowledge.PublishAsync(Draft(title: $"第{at}篇", topic: at % 2 == 0 ? "NET-SLOW" : null, audience: at == 4 ? "public" : "firstLine"));
        var seen = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = (await SendAsync(knowledge.Agent, HttpMethod.Get, $"/articles?limit=2&after={after}")).Body;
            Assert.Equal(5, page.GetProperty("count").GetInt32());
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(card => card.GetProperty("title").GetString()!));
            after = page.GetProperty("next").GetString();
        }

        Assert.Equal(["第5篇", "第4篇", "第3篇", "第2篇", "第1篇"], seen);
        Assert.Equal(["第4篇", "第2篇"], await TitlesAsync(knowledge.Agent, "?topic=NET"));
        Assert.Equal(["第4篇"], await TitlesAsync(knowledge.Agent, "?audience=public"));
        Assert.Equal(["topic unknownCode"], Wrong(await SendAsync(knowledge.Agent, HttpMethod.Get, "/articles?topic=NO")));
    }

    [Fact]
    public async Task What_is_wrong_is_said_field_by_field_and_each_change_is_in_the_audit()
    {
        var knowledge = await NewAsync(server);
        Assert.Equal(["audience beyondYou", "body required", "tags tooLong", "title required", "topic unknownCode"], Wrong(await SendAsync(knowledge.Agent, HttpMethod.Post, "/articles",
            new { title = " ", body = "\n", audience = "experts", topic = "NO", tags = new[] { new string('长', 41) } })).Order());
        var number = await knowledge.PublishAsync();
        using var director = await knowledge.AsAsync(Role.Director);
        var rows = (await director.GetFromJsonAsync<JsonElement>("/api/audit?entity=article", TestContext.Current.CancellationToken)).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal($"#{number} 网速慢先查五步", row.GetProperty("name").GetString()));
    }
}
