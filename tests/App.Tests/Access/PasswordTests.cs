using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class PasswordTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Old = "旧密码也要够长 1999";
    private const string New = "新密码更要够长 2026";

    [Fact]
    public async Task A_new_password_ends_the_sessions_on_other_devices_and_keeps_this_one()
    {
        using var here = await SignedInAsync("change@example.test");
        using var there = server.Visitor();
        await there.PostIt("/api/access/sign-in", new { email = "change@example.test", password = Old });

        Assert.Equal("204", await here.PostIt("/api/access/password", new { current = Old, next = New }).SaysAsync());

        Assert.Equal("200", await here.GetIt("/api/access/sessions").SaysAsync());
        Assert.Equal("401 access.signInNeeded", await there.GetIt("/api/access/sessions").SaysAsync());
        Assert.Equal("401 access.wrong", await there.PostIt("/api/access/sign-in", new { email = "change@example.test", password = Old }).SaysAsync());
        Assert.Equal("204", await there.PostIt("/api/access/sign-in", new { email = "change@example.test", password = New }).SaysAsync());
    }

    [Fact]
    public async Task The_current_password_is_asked_for_and_guessing_it_locks_out()
    {
        using var browser = await SignedInAsync("guess@example.test");
        Assert.Equal("400 access.wrongPassword", await browser.PostIt("/api/access/password", new { next = New }).SaysAsync());
        for (var i = 0; i < 3; i++)
            Assert.Equal("400 access.wrongPassword", await browser.PostIt("/api/access/password", new { current = "guess", next = New }).SaysAsync());
        Assert.Equal("423 access.lockedOut", await browser.PostIt("/api/access/password", new { current = "guess", next = New }).SaysAsync());
        Assert.Equal("423 access.lockedOut", await browser.PostIt("/api/access/password", new { current = Old, next = New }).SaysAsync());
    }

    [Fact]
    public async Task A_short_or_monotonous_password_is_refused_by_its_field()
    {
        using var browser = await SignedInAsync("weak@example.test");
        using var answer = await browser.PostIt("/api/access/password", new { current = Old, next = "aaa" });
        Assert.Equal(400, (int)answer.StatusCode);
        var next = (await answer.JsonAsync()).GetProperty("errors").GetProperty("next");
        Assert.Equal(["passwordTooShort", "passwordRequiresUniqueChars"], next.EnumerateArray().Select(what => what.GetString()!));
    }

    [Fact]
    public async Task After_a_one_time_link_no_old_password_is_asked_for_but_only_for_half_an_hour_and_once()
    {
        var person = await server.PersonAsync(await server.CentreAsync(), employeeId: null, Role.Agent);
        using var late = await server.AsAsync(person);
        Assert.True((await late.MeAsync()).GetProperty("user").GetProperty("maySetPassword").GetBoolean());
        server.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("400 access.wrongPassword", await late.PostIt("/api/access/password", new { next = New }).SaysAsync());

        using var soon = await server.AsAsync(person);
        Assert.Equal("204", await soon.PostIt("/api/access/password", new { next = New }).SaysAsync());
        Assert.Equal("400 access.wrongPassword", await soon.PostIt("/api/access/password", new { next = Old }).SaysAsync());
    }

    private async Task<HttpClient> SignedInAsync(string email)
    {
        await server.PersonAsync(await server.CentreAsync(), email, Old, Role.Agent);
        var browser = server.Visitor();
        Assert.Equal("204", await browser.PostIt("/api/access/sign-in", new { email, password = Old }).SaysAsync());
        await browser.TakeAntiforgeryAsync();
        return browser;
    }
}
