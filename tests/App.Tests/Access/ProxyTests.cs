using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class ProxyTests(ProxyTests.BehindProxy server) : IClassFixture<ProxyTests.BehindProxy>
{
    public sealed class BehindProxy : ShouwenServer
    {
        protected override void Adjust(WebApplicationBuilder builder)
        {
            base.Adjust(builder);
            builder.Configuration["Shouwen:TrustedProxies"] = "127.0.0.1";
        }
    }

    [Fact]
    public async Task A_named_proxy_is_believed_about_address_and_https()
    {
        var person = await server.PersonAsync(await server.CentreAsync(), employeeId: null, Role.Agent);
        using var browser = server.Visitor();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await browser.PostIt("/api/access/link", new { token = (await server.LinkAsync(person))["/link/".Length..] });
        Assert.Contains("secure", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));

        using var later = server.Visitor();
        later.DefaultRequestHeaders.Add("Cookie", Answers.CookieOf(answer));
        var session = (await later.GetIt("/api/access/sessions").JsonAsync()).GetProperty("items")[0];
        Assert.Equal("203.0.113.7", session.GetProperty("address").GetString());
    }
}
