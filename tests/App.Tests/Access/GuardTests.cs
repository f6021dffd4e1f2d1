using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Shouwen.App.Access;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class GuardTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    // Whatever anyone may call. A new line here is a decision.
    private static readonly string[] OpenToAll =
    [
        "GET /api/access/me",
        "POST /api/access/link",
        "POST /api/access/setup",
        "POST /api/access/sign-in",
        "GET /api/openapi.json",
        "GET /api/kiosks/{link}",
        "POST /api/kiosks/{link}/answers",
        "POST /api/kiosks/{link}/back",
        "POST /api/kiosks/{link}/refused",
        "GET /api/public/arena/{code}",
        "GET /api/public/arena/{code}/qr.svg",
        "POST /api/public/arena/{code}/players",
        "GET /api/public/arena/{code}/me",
        "GET /api/public/arena/{code}/mine",
        "PUT /api/public/arena/{code}/opinion",
        " /hubs/arena",
        " /hubs/arena/negotiate",
        "GET /p/{door}",
        "POST /p/{door}",
        "GET /p/c/{token}",
        "POST /p/c/{token}",
        "GET /p/c/{token}/files/{id:guid}",
        "GET /s/{key}",
        "POST /s/{key}",
        "POST /s/{key}/back",
        "GET /s/{key}/out",
        "POST /s/{key}/out",
        " /health",
        " /{*path:page}",
        "GET /{*path:page}",
        "HEAD /{*path:page}",
    ];

    [Fact]
    public void Every_endpoint_names_an_act_of_the_rights_table_or_is_on_the_open_list()
    {
        var endpoints = Endpoints.Of(server);
        Assert.True(endpoints.Count > 20, "The endpoints were not found.");
        Assert.All(endpoints.Where(endpoint => !endpoint.IsOpen), endpoint => Assert.Contains(endpoint.Act, Rights.Acts));
        Assert.Empty(endpoints.Where(endpoint => endpoint.IsOpen).Select(endpoint => endpoint.ToString()).Except(OpenToAll));
    }

    [Fact]
    public async Task An_endpoint_that_says_nothing_about_rights_stays_shut()
    {
        await using var store = await TestStore.CreateAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddShouwen(store.Store);
        await using var app = builder.Build();
        app.UseShouwen();
        app.MapGet("/forgotten", () => "open sesame");
        await DataModule.MigrateAsync(app.Services, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var visitor = new HttpClient { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
        Assert.Equal("403 access.forbidden", await visitor.GetIt("/forgotten").SaysAsync());
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_at_every_guarded_endpoint()
    {
        using var visitor = server.Visitor();
        foreach (var endpoint in Endpoints.Of(server).Where(endpoint => !endpoint.IsOpen))
            Assert.Equal($"{endpoint} 401 access.signInNeeded", $"{endpoint} {await endpoint.AskAsync(visitor, "C1").SaysAsync()}");
    }

    [Fact]
    public async Task Another_centre_is_not_found_and_neither_is_one_that_does_not_exist()
    {
        var mine = await server.CentreAsync();
        var foreign = await server.CentreAsync();
        using var browser = await server.AsAsync(mine, Role.Administrator, Role.Director);
        Assert.Equal("200", await browser.GetIt($"/api/audit?centre={mine.Code}").SaysAsync());
        Assert.Equal("404 centre.notFound", await browser.GetIt($"/api/audit?centre={foreign.Code}").SaysAsync());
        Assert.Equal("404 centre.notFound", await browser.GetIt("/api/audit?centre=NOWHERE").SaysAsync());
    }

    [Fact]
    public async Task The_centre_may_be_left_out_by_who_has_one_and_must_be_named_by_who_has_two()
    {
        var first = await server.CentreAsync();
        var second = await server.CentreAsync();
        var person = await server.PersonAsync(first, employeeId: null, Role.Director);
        using var browser = await server.AsAsync(person);
        Assert.Equal("200", await browser.GetIt("/api/audit").SaysAsync());

        await server.AddAsync(new Membership { Id = NewId.At(server.Clock), PersonId = person, CentreId = second.Id, Roles = [Role.Agent] });
        Assert.Equal("400 centre.needed", await browser.GetIt("/api/audit").SaysAsync());
        Assert.Equal("200", await browser.GetIt($"/api/audit?centre={first.Code}").SaysAsync());
        Assert.Equal("403 access.forbidden", await browser.GetIt($"/api/audit?centre={second.Code}").SaysAsync());
    }

    [Fact]
    public async Task A_cookie_alone_changes_nothing()
    {
        using var browser = await server.AsAsync(await server.CentreAsync(), Role.Administrator);
        browser.DefaultRequestHeaders.Remove("X-Antiforgery");
        Assert.Equal("400 access.antiforgery", await browser.PostIt("/api/access/tokens", new { name = "x", scopes = new[] { "facts.import" }, expiresInDays = 1 }).SaysAsync());
        Assert.Equal("400 access.antiforgery", await browser.PostIt("/api/access/sign-out").SaysAsync());
        Assert.Equal("200", await browser.GetIt("/api/access/tokens").SaysAsync());
    }

    [Fact]
    public async Task The_antiforgery_token_of_one_session_is_no_good_for_another()
    {
        var person = await server.PersonAsync(await server.CentreAsync(), employeeId: null, Role.Agent);
        using var one = await server.AsAsync(person);
        using var other = await server.AsAsync(person);
        one.DefaultRequestHeaders.Remove("X-Antiforgery");
        one.DefaultRequestHeaders.Add("X-Antiforgery", (await other.MeAsync()).GetProperty("antiforgery").GetString());
        Assert.Equal("400 access.antiforgery", await one.PostIt("/api/access/sign-out").SaysAsync());
    }

    [Fact]
    public async Task Answers_tell_browsers_what_to_refuse()
    {
        using var visitor = server.Visitor();
        foreach (var path in new[] { "/api/access/me", "/api/audit", "/nowhere" })
        {
            using var answer = await visitor.GetIt(path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        }
    }

    [Fact]
    public async Task Who_signs_in_from_where_is_not_believed_from_a_header()
    {
        var person = await server.PersonAsync(await server.CentreAsync(), employeeId: null, Role.Agent);
        using var browser = server.Visitor();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var token = (await server.LinkAsync(person))["/link/".Length..];
        using var answer = await browser.PostIt("/api/access/link", new { token });
        Assert.DoesNotContain("secure", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        var session = (await browser.GetIt("/api/access/sessions").JsonAsync()).GetProperty("items")[0];
        Assert.Equal("127.0.0.1", session.GetProperty("address").GetString());
    }
}
