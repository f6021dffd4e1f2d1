using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Tests.Notices;
using static Shouwen.App.Tests.Quality.JudgedCentre;
using static Shouwen.App.Tests.Quality.QualityOf;

namespace Shouwen.App.Tests.Quality;

public sealed class EvaluationsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<(JudgedCentre Centre, HttpClient Evaluator, int Number, string Agent)> JudgedAsync()
    {
        var centre = await JudgedCentre.NewAsync(server);
        await centre.PlanAsync(centre.Plan(size: 40));
        await centre.DrawAsync();
        var evaluator = centre.Evaluators[0];
        var number = (await TodoAsync(evaluator))[0];
        var agent = (await SendAsync(evaluator, HttpMethod.Get, $"/evaluations/{number}")).Body.GetProperty("card").GetProperty("agent").GetProperty("code").GetString()!;
        return (centre, evaluator, number, agent);
    }

    private static double? ScoreOf(JsonElement form) => form.GetProperty("card").GetProperty("score") is { ValueKind: JsonValueKind.Number } score ? score.GetDouble() : null;

    [Fact]
    public async Task An_evaluator_saves_goes_on_and_hands_in_and_the_server_computes_the_score()
    {
        var (_, evaluator, number, _) = await JudgedAsync();
        var opened = await SendAsync(evaluator, HttpMethod.Get, $"/evaluations/{number}");
        Assert.Equal((200, "assigned", true), (opened.Status, opened.Body.GetProperty("card").GetProperty("state").GetString(), opened.Body.GetProperty("may").GetProperty("judge").GetBoolean()));
        Assert.True(opened.Body.GetProperty("contact").GetProperty("talkSeconds").GetInt32() >= 100);
        var saved = await SendAsync(evaluator, HttpMethod.Put, $"/evaluations/{number}", new { marks = new { greet = new { level = "yes" }, answer = new { level = "part", at = 12.5 } } }, opened.ETag);
        Assert.Equal((200, "begun", 60.0), (saved.Status, saved.Body.GetProperty("card").GetProperty("state").GetString(), ScoreOf(saved.Body)!.Value));
        Assert.Equal(12.5, saved.Body.GetProperty("marks").GetProperty("answer").GetProperty("at").GetDouble());
        var missing = await SendAsync(evaluator, HttpMethod.Post, $"/evaluations/{number}/submit", new { marks = new { greet = new { level = "yes" }, answer = new { level = "part" } } });
        Assert.Equal(["marks.abuse", "marks.answer.comment", "marks.hold"], missing.Body.GetProperty("errors").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        var done = await SubmitAsync(evaluator, number, Marks(answer: "part", comment: "政策答得不全"));
        Assert.Equal(("submitted", 80.0), (done.GetProperty("card").GetProperty("state").GetString(), ScoreOf(done)!.Value));
        Assert.Equal("quality.handedIn", (await SendAsync(evaluator, HttpMethod.Put, $"/evaluations/{number}", Marks())).Body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Until_it_is_handed_in_an_evaluation_is_its_evaluators_alone_and_then_of_whom_it_concerns()
    {
        var (centre, evaluator, number, code) = await JudgedAsync();
        using var manager = await centre.Quality.AsAsync(Role.Manager);
        using var agent = await centre.AgentAsync(code);
        using var colleague = await centre.AgentAsync(code == "a1" ? "a2" : "a1");
        var leaderId = await server.PersonAsync(centre.Centre, await centre.EmployeeAsync(code), Role.TeamLeader);
        await SendAsync(evaluator, HttpMethod.Put, $"/evaluations/{number}", Marks(greet: "no"));
        foreach (var other in new[] { manager, agent, centre.Evaluators[1] }) Assert.Equal(404, (await SendAsync(other, HttpMethod.Get, $"/evaluations/{number}")).Status);
        Assert.Equal(JsonValueKind.Null, (await centre.DrawnAsync()).Single(one => one.GetProperty("number").GetInt32() == number).GetProperty("score").ValueKind);
        await SubmitAsync(evaluator, number);
        foreach (var other in new[] { manager, agent, centre.Evaluators[1] }) Assert.Equal(200, (await SendAsync(other, HttpMethod.Get, $"/evaluations/{number}")).Status);
        Assert.Equal(404, (await SendAsync(colleague, HttpMethod.Get, $"/evaluations/{number}")).Status);
        Assert.Equal([number], (await SendAsync(agent, HttpMethod.Get, "/evaluations")).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetInt32()));
        Assert.Equal(JsonValueKind.Null, (await SendAsync(agent, HttpMethod.Get, $"/evaluations/{number}")).Body.GetProperty("card").GetProperty("evaluator").ValueKind);
        // Whoever leads the agent's team is not the one judged; another team's leader sees nothing.
        await server.InDbAsync(db => db.Set<Team>().Where(row => row.CentreId == centre.Centre.Id && row.Code == (code == "a1" || code == "a2" ? "t2" : "t1"))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaderId, db.Set<Employee>().Where(row => row.CentreId == centre.Centre.Id && row.Code == code).Select(row => (int?)row.Id).First()), Cancel));
        using var leader = await server.AsAsync(leaderId);
        Assert.Equal(404, (await SendAsync(leader, HttpMethod.Get, $"/evaluations/{number}")).Status);
    }

    [Fact]
    public async Task An_agent_acknowledges_once_and_appeals_in_time_and_somebody_else_decides()
    {
        var (centre, evaluator, number, code) = await JudgedAsync();
        await SubmitAsync(evaluator, number, Marks(greet: "no"));
        using var agent = await centre.AgentAsync(code);
        using var manager = await centre.Quality.AsAsync(Role.Manager);
        Assert.Equal("acknowledged", (await SendAsync(agent, HttpMethod.Post, $"/evaluations/{number}/acknowledge", new { text = "收到" })).Body.GetProperty("card").GetProperty("state").GetString());
        Assert.Equal(409, (await SendAsync(agent, HttpMethod.Post, $"/evaluations/{number}/acknowledge", new { text = "" })).Status);
        Assert.Equal(400, (await SendAsync(agent, HttpMethod.Post, $"/evaluations/{number}/appeal", new { text = " " })).Status);
        Assert.Equal("appealed", (await SendAsync(agent, HttpMethod.Post, $"/evaluations/{number}/appeal", new { text = "录音第 3 秒已问候" })).Body.GetProperty("card").GetProperty("state").GetString());
        Assert.Equal([number], (await SendAsync(manager, HttpMethod.Get, "/evaluations?state=appealed")).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetInt32()));
        Assert.Equal("quality.notToDecide", (await SendAsync(evaluator, HttpMethod.Post, $"/evaluations/{number}/decide", new { decision = "upheld", reason = "没有" })).Body.GetProperty("code").GetString());
        var same = await SendAsync(manager, HttpMethod.Post, $"/evaluations/{number}/decide", new { decision = "changed", reason = "改", marks = Marked(Marks(greet: "no")) });
        Assert.Contains("unchanged", same.Body.ToString(), StringComparison.Ordinal);
        var decided = await SendAsync(manager, HttpMethod.Post, $"/evaluations/{number}/decide", new { decision = "changed", reason = "复听属实", marks = Marked(Marks()) });
        Assert.Equal("appealed", (await InboxOf.KindsAsync(manager))[^1]);
        Assert.Equal(["appealDecided"], await InboxOf.KindsAsync(agent));
        Assert.Equal(("decided", 100.0, 80.0), (decided.Body.GetProperty("card").GetProperty("state").GetString(), ScoreOf(decided.Body)!.Value, decided.Body.GetProperty("card").GetProperty("scoreBefore").GetDouble()));
        Assert.Equal(409, (await SendAsync(agent, HttpMethod.Post, $"/evaluations/{number}/appeal", new { text = "再申诉" })).Status);
    }

    private static object Marked(object marks) => marks.GetType().GetProperty("marks")!.GetValue(marks)!;

    [Fact]
    public async Task After_the_deadline_nobody_appeals()
    {
        var (centre, evaluator, number, code) = await JudgedAsync();
        await SubmitAsync(evaluator, number, Marks(greet: "no"));
        server.Clock.Advance(TimeSpan.FromDays(3.1));
        using var agent = await centre.AgentAsync(code);
        Assert.False((await SendAsync(agent, HttpMethod.Get, $"/evaluations/{number}")).Body.GetProperty("may").GetProperty("appeal").GetBoolean());
        Assert.Equal("quality.notToAppeal", (await SendAsync(agent, HttpMethod.Post, $"/evaluations/{number}/appeal", new { text = "晚了" })).Body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Who_saves_over_their_own_other_window_is_shown_it()
    {
        var (_, evaluator, number, _) = await JudgedAsync();
        var opened = (await SendAsync(evaluator, HttpMethod.Get, $"/evaluations/{number}")).ETag;
        await SendAsync(evaluator, HttpMethod.Put, $"/evaluations/{number}", Marks(), opened);
        Assert.Equal(412, (await SendAsync(evaluator, HttpMethod.Put, $"/evaluations/{number}", Marks(greet: "no"), opened)).Status);
    }

    [Fact]
    public async Task Coaching_is_agreed_on_followed_up_and_seen_by_the_agent()
    {
        var (centre, evaluator, number, code) = await JudgedAsync();
        using var agent = await centre.AgentAsync(code);
        Assert.Equal(409, (await SendAsync(evaluator, HttpMethod.Post, $"/evaluations/{number}/coaching", new { goal = "练习确认", dueOn = "2026-02-10" })).Status);
        await SubmitAsync(evaluator, number, Marks(greet: "no"));
        var made = await SendAsync(evaluator, HttpMethod.Post, $"/evaluations/{number}/coaching", new { goal = "开口先报工号", item = "规范问候", dueOn = "2026-02-10" });
        Assert.Equal((200, 1), (made.Status, made.Body.GetProperty("number").GetInt32()));
        Assert.Equal(["coached"], await InboxOf.KindsAsync(agent));
        Assert.Equal("开口先报工号", (await SendAsync(agent, HttpMethod.Get, "/coaching?open=true")).Body.GetProperty("items")[0].GetProperty("goal").GetString());
        Assert.Equal(403, (await SendAsync(agent, HttpMethod.Post, "/coaching/1/done", new { followUp = "好了" })).Status);
        Assert.Equal(200, (await SendAsync(evaluator, HttpMethod.Post, "/coaching/1/done", new { followUp = "复听两通，已改正" })).Status);
        Assert.Equal(0, (await SendAsync(agent, HttpMethod.Get, "/coaching?open=true")).Body.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Lists_go_on_by_their_key()
    {
        var (_, evaluator, number, _) = await JudgedAsync();
        var first = (await SendAsync(evaluator, HttpMethod.Get, "/evaluations?state=todo&limit=5")).Body;
        Assert.Equal((20, number), (first.GetProperty("count").GetInt32(), first.GetProperty("items")[0].GetProperty("number").GetInt32()));
        var next = (await SendAsync(evaluator, HttpMethod.Get, $"/evaluations?state=todo&limit=5&after={first.GetProperty("next").GetString()}")).Body;
        Assert.True(next.GetProperty("items")[0].GetProperty("number").GetInt32() > first.GetProperty("items")[4].GetProperty("number").GetInt32());
        Assert.Equal(400, (await SendAsync(evaluator, HttpMethod.Get, "/evaluations?state=whatever")).Status);
    }
}
