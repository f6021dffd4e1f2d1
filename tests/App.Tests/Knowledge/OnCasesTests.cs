using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Desk;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Knowledge.KnowledgeOf;

namespace Shouwen.App.Tests.Knowledge;

public sealed class OnCasesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static object Case(params int[] articles) => new { type = "complaint", title = "宽带网速很慢", impact = 1, urgency = 1, fields = new { order = "A-1" }, text = "晚上看视频一直转圈", articles };

    private static async Task<JsonElement> OfCaseAsync(HttpClient browser, int number) => (await SendAsync(browser, HttpMethod.Get, $"/cases/{number}")).Body;

    [Fact]
    public async Task An_article_used_while_a_case_is_entered_is_kept_with_it_once()
    {
        var knowledge = await NewAsync(server);
        var article = await knowledge.PublishAsync();
        var number = await knowledge.Desk.OpenAsync(knowledge.Agent, Case(article, article));
        var used = (await OfCaseAsync(knowledge.Agent, number)).GetProperty("used");
        Assert.Equal((1, article, "网速慢先查五步"), (used.GetArrayLength(), used[0].GetProperty("number").GetInt32(), used[0].GetProperty("title").GetString()));
        Assert.Equal(["opened", "articleUsed"], await knowledge.Desk.KindsAsync(number));
        await SendAsync(knowledge.Agent, HttpMethod.Post, $"/cases/{number}/uses", new { article });
        Assert.Equal(["opened", "articleUsed"], await knowledge.Desk.KindsAsync(number));
        Assert.Equal(1, (await ReadAsync(knowledge.Agent, article)).GetProperty("service").GetProperty("cases").GetInt32());
    }

    [Fact]
    public async Task An_article_that_one_may_not_read_is_refused_and_no_case_is_opened()
    {
        var knowledge = await NewAsync(server);
        var secret = await knowledge.PublishAsync(Draft(audience: "experts"));
        var refused = await DeskOf.SendAsync(knowledge.Agent, HttpMethod.Post, "/cases", Case(secret));
        Assert.Equal((400, "unknownCode"), (refused.Status, refused.Body.GetProperty("errors").GetProperty("articles")[0].GetString()));
        var number = await knowledge.Desk.OpenAsync(knowledge.Agent, Case());
        Assert.Equal(404, (await SendAsync(knowledge.Agent, HttpMethod.Post, $"/cases/{number}/uses", new { article = secret })).Status);
        Assert.Equal(404, (await SendAsync(await knowledge.AsAsync(Role.Agent), HttpMethod.Get, $"/cases/{number}")).Status);
    }

    [Fact]
    public async Task A_case_is_offered_what_speaks_of_it_until_it_is_used()
    {
        var knowledge = await NewAsync(server);
        var article = await knowledge.PublishAsync(Draft("宽带网速慢先查五步"));
        await knowledge.PublishAsync(Draft("退费口径", "三个工作日"));
        var number = await knowledge.Desk.OpenAsync(knowledge.Agent, Case());
        Assert.Equal([article], (await OfCaseAsync(knowledge.Agent, number)).GetProperty("offered").EnumerateArray().Select(card => card.GetProperty("number").GetInt32()));
        await SendAsync(knowledge.Agent, HttpMethod.Post, $"/cases/{number}/uses", new { article });
        Assert.Equal(0, (await OfCaseAsync(knowledge.Agent, number)).GetProperty("offered").GetArrayLength());
    }

    [Fact]
    public async Task Whether_it_solved_it_is_said_with_a_word_on_the_case_and_of_the_article()
    {
        var knowledge = await NewAsync(server);
        var article = await knowledge.PublishAsync();
        var number = await knowledge.Desk.OpenAsync(knowledge.Agent, Case());
        Assert.Equal(409, (await SendAsync(knowledge.Agent, HttpMethod.Post, $"/articles/{article}/feedback", new { solved = true, @case = number })).Status);
        await SendAsync(knowledge.Agent, HttpMethod.Post, $"/cases/{number}/uses", new { article });
        Assert.Equal(204, (await SendAsync(knowledge.Agent, HttpMethod.Post, $"/articles/{article}/feedback", new { solved = true, word = "第三步管用", @case = number })).Status);
        await SendAsync(knowledge.Agent, HttpMethod.Post, $"/articles/{article}/feedback", new { solved = true });
        await SendAsync(knowledge.Agent, HttpMethod.Post, $"/articles/{article}/feedback", new { solved = false, word = "缺插图" });
        Assert.Equal("第三步管用", (await OfCaseAsync(knowledge.Agent, number)).GetProperty("used")[0].GetProperty("word").GetString());
        var service = (await ReadAsync(knowledge.Agent, article)).GetProperty("service");
        Assert.Equal((1, 1, 1, false, "缺插图"), (service.GetProperty("cases").GetInt32(), service.GetProperty("solvedYes").GetInt32(), service.GetProperty("solvedNo").GetInt32(), service.GetProperty("mySolved").GetBoolean(), service.GetProperty("myWord").GetString()));
        var words = (await SendAsync(knowledge.Editor, HttpMethod.Get, $"/articles/{article}/feedback")).Body.GetProperty("items");
        Assert.Equal(["缺插图", "第三步管用"], words.EnumerateArray().Select(word => word.GetProperty("word").GetString()));
        Assert.Equal(404, await StatusAsync(knowledge.Agent, $"/articles/{article}/feedback"));
    }

    [Fact]
    public async Task A_solved_case_proposes_an_article_once_and_each_leads_to_the_other()
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.Desk.OpenAsync(knowledge.Agent, Case());
        Assert.False((await OfCaseAsync(knowledge.Agent, number)).GetProperty("mayPropose").GetBoolean());
        Assert.Equal(409, (await SendAsync(knowledge.Agent, HttpMethod.Post, $"/cases/{number}/article", new { language = "zh-CN" })).Status);
        await knowledge.Desk.DoAsync(number, "entries", new { kind = "reply", text = "已换 <b>六类</b> 网线 [x](javascript:1)" }, knowledge.Agent);
        await knowledge.Desk.DoAsync(number, "move", new { transition = "solve", fields = new { cause = "网线*百兆*" } }, knowledge.Agent);
        Assert.True((await OfCaseAsync(knowledge.Agent, number)).GetProperty("mayPropose").GetBoolean());
        var made = (await SendAsync(knowledge.Agent, HttpMethod.Post, $"/cases/{number}/article", new { language = "zh-CN" })).Body.GetProperty("number").GetInt32();
        Assert.Equal(made, (await SendAsync(knowledge.Agent, HttpMethod.Post, $"/cases/{number}/article", new { language = "zh-CN" })).Body.GetProperty("number").GetInt32());
        var article = await ReadAsync(knowledge.Agent, made);
        Assert.Equal(("宽带网速很慢", "draft", number), (article.GetProperty("title").GetString(), article.GetProperty("state").GetString(), article.GetProperty("cases")[0].GetProperty("number").GetInt32()));
        var words = string.Concat(Texts(article.GetProperty("content")));
        foreach (var part in new[] { "晚上看视频一直转圈", "原因：网线*百兆*", "已换 <b>六类</b> 网线 [x](javascript:1)" }) Assert.Contains(part, words, StringComparison.Ordinal);
        var linked = (await OfCaseAsync(knowledge.Agent, number)).GetProperty("linked")[0];
        Assert.Equal((made, "proposedFrom"), (linked.GetProperty("number").GetInt32(), linked.GetProperty("kind").GetString()));
        Assert.Equal(1, (await knowledge.Desk.KindsAsync(number)).Count(kind => kind == "articleProposed"));
    }

    private static IEnumerable<string> Texts(JsonElement nodes) => nodes.EnumerateArray().SelectMany(node =>
        (node.TryGetProperty("text", out var text) ? [text.GetString()!] : Array.Empty<string>()).Concat(node.TryGetProperty("children", out var children) && children.ValueKind == JsonValueKind.Array ? Texts(children) : []));

    [Fact]
    public async Task The_article_of_a_known_error_is_found_on_what_it_caused()
    {
        var knowledge = await NewAsync(server);
        var article = await knowledge.PublishAsync();
        var problem = await knowledge.Desk.OpenAsync(knowledge.Agent, Case());
        var caused = await knowledge.Desk.OpenAsync(knowledge.Agent, Case());
        await knowledge.Desk.DoAsync(caused, "links", new { kind = "causedBy", other = problem }, knowledge.Agent);
        Assert.Equal(200, (await SendAsync(knowledge.Agent, HttpMethod.Post, $"/cases/{problem}/known-errors", new { article })).Status);
        Assert.Equal(200, (await SendAsync(knowledge.Agent, HttpMethod.Post, $"/cases/{problem}/known-errors", new { article })).Status);
        var linked = (await OfCaseAsync(knowledge.Agent, caused)).GetProperty("linked");
        Assert.Equal((1, article, problem), (linked.GetArrayLength(), linked[0].GetProperty("number").GetInt32(), linked[0].GetProperty("of").GetInt32()));
        Assert.Equal("knownErrorOf", (await ReadAsync(knowledge.Agent, article)).GetProperty("cases")[0].GetProperty("kind").GetString());
        Assert.Equal(400, (await SendAsync(knowledge.Agent, HttpMethod.Post, $"/cases/{problem}/known-errors", new { article = 999 })).Status);
        Assert.Equal(200, (await SendAsync(knowledge.Agent, HttpMethod.Delete, $"/cases/{problem}/known-errors/{article}")).Status);
        Assert.Equal(404, (await SendAsync(knowledge.Agent, HttpMethod.Delete, $"/cases/{problem}/known-errors/{article}")).Status);
    }
}
