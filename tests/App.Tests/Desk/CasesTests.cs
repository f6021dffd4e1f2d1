using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class CasesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_has_a_number_a_first_owner_a_priority_from_the_matrix_and_promises_that_count()
    {
        var desk = await NewAsync(server);
        await desk.OpenAsync();
        var form = await desk.ReadAsync(await desk.OpenAsync(given: Case(urgency: 0)));
        Assert.Equal((2, "紧急", "待处理"), (form.GetProperty("number").GetInt32(), form.GetProperty("priorityName").GetString(), form.GetProperty("stateName").GetString()));
        Assert.Equal(("03-05 09:30", null, "03-05 13:00"), (DueOf(form, "first"), DueOf(form, "next"), DueOf(form, "solve")));
        Assert.Equal(form.GetProperty("owner").GetProperty("id").GetGuid(), form.GetProperty("worker").GetProperty("id").GetGuid());
        Assert.DoesNotContain("13800001234", form.ToString(), StringComparison.Ordinal);
        Assert.Equal(["opened"], await desk.KindsAsync(2));
    }

    [Fact]
    public async Task Each_centre_numbers_its_cases_alone_and_sees_no_others()
    {
        var (one, other) = (await NewAsync(server), await NewAsync(server));
        await one.OpenAsync();
        Assert.Equal(1, await other.OpenAsync());
        Assert.Equal(404, (await SendAsync(other.Manager, HttpMethod.Get, "/cases/2")).Status);
    }

    [Theory]
    [InlineData("{\"kind\":\"账单\"}", "fields.order")]
    [InlineData("{\"order\":\"A\",\"kind\":\"别的\"}", "fields.kind")]
    [InlineData("{\"order\":\"A\",\"kind\":\"账单\",\"since\":\"2026-01-01\"}", "fields.since")]
    [InlineData("{\"order\":\"A\",\"kind\":\"故障\",\"since\":\"昨天\"}", "fields.since")]
    [InlineData("{\"order\":\"A\",\"colour\":\"red\"}", "fields.colour")]
    public async Task A_form_that_is_not_filled_in_as_its_type_asks_is_refused_by_field(string fields, string field)
    {
        var desk = await NewAsync(server);
        var answer = await SendAsync(desk.Manager, HttpMethod.Post, "/cases", Case(fields: System.Text.Json.JsonElement.Parse(fields)));
        Assert.Equal(400, answer.Status);
        Assert.True(answer.Body.GetProperty("errors").TryGetProperty(field, out _), answer.Body.ToString());
    }

    [Fact]
    public async Task Only_a_public_reply_ends_the_first_response_and_the_oldest_message_counts_for_the_next()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await desk.DoAsync(number, "entries", new { kind = "note", text = "查账单" });
        var moved = await desk.DoAsync(number, "move", new { transition = "begin" });
        Assert.Equal("running", StateOf(moved, "first"));
        var replied = await desk.DoAsync(number, "entries", new { kind = "reply", text = "正在核对" });
        Assert.Equal("kept", StateOf(replied, "first"));
        desk.Pass(1);
        await desk.DoAsync(number, "entries", new { kind = "message", text = "好了吗" });
        desk.Pass(1);
        var asked = await desk.DoAsync(number, "entries", new { kind = "message", text = "？" });
        Assert.Equal("03-05 12:00", DueOf(asked, "next"));
        Assert.Equal("kept", StateOf(await desk.DoAsync(number, "entries", new { kind = "reply", text = "已退" }), "next"));
        Assert.Equal(["opened", "note", "moved", "reply", "message", "message", "reply"], (await desk.KindsAsync(number)).Where(kind => kind != "warned"));
    }

    [Fact]
    public async Task A_state_that_waits_pauses_the_resolution_with_a_reason_that_the_ledger_shows()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/move", new { transition = "ask" })).Status);
        desk.Pass(0.5);
        var paused = await desk.DoAsync(number, "move", new { transition = "ask", reason = "等客户找发票" });
        Assert.Equal(("paused", "running"), (StateOf(paused, "solve"), StateOf(paused, "first")));
        desk.Pass(2);
        var resumed = await desk.DoAsync(number, "move", new { transition = "go" });
        Assert.Equal("03-06 10:00", DueOf(resumed, "solve"));
        Assert.Contains("等客户找发票", Promise(resumed, "solve").GetProperty("ledger").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transition_needs_its_fields_its_reason_and_the_state_it_leads_from()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var missing = await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/move", new { transition = "solve" });
        Assert.True(missing.Status == 400 && missing.Body.GetProperty("errors").TryGetProperty("fields.cause", out _), missing.Body.ToString());
        Assert.Equal(409, (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/move", new { transition = "reopen", reason = "没有" })).Status);
        var solved = await desk.DoAsync(number, "move", new { transition = "solve", fields = new { cause = "重复计费" } });
        Assert.Equal(("kept", "running", "重复计费"), (StateOf(solved, "solve"), StateOf(solved, "first"), solved.GetProperty("fields").GetProperty("cause").GetString()));
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/move", new { transition = "reopen" })).Status);
        desk.Pass(3);
        var reopened = await desk.DoAsync(number, "move", new { transition = "reopen", reason = "又扣了" });
        Assert.Equal("03-06 11:00", DueOf(reopened, "solve")); // three hours were no time of ours
    }

    [Fact]
    public async Task A_higher_priority_gives_a_nearer_target_counted_from_creation()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        desk.Pass(1);
        var changed = await SendAsync(desk.Manager, HttpMethod.Put, $"/cases/{number}", new { title = "账单多扣了钱", impact = 0, urgency = 1, tags = new[] { "退费", "退费 " } });
        Assert.Equal(("03-05 13:00", "PT4H"), (DueOf(changed.Body, "solve"), Promise(changed.Body, "solve").GetProperty("target").GetString()));
        Assert.Equal(1, changed.Body.GetProperty("tags").GetArrayLength());
        Assert.Equal("普通 → 紧急", (await desk.TimelineAsync(number)).Single(entry => entry.GetProperty("kind").GetString() == "changed").GetProperty("about").GetString());
    }

    [Fact]
    public async Task Whoever_edits_second_is_shown_the_others_change_and_a_message_is_nobodys_edit()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var read = await SendAsync(desk.Manager, HttpMethod.Get, $"/cases/{number}");
        await desk.DoAsync(number, "entries", new { kind = "message", text = "在吗" });
        object Change(string title) => new { title, impact = 1, urgency = 1 };
        Assert.Equal(200, (await SendAsync(desk.Manager, HttpMethod.Put, $"/cases/{number}", Change("甲"), read.ETag)).Status);
        var second = await SendAsync(desk.Manager, HttpMethod.Put, $"/cases/{number}", Change("乙"), read.ETag);
        Assert.Equal((412, "甲"), (second.Status, second.Body.GetProperty("current").GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Work_is_handed_over_but_answering_for_it_stays_until_somebody_accepts()
    {
        var desk = await NewAsync(server);
        var (one, other) = (await server.PersonAsync(desk.Centre, null, Role.Agent), await server.PersonAsync(desk.Centre, null, Role.Agent));
        var (agent, colleague) = (await server.AsAsync(one), await server.AsAsync(other));
        var number = await desk.OpenAsync(agent);
        Assert.Equal(404, (await SendAsync(colleague, HttpMethod.Get, $"/cases/{number}")).Status);
        var handed = await desk.DoAsync(number, "hand-over", new { to = other, reason = "会查账单" }, agent);
        Assert.Equal((one, other), (handed.GetProperty("owner").GetProperty("id").GetGuid(), handed.GetProperty("worker").GetProperty("id").GetGuid()));
        Assert.Equal(403, (await SendAsync(colleague, HttpMethod.Post, $"/cases/{number}/offer", new { to = other, reason = "我来" })).Status);
        Assert.Equal(400, (await SendAsync(agent, HttpMethod.Post, $"/cases/{number}/offer", new { to = other })).Status);
        await desk.DoAsync(number, "offer", new { to = other, reason = "我休假" }, agent);
        Assert.Equal(409, (await SendAsync(agent, HttpMethod.Post, $"/cases/{number}/answer", new { accept = true })).Status);
        Assert.Equal(400, (await SendAsync(colleague, HttpMethod.Post, $"/cases/{number}/answer", new { accept = false })).Status);
        var taken = await desk.DoAsync(number, "answer", new { accept = true }, colleague);
        Assert.Equal(other, taken.GetProperty("owner").GetProperty("id").GetGuid());
        Assert.Equal(["opened", "handedOver", "ownershipOffered", "ownershipTaken"], await desk.KindsAsync(number));
        Assert.Equal(404, (await SendAsync(agent, HttpMethod.Get, $"/cases/{number}")).Status);
    }

    [Fact]
    public async Task Work_goes_only_to_whoever_may_work_on_cases()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var supplier = await server.PersonAsync(desk.Centre, null, Role.Supplier);
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/hand-over", new { to = supplier })).Status);
    }

    [Fact]
    public async Task Warnings_and_breaches_are_in_the_timeline_once_however_many_look()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await desk.DoAsync(number, "entries", new { kind = "reply", text = "收到" });
        desk.Pass(4.2);
        await Task.WhenAll(desk.LookAsync(), desk.LookAsync(), desk.LookAsync());
        Assert.Equal(["opened", "reply", "warned"], await desk.KindsAsync(number));
        desk.Pass(4.9); // past six: the deadline was at closing time
        await Task.WhenAll(desk.LookAsync(), desk.LookAsync(), desk.LookAsync());
        await desk.DoAsync(number, "entries", new { kind = "note", text = "晚了" });
        Assert.Equal(["opened", "reply", "warned", "warned", "breached", "note"], await desk.KindsAsync(number));
        var form = await desk.ReadAsync(number);
        Assert.Equal(("breached", true), (StateOf(form, "solve"), form.GetProperty("isBreached").GetBoolean()));
        var breached = (await desk.TimelineAsync(number)).Single(entry => entry.GetProperty("kind").GetString() == "breached");
        Assert.Equal(form.GetProperty("dueAt").GetDateTimeOffset(), breached.GetProperty("at").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_breach_between_two_looks_is_not_lost_when_the_case_is_closed_first()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync(given: Case(urgency: 0));
        desk.Pass(4.5);
        var closed = await desk.DoAsync(number, "move", new { transition = "solve", fields = new { cause = "误扣" } });
        Assert.Equal(("breached", "breached"), (StateOf(closed, "solve"), StateOf(closed, "first")));
        await desk.LookAsync();
        Assert.Equal(2, (await desk.KindsAsync(number)).Count(kind => kind == "breached"));
        desk.Pass(1);
        Assert.Equal("breached", StateOf(await desk.DoAsync(number, "move", new { transition = "reopen", reason = "没退" }), "solve"));
    }

    [Fact]
    public async Task Nothing_is_due_of_clocks_that_stand_still()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        await desk.DoAsync(number, "entries", new { kind = "reply", text = "收到" });
        await desk.DoAsync(number, "move", new { transition = "ask", reason = "等发票" });
        desk.Pass(6);
        await desk.LookAsync();
        Assert.Equal(["opened", "reply", "moved"], await desk.KindsAsync(number));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await desk.ReadAsync(number)).GetProperty("dueAt").ValueKind);
        Assert.False(await server.InDbAsync(db => db.Set<CasePromise>().AnyAsync(row => row.CentreId == desk.Centre.Id && row.NextAt != null, Cancel)));
    }

    [Fact]
    public async Task Lists_come_by_what_is_due_first_in_pages_and_take_filters()
    {
        var desk = await NewAsync(server);
        var agent = await server.PersonAsync(desk.Centre, null, Role.Agent);
        var browser = await server.AsAsync(agent);
        await desk.OpenAsync();
        desk.Pass(0.1);
        await desk.OpenAsync(browser, Case("宽带断了"));
        desk.Pass(0.1);
        await desk.OpenAsync(given: Case("漏水", urgency: 0));
        await desk.DoAsync(1, "entries", new { kind = "reply", text = "收到" });
        async Task<(List<int> Numbers, string? Next)> ListAsync(string query, HttpClient? by = null)
        {
            var answer = await SendAsync(by ?? desk.Manager, HttpMethod.Get, $"/cases?{query}");
            Assert.True(answer.Status == 200, answer.Body.ToString());
            return ([.. answer.Body.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("number").GetInt32())], answer.Body.GetProperty("next").GetString());
        }

        Assert.Equal([3, 2, 1], (await ListAsync("")).Numbers);
        var first = await ListAsync("limit=2");
        Assert.Equal([3, 2], first.Numbers);
        Assert.Equal([1], (await ListAsync($"limit=2&after={first.Next}")).Numbers);
        Assert.Equal([2], (await ListAsync("", browser)).Numbers);
        Assert.Equal([2], (await ListAsync($"owner={agent}")).Numbers);
        Assert.Equal([3], (await ListAsync("priority=0")).Numbers);
        Assert.Equal([3], (await ListAsync("q=水")).Numbers);
        await desk.DoAsync(2, "entries", new { kind = "note", text = "光猫已换" });
        Assert.Equal([2], (await ListAsync("q=光猫")).Numbers);
        await desk.DoAsync(1, "move", new { transition = "solve", fields = new { cause = "误扣" } });
        Assert.Equal([3, 2], (await ListAsync("type=complaint")).Numbers);
        Assert.Equal([1], (await ListAsync("state=done")).Numbers);
        // With what is done among them the newest come first: of what is settled nothing is due.
        first = await ListAsync("state=all&limit=2");
        Assert.Equal([3, 2], first.Numbers);
        Assert.Equal([1], (await ListAsync($"state=all&limit=2&after={first.Next}")).Numbers);
        desk.Pass(1);
        Assert.Equal([3, 2], (await ListAsync("overdue=true")).Numbers);
        Assert.Equal(400, (await SendAsync(desk.Manager, HttpMethod.Get, "/cases?type=none")).Status);
    }

    [Fact]
    public async Task Kinds_of_case_are_checked_and_what_cases_stand_in_stays()
    {
        var desk = await NewAsync(server);
        await desk.OpenAsync();
        var wrong = await SendAsync(desk.Manager, HttpMethod.Post, "/types", new { code = "fault", name = "故障", definition = Definition(target: "P1D") });
        Assert.Contains("promises[2].targets", wrong.Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("codeTaken", (await SendAsync(desk.Manager, HttpMethod.Post, "/types", new { code = "complaint", name = "投诉", definition = Definition() })).Body.ToString(), StringComparison.Ordinal);
        var read = await SendAsync(desk.Manager, HttpMethod.Get, "/types/complaint");
        var kept = await SendAsync(desk.Manager, HttpMethod.Put, "/types/complaint", new { name = "投诉", definition = Definition() }, read.ETag);
        Assert.Equal(200, kept.Status);
        Assert.Equal(412, (await SendAsync(desk.Manager, HttpMethod.Put, "/types/complaint", new { name = "抱怨", definition = Definition() }, read.ETag)).Status);
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        Assert.Equal((200, 403), ((await SendAsync(agent, HttpMethod.Get, "/types")).Status, (await SendAsync(agent, HttpMethod.Post, "/types", new { })).Status));
    }

    [Fact]
    public async Task A_field_that_a_kind_has_no_more_keeps_its_answers_and_is_in_nobodys_way()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync(given: Case(fields: new { order = "A-1", cause = "误扣" }));
        Assert.Equal(200, (await SendAsync(desk.Manager, HttpMethod.Put, "/types/complaint", new { name = "投诉", definition = Definition(cause: "why") })).Status);
        var solved = await desk.DoAsync(number, "move", new { transition = "solve", fields = new { why = "系统" } });
        Assert.Equal("""{"order":"A-1","why":"系统","cause":"误扣"}""", System.Text.RegularExpressions.Regex.Unescape(solved.GetProperty("fields").GetRawText()));
    }

    [Fact]
    public async Task Many_who_open_cases_at_once_get_different_numbers()
    {
        var desk = await NewAsync(server);
        var numbers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.OpenAsync()));
        Assert.Equal(Enumerable.Range(1, 6), numbers.Order());
    }
}
