using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Knowledge.Searching;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Knowledge.KnowledgeOf;

namespace Shouwen.App.Tests.Knowledge;

public sealed class SearchTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private async Task<KnowledgeOf> SomeAsync()
    {
        var knowledge = await NewAsync(server);
        await knowledge.Desk.TopicAsync("NET", "宽带网络");
        await knowledge.PublishAsync(Draft("网速慢先查五步", "先看光猫的灯，再换六类线。路由器放在客厅。", topic: "NET"));
        await knowledge.PublishAsync(Draft("路由器设置", "拨号 PPPoE 的步骤，见 Router-Guide V2。", tags: ["桥接"]));
        await knowledge.PublishAsync(Draft("退费口径", "三个工作日到账，不含节假日。"));
        await knowledge.WriteAsync(Draft("没写完的路由器"));
        return knowledge;
    }

    [Theory]
    [InlineData("网", "网速慢先查五步")]
    [InlineData("光猫", "网速慢先查五步")]
    [InlineData("路由器", "路由器设置", "网速慢先查五步")]
    [InlineData("由", "路由器设置", "网速慢先查五步")]
    [InlineData("桥接", "路由器设置")]
    [InlineData("宽带", "网速慢先查五步")]
    [InlineData("net", "网速慢先查五步")]
    [InlineData("pppoe", "路由器设置")]
    [InlineData("rout", "路由器设置")]
    [InlineData("ＰＰＰｏＥ 拨号", "路由器设置")]
    [InlineData("六类线 光猫", "网速慢先查五步")]
    [InlineData("光猫 退费")]
    [InlineData("猫光")]
    [InlineData("\"路由器\" OR 1 -*")]
    public async Task One_and_two_characters_words_topics_and_tags_find_titles_first(string typed, params string[] found)
    {
        var knowledge = await SomeAsync();
        Assert.Equal(found, await FindAsync(knowledge.Agent, typed));
    }

    [Theory]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("网'; DROP TABLE articles; --")]
    [InlineData("title:网*")]
    [InlineData("网 NOT 速")]
    [InlineData("%_\\")]
    [InlineData("\ud83d\ude00")]
    public async Task Nothing_that_is_typed_is_taken_for_an_order(string typed)
    {
        var knowledge = await SomeAsync();
        var answer = await SendAsync(knowledge.Agent, HttpMethod.Get, $"/articles?q={Uri.EscapeDataString(typed)}");
        Assert.Equal(200, answer.Status);
        Assert.Equal(3, (await TitlesAsync(knowledge.Agent, "")).Count);
    }

    [Fact]
    public async Task A_search_shows_where_its_words_stand()
    {
        var knowledge = await NewAsync(server);
        await knowledge.PublishAsync(Draft("长文", string.Concat(Enumerable.Repeat("前面说了很多别的事。", 30)) + "最后说到交换机。"));
        var card = (await SendAsync(knowledge.Agent, HttpMethod.Get, "/articles?q=%E4%BA%A4%E6%8D%A2%E6%9C%BA")).Body.GetProperty("items")[0];
        Assert.Contains("交换机", card.GetProperty("quote").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_are_counted_by_words_and_day_without_long_numbers_and_without_who()
    {
        var knowledge = await SomeAsync();
        foreach (var words in new[] { "携号转网", " 携号转网 ", "网速", "13800001234 欠费", "13900005678 欠费" }) Assert.Equal(204, (await SendAsync(knowledge.Agent, HttpMethod.Post, "/searches", new { words })).Status);
        Assert.Equal(400, (await SendAsync(knowledge.Agent, HttpMethod.Post, "/searches", new { words = " ?! " })).Status);
        var rows = await server.InDbAsync(db => db.Set<ArticleSearch>().Where(row => row.CentreId == knowledge.Centre.Id).OrderBy(row => row.Words).Select(row => new { row.Words, row.Times, row.Empty }).ToListAsync());
        Assert.Equal([("# 欠费", 2, 2), ("携号转网", 2, 2), ("网速", 1, 0)], rows.Select(row => (row.Words, row.Times, row.Empty)).OrderBy(row => row.Words, StringComparer.Ordinal));
        var worth = (await SendAsync(knowledge.Editor, HttpMethod.Get, "/worth")).Body.GetProperty("searches");
        Assert.Equal((5, 4), (worth.GetProperty("times").GetInt32(), worth.GetProperty("empty").GetInt32()));
    }

    [Fact]
    public async Task What_a_customer_says_offers_the_articles_that_speak_of_it()
    {
        var knowledge = await SomeAsync();
        async Task<string[]> OfferedAsync(object asked) => [.. (await SendAsync(knowledge.Agent, HttpMethod.Post, "/offers", asked)).Body.EnumerateArray().Select(card => card.GetProperty("title").GetString()!)];
        Assert.Equal(["网速慢先查五步"], await OfferedAsync(new { title = "晚上网速慢得厉害", text = "看视频都卡" }));
        Assert.Equal("退费口径", (await OfferedAsync(new { title = "退费一直没有到账" }))[0]);
        Assert.Empty(await OfferedAsync(new { title = "想换个好听的号码" }));
        Assert.Equal(["网速慢先查五步"], await OfferedAsync(new { title = "", topic = "NET" }));
        Assert.Empty(await OfferedAsync(new { }));
    }

    [Fact]
    public async Task What_belongs_to_another_centre_is_not_found()
    {
        var knowledge = await SomeAsync();
        var other = await NewAsync(server);
        Assert.Empty(await FindAsync(other.Agent, "网"));
        using var supplier = await knowledge.AsAsync(Role.Supplier);
        Assert.Empty(await FindAsync(supplier, "网"));
    }

    [Fact]
    public void Chinese_is_kept_by_character_and_pair_words_in_small_letters_and_half_a_letter_not_at_all()
    {
        Assert.Equal(["u7f51", "u901f", "u7f51u901f", "w5g", "u5361"], SearchTokens.Of("网速 5G卡"));
        Assert.Equal(["u5361"], SearchTokens.Of("\ud840卡"));
    }
}
