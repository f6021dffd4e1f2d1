using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class SetUpTests : IAsyncLifetime
{
    private readonly ShouwenServer server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task The_first_centre_and_its_administrator_are_made_once()
    {
        using var browser = server.Visitor();
        Assert.True((await browser.MeAsync()).GetProperty("setupNeeded").GetBoolean());
        var token = await SetUpToken.NeededAsync(server.Services, TestContext.Current.CancellationToken);
        Assert.NotNull(token);

        Assert.Equal("401 access.wrongToken", await browser.PostIt("/api/access/setup", Wish("guess")).SaysAsync());
        Assert.Equal("204", await browser.PostIt("/api/access/setup", Wish(token)).SaysAsync());

        var me = await browser.MeAsync();
        var centre = Assert.Single(me.GetProperty("centres").EnumerateArray());
        Assert.Equal("BANK", centre.GetProperty("code").GetString());
        Assert.False(centre.GetProperty("isDemonstration").GetBoolean());
        Assert.Contains("administrator", centre.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        Assert.Null(await SetUpToken.NeededAsync(server.Services, TestContext.Current.CancellationToken));

        using var replay = server.Visitor();
        Assert.False((await replay.MeAsync()).GetProperty("setupNeeded").GetBoolean());
        Assert.Equal("409 access.setupDone", await replay.PostIt("/api/access/setup", Wish(token)).SaysAsync());
    }

    [Fact]
    public async Task Of_two_set_ups_at_the_same_moment_one_wins()
    {
        var token = (await SetUpToken.NeededAsync(server.Services, TestContext.Current.CancellationToken))!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            using var browser = server.Visitor();
            return await browser.PostIt("/api/access/setup", Wish(token)).SaysAsync();
        }));
        Assert.Equal(["204", "409 access.setupDone", "409 access.setupDone"], answers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_field_and_leaves_nothing_behind()
    {
        var token = (await SetUpToken.NeededAsync(server.Services, TestContext.Current.CancellationToken))!;
        using var browser = server.Visitor();
        using var answer = await browser.PostIt("/api/access/setup", Wish(token, zone: "Mars/Olympus", password: "short"));
        var errors = (await answer.JsonAsync()).GetProperty("errors");
        Assert.Equal("notAZone", errors.GetProperty("centre.zone")[0].GetString());
        Assert.Equal("passwordTooShort", errors.GetProperty("person.password")[0].GetString());

        Assert.Equal("204", await browser.PostIt("/api/access/setup", Wish(token)).SaysAsync());
        using JsonDocument audit = JsonDocument.Parse(await browser.GetStringAsync("/api/audit", TestContext.Current.CancellationToken));
        Assert.Equal("setUp", audit.RootElement.GetProperty("items").EnumerateArray().Single(row => row.GetProperty("entity").GetString() == "centre").GetProperty("action").GetString());
    }

    [Fact]
    public async Task A_centre_that_the_command_line_made_is_taken_over()
    {
        var made = await server.CentreAsync("Asia/Jerusalem", "BANK");
        var token = (await SetUpToken.NeededAsync(server.Services, TestContext.Current.CancellationToken))!;
        using var browser = server.Visitor();
        Assert.Equal("204", await browser.PostIt("/api/access/setup", Wish(token)).SaysAsync());
        var centre = Assert.Single((await browser.MeAsync()).GetProperty("centres").EnumerateArray());
        Assert.Equal(made.Zone, centre.GetProperty("zone").GetString());
    }

    private static object Wish(string token, string zone = "Asia/Shanghai", string password = "先把问题问清楚 2026") => new
    {
        token,
        centre = new { code = "BANK", name = "银行客服中心", zone, locale = "zh-CN", currency = "CNY", size = 60, isDemonstration = true },
        person = new { name = "王主任", email = "wang@example.test", password },
    };
}
