using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class SigningInTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Password = "首问负责制 2026";

    [Fact]
    public async Task A_right_password_signs_in_and_me_tells_who_and_where_and_what()
    {
        var centre = await server.CentreAsync();
        var email = await PersonWithPasswordAsync(centre);
        using var browser = server.Visitor();
        Assert.False((await browser.MeAsync()).GetProperty("signedIn").GetBoolean());

        Assert.Equal("204", await SignInAsync(browser, email, Password));

        var me = await browser.MeAsync();
        Assert.True(me.GetProperty("signedIn").GetBoolean());
        Assert.Equal(email, me.GetProperty("user").GetProperty("email").GetString());
        var mine = Assert.Single(me.GetProperty("centres").EnumerateArray());
        Assert.Equal(centre.Code, mine.GetProperty("code").GetString());
        Assert.Equal("teamLeader", mine.GetProperty("roles")[0].GetString());
        Assert.Equal("team", mine.GetProperty("acts").GetProperty("facts.view").GetString());
        Assert.False(mine.GetProperty("acts").TryGetProperty("audit.view", out _));
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        var email = await PersonWithPasswordAsync(await server.CentreAsync());
        using var browser = server.Visitor();
        using var answer = await browser.PostIt("/api/access/sign-in", new { email, password = Password });
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_session_planted_before_signing_in_is_worth_nothing_afterwards()
    {
        var email = await PersonWithPasswordAsync(await server.CentreAsync());
        const string planted = "planted-by-somebody-else";
        using var browser = server.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/access/sign-in") { Content = JsonContent.Create(new { email, password = Password }) };
        request.Headers.Add("Cookie", $"shouwen={planted}");
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(204, (int)answer.StatusCode);
        Assert.DoesNotContain(planted, Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);

        using var other = server.Visitor();
        other.DefaultRequestHeaders.Add("Cookie", $"shouwen={planted}");
        Assert.False((await other.MeAsync()).GetProperty("signedIn").GetBoolean());
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_that_the_browser_had()
    {
        var email = await PersonWithPasswordAsync(await server.CentreAsync());
        using var browser = server.Visitor();
        using var first = await browser.PostIt("/api/access/sign-in", new { email, password = Password });
        var old = Answers.CookieOf(first);
        Assert.Equal("204", await SignInAsync(browser, email, Password));

        using var thief = server.Visitor();
        thief.DefaultRequestHeaders.Add("Cookie", old);
        Assert.False((await thief.MeAsync()).GetProperty("signedIn").GetBoolean());
    }

    [Fact]
    public async Task A_form_of_another_site_cannot_sign_anybody_in()
    {
        var email = await PersonWithPasswordAsync(await server.CentreAsync());
        using var browser = server.Visitor();
        // What a form without script can send: text, but never JSON by its right name.
        using var form = new StringContent(System.Text.Json.JsonSerializer.Serialize(new { email, password = Password }), System.Text.Encoding.UTF8, "text/plain");
        Assert.Equal("415 mediaType", await browser.PostAsync("/api/access/sign-in", form, TestContext.Current.CancellationToken).SaysAsync());
    }

    [Fact]
    public async Task What_is_no_request_at_all_is_told_so()
    {
        using var browser = server.Visitor();
        Assert.Equal("400 invalid", await browser.PostIt("/api/access/sign-in", new { }).SaysAsync());
        Assert.Equal("400 invalid", await browser.PostIt("/api/access/sign-in", new { email = (string?)null, password = "x" }).SaysAsync());
        Assert.Equal("413 tooLarge", await browser.PostIt("/api/access/sign-in", new { email = new string('x', 100_000), password = "x" }).SaysAsync());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_e_mail_get_the_same_answers_up_to_the_lockout()
    {
        var email = await PersonWithPasswordAsync(await server.CentreAsync());
        using var browser = server.Visitor();
        string[] expected = ["401 access.wrong", "401 access.wrong", "401 access.wrong", "401 access.wrong", "423 access.lockedOut", "423 access.lockedOut"];
        foreach (var answer in expected)
        {
            Assert.Equal(answer, await SignInAsync(browser, email, "wrong"));
            Assert.Equal(answer, await SignInAsync(browser, "nobody@example.test", "wrong"));
        }
    }

    [Fact]
    public async Task A_lockout_holds_against_the_right_password_and_ends_after_ten_minutes()
    {
        var centre = await server.CentreAsync();
        var email = await PersonWithPasswordAsync(centre);
        using var browser = server.Visitor();
        for (var i = 0; i < 5; i++) await SignInAsync(browser, email, "wrong");
        using var locked = await browser.PostIt("/api/access/sign-in", new { email, password = Password });
        Assert.Equal(423, (int)locked.StatusCode);
        var until = (await locked.JsonAsync()).GetProperty("until").GetDateTimeOffset();
        Assert.InRange(until - server.Clock.GetUtcNow(), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        using var director = await server.AsAsync(centre, Role.Director);
        var events = (await director.GetIt("/api/audit?entity=person").JsonAsync()).GetProperty("items").EnumerateArray();
        Assert.Equal("lockedOut", Assert.Single(events).GetProperty("action").GetString());

        server.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("204", await SignInAsync(browser, email, Password));
    }

    [Fact]
    public async Task Guessing_in_parallel_gets_no_more_tries_than_guessing_in_turn()
    {
        var email = await PersonWithPasswordAsync(await server.CentreAsync());
        var guesses = Enumerable.Range(0, 12).Select(async number =>
        {
            using var browser = server.Visitor();
            return await SignInAsync(browser, email, $"guess {number}");
        });
        var answers = await Task.WhenAll(guesses);
        Assert.InRange(answers.Count(answer => answer == "401 access.wrong"), 0, 4);
        Assert.All(answers, answer => Assert.True(answer is "401 access.wrong" or "423 access.lockedOut", answer));
        Assert.Equal(5, await server.InDbAsync(db => db.Set<Person>().Where(row => row.Email == email).Select(row => row.AccessFailedCount).SingleAsync()));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_kept_its_cookie()
    {
        var email = await PersonWithPasswordAsync(await server.CentreAsync());
        using var browser = server.Visitor();
        using var signedIn = await browser.PostIt("/api/access/sign-in", new { email, password = Password });
        using var keeper = server.Visitor();
        keeper.DefaultRequestHeaders.Add("Cookie", Answers.CookieOf(signedIn));
        Assert.True((await keeper.MeAsync()).GetProperty("signedIn").GetBoolean());

        await browser.TakeAntiforgeryAsync();
        Assert.Equal("204", await browser.PostIt("/api/access/sign-out").SaysAsync());
        Assert.False((await keeper.MeAsync()).GetProperty("signedIn").GetBoolean());
    }

    private async Task<string> PersonWithPasswordAsync(Centre centre)
    {
        var email = $"{centre.Code}@example.test";
        await server.PersonAsync(centre, email, Password, Role.TeamLeader);
        return email;
    }

    private static Task<string> SignInAsync(HttpClient browser, string email, string password) =>
        browser.PostIt("/api/access/sign-in", new { email, password }).SaysAsync();
}
