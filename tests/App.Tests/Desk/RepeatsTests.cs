using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class RepeatsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Words = "我从来没订过这个业务，连着两个月各扣十五元，请把钱退给我";

    [Fact]
    public async Task A_customer_who_brings_up_the_same_topic_again_is_recognised_before_saving_linked_counted_and_raised()
    {
        var desk = await BegunAsync();
        await desk.OpenAsync(given: Complaint("多扣了钱", "BILL"));
        desk.Pass(3);
        var seen = await EarlierAsync(desk, topic: "BILL");
        Assert.Equal((1, "sameTopic", 1, 14), (seen.GetProperty("items")[0].GetProperty("number").GetInt32(), seen.GetProperty("items")[0].GetProperty("why").GetString(), seen.GetProperty("raise").GetInt32(), seen.GetProperty("days").GetInt32()));
        var second = await desk.ReadAsync(await desk.OpenAsync(given: Complaint("怎么还没退", "BILL")));
        Assert.Equal((1, 1, "较高"), (second.GetProperty("repeats").GetInt32(), second.GetProperty("raised").GetInt32(), second.GetProperty("priorityName").GetString()));
        Assert.Equal("1 repeatOf False", LinkOf(second));
        Assert.Equal("2 repeatOf True", LinkOf(await desk.ReadAsync(1)));
        Assert.Contains("linked", await desk.KindsAsync(1));
        var third = await desk.ReadAsync(await desk.OpenAsync(given: Complaint("第三次了", "BILL")));
        Assert.Equal(2, third.GetProperty("repeats").GetInt32());
    }

    [Fact]
    public async Task Nearly_the_same_words_are_a_repeat_without_a_topic_and_other_words_are_none()
    {
        var desk = await BegunAsync();
        await desk.OpenAsync(given: Complaint("扣费", null, Words));
        Assert.Equal("likeText", (await EarlierAsync(desk, text: Words + "！谢谢")).GetProperty("items")[0].GetProperty("why").GetString());
        Assert.Equal(0, (await EarlierAsync(desk, text: "宽带上不了网，光猫红灯一直在闪，请派人来修")).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await EarlierAsync(desk, title: "扣费")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Another_customer_an_older_case_and_a_case_without_a_customer_are_no_repeat()
    {
        var desk = await BegunAsync();
        await desk.OpenAsync(given: Complaint("多扣了钱", "BILL"));
        Assert.Equal(0, (await EarlierAsync(desk, customer: "13900000000", topic: "BILL")).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await EarlierAsync(desk, customer: null, topic: "BILL")).GetProperty("items").GetArrayLength());
        desk.Pass(15 * 24);
        var manager = await server.AsAsync(desk.Centre, Role.Manager);
        Assert.Equal(0, (await EarlierAsync(desk, topic: "BILL", by: manager)).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await desk.ReadAsync(await desk.OpenAsync(manager, Complaint("又扣", "BILL")), manager)).GetProperty("repeats").GetInt32());
    }

    [Fact]
    public async Task Whoever_speaks_with_the_customer_is_told_of_cases_of_others_and_may_not_open_them()
    {
        var desk = await BegunAsync();
        await desk.OpenAsync(given: Complaint("多扣了钱", "BILL"));
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        var seen = (await EarlierAsync(desk, topic: "BILL", by: agent)).GetProperty("items")[0];
        Assert.Equal((1, false), (seen.GetProperty("number").GetInt32(), seen.GetProperty("mayOpen").GetBoolean()));
        var own = await desk.ReadAsync(await desk.OpenAsync(agent, Complaint("又扣", "BILL")), agent);
        Assert.Equal(JsonValueKind.Null, own.GetProperty("links")[0].GetProperty("title").ValueKind);
    }

    [Fact]
    public async Task A_raised_priority_stays_raised_when_impact_or_urgency_are_put_right()
    {
        var desk = await BegunAsync();
        await desk.OpenAsync(given: Complaint("多扣了钱", "BILL"));
        var number = await desk.OpenAsync(given: Complaint("又扣", "BILL"));
        var changed = await SendAsync(desk.Manager, HttpMethod.Put, $"/cases/{number}", new { title = "又扣", impact = 1, urgency = 1 });
        Assert.Equal("紧急", changed.Body.GetProperty("priorityName").GetString());
    }

    [Fact]
    public async Task Cases_hang_together_as_they_are_told_once_and_no_case_with_itself()
    {
        var desk = await BegunAsync();
        for (var times = 0; times < 2; times++) await desk.OpenAsync(given: Complaint($"事 {times}", null, $"第 {times} 件"));
        var linked = await desk.DoAsync(1, "links", new { kind = "duplicateOf", other = 2 });
        Assert.Equal("2 duplicateOf False", LinkOf(linked));
        foreach (var (kind, other) in new[] { ("partOf", 2), ("partOf", 1), ("partOf", 99) }) Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Post, "/cases/1/links", new { kind, other })).Status);
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Post, "/cases/2/links", new { kind = "duplicateOf", other = 1 })).Status);
        Assert.Equal(200, (await SendAsync(desk.Manager, HttpMethod.Delete, "/cases/2/links/1")).Status);
        Assert.Equal(404, (await SendAsync(desk.Manager, HttpMethod.Delete, "/cases/2/links/1")).Status);
        Assert.Equal(0, (await desk.ReadAsync(1)).GetProperty("links").GetArrayLength());
    }

    private async Task<DeskOf> BegunAsync()
    {
        var desk = await NewAsync(server, hasTypes: false);
        await SendAsync(desk.Manager, HttpMethod.Post, "/types/defaults", new { language = "zh-CN" });
        await desk.TopicAsync("BILL", "账单");
        return desk;
    }

    private static object Complaint(string title, string? topic, string text = "请处理") => new { type = "complaint", title, topic, text, impact = 2, urgency = 1, customer = "13800001234", fields = new { about = "收费", wish = "退费" } };

    private static async Task<JsonElement> EarlierAsync(DeskOf desk, string? customer = "13800001234", string? topic = null, string? title = null, string? text = null, HttpClient? by = null)
    {
        var answer = await SendAsync(by ?? desk.Manager, HttpMethod.Post, "/cases/earlier", new { type = "complaint", customer, topic, title, text });
        Assert.True(answer.Status == 200, answer.Body.ToString());
        return answer.Body;
    }

    private static string LinkOf(JsonElement form) => form.GetProperty("links")[0] is var link ? $"{link.GetProperty("number")} {link.GetProperty("kind").GetString()} {link.GetProperty("isFromOther")}" : "";
}
