using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Notices.Channels;
using Shouwen.App.Notices.Published;
using Shouwen.App.Notices.Sending;
using Shouwen.App.Tests.Fixtures;
using static System.Net.Http.HttpMethod;

namespace Shouwen.App.Tests.Notices;

public sealed class ChannelTests(NoticingServer server) : IClassFixture<NoticingServer>, IAsyncLifetime
{
    private readonly RobotServer robot = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await robot.StartAsync();

    public ValueTask DisposeAsync() => robot.DisposeAsync();

    [Fact]
    public async Task WeCom_gets_markdown_at_the_address_that_has_its_key()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.ChannelAsync($"{robot.Address}/cgi-bin/webhook/send?key=693a-91f6", "weCom");
        await notices.TellAsync(notices.ToGroup(NoticeKind.PromiseBroken, "退款 [点我](http://evil) <@all>"));
        Assert.Equal(1, await notices.RoundAsync());
        var posted = Assert.Single(robot.Received);
        Assert.Equal(("/cgi-bin/webhook/send", "693a-91f6", "application/json; charset=utf-8"), (posted.Path, posted.Query["key"], posted.Headers["Content-Type"]));
        Assert.Equal(
            "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"**工单 #7 超时**\\n> “退款 ［点我］(http://evil) ＜＠all＞”的办结应在 3月5日 12:00 前完成，已经超时。\\n\\n[打开](https://quality.example/c/" + notices.Centre.Code + "/desk/cases/7)\"}}",
            posted.Body);
    }

    [Fact]
    public async Task DingTalk_gets_a_signature_in_the_address_over_milliseconds_and_secret()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.ChannelAsync($"{robot.Address}/robot/send?access_token=abc", "dingTalk", "SEC+/=1");
        await notices.TellAsync(notices.ToGroup(NoticeKind.PromiseBroken));
        await notices.RoundAsync();
        var posted = Assert.Single(robot.Received);
        var timestamp = posted.Query["timestamp"];
        Assert.Equal(13, timestamp.Length);
        Assert.InRange(long.Parse(timestamp, CultureInfo.InvariantCulture), server.Clock.GetUtcNow().AddMinutes(-1).ToUnixTimeMilliseconds(), server.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        Assert.Equal(Hmac("SEC+/=1", $"{timestamp}\nSEC+/=1"), posted.Query["sign"]);
        Assert.Equal("abc", posted.Query["access_token"]);
        var body = JsonElement.Parse(posted.Body);
        Assert.Equal(("markdown", "工单 #7 超时"), (body.GetProperty("msgtype").GetString(), body.GetProperty("markdown").GetProperty("title").GetString()));
        Assert.StartsWith("**工单 #7 超时**\n> ", body.GetProperty("markdown").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feishu_gets_a_signature_in_the_body_whose_key_is_seconds_and_secret_over_nothing()
    {
        robot.Answer = """{"StatusCode":0,"StatusMessage":"success","code":0,"data":{},"msg":"success"}""";
        var notices = await NoticesOf.NewAsync(server);
        await notices.ChannelAsync($"{robot.Address}/open-apis/bot/v2/hook/x", "feishu", "fei-secret", language: "en");
        await notices.TellAsync(notices.ToGroup(NoticeKind.PromiseBroken));
        Assert.Equal(1, await notices.RoundAsync());
        var body = JsonElement.Parse(Assert.Single(robot.Received).Body);
        var timestamp = body.GetProperty("timestamp").GetString()!;
        Assert.Equal(10, timestamp.Length);
        Assert.Equal(Hmac($"{timestamp}\nfei-secret", ""), body.GetProperty("sign").GetString());
        var post = body.GetProperty("content").GetProperty("post").GetProperty("en_us");
        Assert.Equal(("post", "Case #7 is overdue"), (body.GetProperty("msg_type").GetString(), post.GetProperty("title").GetString()));
        Assert.Equal(
            $$"""[[{"tag":"text","text":"办结 of “账单多扣了钱” was due by 5 Mar, 12:00."}],[{"tag":"a","text":"Open","href":"https://quality.example/c/{{notices.Centre.Code}}/desk/cases/7"}]]""",
            post.GetProperty("content").GetRawText());
    }

    [Fact]
    public async Task Our_own_format_is_signed_over_instant_and_body_and_several_notices_come_as_one()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.ChannelAsync($"{robot.Address}/in", "generic", "own-secret", ["promiseBroken", "workGiven"]);
        await notices.TellAsync(notices.ToGroup(NoticeKind.PromiseBroken, urgent: true), notices.ToGroup(NoticeKind.WorkGiven), notices.ToGroup(NoticeKind.PromiseWarned));
        Assert.Equal(2, await notices.RoundAsync());
        var posted = Assert.Single(robot.Received);
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData("own-secret"u8, Encoding.UTF8.GetBytes($"{posted.Headers["X-Shouwen-Timestamp"]}.{posted.Body}")));
        Assert.Equal($"sha256={expected}", posted.Headers["X-Shouwen-Signature"]);
        var body = JsonElement.Parse(posted.Body);
        Assert.Equal(notices.Centre.Code, body.GetProperty("centre").GetString());
        Assert.Equal(["promiseBroken", "workGiven"], body.GetProperty("notices").EnumerateArray().Select(one => one.GetProperty("kind").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_robot_takes_twenty_a_minute_and_gets_no_more_however_many_send()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.ChannelAsync($"{robot.Address}/r", "weCom");
        var senders = Enumerable.Range(0, 3).Select(_ => ActivatorUtilities.CreateInstance<SendNotices>(server.Services)).ToList();
        for (var second = 0; second < 60; second++)
        {
            await notices.TellAsync(notices.ToGroup(NoticeKind.PromiseBroken, $"第{second}件"));
            await Task.WhenAll(senders.Select(sender => Task.Run(() => sender.RunAsync(Cancel), Cancel)));
            server.Clock.Advance(TimeSpan.FromSeconds(0.95));
        }

        Assert.InRange(robot.Received.Count, 10, 20);
        server.Clock.Advance(TimeSpan.FromSeconds(10));
        await notices.RoundAsync();
        var all = string.Concat(robot.Received.Select(posted => posted.Body));
        Assert.All(Enumerable.Range(0, 60), at => Assert.Equal(2, all.Split($"“第{at}件”").Length));
    }

    [Fact]
    public async Task A_sender_that_dies_with_a_message_on_its_way_loses_none_and_no_other_comes_twice()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.ChannelAsync($"{robot.Address}/r", "weCom");
        await notices.TellAsync([.. Enumerable.Range(0, 15).Select(at => notices.ToGroup(NoticeKind.PromiseBroken, $"第{at}件"))]);
        using (var dying = new CancellationTokenSource())
        {
            robot.Before = dying.Cancel;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ActivatorUtilities.CreateInstance<SendNotices>(server.Services).RunAsync(dying.Token));
            robot.Before = null;
        }

        var onItsWay = Assert.Single(robot.Received).Body;
        server.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(5, await notices.RoundAsync());
        Assert.Equal(0, await notices.RoundAsync());
        server.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(10, await notices.RoundAsync());
        var all = string.Concat(robot.Received.Select(posted => posted.Body));
        Assert.All(Enumerable.Range(0, 15), at => Assert.Equal(onItsWay.Contains($"“第{at}件”", StringComparison.Ordinal) ? 3 : 2, all.Split($"“第{at}件”").Length));
    }

    [Theory]
    [InlineData(200, """{"errcode":45009,"errmsg":"api freq out of limit"}""", "Waiting")]
    [InlineData(200, """{"errcode":93000,"errmsg":"invalid webhook url"}""", "Failed")]
    [InlineData(502, "bad gateway", "Waiting")]
    [InlineData(404, "gone", "Failed")]
    [InlineData(200, "<html>a portal</html>", "Waiting")]
    public async Task What_a_robot_answers_decides_whether_it_is_asked_again(int status, string answer, string state)
    {
        var notices = await NoticesOf.NewAsync(server);
        (robot.Status, robot.Answer) = (status, answer);
        var channel = await notices.ChannelAsync($"{robot.Address}/r", "weCom");
        await notices.TellAsync(notices.ToGroup(NoticeKind.PromiseBroken));
        Assert.Equal(0, await notices.RoundAsync());
        var post = await server.InDbAsync(db => db.Set<NoticePost>().AsNoTracking().SingleAsync(row => row.ChannelId == channel, Cancel));
        Assert.Equal(state, $"{post.State}");
        Assert.StartsWith($"{status}", post.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_not_followed_and_long_answers_not_read()
    {
        var notices = await NoticesOf.NewAsync(server);
        robot.Redirect = $"{robot.Address}/elsewhere";
        var channel = await notices.ChannelAsync($"{robot.Address}/r", "generic", "s");
        var trial = await NoticesOf.SendAsync(notices.Admin, Post, $"/channels/{channel}/trial");
        Assert.False(trial.Body.GetProperty("arrived").GetBoolean());
        Assert.Equal("/r", Assert.Single(robot.Received).Path);
        (robot.Redirect, robot.Answer) = (null, new('x', 200_000));
        server.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False((await NoticesOf.SendAsync(notices.Admin, Post, $"/channels/{channel}/trial")).Body.GetProperty("arrived").GetBoolean());
    }

    [Fact]
    public async Task A_trial_is_sent_at_once_and_not_faster_than_robots_take_it()
    {
        var notices = await NoticesOf.NewAsync(server);
        var channel = await notices.ChannelAsync($"{robot.Address}/r", "weCom");
        Assert.True((await NoticesOf.SendAsync(notices.Admin, Post, $"/channels/{channel}/trial")).Body.GetProperty("arrived").GetBoolean());
        Assert.Contains("首问：试发一条", Assert.Single(robot.Received).Body, StringComparison.Ordinal);
        Assert.Equal(409, (await NoticesOf.SendAsync(notices.Admin, Post, $"/channels/{channel}/trial")).Status);
    }

    [Fact]
    public async Task Address_and_secret_go_in_and_never_come_out()
    {
        var notices = await NoticesOf.NewAsync(server);
        var made = await NoticesOf.SendAsync(notices.Admin, Post, "/channels", NoticesOf.Channel($"{robot.Address}/r?key=very-secret", "dingTalk", "SEC-hidden"));
        var id = made.Body.GetProperty("id").GetGuid();
        var listed = (await NoticesOf.SendAsync(notices.Admin, Get, "/channels")).Body.ToString();
        var audit = await server.InDbAsync(async db => string.Concat(await db.Database.SqlQueryRaw<string>("SELECT changes AS \"Value\" FROM audit").ToListAsync(Cancel)));
        var stored = (await server.InDbAsync(db => db.Set<NoticeChannel>().AsNoTracking().SingleAsync(row => row.Id == id, Cancel))).Sealed;
        Assert.All([made.Body.ToString(), listed, audit, stored], text => Assert.DoesNotContain("very-secret", text, StringComparison.Ordinal));
        Assert.All([made.Body.ToString(), listed, audit, stored], text => Assert.DoesNotContain("SEC-hidden", text, StringComparison.Ordinal));
        Assert.Equal(200, (await NoticesOf.SendAsync(notices.Admin, Put, $"/channels/{id}", NoticesOf.Channel(null, "dingTalk", name: "改名"), made.ETag)).Status);
        Assert.Equal(412, (await NoticesOf.SendAsync(notices.Admin, Put, $"/channels/{id}", NoticesOf.Channel(null, "dingTalk"), made.ETag)).Status);
        await NoticesOf.SendAsync(notices.Admin, Post, $"/channels/{id}/trial");
        Assert.Equal("very-secret", Assert.Single(robot.Received).Query["key"]);
        Assert.True(robot.Received.Single().Query.ContainsKey("sign"));
        Assert.Equal(403, (await NoticesOf.SendAsync(notices.Agent, Get, "/channels")).Status);
        Assert.Equal(404, (await NoticesOf.SendAsync(await server.AsAsync(await server.CentreAsync(), Role.Administrator), Delete, $"/channels/{id}")).Status);
        Assert.Equal(204, (await NoticesOf.SendAsync(notices.Admin, Delete, $"/channels/{id}")).Status);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/x", "notHttps")]
    [InlineData("https://user:word@example.com/x", "notAnAddress")]
    [InlineData("/relative", "notHttps")]
    public async Task An_address_is_that_of_a_web_server(string address, string wrong)
    {
        var notices = await NoticesOf.NewAsync(server);
        var refused = await NoticesOf.SendAsync(notices.Admin, Post, "/channels", NoticesOf.Channel(address, "weCom"));
        Assert.Equal((400, wrong), (refused.Status, refused.Body.GetProperty("errors").GetProperty("address")[0].GetString()));
    }

    [Theory]
    [InlineData("8.8.8.8", true, false)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("10.1.2.3", false, true)]
    [InlineData("192.168.1.1", false, true)]
    [InlineData("169.254.169.254", false, false)]
    [InlineData("::1", false, true)]
    [InlineData("::ffff:10.0.0.1", false, true)]
    [InlineData("fe80::1", false, false)]
    [InlineData("fd00::1", false, true)]
    [InlineData("64:ff9b::a00:1", false, false)]
    [InlineData("2400:3200::1", true, false)]
    public void Which_addresses_are_of_the_public_net_is_known(string address, bool isPublic, bool isPrivate) =>
        Assert.Equal((isPublic, isPrivate), (PublicAddress.Is(System.Net.IPAddress.Parse(address)), PublicAddress.IsPrivate(System.Net.IPAddress.Parse(address))));

    private static string Hmac(string key, string message)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key));
        return Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(message)));
    }

}

/// <summary>An installation that allows only the public net.</summary>
public sealed class StrictChannelTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Nothing_is_sent_into_private_networks_nor_unencrypted_unless_the_installation_allows_it()
    {
        var notices = await NoticesOf.NewAsync(server);
        var plain = await NoticesOf.SendAsync(notices.Admin, Post, "/channels", NoticesOf.Channel("http://example.com/x", "weCom"));
        Assert.Equal("notHttps", plain.Body.GetProperty("errors").GetProperty("address")[0].GetString());
        var channel = await notices.ChannelAsync("https://127.0.0.1:1/x", "weCom");
        var trial = await NoticesOf.SendAsync(notices.Admin, Post, $"/channels/{channel}/trial");
        Assert.Contains("private network", trial.Body.GetProperty("why").GetString(), StringComparison.Ordinal);
    }
}
