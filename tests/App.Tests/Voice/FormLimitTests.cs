using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice;

namespace Shouwen.App.Tests.Voice;

public sealed class FormLimitTests(FormLimitTests.StrictServer server) : IClassFixture<FormLimitTests.StrictServer>
{
    public sealed class StrictServer : ShouwenServer
    {
        protected override void Adjust(WebApplicationBuilder builder)
        {
            base.Adjust(builder);
            builder.Services.Configure<VoiceOptions>(options => options.FormRequestsPerMinute = 3);
        }
    }

    [Fact]
    public async Task Too_many_from_one_address_are_asked_to_wait_in_both_languages()
    {
        var voice = await VoiceOf.NewAsync(server);
        using var person = new Respondent(server, (await voice.OpenWaveAsync("contact")).GetProperty("link").GetString()!);
        for (var i = 0; i < 3; i++) Assert.Equal(200, (await person.OpenAsync()).Status);
        Assert.Equal(429, (await person.OpenAsync()).Status);
        Assert.InRange(person.Last.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains("请稍等一分钟", person.Text, StringComparison.Ordinal);
        Assert.Contains("Too many people at once", person.Text, StringComparison.Ordinal);
    }
}
