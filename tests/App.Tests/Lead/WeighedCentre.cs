using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Facts;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Tests.Lead;

/// <summary>Twelve weeks of calls of agents a0 to b5 in the teams a and b: within each team the first talks shortest, and most of whose customers come back.</summary>
internal sealed class WeighedCentre
{
    public const int Weeks = 12;
    private const int PerWeek = 10;

    public required ShouwenServer Server { get; init; }
    public required Centre Centre { get; init; }
    public required HttpClient Director { get; init; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WeighedCentre> NewAsync(ShouwenServer server)
    {
        server.Clock.GoTo(new(2026, 4, 10, 1, 0, 0, TimeSpan.Zero));
        var centre = await server.CentreAsync();
        await LoadContacts.RunAsync(server.Services, centre.Id, "test", Contacts(), null, Cancel);
        await server.InDbAsync(async db =>
        {
            var teams = await db.Set<Team>().Where(row => row.CentreId == centre.Id).ToDictionaryAsync(row => row.Code, row => row.Id, Cancel);
            foreach (var agent in await db.Set<Employee>().Where(row => row.CentreId == centre.Id).ToListAsync(Cancel)) agent.TeamId = teams[agent.Code[..1]];
            return await db.SaveChangesAsync(Cancel);
        });
        return new() { Server = server, Centre = centre, Director = await server.AsAsync(centre, Role.Director) };
    }

    /// <summary>Handle times are 100 s and 20 s more for each agent after the first of a team, give or take; of ten customers six less as many come back.</summary>
    private static IEnumerable<ContactDraft> Contacts()
    {
        for (var week = 0; week < Weeks; week++)
        {
            for (var agent = 0; agent < 12; agent++)
            {
                var (team, place) = (agent < 6 ? "a" : "b", agent % 6);
                for (var n = 0; n < PerWeek; n++)
                {
                    var (id, at) = ($"{agent}-{week}-{n}", FactsOf.Monday.AddDays((7 * week) + (n % 5)).AddMinutes((agent * 13) + n));
                    yield return FactsOf.Contact(id, at, talk: 100 + (20 * place) + (((agent * 7) + (week * 11) + (n * 5)) % 13), agent: $"{team}{place}", team: team, customer: $"c{id}");
                    if (n < 6 - place) yield return FactsOf.Contact(id + "-again", at.AddHours(3), Outcome.SelfServed, customer: $"c{id}");
                }
            }
        }
    }

    public async Task<(int Status, JsonElement Body, string? ETag)> SendAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null, HttpClient? by = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/lead{path}") { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await (by ?? Director).SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, text.Length == 0 || text[0] is not ('{' or '[') ? default : JsonElement.Parse(text), answer.Headers.ETag?.Tag);
    }

    public async Task<JsonElement> GetAsync(string path, HttpClient? by = null)
    {
        var (status, body, _) = await SendAsync(HttpMethod.Get, path, by: by);
        Assert.True(status == 200, body.ToString());
        return body;
    }

    public static object Measure(string metric, double weight, bool higherIsBetter = false, string scale = "target", double? floor = null, double? target = null, string perspective = "efficiency", string role = "driver") =>
        new { metric, perspective, role, weight, higherIsBetter, scale, floor, target };

    /// <summary>Short calls and customers who need not come back, among peers.</summary>
    public static object[] Paced(double aht, double repeats) => [Measure("aht", aht, scale: "spread"), Measure("repeat_rate", repeats, scale: "spread", perspective: "customerValue", role: "result")];

    public async Task<int> DraftAsync(object[] measures, string name = "方案")
    {
        var number = (await SendAsync(HttpMethod.Post, "/weightings", new { name })).Body.GetProperty("number").GetInt32();
        var saved = await SendAsync(HttpMethod.Put, $"/weightings/{number}", new { name, measures });
        Assert.True(saved.Status == 200, saved.Body.ToString());
        return number;
    }

    public async Task UseAsync(int number, string from = "2026-04-01")
    {
        Assert.Equal(200, (await SendAsync(HttpMethod.Post, $"/weightings/{number}/rehearsals")).Status);
        var used = await SendAsync(HttpMethod.Post, $"/weightings/{number}/use", new { from, reason = "管理组讨论通过" });
        Assert.True(used.Status == 200, used.Body.ToString());
    }

    public async Task<HttpClient> AgentAsync(string code) => await Server.AsAsync(await Server.PersonAsync(Centre, await EmployeeAsync(code), Role.Agent));

    public async Task<HttpClient> LeaderAsync(string ofTeamOf) => await Server.AsAsync(await Server.PersonAsync(Centre, await EmployeeAsync(ofTeamOf), Role.TeamLeader));

    private Task<int> EmployeeAsync(string code) => Server.InDbAsync(db => db.Set<Employee>().Where(row => row.CentreId == Centre.Id && row.Code == code).Select(row => row.Id).SingleAsync(Cancel));
}
