using Microsoft.EntityFrameworkCore;
using MimeKit;
using Shouwen.App.Access.Published;
using Shouwen.App.Notices.Published;
using Shouwen.App.Notices.Sending;
using Shouwen.App.Tests.Fixtures;
using static System.Net.Http.HttpMethod;

namespace Shouwen.App.Tests.Notices;

public sealed class MailTests(NoticingServer server) : IClassFixture<NoticingServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_cannot_wait_comes_by_mail_with_a_link_and_all_that_is_due_as_one()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.TellAsync(notices.Of(NoticeKind.OwnershipOffered), notices.Of(NoticeKind.PromiseBroken, urgent: true), notices.Of(NoticeKind.PromiseWarned));
        Assert.Equal(2, await notices.RoundAsync());
        var mail = Assert.Single(await ToAsync(notices));
        Assert.Equal("【首问】工单 #7 超时，另有 1 条", mail.Subject);
        Assert.Contains($"https://quality.example/c/{notices.Centre.Code}/desk/cases/7", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("王经理 请您对客户负责“账单多扣了钱”。", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(0, await notices.RoundAsync());
    }

    [Fact]
    public async Task In_quiet_hours_nothing_comes_until_they_end_but_what_is_urgent_for_those_who_allowed_it()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.WishAsync(quietFrom: "08:30", quietTo: "10:00", urgentAlways: true);
        await notices.TellAsync(notices.Of(NoticeKind.OwnershipOffered), notices.Of(NoticeKind.PromiseBroken, urgent: true));
        await notices.RoundAsync();
        Assert.Equal("【首问】工单 #7 超时", Assert.Single(await ToAsync(notices)).Subject);
        server.Clock.Advance(TimeSpan.FromMinutes(58));
        Assert.Equal(0, await notices.RoundAsync());
        server.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, await notices.RoundAsync());
        await notices.WishAsync(quietFrom: "22:00", quietTo: "08:00");
        server.Clock.GoTo(new(2026, 3, 5, 18, 0, 0, TimeSpan.Zero));
        await notices.TellAsync(notices.Of(NoticeKind.PromiseBroken, urgent: true));
        Assert.Equal(0, await notices.RoundAsync());
        server.Clock.GoTo(new(2026, 3, 6, 0, 0, 5, TimeSpan.Zero));
        Assert.Equal(1, await notices.RoundAsync());
    }

    [Fact]
    public async Task Who_wants_a_digest_gets_one_mail_a_day_and_what_is_urgent_at_once()
    {
        var notices = await NoticesOf.NewAsync(server);
        await notices.WishAsync(digestAt: "17:30");
        await notices.TellAsync(notices.Of(NoticeKind.OwnershipOffered, "甲"), notices.Of(NoticeKind.ApprovalAsked, "乙"), notices.Of(NoticeKind.PromiseBroken, urgent: true));
        Assert.Equal(1, await notices.RoundAsync());
        server.Clock.GoTo(new(2026, 3, 5, 9, 29, 0, TimeSpan.Zero));
        Assert.Equal(0, await notices.RoundAsync());
        server.Clock.GoTo(new(2026, 3, 5, 9, 30, 1, TimeSpan.Zero));
        Assert.Equal(2, await notices.RoundAsync());
        Assert.Equal(2, (await ToAsync(notices)).Count);
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_after_growing_pauses_and_what_is_given_up_is_listed_and_can_be_tried_again()
    {
        var notices = await NoticesOf.NewAsync(server);
        server.Mail.IsBusy = true;
        await notices.TellAsync(notices.Of(NoticeKind.OwnershipOffered));
        for (var tries = 0; tries < 6; tries++)
        {
            await notices.RoundAsync();
            Assert.Equal(0, await notices.RoundAsync());
            server.Clock.Advance(TimeSpan.FromHours(7));
        }

        server.Mail.IsBusy = false;
        var admin = await server.AsAsync(notices.Centre, Role.Administrator);
        Assert.Equal(0, await notices.RoundAsync());
        var failed = Assert.Single((await NoticesOf.SendAsync(admin, Get, "/failed?language=en")).Body.GetProperty("items").EnumerateArray().ToList());
        Assert.StartsWith("450", failed.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal("You are asked to take over case #7", failed.GetProperty("title").GetString());
        Assert.Equal(204, (await NoticesOf.SendAsync(admin, Post, $"/failed/{failed.GetProperty("id").GetString()}/again")).Status);
        Assert.Equal(404, (await NoticesOf.SendAsync(admin, Post, $"/failed/{failed.GetProperty("id").GetString()}/again")).Status);
        Assert.Equal(1, await notices.RoundAsync());
        Assert.Equal(403, (await NoticesOf.SendAsync(await server.AsAsync(notices.AgentId), Get, "/failed")).Status);
    }

    [Fact]
    public async Task Several_who_send_at_once_lose_nothing_and_send_nothing_twice()
    {
        var notices = await NoticesOf.NewAsync(server);
        for (var at = 0; at < 30; at++) await notices.TellAsync(notices.Of(NoticeKind.OwnershipOffered, $"第{at}件"));
        var senders = Enumerable.Range(0, 3).Select(_ => ActivatorUtilities.CreateInstance<SendNotices>(server.Services)).ToList();
        var sent = await Task.WhenAll(senders.Select(sender => Task.Run(() => sender.RunAsync(Cancel), Cancel)));
        Assert.Equal(30, sent.Sum());
        var text = string.Concat((await ToAsync(notices)).Select(mail => mail.TextBody));
        Assert.All(Enumerable.Range(0, 30), at => Assert.Equal(2, text.Split($"“第{at}件”").Length));
        Assert.True(await server.InDbAsync(db => db.Set<NoticePost>().Where(row => row.CentreId == notices.Centre.Id).AllAsync(row => row.State == PostState.Sent, Cancel)));
    }

    private async Task<List<MimeMessage>> ToAsync(NoticesOf notices)
    {
        var email = (await notices.Agent.MeAsync()).GetProperty("user").GetProperty("email").GetString();
        return [.. server.Mail.Received.Where(mail => mail.To.Mailboxes.Single().Address == email)];
    }
}
