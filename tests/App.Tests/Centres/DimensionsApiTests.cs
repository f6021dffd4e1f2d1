using System.Net.Http.Headers;
using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Centres;

public sealed class DimensionsApiTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    public static TheoryData<string, object> EveryKind => new()
    {
        { "queues", new { code = "Q-1/甲", name = "个人业务", channel = (string?)null, answerShare = 0.85, answerWithinSeconds = 15, shortAbandonSeconds = 3, serviceLevelVariant = 4, calendar = (string?)null } },
        { "topics", new { code = "Q-1/甲", name = "缴费", parent = (string?)null, talkLimitSeconds = 300 } },
        { "channels", new { code = "Q-1/甲", name = "营业厅", kind = "counter" } },
        { "regions", new { code = "Q-1/甲", name = "华东", parent = (string?)null } },
        { "products", new { code = "Q-1/甲", name = "宽带", parent = (string?)null } },
        { "campaigns", new { code = "Q-1/甲", name = "存300送300", from = "2026-03-01", to = "2026-03-10" } },
        { "teams", new { code = "Q-1/甲", name = "一组", leader = (string?)null } },
        { "employees", new { code = "Q-1/甲", name = "李芳", team = (string?)null, role = "座席", joined = "2024-03-01", left = "2026-03-31", leftVoluntarily = true } },
    };

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task Each_kind_is_created_read_changed_listed_and_deleted(string kind, object form)
    {
        using var manager = await ManagerAsync();
        var path = $"/api/centres/{kind}/Q-1%2F%E7%94%B2";
        var sent = JsonSerializer.SerializeToElement(form);

        using var created = await manager.PostIt($"/api/centres/{kind}", form);
        Assert.Equal((201, path, "\"1\""), ((int)created.StatusCode, created.Headers.Location?.OriginalString, created.Headers.ETag?.Tag));
        Assert.True(JsonElement.DeepEquals(sent, await created.JsonAsync()));
        Assert.True(JsonElement.DeepEquals(sent, await manager.GetIt(path).JsonAsync()));

        var renamed = sent.Deserialize<Dictionary<string, object>>()!;
        renamed["name"] = "新名字";
        Assert.Equal("新名字", (await manager.PutIt(path, renamed).JsonAsync()).GetProperty("name").GetString());
        Assert.Equal(["Q-1/甲"], await CodesAsync(manager, kind));

        Assert.Equal("204", await manager.DeleteIt(path).SaysAsync());
        Assert.Equal("404 centres.codeNotFound", await manager.GetIt(path).SaysAsync());
    }

    [Fact]
    public async Task Others_are_named_by_their_codes()
    {
        using var manager = await ManagerAsync();
        await manager.PostIt("/api/centres/channels", new { code = "phone", name = "电话", kind = "phone" }).JsonAsync();
        await manager.PostIt("/api/centres/queues", new { code = "PS", name = "个人", channel = "phone" }).JsonAsync();
        await manager.PostIt("/api/centres/topics", new { code = "BILL", name = "账单" }).JsonAsync();
        await manager.PostIt("/api/centres/topics", new { code = "PAY", name = "缴费", parent = "BILL" }).JsonAsync();
        await manager.PostIt("/api/centres/employees", new { code = "1001", name = "李芳" }).JsonAsync();
        await manager.PostIt("/api/centres/teams", new { code = "T1", name = "一组", leader = "1001" }).JsonAsync();
        await manager.PostIt("/api/centres/employees", new { code = "1002", name = "王伟", team = "T1" }).JsonAsync();
        foreach (var (path, field, code) in new[] { ("queues/PS", "channel", "phone"), ("topics/PAY", "parent", "BILL"), ("teams/T1", "leader", "1001"), ("employees/1002", "team", "T1") })
            Assert.Equal(code, (await manager.GetIt($"/api/centres/{path}").JsonAsync()).GetProperty(field).GetString());
        foreach (var used in new[] { "channels/phone", "topics/BILL", "employees/1001", "teams/T1" })
            Assert.Equal("409 centres.inUse", await manager.DeleteIt($"/api/centres/{used}").SaysAsync());
    }

    [Theory]
    [InlineData("queues", """{"code":"","name":"名"}""", "code required")]
    [InlineData("queues", """{"code":"a\tb","name":"名"}""", "code controlCharacters")]
    [InlineData("queues", """{"name":"名"}""", "code required")]
    [InlineData("queues", """{"code":"Q","name":"名","channel":"none"}""", "channel unknownCode")]
    [InlineData("queues", """{"code":"Q","name":"名","answerShare":1.01}""", "answerShare outOfRange")]
    [InlineData("queues", """{"code":"Q","name":"名","answerWithinSeconds":-1}""", "answerWithinSeconds outOfRange")]
    [InlineData("queues", """{"code":"Q","name":"名","serviceLevelVariant":6}""", "serviceLevelVariant outOfRange")]
    [InlineData("queues", """{"code":"Q","name":"名","calendar":"none"}""", "calendar unknownCode")]
    [InlineData("topics", """{"code":"T","name":"名","parent":"none"}""", "parent unknownCode")]
    [InlineData("topics", """{"code":"T","name":"名","talkLimitSeconds":0}""", "talkLimitSeconds outOfRange")]
    [InlineData("channels", """{"code":"C","name":"名","kind":"pigeon"}""", "kind notAKind")]
    [InlineData("campaigns", """{"code":"C","name":"名","from":"2026-03-02","to":"2026-03-01"}""", "to beforeFrom")]
    [InlineData("teams", """{"code":"T","name":"名","leader":"none"}""", "leader unknownCode")]
    [InlineData("employees", """{"code":"E","name":"名","joined":"2026-03-02","left":"2026-03-01"}""", "left beforeJoined")]
    [InlineData("employees", """{"code":"E","name":"名","leftVoluntarily":false}""", "leftVoluntarily hasNotLeft")]
    public async Task A_wrong_field_is_named(string kind, string form, string wrong)
    {
        using var manager = await ManagerAsync();
        Assert.Equal(wrong, await WrongAsync(manager.PostIt($"/api/centres/{kind}", JsonElement.Parse(form))));
    }

    [Fact]
    public async Task A_code_or_a_name_may_be_long_but_not_longer()
    {
        using var manager = await ManagerAsync();
        Assert.Equal("201", await manager.PostIt("/api/centres/regions", new { code = new string('x', 64), name = new string('名', 200) }).SaysAsync());
        Assert.Equal("code tooLong", await WrongAsync(manager.PostIt("/api/centres/regions", new { code = new string('x', 65), name = "名" })));
        Assert.Equal("name tooLong", await WrongAsync(manager.PostIt("/api/centres/regions", new { code = "x", name = new string('名', 201) })));
    }

    [Fact]
    public async Task More_than_a_form_can_hold_is_not_read()
    {
        using var manager = await ManagerAsync();
        using var answer = await manager.PostIt("/api/centres/regions", new { code = "x", name = new string('x', 70_000) });
        Assert.Equal(413, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Space_around_a_code_does_not_make_another_code()
    {
        using var manager = await ManagerAsync();
        Assert.Equal("华东", (await manager.PostIt("/api/centres/regions", new { code = " 华东 ", name = "华东" }).JsonAsync()).GetProperty("code").GetString());
        Assert.Equal("409 centres.codeTaken", await manager.PostIt("/api/centres/regions", new { code = "华东", name = "华东" }).SaysAsync());
    }

    [Fact]
    public async Task A_code_stays()
    {
        using var manager = await ManagerAsync();
        await manager.PostIt("/api/centres/regions", new { code = "E", name = "华东" }).JsonAsync();
        Assert.Equal("code cannotChange", await WrongAsync(manager.PutIt("/api/centres/regions/E", new { code = "EAST", name = "华东" })));
    }

    [Fact]
    public async Task A_topic_cannot_hang_below_itself()
    {
        using var manager = await ManagerAsync();
        await manager.PostIt("/api/centres/topics", new { code = "A", name = "甲" }).JsonAsync();
        await manager.PostIt("/api/centres/topics", new { code = "B", name = "乙", parent = "A" }).JsonAsync();
        await manager.PostIt("/api/centres/topics", new { code = "C", name = "丙", parent = "B" }).JsonAsync();
        Assert.Equal("parent makesACycle", await WrongAsync(manager.PutIt("/api/centres/topics/A", new { code = "A", name = "甲", parent = "C" })));
        Assert.Equal("parent makesACycle", await WrongAsync(manager.PutIt("/api/centres/topics/A", new { code = "A", name = "甲", parent = "A" })));
        Assert.Equal("200", await manager.PutIt("/api/centres/topics/C", new { code = "C", name = "丙", parent = "A" }).SaysAsync());
    }

    [Theory]
    [InlineData("topics")]
    [InlineData("regions")]
    [InlineData("products")]
    public async Task Two_moves_at_the_same_moment_make_no_circle(string kind)
    {
        using var manager = await ManagerAsync();
        for (var round = 0; round < 25; round++)
        {
            var (one, other) = (Node($"A{round}"), Node($"B{round}"));
            await manager.PostIt($"/api/centres/{kind}", one).JsonAsync();
            await manager.PostIt($"/api/centres/{kind}", other).JsonAsync();
            var moves = await Task.WhenAll(
                manager.PutIt($"/api/centres/{kind}/{one.Code}", one with { Parent = other.Code }),
                manager.PutIt($"/api/centres/{kind}/{other.Code}", other with { Parent = one.Code }));
            Assert.Equal([200, 400], moves.Select(move => (int)move.StatusCode).Order());
            foreach (var move in moves) move.Dispose();
        }
    }

    [Fact]
    public async Task Nothing_is_hung_below_what_is_deleted_at_the_same_moment()
    {
        using var manager = await ManagerAsync();
        for (var round = 0; round < 25; round++)
        {
            await manager.PostIt("/api/centres/topics", Node($"P{round}")).JsonAsync();
            using var child = new HttpRequestMessage(HttpMethod.Post, "/api/centres/topics") { Content = JsonContent.Create(Node($"C{round}") with { Parent = $"P{round}" }) };
            var (hung, deleted) = (manager.SendAsync(child, TestContext.Current.CancellationToken), manager.DeleteIt($"/api/centres/topics/P{round}"));
            await Task.WhenAll(hung, deleted);
            using var first = await hung;
            using var second = await deleted;
            Assert.Contains(((int)first.StatusCode, (int)second.StatusCode), new[] { (201, 409), (400, 204) });
        }
    }

    private sealed record Leaf(string Code, string Name, string? Parent = null);

    private static Leaf Node(string code) => new(code, code);

    [Fact]
    public async Task Of_two_who_edit_the_second_is_shown_what_the_first_left()
    {
        using var manager = await ManagerAsync();
        await manager.PostIt("/api/centres/teams", new { code = "T", name = "一组" }).JsonAsync();
        using var first = await IfMatchAsync(manager, HttpMethod.Put, "/api/centres/teams/T", "\"1\"", new { code = "T", name = "先到" });
        Assert.Equal((200, "\"2\""), ((int)first.StatusCode, first.Headers.ETag?.Tag));
        using var second = await IfMatchAsync(manager, HttpMethod.Put, "/api/centres/teams/T", "\"1\"", new { code = "T", name = "后到" });
        var problem = await second.JsonAsync();
        Assert.Equal((412, "changed", "先到"), ((int)second.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("current").GetProperty("name").GetString()));
        using var deleted = await IfMatchAsync(manager, HttpMethod.Delete, "/api/centres/teams/T", "\"1\"", null);
        Assert.Equal(412, (int)deleted.StatusCode);
    }

    [Theory]
    [InlineData("缴", "BILL-PAY INV")]
    [InlineData("发票", "INV")]
    [InlineData("bill", "BILL BILL-PAY")]
    [InlineData("100%", "PCT")]
    [InlineData("%", "PCT")]
    [InlineData("_", "")]
    [InlineData("  ", "BILL BILL-PAY INV PCT")]
    public async Task Search_finds_one_and_two_character_words_in_names_and_codes(string search, string codes)
    {
        using var manager = await ManagerAsync();
        foreach (var (code, name) in new[] { ("BILL", "账单"), ("BILL-PAY", "缴费"), ("INV", "补缴与发票打印"), ("PCT", "返还100%话费") })
            await manager.PostIt("/api/centres/topics", new { code, name }).JsonAsync();
        Assert.Equal(codes, string.Join(' ', await CodesAsync(manager, $"topics?search={Uri.EscapeDataString(search)}")));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_overlap_and_the_count_stops_at_its_bound()
    {
        var centre = await server.CentreAsync();
        await server.AddAsync([.. Enumerable.Range(1, 10_001).Select(n => new Topic { CentreId = centre.Id, Code = $"T{n:00000}", Name = $"主题{n}" })]);
        using var manager = await server.AsAsync(centre, Role.Manager);
        var page = await manager.GetIt("/api/centres/topics?limit=200&search=T001").JsonAsync();
        Assert.Equal((100, false, JsonValueKind.Null), (page.GetProperty("count").GetInt32(), page.GetProperty("countIsCapped").GetBoolean(), page.GetProperty("next").ValueKind));

        var codes = new List<string>();
        string? after = null;
        for (var n = 0; n < 3; n++)
        {
            page = await manager.GetIt($"/api/centres/topics?limit=30{(after is null ? "" : $"&after={after}")}").JsonAsync();
            codes.AddRange(CodesOf(page));
            after = page.GetProperty("next").GetString();
        }
        Assert.Equal(Enumerable.Range(1, 90).Select(n => $"T{n:00000}"), codes);
        Assert.Equal((10_000, true), (page.GetProperty("count").GetInt32(), page.GetProperty("countIsCapped").GetBoolean()));
        Assert.Equal(200, CodesOf(await manager.GetIt("/api/centres/topics?limit=5000").JsonAsync()).Count());
    }

    [Fact]
    public async Task Another_centre_is_another_world()
    {
        using var here = await ManagerAsync();
        using var there = await ManagerAsync();
        await here.PostIt("/api/centres/topics", new { code = "A", name = "甲" }).JsonAsync();
        Assert.Empty(await CodesAsync(there, "topics"));
        Assert.Equal("404 centres.codeNotFound", await there.GetIt("/api/centres/topics/A").SaysAsync());
        Assert.Equal("201", await there.PostIt("/api/centres/topics", new { code = "A", name = "甲" }).SaysAsync());
    }

    [Fact]
    public async Task An_agent_sees_who_left_but_not_why_and_changes_nothing()
    {
        var centre = await server.CentreAsync();
        await server.AddAsync(new Employee { CentreId = centre.Id, Code = "1", Name = "王伟", Left = new(2026, 1, 31), LeftVoluntarily = false });
        using var agent = await server.AsAsync(centre, Role.Agent);
        using var manager = await server.AsAsync(centre, Role.Manager);
        Assert.Equal(JsonValueKind.Null, (await agent.GetIt("/api/centres/employees/1").JsonAsync()).GetProperty("leftVoluntarily").ValueKind);
        Assert.False((await manager.GetIt("/api/centres/employees/1").JsonAsync()).GetProperty("leftVoluntarily").GetBoolean());
        using var refused = await agent.PutIt("/api/centres/employees/1", new { code = "1", name = "别人" });
        Assert.Equal(403, (int)refused.StatusCode);
    }

    [Fact]
    public async Task What_targets_and_accounts_point_to_is_not_deleted()
    {
        var centre = await server.CentreAsync();
        using var manager = await server.AsAsync(centre, Role.Manager);
        var owner = new Employee { CentreId = centre.Id, Code = "1", Name = "李芳" };
        var agent = new Employee { CentreId = centre.Id, Code = "2", Name = "王伟" };
        await server.AddAsync(owner, agent, new Queue { CentreId = centre.Id, Code = "PS", Name = "个人业务" });
        await server.PersonAsync(centre, agent.Id, Role.Agent);
        await manager.PutIt("/api/facts/targets", new { metric = "asa", cut = new { queue = "PS" }, value = 20, owner = "1" }).JsonAsync();
        foreach (var used in new[] { "queues/PS", "employees/1", "employees/2" })
            Assert.Equal("409 centres.inUse", await manager.DeleteIt($"/api/centres/{used}").SaysAsync());
    }

    private async Task<HttpClient> ManagerAsync() => await server.AsAsync(await server.CentreAsync(), Role.Manager);

    private static async Task<IEnumerable<string>> CodesAsync(HttpClient browser, string list) =>
        CodesOf(await browser.GetIt($"/api/centres/{list}").JsonAsync());

    private static IEnumerable<string> CodesOf(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!);

    private static async Task<string> WrongAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.Equal(400, (int)answer.StatusCode);
        var errors = (await answer.JsonAsync()).GetProperty("errors").Deserialize<Dictionary<string, string[]>>()!;
        return string.Join(", ", errors.SelectMany(field => field.Value, (field, what) => $"{field.Key} {what}"));
    }

    private static async Task<HttpResponseMessage> IfMatchAsync(HttpClient browser, HttpMethod method, string path, string tag, object? form)
    {
        using var request = new HttpRequestMessage(method, path) { Content = form is null ? null : JsonContent.Create(form) };
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(tag));
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
