using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Facts;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.AfterContacts;
using Shouwen.App.Voice.Months;

namespace Shouwen.App.Tests.Voice;

/// <summary>Marks of agents and topics: sums of months that are over.</summary>
public sealed class MonthMarksTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agents_mark_of_a_month_is_there_when_it_is_over_and_twenty_answered()
    {
        var sampling = await CalledAsync(("zhang", "BILL", 25), ("li", "NET", 22), ("wang", "NET", 3));
        await AnswerAsync(sampling);
        Assert.Empty(await MarksAsync(sampling, "csat", "agent"));

        sampling = await sampling.LaterAsync(30);
        // Of three answers nobody may know the mean, and what is left over of fifty may not be three either: the next smallest is hidden too.
        var mark = Assert.Single(await MarksAsync(sampling, "csat", "agent"));
        Assert.Equal(("zhang", 25d, 1d), (mark.Member, mark.Answers, mark.Value));
        Assert.Equal(["BILL", "NET"], (await MarksAsync(sampling, "effort", "topic")).Select(one => one.Member));
        Assert.Equal(25, Assert.Single(await MarksAsync(sampling, "resolved", "agent")).Answers);
        // What stays with an answer does not say who served.
        var refused = await sampling.Voice.SendAsync(HttpMethod.Get, "/api/facts/metrics?metric=satisfaction_index&from=2026-01-01&to=2026-01-31&by=agent");
        Assert.Equal("notForMetric", refused.Body.GetProperty("errors").GetProperty("by")[0].GetString());
    }

    [Fact]
    public async Task Only_a_wave_that_says_so_counts_agents_and_whoever_is_asked_reads_it()
    {
        var sampling = await CalledAsync(("zhang", "BILL", 1));
        await SetAsync(sampling, byAgent: false);
        Assert.DoesNotContain("计入为您服务的人员", await FirstPageAsync(sampling), StringComparison.Ordinal);
        await AnswerAsync(sampling, isSet: true);
        Assert.False(await server.InDbAsync(db => db.Set<MonthMark>().AnyAsync(row => row.CentreId == sampling.Voice.Centre.Id, Cancel)));

        sampling = await CalledAsync(("zhang", "BILL", 1));
        await SetAsync(sampling, byAgent: true);
        Assert.Contains("至少收到 20 份回答后，平均分会计入为您服务的人员", await FirstPageAsync(sampling), StringComparison.Ordinal);
        Assert.True((await sampling.Voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/after-contacts")).Body.GetProperty("plan").GetProperty("byAgent").GetBoolean());
    }

    [Fact]
    public async Task Leaders_see_the_agents_of_their_teams_and_no_topics()
    {
        var sampling = await CalledAsync(("zhang", "BILL", 21), ("li", "NET", 21));
        await AnswerAsync(sampling);
        sampling = await sampling.LaterAsync(30);
        Assert.Equal(2, (await MarksAsync(sampling, "csat", "agent")).Count);
        var zhang = await server.InDbAsync(async db =>
        {
            var one = await db.Set<Employee>().SingleAsync(row => row.CentreId == sampling.Voice.Centre.Id && row.Code == "zhang", Cancel);
            one.TeamId = await db.Set<Team>().Where(row => row.CentreId == one.CentreId && row.Code == "T1").Select(row => row.Id).SingleAsync(Cancel);
            await db.SaveChangesAsync(Cancel);
            return one.Id;
        });
        var browser = await server.AsAsync(await server.PersonAsync(sampling.Voice.Centre, zhang, Role.TeamLeader));
        var leader = new SamplingOf(server, new(sampling.Voice.Centre, browser), browser);
        Assert.Equal("zhang", Assert.Single(await MarksAsync(leader, "csat", "agent")).Member);
        Assert.Empty(await MarksAsync(leader, "csat", "topic"));
    }

    private async Task<SamplingOf> CalledAsync(params (string Agent, string Topic, int Customers)[] calls)
    {
        server.Clock.GoTo(new(2026, 1, 5, 20, 0, 0, TimeSpan.FromHours(8)));
        var sampling = await SamplingOf.NewAsync(server);
        var number = 0;
        await LoadContacts.RunAsync(server.Services, sampling.Voice.Centre.Id, "acd", calls.SelectMany(call => Enumerable.Range(0, call.Customers).Select(_ => ++number).Select(at => new ContactDraft
        {
            ExternalId = $"c-{at}",
            Started = FactsOf.Monday.AddSeconds(at),
            Queue = "hot",
            Team = call.Agent == "zhang" ? "T1" : "T2",
            Agent = call.Agent,
            Topic = call.Topic,
            Customer = $"1380000{at:0000}",
        })).ToList(), null, Cancel);
        await sampling.Voice.OpenWaveAsync("contact");
        return sampling;
    }

    /// <summary>Everybody is asked, and answers: satisfied, solved, easy.</summary>
    private async Task AnswerAsync(SamplingOf sampling, bool isSet = false)
    {
        if (!isSet) await SetAsync(sampling, byAgent: true);
        await server.Services.GetRequiredService<AskAfterContacts>().RunAsync(Cancel);
        foreach (var letter in await sampling.Voice.ListAsync("/api/voice/waves/w1/outbox"))
        {
            using var person = await new Respondent(server, letter.GetProperty("address").GetString()!.Split('/')[^1]).OpenAsync();
            await person.NextAsync(("CSAT", "5"), ("RESOLVED", "yes"), ("EFFORT", "1"));
            Assert.Contains("提交成功", person.Text, StringComparison.Ordinal);
        }
    }

    private async Task<string> FirstPageAsync(SamplingOf sampling)
    {
        await server.Services.GetRequiredService<AskAfterContacts>().RunAsync(Cancel);
        using var person = await new Respondent(server, (await sampling.Voice.ListAsync("/api/voice/waves/w1/outbox"))[0].GetProperty("address").GetString()!.Split('/')[^1]).OpenAsync();
        return person.Text;
    }

    private static async Task SetAsync(SamplingOf sampling, bool byAgent) =>
        Assert.Equal(200, (await sampling.Voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/after-contacts", new { share = 1, byAgent })).Status);

    private static async Task<List<(string? Member, double? Value, double? Answers)>> MarksAsync(SamplingOf sampling, string metric, string by)
    {
        var (status, body) = await sampling.Voice.SendAsync(HttpMethod.Get, $"/api/facts/metrics?metric={metric}&from=2026-01-01&to=2026-01-31&by={by}");
        Assert.True(status == 200, body.ToString());
        return [.. body.GetProperty("metrics")[0].GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("denominator").ValueKind == JsonValueKind.Number)
            .Select(row => (row.GetProperty("cuts").GetProperty(by).GetProperty("code").GetString(), (double?)row.GetProperty("value").GetDouble(), (double?)row.GetProperty("denominator").GetDouble()))];
    }
}
