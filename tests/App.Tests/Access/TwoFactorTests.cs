using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class TwoFactorTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Password = "两步验证也要有密码";

    [Fact]
    public async Task Once_confirmed_a_code_is_asked_for_and_each_code_works_once()
    {
        var (email, secret, _) = await WithTwoFactorAsync("codes");
        using var browser = server.Visitor();
        Assert.Equal("401 access.twoFactorNeeded", await SignInAsync(browser, email));
        Assert.Equal("401 access.wrongCode", await SignInAsync(browser, email, code: "000000"));

        server.Clock.Advance(TimeSpan.FromMinutes(2));
        var code = CodeOf(secret);
        Assert.Equal("204", await SignInAsync(browser, email, code: code));
        Assert.Equal("401 access.wrongCode", await SignInAsync(browser, email, code: code));
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed()
    {
        var (email, _, recoveryCodes) = await WithTwoFactorAsync("recovery");
        Assert.Equal(10, recoveryCodes.Length);
        using var browser = server.Visitor();
        Assert.Equal("204", await SignInAsync(browser, email, recoveryCode: $" {recoveryCodes[0].ToLowerInvariant()} "));
        Assert.Equal("401 access.wrongCode", await SignInAsync(browser, email, recoveryCode: recoveryCodes[0]));
        Assert.Equal("204", await SignInAsync(browser, email, recoveryCode: recoveryCodes[9]));
    }

    [Fact]
    public async Task Wrong_codes_lock_out_and_leaving_the_code_away_in_between_does_not_help()
    {
        var (email, _, _) = await WithTwoFactorAsync("guesses");
        using var browser = server.Visitor();
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("401 access.wrongCode", await SignInAsync(browser, email, code: "000000"));
            Assert.Equal("401 access.twoFactorNeeded", await SignInAsync(browser, email));
        }
        Assert.Equal("423 access.lockedOut", await SignInAsync(browser, email, code: "000000"));
        Assert.Equal("423 access.lockedOut", await SignInAsync(browser, email));
    }

    [Fact]
    public async Task A_one_time_link_stands_in_for_the_password_only()
    {
        var (email, secret, _) = await WithTwoFactorAsync("link");
        var person = await server.InDbAsync(db => db.Set<Person>().Where(row => row.Email == email).Select(row => row.Id).SingleAsync());
        var token = (await server.LinkAsync(person))["/link/".Length..];
        using var browser = server.Visitor();
        Assert.Equal("401 access.twoFactorNeeded", await browser.PostIt("/api/access/link", new { token }).SaysAsync());
        server.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("200", await browser.PostIt("/api/access/link", new { token, code = CodeOf(secret) }).SaysAsync());
    }

    [Fact]
    public async Task Neither_the_key_nor_recovery_codes_can_be_read_in_the_store()
    {
        var (_, secret, recoveryCodes) = await WithTwoFactorAsync("stored");
        var stored = string.Join('\n', await server.InDbAsync(db => db.Set<IdentityUserToken<Guid>>().Select(row => row.Value).ToListAsync()));
        Assert.NotEmpty(stored);
        Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
        Assert.All(recoveryCodes, code => Assert.DoesNotContain(code, stored, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_turned_off_with_the_password()
    {
        var (email, secret, _) = await WithTwoFactorAsync("off");
        using var browser = server.Visitor();
        server.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("204", await SignInAsync(browser, email, code: CodeOf(secret)));
        await browser.TakeAntiforgeryAsync();
        Assert.Equal("400 access.wrongPassword", await browser.PostIt("/api/access/two-factor/off", new { password = "wrong" }).SaysAsync());
        Assert.Equal("204", await browser.PostIt("/api/access/two-factor/off", new { password = Password }).SaysAsync());
        Assert.Equal("204", await SignInAsync(browser, email));
    }

    private async Task<(string Email, string Secret, string[] RecoveryCodes)> WithTwoFactorAsync(string name)
    {
        var email = $"{name}@example.test";
        await server.PersonAsync(await server.CentreAsync(), email, Password, Role.Agent);
        using var browser = server.Visitor();
        Assert.Equal("204", await SignInAsync(browser, email));
        await browser.TakeAntiforgeryAsync();
        var started = await browser.PostIt("/api/access/two-factor/start").JsonAsync();
        var secret = started.GetProperty("secret").GetString()!;
        Assert.StartsWith("otpauth://totp/", started.GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("<svg", started.GetProperty("qrSvg").GetString(), StringComparison.Ordinal);
        Assert.Equal("400 access.wrongCode", await browser.PostIt("/api/access/two-factor/confirm", new { code = "000000" }).SaysAsync());
        var confirmed = await browser.PostIt("/api/access/two-factor/confirm", new { code = CodeOf(secret) }).JsonAsync();
        return (email, secret, [.. confirmed.GetProperty("recoveryCodes").EnumerateArray().Select(code => code.GetString()!)]);
    }

    private string CodeOf(string secret) => Totp.CodeAt(secret, server.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    private static Task<string> SignInAsync(HttpClient browser, string email, string? code = null, string? recoveryCode = null) =>
        browser.PostIt("/api/access/sign-in", new { email, password = Password, code, recoveryCode }).SaysAsync();
}
