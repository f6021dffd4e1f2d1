using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Shouwen.App.Access;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;

namespace Shouwen.App.Tests.Fixtures;

/// <summary>People of a centre, signed in over HTTP as the product does it.</summary>
public static class SignedInPeople
{
    private static readonly ConditionalWeakTable<HttpClient, CookieContainer> Cookies = [];
    private static int count;

    /// <summary>The cookies of a signed-in browser, as a line sends them when it opens.</summary>
    public static string CookieOf(ShouwenServer server, HttpClient browser) => Cookies.TryGetValue(browser, out var cookies) ? cookies.GetCookieHeader(server.Address) : "";

    /// <summary>A browser signed in as somebody new who has these roles in the centre. Unsafe requests carry the antiforgery header.</summary>
    public static async Task<HttpClient> AsAsync(this ShouwenServer server, Centre centre, params Role[] roles) =>
        await server.AsAsync(await server.PersonAsync(centre, employeeId: null, roles));

    public static async Task<HttpClient> AsAsync(this ShouwenServer server, Guid personId)
    {
        var path = await server.LinkAsync(personId);
        var cookies = new CookieContainer();
        var browser = server.Visitor(cookies);
        Cookies.AddOrUpdate(browser, cookies);
        using var answer = await browser.PostAsJsonAsync("/api/access/link", new { token = path["/link/".Length..] });
        answer.EnsureSuccessStatusCode();
        await browser.TakeAntiforgeryAsync();
        return browser;
    }

    public static Task<Guid> PersonAsync(this ShouwenServer server, Centre centre, int? employeeId, params Role[] roles) => server.InDbAsync(async db =>
    {
        var number = Interlocked.Increment(ref count);
        var id = People.Add(db, server.Clock, new($"员工{number}", EmailOf(number), centre.Id, roles, employeeId));
        await db.SaveChangesAsync();
        return id;
    });

    /// <summary>Somebody with a password, for tests about passwords; the others sign in by link, which is quicker.</summary>
    internal static Task<Guid> PersonAsync(this ShouwenServer server, Centre centre, string email, string password, params Role[] roles) => server.InDbAsync(async db =>
    {
        var id = People.Add(db, server.Clock, new("员工", email, centre.Id, roles));
        var person = db.Set<Person>().Local.Single(row => row.Id == id);
        person.PasswordHash = new PasswordHasher<Person>().HashPassword(person, password);
        await db.SaveChangesAsync();
        return id;
    });

    public static Task<string> LinkAsync(this ShouwenServer server, Guid personId, TimeSpan? life = null) =>
        server.InDbAsync(db => OneTimeLinks.CreateAsync(db, server.Clock, personId, life ?? TimeSpan.FromHours(1), CancellationToken.None));

    public static async Task<JsonElement> MeAsync(this HttpClient browser) => await browser.GetFromJsonAsync<JsonElement>("/api/access/me");

    /// <summary>After signing in: the token that belongs to the new session.</summary>
    public static async Task TakeAntiforgeryAsync(this HttpClient browser)
    {
        browser.DefaultRequestHeaders.Remove("X-Antiforgery");
        browser.DefaultRequestHeaders.Add("X-Antiforgery", (await browser.MeAsync()).GetProperty("antiforgery").GetString());
    }

    private static string EmailOf(int number) => $"person{number}@example.test";
}
