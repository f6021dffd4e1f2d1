using System.Net;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Executable;

public sealed class FrontEndTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/facts/metrics/abandon_rate?from=2026-01-01")]
    public async Task Every_address_of_a_page_gives_the_page_which_is_asked_for_again_each_time(string address)
    {
        using var response = await AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_built_asset_is_kept_for_a_year()
    {
        using var response = await AskAsync("/assets/app-0a1b2c.js");
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task What_compresses_well_is_compressed()
    {
        using var response = await AskAsync("/assets/app-0a1b2c.js", "br");
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("br", true)]
    [InlineData("gzip", false)]
    [InlineData(null, false)]
    public async Task What_was_packed_when_it_was_built_is_given_as_it_is_to_who_takes_it(string? encoding, bool packed)
    {
        using var response = await AskAsync("/assets/packed-0a1b2c.js", encoding);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
        Assert.Equal(packed ? ["br"] : encoding is null ? [] : [encoding], response.Content.Headers.ContentEncoding);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var built = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Pages", "assets", "packed-0a1b2c.js");
        if (packed) Assert.Equal(await File.ReadAllBytesAsync(built + ".br", TestContext.Current.CancellationToken), bytes);
        if (encoding is null) Assert.Equal(await File.ReadAllBytesAsync(built, TestContext.Current.CancellationToken), bytes);
    }

    [Theory]
    [InlineData("/assets/app-of-an-older-build.js")]
    [InlineData("/api/facts/nothing")]
    public async Task What_is_neither_a_page_nor_there_is_not_found(string address)
    {
        using var response = await AskAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string? encoding = null)
    {
        using var visitor = server.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not null) request.Headers.AcceptEncoding.Add(new(encoding));
        return await visitor.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
