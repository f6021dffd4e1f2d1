using Shouwen.App.Access.Published;
using Shouwen.App.Notices.Published;
using Shouwen.App.Tests.Fixtures;
using static System.Net.Http.HttpMethod;

namespace Shouwen.App.Tests.Notices;

public sealed class InboxTests(NoticingServer server) : IClassFixture<NoticingServer>
{
    [Fact]
    public async Task A_notice_is_worded_in_the_readers_language_and_opens_what_it_is_about()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.TellAsync(notices.Of(NoticeKind.PromiseBroken, urgent: true));
        var chinese = Assert.Single(await notices.InboxAsync("language=zh-CN"));
        Assert.Equal(("工单 #7 超时", "“账单多扣了钱”的办结应在 3月5日 12:00 前完成，已经超时。", "desk/cases/7"),
            (chinese.GetProperty("title").GetString(), chinese.GetProperty("text").GetString(), chinese.GetProperty("path").GetString()));
        Assert.StartsWith("Case #7 is overdue", Assert.Single(await notices.InboxAsync("language=en")).GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal((false, true), (chinese.GetProperty("isRead").GetBoolean(), chinese.GetProperty("isUrgent").GetBoolean()));
    }

    [Fact]
    public async Task Nobody_is_told_twice_of_the_same_and_whoever_did_it_is_not_told_at_all()
    {
        var notices = await NoticesOf.NewAsync(server);
        var once = notices.Of(NoticeKind.OwnershipOffered, key: "same");
        await notices.TellAsync(once, once);
        await notices.TellAsync(once);
        Assert.Single(await notices.InboxAsync());
        await notices.TellAsync(notices.Of(NoticeKind.OwnershipOffered) with { By = notices.AgentId });
        Assert.Single(await notices.InboxAsync());
    }

    [Fact]
    public async Task The_newest_come_first_page_by_page_are_counted_while_unread_and_read_one_by_one_or_together()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.TellAsync([.. Enumerable.Range(1, 5).Select(at => notices.Of(NoticeKind.WorkGiven, $"第{at}件"))]);
        Assert.Equal(5, await notices.UnreadAsync());
        var first = await NoticesOf.SendAsync(notices.Agent, Get, "?limit=2");
        Assert.Contains("第5件", first.Body.GetProperty("items")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(5, first.Body.GetProperty("count").GetInt32());
        var rest = await notices.InboxAsync($"after={first.Body.GetProperty("next").GetString()}");
        Assert.Equal(3, rest.Count);
        Assert.Equal(204, (await NoticesOf.SendAsync(notices.Agent, Post, "/read", new { ids = new[] { rest[0].GetProperty("id").GetInt64() } })).Status);
        Assert.Equal(4, await notices.UnreadAsync());
        Assert.Equal(4, (await notices.InboxAsync("unread=true")).Count);
        Assert.Equal(204, (await NoticesOf.SendAsync(notices.Agent, Post, $"/{rest[0].GetProperty("id").GetInt64()}/unread")).Status);
        Assert.Equal(204, (await NoticesOf.SendAsync(notices.Agent, Post, "/read", new { upTo = rest[0].GetProperty("id").GetInt64() })).Status);
        Assert.Equal(2, await notices.UnreadAsync());
    }

    [Fact]
    public async Task Notices_of_others_are_nobodys_business()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.TellAsync(notices.Of(NoticeKind.WorkGiven));
        var id = (await notices.InboxAsync())[0].GetProperty("id").GetInt64();
        var other = await server.AsAsync(notices.Centre, Role.Director);
        Assert.Equal(0, (await NoticesOf.SendAsync(other, Get, "")).Body.GetProperty("count").GetInt32());
        Assert.Equal(404, (await NoticesOf.SendAsync(other, Post, $"/{id}/unread")).Status);
        await NoticesOf.SendAsync(other, Post, "/read", new { ids = new[] { id } });
        Assert.Equal(1, await notices.UnreadAsync());
    }

    [Fact]
    public async Task What_one_does_not_want_to_see_is_not_shown_and_two_who_change_their_wishes_do_not_overwrite_each_other()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.WishAsync(new[] { new { kind = "workGiven", inProduct = false, byMail = false } });
        await notices.TellAsync(notices.Of(NoticeKind.WorkGiven), notices.Of(NoticeKind.PromiseBroken));
        Assert.Equal("promiseBroken", Assert.Single(await notices.InboxAsync()).GetProperty("kind").GetString());
        var wishes = new { kinds = Array.Empty<object>(), urgentAlways = false };
        Assert.Equal(412, (await NoticesOf.SendAsync(notices.Agent, Put, "/settings", wishes, "\"0\"")).Status);
        var refused = await NoticesOf.SendAsync(notices.Agent, Put, "/settings", new { kinds = Array.Empty<object>(), urgentAlways = false, quietFrom = "25:00", digestAt = "8" });
        Assert.Equal(["digestAt", "quietFrom"], refused.Body.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }
}
