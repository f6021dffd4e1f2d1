using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Escalation;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Notices.Published;
using Shouwen.App.Tests.Fixtures;
using static System.Net.Http.HttpMethod;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class EscalationTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly int[] Weekdays = [1, 2, 3, 4, 5];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_is_taken_to_the_next_tier_with_a_reason_its_contact_is_told_and_its_owner_stays()
    {
        var (desk, expert) = await NewAsync();
        await PlanAsync(desk, expert);
        var number = await desk.OpenAsync();
        var before = await desk.ReadAsync(number);
        Assert.Equal(("服务台", "技术专家"), (Of(before).GetProperty("tier").GetString(), Of(before).GetProperty("next").GetString()));
        Assert.Equal(400, (await SendAsync(desk.Manager, Post, $"/cases/{number}/escalate", new { reason = " ", handOver = true })).Status);
        var after = await desk.DoAsync(number, "escalate", new { reason = "要查线路", handOver = true });
        Assert.Equal("技术专家", Of(after).GetProperty("tier").GetString());
        Assert.Equal((expert, expert), (Of(after).GetProperty("contact").GetProperty("id").GetGuid(), after.GetProperty("worker").GetProperty("id").GetGuid()));
        Assert.Equal(before.GetProperty("owner").GetProperty("id").GetGuid(), after.GetProperty("owner").GetProperty("id").GetGuid());
        Assert.Equal(["opened", "escalated", "handedOver"], await desk.KindsAsync(number));
        Assert.Equal("服务台 → 技术专家", (await desk.TimelineAsync(number))[1].GetProperty("about").GetString());
        Assert.Equal(1, await ToldAsync(desk, expert, NoticeKind.CaseEscalated));
        Assert.Equal(409, (await SendAsync(desk.Manager, Post, $"/cases/{number}/escalate", new { reason = "再升", handOver = true })).Status);
    }

    [Fact]
    public async Task A_rule_acts_once_for_a_breach_however_often_and_by_how_many_it_is_looked_at()
    {
        var (desk, expert) = await NewAsync();
        await PlanAsync(desk, expert, new { code = "late", name = "超时升级", when = "breach", promise = "first", acts = new[] { "nextTier", "reassign", "notifyOwner", "review" } });
        var numbers = new List<int>();
        for (var at = 0; at < 12; at++) numbers.Add(await desk.OpenAsync());
        desk.Pass(1.5);
        var lookers = Enumerable.Range(0, 3).Select(_ => ActivatorUtilities.CreateInstance<KeepPromises>(server.Services)).ToList();
        for (var tries = 0; tries < 3; tries++) await Task.WhenAll(lookers.Select(looker => Task.Run(() => TryAsync(looker), Cancel)));
        await desk.LookAsync();
        foreach (var number in numbers)
        {
            var kinds = await desk.KindsAsync(number);
            Assert.Equal(["breached", "escalated", "handedOver", "opened", "reviewAsked", "ruleFired"], kinds.Order(StringComparer.Ordinal));
            Assert.Equal(expert, (await desk.ReadAsync(number)).GetProperty("worker").GetProperty("id").GetGuid());
        }

        Assert.Equal(12, await server.InDbAsync(db => db.Set<RuleFiring>().CountAsync(row => row.CentreId == desk.Centre.Id, Cancel)));
        Assert.Equal(12, await ToldAsync(desk, expert, NoticeKind.CaseEscalated));
    }

    [Fact]
    public async Task A_case_that_must_be_reviewed_is_not_done_before_somebody_who_leads_has_said_what_they_found()
    {
        var (desk, expert) = await NewAsync();
        await PlanAsync(desk, expert, new { code = "top", name = "紧急必复核", when = "priority", priority = 0, acts = new[] { "review", "notifyContact" } });
        var number = await desk.OpenAsync(given: Case(urgency: 0));
        var solved = new { transition = "solve", fields = new { cause = "漏录" } };
        var refused = await SendAsync(desk.Manager, Post, $"/cases/{number}/move", solved);
        Assert.Equal((409, "desk.reviewDue"), (refused.Status, refused.Body.GetProperty("code").GetString()));
        var review = Of(await desk.ReadAsync(number)).GetProperty("reviews")[0].GetProperty("id").GetString();
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal(403, (await SendAsync(agent, Post, $"/cases/{number}/reviews/{review}", new { finding = "好" })).Status);
        Assert.Equal(404, (await SendAsync(desk.Manager, Post, $"/cases/{number}/reviews/{Guid.Empty}", new { finding = "好" })).Status);
        await desk.DoAsync(number, $"reviews/{review}", new { finding = "流程没有问题，原因已写明" });
        Assert.Equal(409, (await SendAsync(desk.Manager, Post, $"/cases/{number}/reviews/{review}", new { finding = "再看" })).Status);
        await desk.DoAsync(number, "move", solved);
        var ordinary = await desk.OpenAsync();
        await desk.DoAsync(ordinary, "move", solved);
    }

    [Fact]
    public async Task Nothing_done_for_some_working_time_is_found_once_for_each_pause_and_nights_do_not_count()
    {
        var (desk, expert) = await NewAsync();
        await PlanAsync(desk, expert, new { code = "idle", name = "两小时没有动静", when = "idle", idleFor = "PT2H", acts = new[] { "notifyContact" } });
        desk.Pass(8.5);
        var number = await desk.OpenAsync();
        var watch = server.Services.GetRequiredService<WatchIdle>();
        desk.Pass(15.5);
        await watch.RunAsync(Cancel);
        var manager = await server.AsAsync(desk.Centre, Role.Manager);
        Assert.DoesNotContain("ruleFired", await KindsAsync(desk));
        desk.Pass(1.6);
        await watch.RunAsync(Cancel);
        await watch.RunAsync(Cancel);
        Assert.Single(await KindsAsync(desk), "ruleFired");
        await desk.DoAsync(number, "entries", new { kind = "note", text = "在查" }, manager);
        desk.Pass(2.1);
        await watch.RunAsync(Cancel);
        await watch.RunAsync(Cancel);
        Assert.Equal(2, (await KindsAsync(desk)).Count(kind => kind == "ruleFired"));
        await desk.DoAsync(number, "move", new { transition = "solve", fields = new { cause = "漏录" } }, manager);
        Assert.Null((await server.InDbAsync(db => db.Set<DeskCase>().AsNoTracking().SingleAsync(row => row.CentreId == desk.Centre.Id, Cancel))).IdleAt);
    }

    [Fact]
    public async Task A_rule_may_raise_the_priority_and_the_targets_follow()
    {
        var (desk, expert) = await NewAsync();
        await PlanAsync(desk, expert, new { code = "half", name = "过半提级", when = "level", promise = "solve", level = "50", acts = new[] { "raise" } });
        var number = await desk.OpenAsync();
        Assert.Equal("03-05 17:00", DueOf(await desk.ReadAsync(number), "solve"));
        desk.Pass(4.05);
        await desk.LookAsync();
        var raised = await desk.ReadAsync(number);
        Assert.Equal(0, raised.GetProperty("priority").GetInt32());
        Assert.Equal("PT4H", Promise(raised, "solve").GetProperty("target").GetString());
        Assert.Equal([number], await Listed.AsTheyAreAsync(server, desk.Centre.Id));
        await desk.LookAsync();
        Assert.Single(await desk.KindsAsync(number), "ruleFired");
    }

    [Fact]
    public async Task A_repeat_complaint_is_seen_when_it_is_entered()
    {
        var (desk, expert) = await NewAsync(repeats: true);
        await desk.TopicAsync("BILL", "账单");
        await PlanAsync(desk, expert, new { code = "again", name = "第三次投诉", when = "repeat", times = 2, acts = new[] { "notifyContact", "nextTier" } });
        var given = new { type = "complaint", title = "又多扣了", impact = 1, urgency = 1, topic = "BILL", customer = "13800001234", fields = new { order = "A-1" } };
        for (var at = 0; at < 3; at++) await desk.OpenAsync(given: given);
        Assert.DoesNotContain("ruleFired", await desk.KindsAsync(2));
        Assert.Contains("escalated", await desk.KindsAsync(3));
    }

    [Fact]
    public async Task What_is_wrong_with_tiers_shifts_and_rules_is_said_at_its_place_and_two_who_edit_do_not_overwrite_each_other()
    {
        var (desk, expert) = await NewAsync();
        var refused = await SendAsync(desk.Manager, Put, "/escalation", new
        {
            tiers = new object[]
            {
                new { code = "a", name = "一线", teams = new[] { "NONE" }, shifts = new object[] { Shift(expert, "09:00", "18:00"), Shift(expert, "17:00", "20:00"), new { days = Array.Empty<int>(), from = "9", to = "18:00", contact = Guid.Empty } } },
                new { code = "a", name = "" },
            },
            rules = new object[] { new { code = "r", name = "空", when = "idle", acts = Array.Empty<string>() }, new { code = "p", name = "优先", when = "priority", acts = new[] { "raise" }, types = new[] { "none" } } },
        });
        Assert.Equal(
            ["rules[0].acts", "rules[0].idleFor", "rules[1].priority", "rules[1].types", "tiers[0].shifts[1]", "tiers[0].shifts[2].contact", "tiers[0].shifts[2].days", "tiers[0].shifts[2].from", "tiers[0].teams", "tiers[1].code", "tiers[1].name"],
            refused.Body.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        await PlanAsync(desk, expert);
        var read = await SendAsync(desk.Manager, Get, "/escalation");
        await PlanAsync(desk, expert);
        Assert.Equal(412, (await SendAsync(desk.Manager, Put, "/escalation", read.Body.GetProperty("definition"), read.ETag)).Status);
        Assert.Equal(403, (await SendAsync(await server.AsAsync(desk.Centre, Role.TeamLeader), Get, "/escalation")).Status);
    }

    [Fact]
    public async Task Gaps_of_the_rota_are_working_time_without_a_contact_and_the_board_tells_who_it_is_now()
    {
        var (desk, expert) = await NewAsync();
        await PlanAsync(desk, expert);
        var gaps = (await SendAsync(desk.Manager, Get, "/escalation")).Body.GetProperty("gaps").EnumerateArray().ToList();
        // The first tier has no rota at all; the second lacks an hour each working day.
        var expertGaps = gaps.Where(gap => gap.GetProperty("tier").GetString() == "expert").ToList();
        Assert.NotEmpty(expertGaps);
        Assert.All(expertGaps, gap => Assert.Equal(TimeSpan.FromHours(1), gap.GetProperty("to").GetDateTimeOffset() - gap.GetProperty("from").GetDateTimeOffset()));
        var number = await desk.OpenAsync();
        await desk.DoAsync(number, "escalate", new { reason = "要查线路", handOver = false });
        var tiers = (await SendAsync(desk.Manager, Get, "/board")).Body.GetProperty("tiers");
        Assert.Equal((0, 1), (tiers[0].GetProperty("counts").GetProperty("open").GetInt32(), tiers[1].GetProperty("counts").GetProperty("open").GetInt32()));
        Assert.Equal(expert, tiers[1].GetProperty("contact").GetProperty("id").GetGuid());
        Assert.Equal((number, expert), (tiers[1].GetProperty("soon")[0].GetProperty("case").GetProperty("number").GetInt32(), tiers[1].GetProperty("soon")[0].GetProperty("contact").GetProperty("id").GetGuid()));
        Assert.Equal(JsonValueKind.Null, tiers[0].GetProperty("contact").ValueKind);
    }

    [Fact]
    public async Task A_preview_tells_in_which_cases_rules_would_have_acted()
    {
        var (desk, expert) = await NewAsync();
        var late = await desk.OpenAsync();
        desk.Pass(2.5);
        await desk.LookAsync();
        await desk.OpenAsync();
        var plan = Plan(expert, new { code = "late", name = "超时", when = "breach", promise = "first", acts = new[] { "nextTier" } }, new { code = "idle", name = "没有动静", when = "idle", idleFor = "PT2H", acts = new[] { "notifyOwner" } });
        var preview = (await SendAsync(desk.Manager, Post, "/escalation/preview", plan)).Body;
        Assert.Equal((2, true), (preview.GetProperty("looked").GetInt32(), preview.GetProperty("isAll").GetBoolean()));
        Assert.All(preview.GetProperty("rules").EnumerateArray(), rule => Assert.Equal((1, late), (rule.GetProperty("cases").GetInt32(), rule.GetProperty("newest")[0].GetInt32())));
    }

    private async Task<(DeskOf Desk, Guid Expert)> NewAsync(bool repeats = false)
    {
        var desk = await DeskOf.NewAsync(server);
        if (repeats)
        {
            var type = await SendAsync(desk.Manager, Get, "/types/complaint");
            var definition = type.Body.GetProperty("definition").Deserialize<Dictionary<string, object>>()!;
            definition["repeat"] = new { days = 30, raise = 1 };
            Assert.Equal(200, (await SendAsync(desk.Manager, Put, "/types/complaint", new { name = "投诉", definition }, type.ETag)).Status);
        }

        return (desk, await server.PersonAsync(desk.Centre, null, Role.Agent));
    }

    private static object Shift(Guid contact, string from, string to) => new { days = Weekdays, from, to, contact };

    private static object Plan(Guid expert, params object[] rules) => new
    {
        tiers = new object[] { new { code = "desk", name = "服务台" }, new { code = "expert", name = "技术专家", shifts = new[] { Shift(expert, "08:00", "17:00") } } },
        rules,
    };

    private static async Task PlanAsync(DeskOf desk, Guid expert, params object[] rules)
    {
        var saved = await SendAsync(desk.Manager, Put, "/escalation", Plan(expert, rules));
        Assert.True(saved.Status == 200, saved.Body.ToString());
    }

    /// <summary>One that stands in another's way is tried again by the next round.</summary>
    private static async Task TryAsync(KeepPromises looker)
    {
        try
        {
            await looker.RunAsync(Cancel);
        }
        catch (Exception lost) when (lost is DbUpdateException || lost.InnerException is DbUpdateException or Npgsql.PostgresException)
        {
            Assert.NotNull(lost);
        }
    }

    private Task<List<string>> KindsAsync(DeskOf desk) => server.InDbAsync(async db => (await db.Set<CaseEntry>().Where(entry => entry.CentreId == desk.Centre.Id).Select(entry => entry.Kind).ToListAsync(Cancel)).ConvertAll(kind => char.ToLowerInvariant($"{kind}"[0]) + $"{kind}"[1..]));

    private static JsonElement Of(JsonElement form) => form.GetProperty("escalation");

    private Task<int> ToldAsync(DeskOf desk, Guid person, NoticeKind kind) => server.InDbAsync(db => db.Set<App.Notices.Inbox.Notice>().CountAsync(row => row.CentreId == desk.Centre.Id && row.PersonId == person && row.Kind == kind, Cancel));
}
