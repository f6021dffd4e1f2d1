using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class TokenTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_token_does_what_it_is_for_and_nothing_else()
    {
        var centre = await server.CentreAsync();
        using var machine = await MachineAsync(centre, "calendars.view");
        Assert.Equal("200", await machine.GetIt("/api/calendars").SaysAsync());
        Assert.Equal("200", await machine.GetIt($"/api/calendars?centre={centre.Code}").SaysAsync());
        Assert.Equal("403 access.forbidden", await machine.PostIt("/api/calendars", new { }).SaysAsync());
        Assert.Equal("403 access.forbidden", await machine.GetIt("/api/access/people").SaysAsync());
        Assert.Equal("403 access.forbidden", await machine.GetIt("/api/access/sessions").SaysAsync());
    }

    [Fact]
    public async Task A_token_of_one_centre_finds_no_other()
    {
        var other = await server.CentreAsync();
        using var machine = await MachineAsync(await server.CentreAsync(), "calendars.view");
        Assert.Equal("404 centre.notFound", await machine.GetIt($"/api/calendars?centre={other.Code}").SaysAsync());
    }

    [Fact]
    public async Task A_revoked_token_is_worth_nothing_at_once()
    {
        var centre = await server.CentreAsync();
        using var administrator = await server.AsAsync(centre, Role.Administrator);
        var made = await MakeAsync(administrator, "calendars.view");
        using var machine = Machine(made.Secret);
        Assert.Equal("200", await machine.GetIt("/api/calendars").SaysAsync());
        Assert.Equal("204", await administrator.DeleteIt($"/api/access/tokens/{made.Id}").SaysAsync());
        Assert.Equal("401 access.signInNeeded", await machine.GetIt("/api/calendars").SaysAsync());
        Assert.Equal("404 access.tokenNotFound", await administrator.DeleteIt($"/api/access/tokens/{made.Id}").SaysAsync());
    }

    [Fact]
    public async Task A_token_expires()
    {
        using var machine = await MachineAsync(await server.CentreAsync(), "calendars.view");
        server.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal("200", await machine.GetIt("/api/calendars").SaysAsync());
        server.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("401 access.signInNeeded", await machine.GetIt("/api/calendars").SaysAsync());
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_only_its_hash_is_stored()
    {
        var centre = await server.CentreAsync();
        using var administrator = await server.AsAsync(centre, Role.Administrator);
        var made = await MakeAsync(administrator, "facts.import");
        Assert.StartsWith("sw_", made.Secret, StringComparison.Ordinal);

        var listed = Assert.Single((await administrator.GetIt("/api/access/tokens").JsonAsync()).EnumerateArray());
        Assert.DoesNotContain(made.Secret, listed.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(made.Id, listed.GetProperty("id").GetGuid());
        Assert.Equal("facts.import", listed.GetProperty("scopes")[0].GetString());
        var stored = await server.InDbAsync(db => db.Set<ApiToken>().SingleAsync(row => row.Id == made.Id));
        Assert.Equal(OpaqueToken.HashOf(made.Secret), stored.Hash);
    }

    [Fact]
    public async Task Nobody_gives_a_token_what_they_may_not_do_themselves()
    {
        using var administrator = await server.AsAsync(await server.CentreAsync(), Role.Administrator);
        Assert.Equal("400 invalid", await administrator.PostIt("/api/access/tokens", Wish("facts.rows")).SaysAsync());
        Assert.Equal("400 invalid", await administrator.PostIt("/api/access/tokens", Wish("access.people")).SaysAsync());
        Assert.Equal("400 invalid", await administrator.PostIt("/api/access/tokens", Wish("made.up")).SaysAsync());
        Assert.Equal("400 invalid", await administrator.PostIt("/api/access/tokens", Wish()).SaysAsync());
        using var both = await server.AsAsync(await server.CentreAsync(), Role.Administrator, Role.Director);
        Assert.Equal("200", await both.PostIt("/api/access/tokens", Wish("facts.rows")).SaysAsync());
    }

    [Fact]
    public async Task A_wrong_token_is_not_made_good_by_a_cookie_and_a_token_needs_no_antiforgery()
    {
        var centre = await server.CentreAsync();
        using var administrator = await server.AsAsync(centre, Role.Administrator);
        var made = await MakeAsync(administrator, "calendars.edit");
        using var machine = Machine(made.Secret);
        Assert.Equal("400 invalid", await machine.PostIt("/api/calendars", new { }).SaysAsync());

        administrator.DefaultRequestHeaders.Authorization = new("Bearer", "sw_wrong");
        Assert.Equal("401 access.signInNeeded", await administrator.GetIt("/api/calendars").SaysAsync());
    }

    [Fact]
    public async Task When_a_token_was_last_used_is_written_behind_the_requests()
    {
        var centre = await server.CentreAsync();
        using var administrator = await server.AsAsync(centre, Role.Administrator);
        using var machine = Machine((await MakeAsync(administrator, "calendars.view")).Secret);
        Assert.Equal("200", await machine.GetIt("/api/calendars").SaysAsync());
        await server.Services.GetRequiredService<LastSeen>().WriteAsync(TestContext.Current.CancellationToken);
        var listed = Assert.Single((await administrator.GetIt("/api/access/tokens").JsonAsync()).EnumerateArray());
        Assert.InRange(server.Clock.GetUtcNow() - listed.GetProperty("lastUsedAt").GetDateTimeOffset(), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    private async Task<HttpClient> MachineAsync(Centre centre, string scope)
    {
        using var administrator = await server.AsAsync(centre, Role.Administrator);
        return Machine((await MakeAsync(administrator, scope)).Secret);
    }

    private HttpClient Machine(string secret)
    {
        var machine = server.Visitor();
        machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return machine;
    }

    private static async Task<(Guid Id, string Secret)> MakeAsync(HttpClient administrator, string scope)
    {
        var made = await administrator.PostIt("/api/access/tokens", Wish(scope)).JsonAsync();
        return (made.GetProperty("id").GetGuid(), made.GetProperty("secret").GetString()!);
    }

    private static object Wish(params string[] scopes) => new { name = "呼叫平台", scopes, expiresInDays = 30 };
}
