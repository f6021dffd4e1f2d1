using Shouwen.App.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class RateLimitTests(RateLimitTests.StrictServer server) : IClassFixture<RateLimitTests.StrictServer>
{
    public sealed class StrictServer : ShouwenServer
    {
        protected override void Adjust(WebApplicationBuilder builder)
        {
            base.Adjust(builder);
            builder.Services.Configure<AccessOptions>(options => (options.SignInsPerMinute, options.SetUpsPerMinute) = (3, 2));
        }
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_told_how_long_to_wait()
    {
        using var browser = server.Visitor();
        for (var i = 0; i < 3; i++)
            Assert.Equal("401 access.wrong", await browser.PostIt("/api/access/sign-in", new { email = $"{i}@example.test", password = "spray" }).SaysAsync());
        using var answer = await browser.PostIt("/api/access/sign-in", new { email = "next@example.test", password = "spray" });
        Assert.Equal(429, (int)answer.StatusCode);
        Assert.Equal("tooMany", (await answer.JsonAsync()).GetProperty("code").GetString());
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal("200", await browser.GetIt("/api/access/me").SaysAsync());
    }

    [Fact]
    public async Task So_are_too_many_guesses_at_the_set_up_token()
    {
        using var browser = server.Visitor();
        var wish = new
        {
            token = "guess",
            centre = new { code = "C", name = "C", zone = "Asia/Shanghai" },
            person = new { name = "P", email = "p@example.test", password = "long enough" },
        };
        Assert.Equal("401 access.wrongToken", await browser.PostIt("/api/access/setup", wish).SaysAsync());
        Assert.Equal("401 access.wrongToken", await browser.PostIt("/api/access/setup", wish).SaysAsync());
        Assert.Equal("429 tooMany", await browser.PostIt("/api/access/setup", wish).SaysAsync());
    }
}
