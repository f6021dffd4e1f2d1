using System.Globalization;
using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

/// <summary>A desk that may buy: of ACME boards at 300 within four hours and cables at 10 within two, within 1,000 a month; and what is done with a purchase.</summary>
internal static class Purchases
{
    public static async Task<DeskOf> WithSuppliersAsync(ShouwenServer server, long budget = 100_000, int[]? percents = null, object[]? budgets = null)
    {
        var desk = await NewAsync(server);
        await RulesAsync(desk, budget, percents ?? [0, 0], budgets);
        return desk;
    }

    public static async Task RulesAsync(DeskOf desk, long budget, int[] percents, object[]? budgets = null, long price = 30000)
    {
        var put = await SendAsync(desk.Manager, HttpMethod.Put, "/supplies/rules", new
        {
            every = "month",
            budget,
            budgets = budgets ?? [],
            limits = new[] { new { type = "complaint", percents } },
            suppliers = new object[] { new { code = "acme", name = "ACME", contract = "HT-1", items = new object[] { new { code = "board", name = "板卡", cents = price, leadTime = "PT4H" }, new { code = "cable", name = "光缆", cents = 1000, leadTime = "PT2H" } } } },
        });
        Assert.True(put.Status == 200, put.Body.ToString());
    }

    public static async Task<(HttpClient Agent, int Number)> AgentsCaseAsync(ShouwenServer server, DeskOf desk)
    {
        var agent = await server.AsAsync(desk.Centre, Role.Agent);
        return (agent, await desk.OpenAsync(agent));
    }

    public static async Task ApprovedAsync(DeskOf desk, HttpClient agent, int number)
    {
        Assert.Equal(200, (await AskAsync(agent, number)).Status);
        Assert.Equal(200, (await DecideAsync(desk.Manager, number, 1, true)).Status);
    }

    public static Task<(int Status, JsonElement Body, string? ETag)> AskAsync(HttpClient by, int number, string item = "board") =>
        SendAsync(by, HttpMethod.Post, $"/cases/{number}/purchases", new { supplier = "acme", item, quantity = item == "board" ? 2 : 1, reason = "备件库没有" });

    public static Task<(int Status, JsonElement Body, string? ETag)> DecideAsync(HttpClient by, int number, int purchase, bool approve, string? reason = null, string? ifMatch = null) =>
        SendAsync(by, HttpMethod.Post, $"/cases/{number}/purchases/{purchase}/decision", new { approve, reason }, ifMatch);

    public static Task<(int Status, JsonElement Body, string? ETag)> StepAsync(HttpClient by, int number, int purchase, string step, object? given = null) =>
        SendAsync(by, HttpMethod.Post, $"/cases/{number}/purchases/{purchase}/{step}", given);

    public static async Task<JsonElement> OfAsync(HttpClient by, int number) => (await SendAsync(by, HttpMethod.Get, $"/cases/{number}/purchases")).Body;

    public static async Task<JsonElement> StandingAsync(HttpClient by) => (await SendAsync(by, HttpMethod.Get, "/supplies/standing")).Body;

    public static async Task<(int, string?)> CodeAsync(Task<(int Status, JsonElement Body, string? ETag)> answer)
    {
        var (status, body, _) = await answer;
        return (status, body.GetProperty("code").GetString());
    }

    public static async Task<List<string?>> NoticesAsync(HttpClient person)
    {
        var page = await person.GetFromJsonAsync<JsonElement>("/api/notices?show=all", TestContext.Current.CancellationToken);
        return [.. page.GetProperty("items").EnumerateArray().Select(notice => notice.GetProperty("kind").GetString())];
    }

    /// <summary>The newest purchase of an answer.</summary>
    public static JsonElement One((int Status, JsonElement Body, string? ETag) answer)
    {
        Assert.True(answer.Status == 200, answer.Body.ToString());
        return answer.Body.GetProperty("items")[0];
    }

    public static string? Due(JsonElement one) => Clock(one.GetProperty("contract").GetProperty("dueAt"));

    public static string? Clock(JsonElement at) => at.ValueKind == JsonValueKind.String ? at.GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
