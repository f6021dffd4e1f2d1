using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Public;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class PublicFormTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly (string, string)[] Given = [("words", "账单多扣了 30 元。请退给我"), ("f.order", "A-7"), ("customer", "13800001234")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_that_was_sent_is_a_case_with_a_number_and_a_way_to_follow_it()
    {
        var desk = await NewAsync(server);
        var owner = await server.PersonAsync(desk.Centre, null, Role.Agent);
        var address = await desk.DoorAsync(null, owner);
        using var customer = new Customer(server);
        await (await customer.OpenSlowlyAsync(address)).SendAsync(Given, ("收据.png", Png));
        Assert.Equal(303, customer.Status);
        Assert.Contains("收到了，工单号是 1", customer.Text, StringComparison.Ordinal);
        Assert.Contains("我们会在 2026年3月5日 10:00 之前答复您", customer.Text, StringComparison.Ordinal);
        Assert.Contains("收据.png", customer.Text, StringComparison.Ordinal);
        var form = await desk.ReadAsync(1);
        Assert.Equal(("账单多扣了 30 元", "账单多扣了 30 元。请退给我", owner), (form.GetProperty("title").GetString(), form.GetProperty("words").GetString(), form.GetProperty("owner").GetProperty("id").GetGuid()));
        Assert.Equal("A-7", form.GetProperty("fields").GetProperty("order").GetString());
        Assert.Equal(["opened", "fileAdded"], await desk.KindsAsync(1));
        Assert.Equal(JsonValueKind.Null, (await desk.TimelineAsync(1))[0].GetProperty("by").ValueKind);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var desk = await NewAsync(server);
        using var customer = new Customer(server, "en");
        await (await customer.OpenSlowlyAsync(await desk.DoorAsync())).SendAsync([("words", "Too much was <b>charged</b>"), ("f.kind", "故障")]);
        Assert.Equal(400, customer.Status);
        Assert.Contains("<a href=\"#i-f.order\">订单号</a>: Please fill this in.", customer.Page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#i-customer\">", customer.Page, StringComparison.Ordinal);
        Assert.Contains("Too much was &lt;b&gt;charged&lt;/b&gt;", customer.Page, StringComparison.Ordinal);
        // What the answer brought forth stands there now.
        Assert.Contains("name=\"f.since\"", customer.Page, StringComparison.Ordinal);
        await customer.SendAsync([("words", "Too much"), ("f.kind", "故障"), ("f.order", "A"), ("customer", "1380"), ("f.since", "gestern")]);
        Assert.Equal(400, customer.Status);
        await customer.SendAsync([("words", "Too much"), ("f.kind", "故障"), ("f.order", "A"), ("customer", "1380"), ("f.since", "2026-03-04")]);
        Assert.Equal(303, customer.Status);
        Assert.Contains("We answer by 5 March 2026, 10:00.", customer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_an_answer_brings_forth_is_asked_before_the_form_is_taken()
    {
        var desk = await NewAsync(server);
        using var customer = new Customer(server);
        await (await customer.OpenSlowlyAsync(await desk.DoorAsync())).SendAsync([.. Given, ("f.kind", "故障")]);
        Assert.Equal(200, customer.Status);
        Assert.Contains("已经加在下面", customer.Text, StringComparison.Ordinal);
        await customer.SendAsync([.. Given, ("f.kind", "故障"), ("f.since", "2026-03-01")]);
        Assert.Equal((303, "2026-03-01"), (customer.Status, (await desk.ReadAsync(1)).GetProperty("fields").GetProperty("since").GetString()));
    }

    [Fact]
    public async Task The_same_page_sent_twice_even_at_once_is_one_case_at_one_address()
    {
        var desk = await NewAsync(server);
        using var customer = new Customer(server);
        await customer.OpenSlowlyAsync(await desk.DoorAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => customer.PostAsync(Given)));
        Assert.All(answers, answer => Assert.Equal(303, (int)answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location!.ToString()).Distinct());
        Assert.Equal(1, (await SendAsync(desk.Manager, HttpMethod.Get, "/cases")).Body.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Owners_are_taken_in_turn_and_a_repeat_is_recognised_as_for_cases_that_are_typed()
    {
        var desk = await NewAsync(server, hasTypes: false);
        var definition = JsonSerializer.SerializeToNode(Definition())!.AsObject();
        definition["repeat"] = JsonSerializer.SerializeToNode(new { days = 14, raise = 1 });
        Assert.Equal(201, (await SendAsync(desk.Manager, HttpMethod.Post, "/types", new { code = "complaint", name = "投诉", definition })).Status);
        var (one, other) = (await server.PersonAsync(desk.Centre, null, Role.Agent), await server.PersonAsync(desk.Centre, null, Role.Agent));
        var address = await desk.DoorAsync(null, one, other);
        for (var i = 0; i < 3; i++)
        {
            using var customer = new Customer(server);
            await (await customer.OpenSlowlyAsync(address)).SendAsync(Given);
            Assert.Equal(303, customer.Status);
        }

        var forms = new[] { await desk.ReadAsync(1), await desk.ReadAsync(2), await desk.ReadAsync(3) };
        Assert.Equal([one, other, one], forms.Select(form => form.GetProperty("owner").GetProperty("id").GetGuid()));
        Assert.Equal([(0, 1), (1, 0), (2, 0)], forms.Select(form => (form.GetProperty("repeats").GetInt32(), form.GetProperty("priority").GetInt32())));
    }

    [Fact]
    public async Task The_customer_sees_what_we_wrote_to_them_and_nothing_else_and_writes_more_to_which_a_reply_is_owed()
    {
        var desk = await NewAsync(server);
        using var customer = new Customer(server);
        await (await customer.OpenSlowlyAsync(await desk.DoorAsync())).SendAsync(Given);
        var mine = customer.At;
        await desk.DoAsync(1, "entries", new { kind = "note", text = "此人难缠" });
        await desk.DoAsync(1, "entries", new { kind = "reply", text = "已经退款" });
        await UploadAsync(desk.Manager, 1, "内部.png", Png);
        await UploadAsync(desk.Manager, 1, "退款单.png", Png, "reply");
        await desk.DoAsync(1, "move", new { transition = "ask", reason = "内部原因" });
        await customer.OpenAsync(mine);
        Assert.Contains("等待中", customer.Text, StringComparison.Ordinal);
        Assert.Contains("已经退款", customer.Text, StringComparison.Ordinal);
        Assert.Contains("退款单.png", customer.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "此人难缠", "内部", "员工", "等客户" }) Assert.DoesNotContain(hidden, customer.Text, StringComparison.Ordinal);
        var file = Regex.Match(customer.Page, "href=\"(/p/c/[^\"]*/files/[^\"]*)\"").Groups[1].Value;
        using (var kept = await customer.GetAsync(file)) Assert.Equal("attachment", kept.Content.Headers.ContentDisposition!.DispositionType);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        await customer.SendAsync([("words", "还没到账")], ("流水.pdf", [.. "%PDF-1.7"u8]));
        Assert.Contains("收到了您补充的内容", customer.Text, StringComparison.Ordinal);
        Assert.Contains("之前答复您", customer.Text, StringComparison.Ordinal);
        var form = await desk.ReadAsync(1);
        Assert.Equal(("kept", "running", "paused"), (StateOf(form, "first"), StateOf(form, "next"), StateOf(form, "solve")));
        var seen = (await SendAsync(desk.Manager, HttpMethod.Get, "/cases/1/customer")).Body;
        Assert.Equal(["账单多扣了 30 元。请退给我", "已经退款", "还没到账"], seen.GetProperty("seen").GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_message_sent_twice_is_one_and_on_a_case_that_was_done_it_opens_it_again()
    {
        var desk = await NewAsync(server);
        using var customer = new Customer(server);
        await (await customer.OpenSlowlyAsync(await desk.DoorAsync())).SendAsync(Given);
        await desk.DoAsync(1, "move", new { transition = "solve", fields = new { cause = "系统" } });
        await customer.OpenAsync(customer.At);
        Assert.Contains("已办结", customer.Text, StringComparison.Ordinal);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => customer.PostAsync([("words", "没有解决")])));
        Assert.All(answers, answer => Assert.Equal(303, (int)answer.StatusCode));
        Assert.Equal(["opened", "changed", "moved", "message", "moved"], await desk.KindsAsync(1));
        Assert.Equal("working", (await desk.ReadAsync(1)).GetProperty("stateKind").GetString());
    }

    [Fact]
    public async Task Names_of_the_centres_people_are_shown_where_it_says_so()
    {
        var desk = await NewAsync(server);
        using var customer = new Customer(server);
        await (await customer.OpenSlowlyAsync(await desk.DoorAsync(new { hasForm = true, showsNames = true, words = new Dictionary<string, object> { ["zh-CN"] = new { title = "告诉我们", text = "一天内答复" } } }))).OpenAsync(customer.At);
        Assert.Contains("告诉我们", customer.Text, StringComparison.Ordinal);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        await customer.SendAsync(Given);
        await desk.DoAsync(1, "entries", new { kind = "reply", text = "在查" });
        Assert.Contains("员工", (await customer.OpenAsync(customer.At)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_works_on_a_case_makes_a_link_whereby_the_one_before_ends_and_takes_it_back()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        async Task<string> MakeAsync() => (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/customer/link")).Body.GetProperty("address").GetString()!;
        var (first, second) = (await MakeAsync(), await MakeAsync());
        using var customer = new Customer(server);
        Assert.Equal(404, (await customer.OpenAsync(first)).Status);
        Assert.Equal(200, (await customer.OpenAsync(second)).Status);
        Assert.Equal(204, (await SendAsync(desk.Manager, HttpMethod.Delete, $"/cases/{number}/customer/link")).Status);
        Assert.Equal(404, (await customer.OpenAsync(second)).Status);
        Assert.Equal(["opened", "linkMade", "linkMade", "linkRevoked"], await desk.KindsAsync(number));
        var stored = await server.InDbAsync(db => db.Set<PrivateLink>().Select(link => link.Hash).ToListAsync(Cancel));
        Assert.DoesNotContain(stored, hash => second.Contains(hash, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_that_is_switched_off_or_never_was_is_the_same_to_a_visitor()
    {
        var desk = await NewAsync(server);
        var address = await desk.DoorAsync();
        await desk.DoorAsync(new { hasForm = false });
        using var customer = new Customer(server);
        var off = (await customer.OpenAsync(address)).Page;
        Assert.Equal((404, off), (customer.Status, (await customer.OpenAsync("/p/abcdefghjk")).Page));
        Assert.Equal(off, (await customer.OpenAsync("/p/c/nothing")).Page);
    }

    [Fact]
    public async Task A_door_is_refused_what_makes_no_sense_and_an_edit_that_came_late()
    {
        var desk = await NewAsync(server);
        var stranger = await server.PersonAsync(await server.CentreAsync(), null, Role.Agent);
        async Task<string> ErrorsAsync(object rule) => (await SendAsync(desk.Manager, HttpMethod.Put, "/types/complaint/door", rule)).Body.ToString();
        Assert.Contains("owners", await ErrorsAsync(new { owners = Array.Empty<Guid>(), impact = 1, urgency = 1, hasForm = true }), StringComparison.Ordinal);
        Assert.Contains("mayNotWork", await ErrorsAsync(new { owners = new[] { stranger }, impact = 1, urgency = 1 }), StringComparison.Ordinal);
        Assert.Contains("impact", await ErrorsAsync(new { owners = Array.Empty<Guid>(), impact = 9, urgency = 1 }), StringComparison.Ordinal);
        Assert.Contains("topics", await ErrorsAsync(new { owners = Array.Empty<Guid>(), impact = 1, urgency = 1, topics = new[] { "NONE" } }), StringComparison.Ordinal);
        await desk.DoorAsync();
        Assert.Equal(412, (await SendAsync(desk.Manager, HttpMethod.Put, "/types/complaint/door", new { owners = Array.Empty<Guid>(), impact = 1, urgency = 1 }, "\"0\"")).Status);
        Assert.Equal(403, (await SendAsync(await server.AsAsync(desk.Centre, Role.Agent), HttpMethod.Get, "/types/complaint/door")).Status);
    }
}
