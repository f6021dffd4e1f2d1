using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Desk;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Quality.JudgedCentre;
using static Shouwen.App.Tests.Quality.QualityOf;

namespace Shouwen.App.Tests.Quality;

public sealed class JudgedCasesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Agents a1 and a2 each take six cases of 2 February and finish five of them three hours later; a1's fourth breaks its promise first.</summary>
    private async Task<(JudgedCentre Centre, IReadOnlyDictionary<string, HttpClient> Agents)> WithCasesAsync()
    {
        var centre = await JudgedCentre.NewAsync(server);
        await server.InDbAsync(async db =>
        {
            DefaultCalendar.Add(db, server.Clock, centre.Centre.Id, centre.Centre.Zone, "en");
            return await db.SaveChangesAsync(Cancel);
        });
        var manager = await server.AsAsync(centre.Centre, Role.Manager);
        await DeskOf.SendAsync(manager, HttpMethod.Post, "/types", new { code = "complaint", name = "投诉", definition = DeskOf.Definition() });
        var agents = new Dictionary<string, HttpClient>();
        foreach (var code in new[] { "a1", "a2" })
        {
            agents[code] = await centre.AgentAsync(code);
            for (var at = 0; at < 6; at++)
            {
                var opened = await DeskOf.SendAsync(agents[code], HttpMethod.Post, "/cases", new { type = "complaint", title = $"{code} 第 {at} 件", impact = 1, urgency = 1, fields = new { order = "A-1" }, topic = at % 2 == 0 ? "bill" : "fault", customer = $"{code}{at}" });
                Assert.True(opened.Status == 201, opened.Body.ToString());
            }
        }

        server.Clock.Advance(TimeSpan.FromHours(3));
        for (var number = 1; number <= 11; number++)
        {
            if (number == 6) continue;
            var done = await DeskOf.SendAsync(agents[number <= 6 ? "a1" : "a2"], HttpMethod.Post, $"/cases/{number}/move", new { transition = "solve", fields = new { cause = "系统" } });
            Assert.True(done.Status == 200, done.Body.ToString());
        }

        return (centre, agents);
    }

    private static object Plan(JudgedCentre centre, object? queues = null, bool onlyRecorded = false, string by = "topic") =>
        new { of = "case", form = "card", size = 6, by = new[] { by }, evaluators = centre.EvaluatorIds, lengths = new[] { 4, 24 }, queues, onlyRecorded };

    [Fact]
    public async Task Cases_that_were_done_are_drawn_and_judged_as_their_first_owners_work_apart_from_contacts()
    {
        var (centre, agents) = await WithCasesAsync();
        await centre.PlanAsync(Plan(centre), "cases");
        var preview = (await centre.Quality.SendAsync(HttpMethod.Post, "/plans/cases/preview", new { from = "2026-02-02", to = "2026-02-02", seed = 5 })).Body;
        Assert.Equal((10, 6, 0), (preview.GetProperty("frame").GetInt32(), preview.GetProperty("drawn").GetInt32(), preview.GetProperty("recorded").GetProperty("contacts").GetInt32()));
        await centre.DrawAsync(code: "cases", from: "2026-02-02", to: "2026-02-02");
        var rows = await server.InDbAsync(db => db.Set<Evaluation>().AsNoTracking().Where(row => row.CentreId == centre.Centre.Id).ToListAsync(Cancel));
        Assert.Equal(6, rows.Select(row => row.SubjectId).Distinct().Count());
        Assert.DoesNotContain(rows, row => row.SubjectId is 6 or 12);
        var (first, second) = (await centre.EmployeeAsync("a1"), await centre.EmployeeAsync("a2"));
        Assert.All(rows, row => Assert.Equal(row.SubjectId <= 6 ? first : second, row.AgentId));
        Assert.Equal(10, rows.Sum(row => 1 / row.Probability), 9);

        foreach (var evaluator in centre.Evaluators)
            foreach (var number in await TodoAsync(evaluator)) await SubmitAsync(evaluator, number);
        async Task<int> JudgedAsync(string of) => (await centre.Quality.SendAsync(HttpMethod.Get, $"/results?from=2026-01-01&to=2026-02-28{of}")).Body.GetProperty("all").GetProperty("judged").GetInt32();
        Assert.Equal((0, 6), (await JudgedAsync(""), await JudgedAsync("&of=case")));
        using var director = await server.AsAsync(centre.Centre, Role.Director);
        var figures = (await director.GetIt("/api/facts/metrics?metric=quality_score&from=2026-02-01&to=2026-02-28").JsonAsync()).GetProperty("metrics")[0].GetProperty("rows").EnumerateArray();
        Assert.All(figures, row => Assert.Equal(JsonValueKind.Null, row.GetProperty("value").ValueKind));
        var again = (await centre.Quality.SendAsync(HttpMethod.Get, "/plans/cases/draws/1/again")).Body;
        Assert.True(again.GetProperty("alike").GetBoolean(), again.ToString());

        // The first owner sees their own, which is a case, and nobody hears anything of it.
        var mine = (await SendAsync(agents["a1"], HttpMethod.Get, "/evaluations")).Body.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(rows.Count(row => row.AgentId == first), mine.Count);
        Assert.All(mine, one => Assert.Equal(("case", false), (one.GetProperty("kind").GetString(), one.GetProperty("recorded").GetBoolean())));
        Assert.Equal(404, (await SendAsync(centre.Evaluators[0], HttpMethod.Get, $"/evaluations/{rows[0].Number}/recordings")).Status);
    }

    [Fact]
    public async Task A_calibration_can_be_of_the_cases_of_a_draw()
    {
        var (centre, _) = await WithCasesAsync();
        await centre.PlanAsync(Plan(centre), "cases");
        await centre.DrawAsync(code: "cases", from: "2026-02-02", to: "2026-02-02");
        var opened = await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations", new { name = "工单校准", form = "card", contacts = 10, evaluators = centre.EvaluatorIds, plan = "cases", draw = 1 });
        Assert.True(opened.Status == 200, opened.Body.ToString());
        Assert.Equal(6, opened.Body.GetProperty("contacts").GetInt32());
        var names = await server.InDbAsync(db => db.Set<Evaluation>().Where(row => row.CentreId == centre.Centre.Id && row.CalibrationId != null).Select(row => row.ContactName).Distinct().ToListAsync(Cancel));
        Assert.All(names, name => Assert.StartsWith("#", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_of_cases_asks_for_nothing_that_cases_do_not_have()
    {
        var centre = await JudgedCentre.NewAsync(server);
        async Task<IEnumerable<string>> WrongAsync(object plan)
        {
            var made = await centre.Quality.SendAsync(HttpMethod.Post, "/plans", new { code = "wrong", name = "工单", plan });
            return made.Status == 400 ? made.Body.GetProperty("errors").EnumerateObject().Where(error => error.Value.ToString().Contains("notOfCases", StringComparison.Ordinal)).Select(error => error.Name) : [];
        }

        Assert.Equal(["plan.by"], await WrongAsync(Plan(centre, by: "region")));
        Assert.Equal(["plan.onlyRecorded"], await WrongAsync(Plan(centre, onlyRecorded: true)));
        Assert.Equal(["plan.queues"], await WrongAsync(Plan(centre, queues: new[] { "q1" })));
    }
}
