using System.Net.Http.Headers;
using System.Text;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Facts.Import;

public sealed class PostContactsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Two = """
        {"externalId":"a","started":"2026-01-05T09:00:00+08:00","outcome":"answered","queue":"HOT","agent":"A1","wait":5,"talk":60,"customer":"13812345678"}
        {"externalId":"b","started":"2026-01-05T09:01:00+08:00","outcome":"abandoned","queue":"HOT","wait":25}
        """;

    [Fact]
    public async Task A_machine_posts_contacts_and_the_same_post_again_gets_the_same_answer()
    {
        var (centre, machine) = await MachineAsync();
        var first = await SendAsync(machine, Two, "k1").JsonAsync();
        Assert.Equal("2 added, 0 changed, 0 unchanged, 0 rejected", ImportsOf.Counts(first));
        Assert.Equal(first.GetRawText(), (await SendAsync(machine, Two, "k1").JsonAsync()).GetRawText());
        Assert.Equal("0 added, 0 changed, 2 unchanged, 0 rejected", ImportsOf.Counts(await SendAsync(machine, Two, "k2").JsonAsync()));
        using var director = await server.AsAsync(centre, Role.Director);
        Assert.Equal(2, (await director.GetIt("/api/facts/span").JsonAsync()).GetProperty("contacts").GetInt32());
        Assert.Equal(["api.ndjson", "api.ndjson"], (await director.GetIt("/api/facts/imports").JsonAsync()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task A_key_for_another_body_is_refused()
    {
        var (_, machine) = await MachineAsync();
        Assert.Equal("200", await SendAsync(machine, Two, "k1").SaysAsync());
        Assert.Equal("422 import.keyReused", await SendAsync(machine, Two + "\n", "k1").SaysAsync());
    }

    [Fact]
    public async Task The_same_post_twice_at_once_lands_once()
    {
        var (_, machine) = await MachineAsync();
        var answers = await Task.WhenAll(SendAsync(machine, Two, "k1").JsonAsync(), SendAsync(machine, Two, "k1").JsonAsync(), SendAsync(machine, Two, "k1").JsonAsync());
        Assert.All(answers, answer => Assert.Equal("2 added, 0 changed, 0 unchanged, 0 rejected", ImportsOf.Counts(answer)));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_taken() => Assert.Equal("400 import.keyNeeded", await SendAsync((await MachineAsync()).Machine, Two, null).SaysAsync());

    [Fact]
    public async Task An_empty_body_is_refused() => Assert.Equal("422 import.headerOnly", await SendAsync((await MachineAsync()).Machine, "", "k1").SaysAsync());

    [Fact]
    public async Task Names_that_are_no_fields_and_lines_that_are_no_JSON_are_told()
    {
        var (_, machine) = await MachineAsync();
        var answer = await SendAsync(machine, Two + "\n{\"externalId\":\"c\",\"started\":\"2026-01-05T09:02:00+08:00\",\"outcome\":\"answered\",\"kolour\":1}\n{", "k1").JsonAsync();
        Assert.Equal("2 added, 0 changed, 0 unchanged, 2 rejected", ImportsOf.Counts(answer));
        Assert.Equal((1, 1), (answer.GetProperty("byReason").GetProperty("unknownField").GetInt32(), answer.GetProperty("byReason").GetProperty("badJson").GetInt32()));
    }

    [Fact]
    public async Task A_token_for_something_else_may_not()
    {
        var (_, machine) = await MachineAsync("facts.view");
        Assert.Equal("403 access.forbidden", await SendAsync(machine, Two, "k1").SaysAsync());
    }

    private async Task<(Centre Centre, HttpClient Machine)> MachineAsync(string scope = "facts.import")
    {
        var centre = await server.CentreAsync();
        using var administrator = await server.AsAsync(centre, Role.Administrator);
        var token = await administrator.PostIt("/api/access/tokens", new { name = "switch", scopes = new[] { scope }, expiresInDays = 30 }).JsonAsync();
        var machine = server.Visitor();
        machine.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("secret").GetString());
        return (centre, machine);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient machine, string body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/facts/contacts") { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/x-ndjson")) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await machine.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
