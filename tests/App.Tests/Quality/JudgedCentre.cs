using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Facts;
using Shouwen.App.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace Shouwen.App.Tests.Quality;

/// <summary>A centre whose calls of January are judged: agents a1 to a4 in two teams, a form, a plan, two evaluators.</summary>
internal sealed class JudgedCentre
{
    public required ShouwenServer Server { get; init; }
    public required QualityOf Quality { get; init; }
    public required IReadOnlyList<Guid> EvaluatorIds { get; init; }
    public required IReadOnlyList<HttpClient> Evaluators { get; init; }

    public Centre Centre => Quality.Centre;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<JudgedCentre> NewAsync(ShouwenServer server, int contacts = 200)
    {
        server.Clock.GoTo(new(2026, 2, 2, 1, 0, 0, TimeSpan.Zero));
        var quality = await QualityOf.NewAsync(server);
        await LoadContacts.RunAsync(server.Services, quality.Centre.Id, "test", Enumerable.Range(0, contacts).Select(Contact), null, Cancel);
        await quality.FormAsync();
        var evaluators = new List<Guid> { await server.PersonAsync(quality.Centre, null, Role.QualityAnalyst), await server.PersonAsync(quality.Centre, null, Role.QualityAnalyst) };
        return new() { Server = server, Quality = quality, EvaluatorIds = evaluators, Evaluators = [await server.AsAsync(evaluators[0]), await server.AsAsync(evaluators[1])] };
    }

    /// <summary>Most of the calls are a1's; every tenth is long, every customer of a fifth call comes back.</summary>
    public static ContactDraft Contact(int at)
    {
        var agent = at % 10 == 0 ? "a4" : at % 10 < 3 ? "a3" : at % 10 < 5 ? "a2" : "a1";
        return FactsOf.Contact($"k{at:000}", FactsOf.Monday.AddHours(at % 9).AddDays(at % 20).AddSeconds(at), talk: at % 10 == 7 ? 900 : 100 + (at % 60),
            topic: at % 2 == 0 ? "bill" : "fault", agent: agent, team: agent is "a1" or "a2" ? "t1" : "t2", customer: $"c{at / 5}");
    }

    public object Plan(int size = 20, string rule = "proportional", int leastPerAgent = 0, double overlong = 1, double cameBack = 1, object? by = null, IReadOnlyList<Guid>? evaluators = null) => new
    {
        form = "card",
        size,
        rule,
        leastPerAgent,
        overlongTimes = overlong,
        cameBackTimes = cameBack,
        by = by ?? new[] { "topic" },
        evaluators = evaluators ?? EvaluatorIds,
    };

    public async Task PlanAsync(object plan, string code = "monthly")
    {
        var made = await Quality.SendAsync(HttpMethod.Post, "/plans", new { code, name = "月度抽检", plan });
        Assert.True(made.Status == 201, made.Body.ToString());
    }

    public async Task<JsonElement> DrawAsync(int number = 1, string code = "monthly", int seed = 5, string from = "2026-01-01", string to = "2026-01-31")
    {
        var drawn = await Quality.SendAsync(HttpMethod.Post, $"/plans/{code}/draws/{number}", new { from, to, seed });
        Assert.True(drawn.Status == 200, drawn.Body.ToString());
        return drawn.Body;
    }

    public async Task<IReadOnlyList<JsonElement>> DrawnAsync(int number = 1, string code = "monthly") =>
        [.. (await Quality.SendAsync(HttpMethod.Get, $"/plans/{code}/draws/{number}/evaluations?limit=200")).Body.GetProperty("items").EnumerateArray()];

    public static async Task<IReadOnlyList<int>> TodoAsync(HttpClient evaluator) =>
        [.. (await QualityOf.SendAsync(evaluator, HttpMethod.Get, "/evaluations?state=todo&limit=200")).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetInt32())];

    public static object Marks(string greet = "yes", string answer = "full", string hold = "yes", string abuse = "yes", string? comment = null) => new
    {
        marks = greet == "yes"
            ? (object)new { greet = new { level = greet }, answer = new { level = answer, comment }, hold = new { level = hold }, abuse = new { level = abuse } }
            : new { greet = new { level = greet }, answer = new { level = answer, comment }, abuse = new { level = abuse } },
    };

    /// <summary>Hands in what an evaluator has first, or a certain one.</summary>
    public static async Task<JsonElement> SubmitAsync(HttpClient evaluator, int number, object? marks = null)
    {
        var answer = await QualityOf.SendAsync(evaluator, HttpMethod.Post, $"/evaluations/{number}/submit", marks ?? Marks());
        Assert.True(answer.Status == 200, answer.Body.ToString());
        return answer.Body;
    }

    public Task<int> EmployeeAsync(string code) => Server.InDbAsync(db => db.Set<Employee>().Where(row => row.CentreId == Centre.Id && row.Code == code).Select(row => row.Id).SingleAsync(Cancel));

    public Task<int> TeamAsync(string code) => Server.InDbAsync(db => db.Set<Team>().Where(row => row.CentreId == Centre.Id && row.Code == code).Select(row => row.Id).SingleAsync(Cancel));

    public async Task<HttpClient> AgentAsync(string code) => await Server.AsAsync(await Server.PersonAsync(Centre, await EmployeeAsync(code), Role.Agent));
}
