using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class LinkTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Of_two_uses_at_the_same_moment_exactly_one_wins()
    {
        for (var round = 0; round < 5; round++)
        {
            var token = await TokenAsync();
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => UseAsync(token)));
            Assert.Equal(["200", "401 access.linkUsed", "401 access.linkUsed", "401 access.linkUsed"], answers.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_used_link_stays_used()
    {
        var token = await TokenAsync();
        Assert.Equal("200", await UseAsync(token));
        Assert.Equal("401 access.linkUsed", await UseAsync(token));
    }

    [Fact]
    public async Task A_link_expires()
    {
        var token = await TokenAsync();
        server.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("401 access.linkUsed", await UseAsync(token));
    }

    [Fact]
    public async Task A_made_up_link_opens_nothing() => Assert.Equal("401 access.linkUsed", await UseAsync("made-up"));

    [Fact]
    public async Task A_new_password_makes_other_links_worthless()
    {
        var person = await server.PersonAsync(await server.CentreAsync(), employeeId: null, Role.Agent);
        using var browser = await server.AsAsync(person);
        var spare = (await server.LinkAsync(person))["/link/".Length..];
        Assert.Equal("204", await browser.PostIt("/api/access/password", new { next = "一句自己记得住的长话" }).SaysAsync());
        Assert.Equal("401 access.linkUsed", await UseAsync(spare));
    }

    private async Task<string> TokenAsync() =>
        (await server.LinkAsync(await server.PersonAsync(await server.CentreAsync(), employeeId: null, Role.Agent)))["/link/".Length..];

    private async Task<string> UseAsync(string token)
    {
        using var browser = server.Visitor();
        return await browser.PostIt("/api/access/link", new { token }).SaysAsync();
    }
}
