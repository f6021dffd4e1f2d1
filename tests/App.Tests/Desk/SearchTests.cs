using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Search;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class SearchTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_is_found_by_a_character_two_or_more_in_title_text_answers_tags_and_the_customers_words()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync(given: new { type = "complaint", title = "宽带经常断线", impact = 1, urgency = 1, fields = new { order = "A-100123" }, text = "晚上八点以后就断", tags = new[] { "老客户" } });
        await desk.OpenAsync(given: Case("账单多扣了钱"));
        await desk.DoAsync(number, "entries", new { kind = "message", text = "ＶＩＰ 用户，请尽快！Router restarted" });
        foreach (var typed in new[] { "断", "宽带", "断线", "经常断线", "八点", "老客户", "客", "A-100123", "100123", "1001", "vip", "router", "rest", "断 vip", "  宽带   尽快 ", "#1", "1" })
            Assert.True((await FindAsync(desk, typed)).Contains(number), typed);
        foreach (var typed in new[] { "线断", "带宽", "外线", "outer", "断断", "宽带 账单", "？！" }) Assert.DoesNotContain(number, await FindAsync(desk, typed));
        Assert.Equal([2], await FindAsync(desk, "多扣"));
    }

    [Fact]
    public async Task What_is_written_changed_or_moved_is_found_at_once_and_what_was_taken_away_is_not()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await SendAsync(desk.Manager, HttpMethod.Put, $"/cases/{number}", new { title = "退款没有到", impact = 1, urgency = 1, fields = new { order = "B-7" }, tags = new[] { "退费" } });
        await desk.DoAsync(number, "move", new { transition = "solve", fields = new { cause = "结算延迟" } });
        Assert.Empty(await FindAsync(desk, "账单"));
        foreach (var typed in new[] { "退款", "退费", "B-7", "结算", "30 元" }) Assert.Equal([number], await FindAsync(desk, typed));
        // Done: what is looked for is looked for everywhere, unless somebody says where.
        Assert.Empty(await FindAsync(desk, "退款", "&state=notDone"));
    }

    [Fact]
    public async Task Nobody_finds_what_they_may_not_open()
    {
        var desk = await NewAsync(server);
        await desk.OpenAsync();
        var other = await NewAsync(server);
        await other.OpenAsync();
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Empty(await FindAsync(desk, "账单", by: agent));
        var own = await desk.OpenAsync(agent);
        Assert.Equal([own], await FindAsync(desk, "账单", by: agent));
        Assert.Equal([2, 1], await FindAsync(desk, "账单"));
        Assert.Equal([1], await FindAsync(other, "账单"));
        Assert.Equal([own], await FindAsync(desk, "1", by: agent)); // its order has that number
    }

    [Fact]
    public async Task A_word_that_half_of_all_cases_have_gives_the_newest_first_and_every_one_once_page_by_page()
    {
        var desk = await NewAsync(server, hasTypes: false);
        await Crowd.OpenAsync(server, desk.Centre, 5000, server.Clock.GetUtcNow(), i => i % 2 == 0 ? "停电了" : $"断网{(i % 1000 == 1 ? "又停水" : "")}");
        var (all, after, pages) = (new List<int>(), (string?)null, 0);
        do
        {
            var page = (await SendAsync(desk.Manager, HttpMethod.Get, $"/cases?q=电&limit=200&after={after}")).Body;
            all.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("number").GetInt32()));
            after = page.GetProperty("next").GetString();
            pages++;
        }
        while (after is not null && pages < 40);
        Assert.Equal(Enumerable.Range(0, 2500).Select(i => 4999 - (2 * i)), all);
        Assert.Equal([4002, 3002, 2002, 1002, 2], await FindAsync(desk, "停水"));
        Assert.Equal([4002, 3002, 2002, 1002, 2], await FindAsync(desk, "断 停"));
        // The number itself comes first and is not told twice.
        Assert.Equal(2, (await FindAsync(desk, "2"))[0]);
    }

    [Fact]
    public async Task Cases_from_before_there_was_a_search_are_found_after_the_server_has_started()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await server.InDbAsync(db => db.Set<CaseWords>().Where(row => row.CentreId == desk.Centre.Id).ExecuteDeleteAsync(Cancel));
        Assert.Empty(await FindAsync(desk, "账单"));
        var fill = ActivatorUtilities.CreateInstance<FillCaseWords>(server.Services);
        for (var last = await fill.SomeAsync(0, Cancel); last is { } next;) last = await fill.SomeAsync(next, Cancel);
        Assert.Equal([number], await FindAsync(desk, "账单"));
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_words_of_both_are_found()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/entries", new { kind = "note", text = $"第{"甲乙丙丁"[i]}次" })));
        foreach (var typed in new[] { "第甲", "第乙", "第丙", "第丁" }) Assert.Equal([number], await FindAsync(desk, typed));
    }

    [Theory]
    [InlineData("多扣了", " 多 多扣 扣 扣了 了 ")]
    [InlineData("A-1001，Ｏｋ", " a 1001 ok ")]
    [InlineData("iPhone手机5G", " iphone 手 手机 机 5g ")]
    [InlineData("𠀀𠀁", " 𠀀 𠀀𠀁 𠀁 ")]
    [InlineData("！？ ", " ")]
    public void Text_is_cut_into_letters_pairs_and_words(string text, string tokens) => Assert.Equal(tokens, WordTokens.Of([text], 1000));

    [Fact]
    public void Broken_letters_and_very_long_texts_are_no_obstacle()
    {
        Assert.Equal(" 好 ", WordTokens.Of(["\ud840好"], 100));
        Assert.Equal(" 好 好好 好 ", WordTokens.Of(["好好好好"], 2));
        Assert.Equal(40, WordTokens.Of([new string('a', 100)], 100).Trim().Length);
        Assert.Empty(WordTokens.Wish("  ，  "));
    }

    private static async Task<IReadOnlyList<int>> FindAsync(DeskOf desk, string typed, string more = "", HttpClient? by = null)
    {
        var answer = await SendAsync(by ?? desk.Manager, HttpMethod.Get, $"/cases?q={Uri.EscapeDataString(typed)}{more}");
        Assert.True(answer.Status == 200, answer.Body.ToString());
        return [.. answer.Body.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("number").GetInt32())];
    }
}
