using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Knowledge.KnowledgeOf;

namespace Shouwen.App.Tests.Knowledge;

public sealed class WorthTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static async Task<JsonElement> WorthAsync(HttpClient browser, string query = "")
    {
        var worth = await SendAsync(browser, HttpMethod.Get, $"/worth{query}");
        Assert.True(worth.Status == 200, worth.Body.ToString());
        return worth.Body;
    }

    private static double? Number(JsonElement figures, string name) => figures.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    [Fact]
    public async Task Without_cases_there_are_no_shares_and_no_medians()
    {
        var knowledge = await NewAsync(server);
        var figures = (await WorthAsync(knowledge.Editor)).GetProperty("figures");
        Assert.Equal((0, null, null, null), (figures.GetProperty("cases").GetInt32(), Number(figures, "firstOwnerShare"), Number(figures, "medianSecondsWith"), Number(figures, "medianSecondsWithout")));
        Assert.Equal(403, (await SendAsync(knowledge.Agent, HttpMethod.Get, "/worth")).Status);
        Assert.Equal(400, (await SendAsync(knowledge.Editor, HttpMethod.Get, "/worth?from=2026-03-05&to=2026-03-01")).Status);
        Assert.Equal(400, (await SendAsync(knowledge.Editor, HttpMethod.Get, "/worth?from=2024-03-05&to=2026-03-01")).Status);
    }

    [Fact]
    public async Task Cases_count_at_the_tier_where_they_were_solved_with_the_working_time_it_took()
    {
        var knowledge = await NewAsync(server);
        var desk = knowledge.Desk;
        await desk.TopicAsync("NET-SLOW", "网速慢");
        var (own, next) = (new Team { CentreId = knowledge.Centre.Id, Code = "T1", Name = "一班" }, new Team { CentreId = knowledge.Centre.Id, Code = "T2", Name = "二班" });
        await server.AddAsync(own, next);
        async Task<(Guid Id, HttpClient Browser)> AgentAsync(string code, int team)
        {
            var employee = new Employee { CentreId = knowledge.Centre.Id, Code = code, Name = code, TeamId = team };
            await server.AddAsync(employee);
            var id = await server.PersonAsync(knowledge.Centre, employee.Id, Role.Agent);
            return (id, await server.AsAsync(id));
        }

        var (first, colleague, stranger) = (await AgentAsync("a", own.Id), await AgentAsync("b", own.Id), await AgentAsync("c", next.Id));
        var article = await knowledge.PublishAsync(Draft(topic: "NET-SLOW"));
        async Task SolveAsync(double hours, Guid? to, params int[] articles)
        {
            desk.Server.Clock.GoTo(new(2026, 3, 5, 2, 0, 0, TimeSpan.Zero));
            var number = await desk.OpenAsync(first.Browser, new { type = "complaint", title = "慢", impact = 1, urgency = 1, fields = new { order = "A-1" }, topic = "NET-SLOW", articles });
            if (to is not null) await desk.DoAsync(number, "hand-over", new { to }, first.Browser);
            desk.Pass(hours);
            await desk.DoAsync(number, "move", new { transition = "solve", fields = new { cause = "线" } });
        }

        await SolveAsync(1, null, article);
        await SolveAsync(3, null);
        await SolveAsync(5, colleague.Id);
        await SolveAsync(7, stranger.Id);
        var worth = await WorthAsync(knowledge.Editor);
        var figures = worth.GetProperty("figures");
        Assert.Equal((4, 2, 1, 1, 1, 1), (figures.GetProperty("cases").GetInt32(), figures.GetProperty("firstOwner").GetInt32(), figures.GetProperty("anotherPerson").GetInt32(), figures.GetProperty("anotherTeam").GetInt32(),
            figures.GetProperty("withArticle").GetInt32(), figures.GetProperty("firstOwnerWithArticle").GetInt32()));
        // The clock runs on while the test does.
        Assert.Equal((1, 5, 0.5), ((int)(Number(figures, "medianSecondsWith")!.Value / 3600), (int)(Number(figures, "medianSecondsWithout")!.Value / 3600), Number(figures, "firstOwnerShare")));
        var topic = worth.GetProperty("topics")[0];
        Assert.Equal(("NET-SLOW", 1, "firstLine", "tooFew"), (topic.GetProperty("code").GetString(), topic.GetProperty("articles").GetInt32(), topic.GetProperty("reach").GetString(), topic.GetProperty("forward").GetString()));
        var months = (await WorthAsync(knowledge.Editor, "?topic=NET-SLOW&from=2026-02-01&to=2026-03-31")).GetProperty("months");
        Assert.Equal([("2026-02-01", 0, 0), ("2026-03-01", 4, 1)], months.EnumerateArray().Select(month => (month.GetProperty("month").GetString()!, month.GetProperty("figures").GetProperty("cases").GetInt32(), month.GetProperty("came").GetArrayLength())));
    }
}
