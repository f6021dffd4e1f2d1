using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Quality;

public sealed class PlansTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<List<Evaluation>> StoredAsync(JudgedCentre centre) =>
        server.InDbAsync(db => db.Set<Evaluation>().AsNoTracking().Where(row => row.CentreId == centre.Centre.Id).OrderBy(row => row.Number).ToListAsync(Cancel));

    [Fact]
    public async Task A_draw_has_the_size_asked_for_shared_out_evenly_and_the_weights_give_the_frame_back()
    {
        var centre = await JudgedCentre.NewAsync(server);
        await centre.PlanAsync(centre.Plan(size: 20));
        var drawn = await centre.DrawAsync();
        Assert.Equal((200, 20), (drawn.GetProperty("frame").GetInt32(), drawn.GetProperty("drawn").GetInt32()));
        Assert.Equal([10, 10], drawn.GetProperty("strata").EnumerateArray().Select(stratum => stratum.GetProperty("drawn").GetInt32()));
        var stored = await StoredAsync(centre);
        Assert.Equal(200, stored.Sum(row => 1 / row.Probability), 6);
        Assert.Equal(20, stored.Select(row => row.SubjectId).Distinct().Count());
        Assert.Equal([10, 10], centre.EvaluatorIds.Select(id => stored.Count(row => row.EvaluatorId == id)));
    }

    [Fact]
    public async Task What_somebody_is_still_judging_can_be_opened_by_them_alone()
    {
        var centre = await JudgedCentre.NewAsync(server);
        await centre.PlanAsync(centre.Plan(size: 4));
        await centre.DrawAsync();
        Assert.All(await centre.DrawnAsync(), one => Assert.False(one.GetProperty("canOpen").GetBoolean()));
        var number = (await JudgedCentre.TodoAsync(centre.Evaluators[0]))[0];
        await JudgedCentre.SubmitAsync(centre.Evaluators[0], number, JudgedCentre.Marks());
        Assert.Equal([number], (await centre.DrawnAsync()).Where(one => one.GetProperty("canOpen").GetBoolean()).Select(one => one.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_contacts_and_the_draw_can_be_shown_again()
    {
        var centre = await JudgedCentre.NewAsync(server);
        await centre.PlanAsync(centre.Plan());
        await centre.PlanAsync(centre.Plan(), "twin");
        await centre.PlanAsync(centre.Plan(), "other");
        await centre.DrawAsync(seed: 11);
        await centre.DrawAsync(code: "twin", seed: 11);
        await centre.DrawAsync(code: "other", seed: 12);
        async Task<List<string>> ContactsAsync(string code) => [.. (await centre.DrawnAsync(1, code)).Select(one => one.GetProperty("contact").GetString()!).Order(StringComparer.Ordinal)];
        Assert.Equal(await ContactsAsync("monthly"), await ContactsAsync("twin"));
        Assert.NotEqual(await ContactsAsync("monthly"), await ContactsAsync("other"));
        var again = (await centre.Quality.SendAsync(HttpMethod.Get, "/plans/monthly/draws/1/again")).Body;
        Assert.True(again.GetProperty("alike").GetBoolean(), again.ToString());
        // A contact that arrives late is seen: the draw was fair, the frame is another.
        await LoadContacts.RunAsync(server.Services, centre.Centre.Id, "test", [JudgedCentre.Contact(500)], null, Cancel);
        again = (await centre.Quality.SendAsync(HttpMethod.Get, "/plans/monthly/draws/1/again")).Body;
        Assert.Equal((200, 201, false), (again.GetProperty("frameThen").GetInt32(), again.GetProperty("frame").GetInt32(), again.GetProperty("alike").GetBoolean()));
    }

    [Fact]
    public async Task Every_agent_gets_the_least_and_what_is_to_be_seen_more_often_is()
    {
        var centre = await JudgedCentre.NewAsync(server);
        await centre.PlanAsync(centre.Plan(size: 60, leastPerAgent: 5, cameBack: 6));
        var preview = (await centre.Quality.SendAsync(HttpMethod.Post, "/plans/monthly/preview", new { from = "2026-01-01", to = "2026-01-31", seed = 3 })).Body;
        Assert.True(preview.GetProperty("fewestPerAgent").GetInt32() >= 5, preview.ToString());
        await centre.DrawAsync(seed: 3);
        var stored = await StoredAsync(centre);
        Assert.All(stored.CountBy(row => row.AgentId), agent => Assert.True(agent.Value >= 5));
        Assert.Equal(4, stored.Select(row => row.AgentId).Distinct().Count());
        var back = preview.GetProperty("cameBack");
        Assert.True(back.GetProperty("drawn").GetInt32() / 60.0 > 1.3 * back.GetProperty("contacts").GetInt32() / 200.0, preview.ToString());
        Assert.Equal(200, stored.Sum(row => 1 / row.Probability), 60.0);
    }

    [Fact]
    public async Task Nobody_is_given_their_own_contacts()
    {
        var centre = await JudgedCentre.NewAsync(server);
        var leader = await server.PersonAsync(centre.Centre, await centre.EmployeeAsync("a1"), Role.TeamLeader);
        await centre.PlanAsync(centre.Plan(size: 60, evaluators: [leader, centre.EvaluatorIds[0]]));
        await centre.DrawAsync();
        var own = await centre.EmployeeAsync("a1");
        var stored = await StoredAsync(centre);
        Assert.DoesNotContain(stored, row => row.EvaluatorId == leader && row.AgentId == own);
        // Half, unless more than half are their own.
        var others = Math.Min(30, stored.Count(row => row.AgentId != own));
        Assert.Equal([others, 60 - others], new[] { leader, centre.EvaluatorIds[0] }.Select(id => stored.Count(row => row.EvaluatorId == id)));
    }

    [Fact]
    public async Task Two_clicks_are_one_draw_and_a_period_is_drawn_from_once()
    {
        var centre = await JudgedCentre.NewAsync(server);
        await centre.PlanAsync(centre.Plan());
        var first = await centre.DrawAsync(seed: 5);
        Assert.Equal(first.GetProperty("seed").GetInt32(), (await centre.DrawAsync(seed: 6)).GetProperty("seed").GetInt32());
        Assert.Equal(20, (await StoredAsync(centre)).Count);
        var late = await centre.Quality.SendAsync(HttpMethod.Post, "/plans/monthly/draws/2", new { from = "2026-01-31", to = "2026-02-10" });
        Assert.Contains("overlapsDraw", late.Body.ToString(), StringComparison.Ordinal);
        var empty = await centre.Quality.SendAsync(HttpMethod.Post, "/plans/monthly/draws/2", new { from = "2026-02-01", to = "2026-02-10" });
        Assert.Contains("noContacts", empty.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_make_sense_in_a_plan_is_said_where_it_stands()
    {
        var centre = await JudgedCentre.NewAsync(server);
        var agent = await server.PersonAsync(centre.Centre, null, Role.Agent);
        await centre.Quality.SendAsync(HttpMethod.Post, "/forms", new { code = "draft", name = "草稿" });
        var wrong = await centre.Quality.SendAsync(HttpMethod.Post, "/plans", new { code = "x", name = "x", plan = new { form = "draft", size = 0, evaluators = new[] { agent }, hours = new[] { 12, 9 }, overlongTimes = 0.5, queues = new[] { "nowhere" } } });
        Assert.Equal(400, wrong.Status);
        Assert.Equal(
            ["plan.evaluators mayNotJudge", "plan.form notPublished", "plan.hours notAscending", "plan.overlongTimes outOfRange", "plan.queues unknownCode", "plan.size outOfRange"],
            wrong.Body.GetProperty("errors").EnumerateObject().Select(field => $"{field.Name} {field.Value[0]}").Order(StringComparer.Ordinal));
    }
}
