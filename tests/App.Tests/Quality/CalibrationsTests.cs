using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Quality.JudgedCentre;
using static Shouwen.App.Tests.Quality.QualityOf;

namespace Shouwen.App.Tests.Quality;

public sealed class CalibrationsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Three evaluators and six contacts; the third is strict: never greets, as they hear it.</summary>
    private async Task<(JudgedCentre Centre, List<HttpClient> Judges, List<Guid> Ids)> OpenAsync(double limit = 8)
    {
        var centre = await JudgedCentre.NewAsync(server);
        var third = await server.PersonAsync(centre.Centre, null, Role.QualityAnalyst);
        List<Guid> ids = [.. centre.EvaluatorIds, third];
        var opened = await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations", new { name = "二月校准", form = "card", from = "2026-01-01", to = "2026-01-31", contacts = 6, evaluators = ids, limit, seed = 3 });
        Assert.True(opened.Status == 200, opened.Body.ToString());
        return (centre, [.. centre.Evaluators, await server.AsAsync(third)], ids);
    }

    private static async Task JudgeAllAsync(HttpClient judge, bool strict)
    {
        var numbers = await TodoAsync(judge);
        for (var at = 0; at < numbers.Count; at++)
            await SubmitAsync(judge, numbers[at], strict ? Marks(greet: "no", answer: at % 2 == 0 ? "full" : "part", comment: "不全") : Marks(answer: at % 2 == 0 ? "full" : "part", comment: "不全"));
    }

    private static double? Of(JsonElement of, string name) => of.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    [Fact]
    public async Task Everybody_judges_the_same_contacts_without_seeing_the_others_until_it_is_closed()
    {
        var (centre, judges, ids) = await OpenAsync();
        var stored = await server.InDbAsync(db => db.Set<Evaluation>().AsNoTracking().Where(row => row.CentreId == centre.Centre.Id).ToListAsync(Cancel));
        Assert.Equal(18, stored.Count);
        Assert.All(ids, id => Assert.Equal(stored.Select(row => row.SubjectId).ToHashSet(), stored.Where(row => row.EvaluatorId == id).Select(row => row.SubjectId).ToHashSet()));
        await JudgeAllAsync(judges[0], strict: false);
        var number = stored.First(row => row.EvaluatorId == ids[0]).Number;
        Assert.Equal(404, (await SendAsync(judges[1], HttpMethod.Get, $"/evaluations/{number}")).Status);
        Assert.Equal(404, (await centre.Quality.SendAsync(HttpMethod.Get, $"/evaluations/{number}")).Status);
        var form = (await centre.Quality.SendAsync(HttpMethod.Get, "/calibrations/1")).Body;
        Assert.Equal((JsonValueKind.Null, 6), (form.GetProperty("result").ValueKind, form.GetProperty("progress").EnumerateArray().Single(one => one.GetProperty("evaluator").GetGuid() == ids[0]).GetProperty("done").GetInt32()));
        Assert.Equal("quality.tooFewJudged", (await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations/1/close")).Body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Contacts_can_be_of_a_plans_cuts_alone()
    {
        var centre = await JudgedCentre.NewAsync(server);
        await centre.PlanAsync(new { form = "card", size = 10, evaluators = centre.EvaluatorIds, topics = new[] { "fault" }, isFocused = true }, "faults");
        object Asked(string plan) => new { name = "故障校准", form = "card", from = "2026-01-01", to = "2026-01-31", contacts = 8, evaluators = centre.EvaluatorIds, seed = 3, plan };
        Assert.Equal(400, (await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations", Asked("elsewhere"))).Status);
        Assert.Equal(200, (await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations", Asked("faults"))).Status);
        var drawn = await server.InDbAsync(db => db.Set<Evaluation>().AsNoTracking().Where(row => row.CentreId == centre.Centre.Id).Select(row => row.ContactName).Distinct().ToListAsync(Cancel));
        Assert.Equal(8, drawn.Count);
        Assert.All(drawn, name => Assert.Equal(1, int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture) % 2));
    }

    [Fact]
    public async Task Contacts_can_be_just_those_of_a_draw()
    {
        var centre = await JudgedCentre.NewAsync(server);
        await centre.PlanAsync(centre.Plan(size: 6), "weekly");
        await centre.DrawAsync(code: "weekly");
        object Asked(int draw, int contacts) => new { name = "这几条", form = "card", contacts, evaluators = centre.EvaluatorIds, plan = "weekly", draw };
        Assert.Equal(400, (await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations", Asked(draw: 9, contacts: 6))).Status);
        var opened = (await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations", Asked(draw: 1, contacts: 20))).Body;
        Assert.Equal((6, "2026-01-01"), (opened.GetProperty("contacts").GetInt32(), opened.GetProperty("from").GetString()));
        var rows = await server.InDbAsync(db => db.Set<Evaluation>().AsNoTracking().Where(row => row.CentreId == centre.Centre.Id).ToListAsync(Cancel));
        Assert.Equal(rows.Where(row => row.DrawId != null).Select(row => row.SubjectId).ToHashSet(), rows.Where(row => row.CalibrationId != null).Select(row => row.SubjectId).ToHashSet());
        Assert.Equal(400, (await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations", new { name = "没有日期", form = "card", contacts = 6, evaluators = centre.EvaluatorIds })).Status);
    }

    [Fact]
    public async Task Who_is_far_from_the_others_is_found_and_their_scores_do_not_count_until_they_agree_again()
    {
        var (centre, judges, ids) = await OpenAsync(limit: 20);
        await JudgeAllAsync(judges[0], strict: false);
        await JudgeAllAsync(judges[1], strict: false);
        await JudgeAllAsync(judges[2], strict: true);
        var result = (await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations/1/close")).Body.GetProperty("result");
        var found = result.GetProperty("raters").EnumerateArray().ToDictionary(rater => rater.GetProperty("evaluator").GetGuid());
        var raters = ids.ConvertAll(id => found[id]);
        // Without a greeting: full is 80 for 100, part 40 for 80. Of three, one apart is half of what the others are held against.
        Assert.Equal([true, true, false], raters.Select(rater => rater.GetProperty("passed").GetBoolean()));
        Assert.Equal(-30, Of(raters[2], "shift")!.Value, 6);
        Assert.Equal(15, Of(raters[0], "shift")!.Value, 6);
        var items = result.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("item").GetString()!);
        Assert.Equal((1.0, 1.0), (Of(items["答复准确"], "alpha")!.Value, Of(items["答复准确"], "same")!.Value));
        Assert.Equal(1 / 3.0, Of(items["规范问候"], "same")!.Value, 9);
        Assert.True(Of(result, "raterVariance") > 100);
        Assert.InRange(Of(result, "agreement")!.Value, 0, 0.6);

        await centre.PlanAsync(centre.Plan(size: 6, evaluators: ids));
        await centre.DrawAsync();
        foreach (var judge in judges) await SubmitAsync(judge, (await TodoAsync(judge))[0]);
        var counted = await server.InDbAsync(db => db.Set<Evaluation>().AsNoTracking().Where(row => row.CentreId == centre.Centre.Id && row.DrawId != null && row.SubmittedAt != null).ToDictionaryAsync(row => row.EvaluatorId!.Value, row => row.Counts, Cancel));
        Assert.Equal([true, true, false], ids.Select(id => counted[id]));
        Assert.Equal(1, (await centre.Quality.SendAsync(HttpMethod.Get, "/results?from=2026-01-01&to=2026-01-31")).Body.GetProperty("notCounted").GetInt32());

        // Agreed again, the third counts from then on.
        await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations", new { name = "复校", form = "card", from = "2026-01-01", to = "2026-01-31", contacts = 3, evaluators = ids, seed = 4 });
        foreach (var judge in judges)
            foreach (var number in await MineAsync(judge, 2)) await SubmitAsync(judge, number);
        var again = (await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations/2/close")).Body.GetProperty("result").GetProperty("raters").EnumerateArray();
        Assert.All(again, rater => Assert.True(rater.GetProperty("passed").GetBoolean()));
        await SubmitAsync(judges[2], (await TodoAsync(judges[2]))[0]);
        Assert.Equal(1, await server.InDbAsync(db => db.Set<Evaluation>().CountAsync(row => row.EvaluatorId == ids[2] && row.DrawId != null && row.SubmittedAt != null && row.Counts, Cancel)));
    }

    private static async Task<IReadOnlyList<int>> MineAsync(HttpClient judge, int calibration) =>
        [.. (await SendAsync(judge, HttpMethod.Get, $"/calibrations/{calibration}")).Body.GetProperty("progress").EnumerateArray().SelectMany(one => one.GetProperty("mine").EnumerateArray()).Select(number => number.GetInt32())];

    [Fact]
    public async Task A_closed_calibration_is_judged_no_more_and_agents_see_nothing_of_it()
    {
        var (centre, judges, _) = await OpenAsync();
        await JudgeAllAsync(judges[0], strict: false);
        await JudgeAllAsync(judges[1], strict: false);
        await centre.Quality.SendAsync(HttpMethod.Post, "/calibrations/1/close");
        var left = await server.InDbAsync(db => db.Set<Evaluation>().AsNoTracking().Where(row => row.CentreId == centre.Centre.Id && row.SubmittedAt == null).Select(row => row.Number).FirstAsync(Cancel));
        Assert.Equal("quality.calibrationClosed", (await SendAsync(judges[2], HttpMethod.Post, $"/evaluations/{left}/submit", Marks())).Body.GetProperty("code").GetString());
        Assert.Empty(await TodoAsync(judges[2]));
        foreach (var code in new[] { "a1", "a2", "a3", "a4" })
        {
            using var agent = await centre.AgentAsync(code);
            Assert.Equal(0, (await SendAsync(agent, HttpMethod.Get, "/evaluations")).Body.GetProperty("count").GetInt32());
            Assert.Equal(403, (await SendAsync(agent, HttpMethod.Get, "/calibrations")).Status);
        }
    }
}
