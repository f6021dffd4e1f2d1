using System.Text.Json;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Quality.JudgedCentre;

namespace Shouwen.App.Tests.Quality;

public sealed class AcceptanceApiTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static object Plan(JudgedCentre centre, int accept, double overlong = 1) => new { form = "card", size = 4, accept, overlongTimes = overlong, by = Array.Empty<string>(), evaluators = centre.EvaluatorIds };

    private static async Task<(string? State, int Bad)> VerdictAsync(JudgedCentre centre, string code)
    {
        var draw = (await centre.Quality.SendAsync(HttpMethod.Get, $"/plans/{code}/draws")).Body.GetProperty("items")[0];
        return (draw.GetProperty("acceptance").GetString(), draw.GetProperty("bad").GetInt32());
    }

    [Fact]
    public async Task A_plan_shows_how_likely_a_lot_passes_and_the_smallest_that_keeps_two_risks_is_found()
    {
        var quality = await QualityOf.NewAsync(server);
        var found = (await quality.SendAsync(HttpMethod.Get, "/plans/acceptance/design?good=0.01&goodRisk=0.05&bad=0.05&badRisk=0.1")).Body;
        Assert.Equal((132, 3), (found.GetProperty("size").GetInt32(), found.GetProperty("accept").GetInt32()));
        Assert.InRange(found.GetProperty("passesUsually").GetDouble(), 0.01, 0.012);
        Assert.InRange(found.GetProperty("passesRarely").GetDouble(), 0.045, 0.05);

        // 0.95 to the twentieth passes with none of twenty.
        var none = (await quality.SendAsync(HttpMethod.Get, "/plans/acceptance?size=20&accept=0")).Body;
        Assert.Equal(1 - Math.Pow(0.95, 1 / 20.0), none.GetProperty("passesUsually").GetDouble(), 12);
        var curve = none.GetProperty("curve").EnumerateArray().Select(point => (Share: point.GetProperty("share").GetDouble(), Passes: point.GetProperty("passes").GetDouble())).ToList();
        Assert.All(curve, point => Assert.Equal(Math.Pow(1 - point.Share, 20), point.Passes, 12));
        foreach (var wrong in new[] { "acceptance?size=0&accept=0", "acceptance?size=5&accept=5", "acceptance/design?good=0.05&goodRisk=0.05&bad=0.05&badRisk=0.1", "acceptance/design?good=0.05&goodRisk=0.001&bad=0.0501&badRisk=0.001" })
            Assert.Equal(400, (await quality.SendAsync(HttpMethod.Get, $"/plans/{wrong}")).Status);
    }

    [Fact]
    public async Task A_draw_is_refused_with_the_first_bad_one_too_many_and_accepted_when_no_other_can_change_it()
    {
        var centre = await JudgedCentre.NewAsync(server);
        foreach (var (code, accept) in new[] { ("strict", 0), ("mild", 1) })
        {
            await centre.PlanAsync(Plan(centre, accept), code);
            await centre.DrawAsync(code: code);
            Assert.Equal(("open", 0), await VerdictAsync(centre, code));
            var numbers = (await centre.DrawnAsync(code: code)).Select(one => one.GetProperty("number").GetInt32()).ToList();
            async Task JudgeAsync(int number, string abuse)
            {
                foreach (var judge in centre.Evaluators)
                    if ((await TodoAsync(judge)).Contains(number)) await SubmitAsync(judge, number, Marks(abuse: abuse));
            }

            await JudgeAsync(numbers[0], "no");
            Assert.Equal((accept == 0 ? "refused" : "open", 1), await VerdictAsync(centre, code));
            await JudgeAsync(numbers[1], "yes");
            await JudgeAsync(numbers[2], "yes");
            Assert.Equal((accept == 0 ? "refused" : "open", 1), await VerdictAsync(centre, code));
            await JudgeAsync(numbers[3], "yes");
            Assert.Equal((accept == 0 ? "refused" : "accepted", 1), await VerdictAsync(centre, code));
        }
    }

    [Fact]
    public async Task Nothing_is_accepted_by_a_plan_that_draws_some_more_often_than_others()
    {
        var centre = await JudgedCentre.NewAsync(server);
        var made = await centre.Quality.SendAsync(HttpMethod.Post, "/plans", new { code = "uneven", name = "不等", plan = Plan(centre, 0, overlong: 2) });
        Assert.Equal(["notEqualChances"], made.Body.GetProperty("errors").GetProperty("plan.accept").EnumerateArray().Select(error => error.GetString()));
        await centre.PlanAsync(centre.Plan(size: 4), "plain");
        await centre.DrawAsync(code: "plain");
        Assert.Equal(JsonValueKind.Null, (await centre.Quality.SendAsync(HttpMethod.Get, "/plans/plain/draws")).Body.GetProperty("items")[0].GetProperty("acceptance").ValueKind);
    }
}
