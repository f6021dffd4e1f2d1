using Microsoft.EntityFrameworkCore;
using MimeKit;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Facts.Watches;
using Shouwen.App.Tests.Notices;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Facts.FactsOf;

namespace Shouwen.App.Tests.Facts;

public sealed class SignalMailTests(MailingServer server) : IClassFixture<MailingServer>
{
    [Fact]
    public async Task The_owner_of_a_metric_gets_one_mail_about_all_its_new_signals_and_no_second_one()
    {
        var (facts, address) = await OwnedAsync();
        await RoundAsync();
        var mail = Assert.Single(To(address));
        Assert.StartsWith("[首问] 2 个新信号等您处理：", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("放弃率", mail.Subject, StringComparison.Ordinal);
        var text = mail.TextBody!;
        Assert.Contains("5.0% → 45.0%", text, StringComparison.Ordinal);
        Assert.Contains($"https://quality.example/c/{facts.Centre.Code}/signals/", text, StringComparison.Ordinal);
        Assert.DoesNotContain('{', text);
        await RoundAsync();
        Assert.Single(To(address));
    }

    [Fact]
    public async Task A_mail_that_the_server_has_no_time_for_goes_out_in_a_later_round()
    {
        var (_, address) = await OwnedAsync();
        server.Mail.IsBusy = true;
        await RoundAsync();
        Assert.Empty(To(address));
        server.Mail.IsBusy = false;
        await RoundAsync();
        Assert.Single(To(address));
    }

    [Fact]
    public async Task Signals_from_before_there_was_anybody_to_tell_are_no_news()
    {
        var (facts, address) = await OwnedAsync(tell: false);
        await RoundAsync();
        server.Clock.Advance(TimeSpan.FromDays(4));
        await InviteAsync(facts, address);
        await RoundAsync();
        Assert.Empty(To(address));
    }

    /// <summary>A centre in which two watched places moved, and somebody answers for them.</summary>
    private async Task<(FactsOf Facts, string Address)> OwnedAsync(bool tell = true)
    {
        var (facts, address) = (await NewAsync(server), $"{NewId.At(server.Clock):N}@example.org");
        await facts.SendAsync(HttpMethod.Post, "/api/centres/employees", new { code = "lead", name = "王敏" });
        await facts.SendAsync(HttpMethod.Put, "/api/facts/targets", new { metric = "abandon_rate", cut = new { }, value = 0.05, owner = "lead" });
        if (tell) await InviteAsync(facts, address);
        await facts.LoadAsync([.. Enumerable.Range(0, 101).SelectMany(day => Day(day, day < 100 ? 2 : 18))]);
        foreach (var filter in new[] { "topic=bill", "queue=hot" })
            Assert.Equal(200, (await facts.SendAsync(HttpMethod.Put, "/api/facts/watches", new { metric = "abandon_rate", grain = "day", filter = new[] { filter } })).Status);
        return (facts, address);
    }

    private Task<int> InviteAsync(FactsOf facts, string address) => server.InDbAsync(async db =>
    {
        var employee = await db.Set<Employee>().Where(row => row.CentreId == facts.Centre.Id && row.Code == "lead").Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken);
        People.Add(db, server.Clock, new("王敏", address, facts.Centre.Id, [Role.TeamLeader], employee));
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private static IEnumerable<ContactDraft> Day(int day, int lost) => Enumerable.Range(0, 40).Select(number => Contact(
        $"{day}-{number}", Monday.AddDays(day).AddMinutes(number), number < lost ? Outcome.Abandoned : Outcome.Answered, topic: "bill"));

    private async Task RoundAsync() => await server.Services.GetRequiredService<KeepWatch>().RunAsync(TestContext.Current.CancellationToken);

    private List<MimeMessage> To(string address) => [.. server.Mail.Received.Where(mail => mail.To.Mailboxes.Any(to => to.Address == address))];
}
