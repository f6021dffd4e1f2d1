using System.Text.Json;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Desk;
using Shouwen.App.Desk.Attachments;
using Shouwen.App.Desk.Mail;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

/// <summary>The product with limits that a test can reach.</summary>
public sealed class NarrowServer : ShouwenServer
{
    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        builder.Services.Configure<DeskOptions>(options => (options.PublicCasesPerHour, options.LinkMessagesPerHour, options.PublicRequestsPerMinute) = (4, 3, 30));
    }
}

/// <summary>Each thing that somebody may try at the desk's doors, tried.</summary>
public sealed class AttackTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    private static readonly (string, string)[] Given = [("words", "账单多扣了钱"), ("f.order", "A-7"), ("customer", "13800001234")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Script_in_words_fields_names_and_replies_is_text_on_public_pages_and_nothing_there_can_run_or_be_fetched()
    {
        var desk = await NewAsync(server);
        using var customer = new Customer(server);
        await (await customer.OpenSlowlyAsync(await desk.DoorAsync(new { hasForm = true, words = new Dictionary<string, object> { ["zh-CN"] = new { title = Script, text = Script } } }))).SendAsync([("words", Script), ("f.order", Script)]);
        Assert.Equal(400, customer.Status);
        AssertHarmless(customer);
        await customer.SendAsync([("words", $"{Script}\n[点我](javascript:alert(1)) ![](http://evil.example/x.png)"), ("f.order", Script), ("customer", "1380")], ("<img src=x onerror=alert(1)>.png", Png));
        Assert.Equal(303, customer.Status);
        await desk.DoAsync(1, "entries", new { kind = "reply", text = Script });
        await customer.OpenAsync(customer.At);
        AssertHarmless(customer);
        // Over the API it is JSON, which pages show as text.
        using var api = await desk.Manager.GetAsync("/api/desk/cases/1", Cancel);
        Assert.Equal("application/json", api.Content.Headers.ContentType!.MediaType);
        Assert.Contains("script-src 'self';", api.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Script_in_a_mails_page_is_gone_and_what_looks_like_it_in_the_text_is_text()
    {
        var text = MailText.OfHtml($"<body onload=alert(1)>{Script}<svg><script>alert(2)</script></svg><iframe src=http://evil.example></iframe><style>@import 'http://evil.example'</style>看这里&lt;b&gt;</body>");
        Assert.Equal("看这里<b>", text.Trim());
    }

    [Theory]
    [InlineData("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("a.html", "<script>alert(1)</script>")]
    [InlineData("a.xhtml", "<html/>")]
    [InlineData("a.png", "<svg onload=alert(1)>")]
    [InlineData("a.pdf", "<html><script>alert(1)</script>")]
    [InlineData("a.png.exe", "MZ")]
    [InlineData("a.js", "alert(1)")]
    [InlineData("a", "<script>")]
    public async Task Files_that_could_run_are_refused_from_staff_and_from_customers_and_leave_nothing(string name, string content)
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var before = CountFiles();
        Assert.Contains("kindNotTaken", (await UploadAsync(desk.Manager, number, name, System.Text.Encoding.UTF8.GetBytes(content))).Body.ToString(), StringComparison.Ordinal);
        using var customer = new Customer(server);
        await (await customer.OpenSlowlyAsync(await desk.DoorAsync())).SendAsync(Given, (name, System.Text.Encoding.UTF8.GetBytes(content)));
        Assert.Equal((400, before), (customer.Status, CountFiles()));
        Assert.Equal(1, await CasesAsync(desk));
    }

    [Fact]
    public async Task A_page_that_calls_itself_a_text_is_a_file_to_keep_that_no_browser_opens()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var id = (await UploadAsync(desk.Manager, number, "x\".html;.txt", System.Text.Encoding.UTF8.GetBytes(Script))).Body.GetProperty("id").GetGuid();
        using var kept = await GetAsync(desk.Manager, number, id);
        Assert.Equal(("application/octet-stream", "attachment", $"case-{number}-{id:n}.txt"), (kept.Content.Headers.ContentType!.MediaType, kept.Content.Headers.ContentDisposition!.DispositionType, kept.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("nosniff", kept.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", kept.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("allow-", kept.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("same-origin", kept.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Fact]
    public async Task Files_are_for_those_who_may_open_the_case_whoever_knows_or_guesses_their_id()
    {
        var (desk, other) = (await NewAsync(server), await NewAsync(server));
        var (one, second, theirs) = (await desk.OpenAsync(), await desk.OpenAsync(), await other.OpenAsync());
        var id = (await UploadAsync(desk.Manager, one, "a.png", Png)).Body.GetProperty("id").GetGuid();
        async Task<int> StatusAsync(HttpClient browser, int number, Guid file)
        {
            using var answer = await GetAsync(browser, number, file);
            return (int)answer.StatusCode;
        }

        Assert.Equal(404, await StatusAsync(other.Manager, one, id));
        Assert.Equal(404, await StatusAsync(other.Manager, theirs, id));
        Assert.Equal(404, await StatusAsync(desk.Manager, second, id));
        Assert.Equal(404, await StatusAsync(desk.Manager, one, Guid.CreateVersion7()));
        Assert.Equal(404, await StatusAsync(await server.AsAsync(desk.Centre, Role.Agent), one, id));
        Assert.Equal(401, await StatusAsync(server.Visitor(), one, id));
        Assert.Equal(404, (await UploadAsync(await server.AsAsync(desk.Centre, Role.Agent), one, "b.png", Png)).Status);
        // By links: another case's file, and one that is not for customers.
        async Task<string> LinkAsync(int number) => (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/customer/link")).Body.GetProperty("address").GetString()!;
        using var customer = new Customer(server);
        Assert.Equal(404, (await customer.OpenAsync($"{await LinkAsync(second)}/files/{id}")).Status);
        Assert.Equal(404, (await customer.OpenAsync($"{await LinkAsync(one)}/files/{id}")).Status);
    }

    [Fact]
    public async Task A_link_opens_one_case_for_its_time_and_for_nothing_else()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var address = (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{number}/customer/link")).Body.GetProperty("address").GetString()!;
        var token = address.Split('/')[^1];
        Assert.True(token.Length >= 43, "256 random bits");
        using var customer = new Customer(server);
        var unknown = (await customer.OpenAsync($"/p/c/{token[..^1]}{(token[^1] == 'A' ? 'B' : 'A')}")).Page;
        Assert.Equal((404, 404), (customer.Status, (await customer.OpenAsync($"/p/{token}")).Status));
        // It signs nobody in, answers no survey, and is no token of the API.
        Assert.Equal(404, (await customer.OpenAsync($"/s/{token}")).Status);
        using (var signIn = await server.Visitor().PostAsJsonAsync("/api/access/link", new { token }, Cancel)) Assert.False(signIn.IsSuccessStatusCode);
        using var machine = server.Visitor();
        machine.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(401, (int)(await machine.GetAsync($"/api/desk/cases/{number}", Cancel)).StatusCode);
        // A page made for one link is not taken at another.
        var second = (await SendAsync(desk.Manager, HttpMethod.Post, $"/cases/{await desk.OpenAsync()}/customer/link")).Body.GetProperty("address").GetString()!;
        await customer.OpenAsync(address);
        var key = System.Text.RegularExpressions.Regex.Match(customer.Page, "name=\"-key\" value=\"([^\"]*)\"").Groups[1].Value;
        await (await customer.OpenAsync(second)).SendAsync([("-key", key), ("words", "换一个")]);
        Assert.Equal(400, customer.Status);
        server.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal((404, unknown), ((await customer.OpenAsync(address)).Status, customer.Page));
        Assert.Equal(404, (await customer.OpenAsync($"{address}/files/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task Programs_that_fill_in_everything_or_at_once_or_write_their_own_page_open_nothing_and_people_lose_nothing()
    {
        var desk = await NewAsync(server);
        var address = await desk.DoorAsync();
        using var robot = new Customer(server);
        await (await robot.OpenAsync(address)).SendAsync(Given);
        Assert.Equal(400, robot.Status);
        Assert.Contains("账单多扣了钱", robot.Page, StringComparison.Ordinal);
        server.Clock.Advance(TimeSpan.FromSeconds(20));
        await robot.SendAsync([.. Given, ("website", "http://spam.example")]);
        Assert.Equal(400, robot.Status);
        foreach (var key in new[] { "", "forged", "CfDJ8Forged" })
        {
            await robot.SendAsync([.. Given, ("-key", key)]);
            Assert.Equal(400, robot.Status);
        }

        Assert.Equal(0, await CasesAsync(desk));
        // What was open for a day is sent once more.
        server.Clock.Advance(TimeSpan.FromDays(1));
        await robot.SendAsync(Given);
        Assert.Equal(400, robot.Status);
        await (await robot.OpenSlowlyAsync(address)).SendAsync(Given);
        Assert.Equal(303, robot.Status);
    }

    [Fact]
    public async Task Too_much_is_refused_kindly_and_leaves_nothing()
    {
        var desk = await NewAsync(server);
        var before = CountFiles();
        using var customer = new Customer(server);
        await customer.OpenSlowlyAsync(await desk.DoorAsync());
        await customer.SendAsync(Given, ("a.txt", new byte[CaseFile.MaxBytesOfCustomer + 1].Select(_ => (byte)'a').ToArray()));
        Assert.Equal(400, customer.Status);
        Assert.Contains("有文件超过 10 MB", customer.Text, StringComparison.Ordinal);
        await customer.SendAsync(Given, [.. Enumerable.Range(0, 6).Select(i => ($"{i}.png", Png))]);
        Assert.Contains("附件太多", customer.Text, StringComparison.Ordinal);
        await customer.SendAsync([("words", new string('长', 20_001)), .. Given.Skip(1)]);
        Assert.Contains("太长了", customer.Text, StringComparison.Ordinal);
        await customer.SendAsync([("words", new string('长', 100_001)), .. Given.Skip(1)]);
        Assert.Equal(400, customer.Status);
        Assert.Equal((0, before), (await CasesAsync(desk), CountFiles()));
    }

    [Fact]
    public async Task Cells_that_begin_like_a_formula_are_text_in_what_the_desk_exports()
    {
        var desk = await NewAsync(server, hasTypes: false);
        foreach (var (sign, at) in new[] { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1" }.Select((sign, at) => (sign, at)))
        {
            var definition = JsonSerializer.SerializeToNode(Definition())!;
            Assert.Equal(201, (await SendAsync(desk.Manager, HttpMethod.Post, "/types", new { code = $"t{at}", name = sign.Trim().Length == sign.Length ? sign : $"x{sign.Trim()}", definition })).Status);
            await desk.OpenAsync(given: new { type = $"t{at}", title = "x", impact = 1, urgency = 1, fields = new { order = "A" } });
        }

        var csv = await desk.Manager.GetStringAsync("/api/desk/log?from=2026-03-05&to=2026-03-05", Cancel);
        foreach (var sign in new[] { "=1+1", "+1", "-1", "@SUM(A1)" }) Assert.Contains($"'{sign}", csv, StringComparison.Ordinal);
        var sheet = new Files.Published.Sheet(["a"], [["\t=1"], ["\r=1"], ["=1"]]);
        Assert.Equal(["\"'\t=1\"", "\"'\r=1\"", "\"'=1\""], Cells(System.Text.Encoding.UTF8.GetString(sheet.Bytes("csv"))));
    }

    [Fact]
    public async Task Nobody_guesses_their_way_from_one_centres_door_into_another()
    {
        var (desk, other) = (await NewAsync(server), await NewAsync(server));
        var (address, theirs) = (await desk.DoorAsync(), await other.DoorAsync());
        using var customer = new Customer(server);
        await customer.OpenSlowlyAsync(address);
        var key = System.Text.RegularExpressions.Regex.Match(customer.Page, "name=\"-key\" value=\"([^\"]*)\"").Groups[1].Value;
        await (await customer.OpenAsync(theirs)).SendAsync([.. Given, ("-key", key)]);
        Assert.Equal((400, 0, 0), (customer.Status, await CasesAsync(desk), await CasesAsync(other)));
    }

    private static void AssertHarmless(Customer customer)
    {
        Assert.DoesNotContain("<script", customer.Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", customer.Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=\"http", customer.Page, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'", customer.Policy, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Cells(string csv) => csv.TrimStart('\uFEFF').Split(csv.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n").Skip(1).Where(cell => cell.Length > 0);

    private static async Task<int> CasesAsync(DeskOf desk) => (await SendAsync(desk.Manager, HttpMethod.Get, "/cases?state=all")).Body.GetProperty("count").GetInt32();

    private int CountFiles() => Directory.Exists(CaseFile.In(server.Store).Folder) ? Directory.GetFiles(CaseFile.In(server.Store).Folder).Length : 0;
}

/// <summary>What one address and one link may ask for.</summary>
public sealed class FloodTests(NarrowServer server) : IClassFixture<NarrowServer>
{
    [Fact]
    public async Task One_address_opens_so_many_cases_one_link_writes_so_much_and_one_address_asks_for_so_many_pages()
    {
        var desk = await NewAsync(server);
        var options = server.Services.GetRequiredService<IOptions<DeskOptions>>().Value;
        var address = await desk.DoorAsync();
        using var customer = new Customer(server);
        for (var i = 0; i <= options.PublicCasesPerHour; i++)
        {
            await (await customer.OpenSlowlyAsync(address)).SendAsync([("words", $"第 {i} 件"), ("f.order", "A"), ("customer", "1380")]);
            Assert.Equal(i < options.PublicCasesPerHour ? 303 : 429, customer.Status);
        }

        var link = (await SendAsync(desk.Manager, HttpMethod.Post, "/cases/1/customer/link")).Body.GetProperty("address").GetString()!;
        for (var i = 0; i <= options.LinkMessagesPerHour; i++)
        {
            await (await customer.OpenAsync(link)).SendAsync([("words", $"第 {i} 句")]);
            Assert.Equal(i < options.LinkMessagesPerHour ? 303 : 429, customer.Status);
        }

        for (var i = 0; i < options.PublicRequestsPerMinute && (await customer.OpenAsync(address)).Status == 200; i++) { }
        Assert.Equal(429, customer.Status);
        Assert.Contains("请求太多", customer.Text, StringComparison.Ordinal);
    }
}
