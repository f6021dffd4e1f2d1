using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Results;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Voice;

public sealed class ResultPartsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const string Wave = "/api/voice/waves/w1";

    [Fact]
    public async Task Results_are_computed_without_anybody_asking_and_again_only_when_answers_have_come()
    {
        var voice = await WaveAsync("core");
        var keeper = server.Services.GetRequiredService<KeepEstimates>();
        await voice.AnswerAsync(server, 6);
        await voice.SendAsync(HttpMethod.Post, $"{Wave}/close");
        await keeper.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(6, (await GetAsync(voice, "/estimate")).GetProperty("shown").GetInt32());
        Assert.Equal(0, await keeper.RunAsync(TestContext.Current.CancellationToken));
        await voice.SendAsync(HttpMethod.Post, $"{Wave}/open");
        await voice.AnswerAsync(server, 5);
        Assert.Equal(0, await keeper.RunAsync(TestContext.Current.CancellationToken));
        await voice.SendAsync(HttpMethod.Post, $"{Wave}/close");
        Assert.Equal(1, await keeper.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(11, (await GetAsync(voice, "/estimate")).GetProperty("shown").GetInt32());
    }

    [Fact]
    public async Task What_fewer_than_five_answered_is_only_counted()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveOfAsync(FormSurveys.Kinds());
        for (var at = 0; at < 6; at++)
        {
            var answers = new Dictionary<string, string> { ["Q10"] = "7", ["ONE"] = "tel" };
            if (at < 4) (answers["MANY"], answers["N"]) = ("wait", "3");
            Assert.Equal(204, (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/answers/typed", new { answer = new { once = OpaqueToken.Create(), language = "en", answers } })).Status);
        }

        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        var fields = (await voice.ResultsAsync()).GetProperty("result").GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("code").GetString()!);
        Assert.Equal((6, 7.0), (fields["Q10"].GetProperty("answers").GetInt32(), fields["Q10"].GetProperty("mean").GetProperty("value").GetDouble()));
        Assert.Equal(2, fields["ONE"].GetProperty("counts").GetArrayLength());
        Assert.Equal((4, 0), (fields["MANY"].GetProperty("answers").GetInt32(), fields["MANY"].GetProperty("counts").GetArrayLength()));
        Assert.Equal((4, JsonValueKind.Null), (fields["N"].GetProperty("answers").GetInt32(), fields["N"].GetProperty("mean").ValueKind));
    }

    [Fact]
    public async Task Where_results_stand_is_told_from_the_first_answer_on()
    {
        var voice = await WaveAsync("core");
        await voice.AnswerAsync(server, 4);
        var state = await GetAsync(voice, "/estimate");
        Assert.Equal(("open", 4, JsonValueKind.Null, 5), (state.GetProperty("state").GetString(), state.GetProperty("answers").GetInt32(), state.GetProperty("shown").ValueKind, state.GetProperty("smallest").GetInt32()));
        await voice.AnswerAsync(server, 6);
        await voice.EstimateAsync();
        Assert.Equal(10, (await GetAsync(voice, "/estimate")).GetProperty("shown").GetInt32());
    }

    [Fact]
    public async Task A_small_group_waits_for_its_five_and_no_other_result_tells_of_it_before()
    {
        var voice = await WaveAsync("core");
        var (north, east) = await RegionsAsync(voice);
        await voice.AnswerAsync(server, 10, north.Id);
        await voice.AnswerAsync(server, 10, east.Id);
        await voice.EstimateAsync();
        await voice.AnswerAsync(server, 5, north.Id);
        await voice.AnswerAsync(server, 1, east.Id);
        Assert.Equal(25, (await voice.ResultsAsync()).GetProperty("result").GetProperty("answers").GetInt32());
        Assert.Equal(10, (await GetAsync(voice, "/results?cut=region&member=E")).GetProperty("result").GetProperty("answers").GetInt32());
        await voice.SendAsync(HttpMethod.Post, $"{Wave}/close");
        Assert.Equal(26, (await voice.ResultsAsync()).GetProperty("result").GetProperty("answers").GetInt32());
    }

    [Fact]
    public async Task A_group_is_compared_with_the_rest_and_one_that_is_better_surely_so()
    {
        var voice = await WaveAsync("index");
        var (north, east) = await RegionsAsync(voice);
        await voice.AnswerAsync(server, 60, north.Id, better: 1);
        await voice.AnswerAsync(server, 60, east.Id, better: -1);
        var compared = (await voice.ResultsAsync()).GetProperty("result").GetProperty("compared").EnumerateArray().ToList();
        Assert.Equal(["E", "N"], compared.Select(group => group.GetProperty("member").GetString()));
        var figure = compared[1].GetProperty("figures").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "Satisfaction");
        Assert.True(figure.GetProperty("difference").GetProperty("low").GetDouble() > 0);
        Assert.True(figure.GetProperty("p").GetDouble() < 0.01);
        Assert.Equal(
            figure.GetProperty("group").GetProperty("value").GetDouble() - figure.GetProperty("rest").GetProperty("value").GetDouble(),
            figure.GetProperty("difference").GetProperty("value").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task What_if_answers_from_what_was_kept_with_its_interval_and_its_warnings()
    {
        var voice = await WaveAsync("index");
        await voice.AnswerAsync(server, 90);
        var model = (await voice.ResultsAsync()).GetProperty("result").GetProperty("model");
        var importance = model.GetProperty("drivers").EnumerateArray().Single(one => one.GetProperty("driver").GetString() == "Quality" && one.GetProperty("target").GetString() == "Satisfaction").GetProperty("importance");
        var satisfaction = Of(await GetAsync(voice, "/whatif?raise=Quality:5"), "Satisfaction");
        Assert.Equal(5 * importance.GetProperty("value").GetDouble(), satisfaction.GetProperty("change").GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal(5 * importance.GetProperty("low").GetDouble(), satisfaction.GetProperty("change").GetProperty("low").GetDouble(), 1e-9);
        var far = await GetAsync(voice, "/whatif?raise=Quality:90");
        Assert.Contains("beyondScale", far.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("kind").GetString()));
        Assert.Equal(400, (await voice.SendAsync(HttpMethod.Get, $"{Wave}/whatif?raise=Nothing:5")).Status);
        Assert.Equal(400, (await voice.SendAsync(HttpMethod.Get, $"{Wave}/whatif?raise=Quality:x")).Status);
        Assert.Contains(model.GetProperty("items").EnumerateArray(), item => item.GetProperty("target").GetString() == "Satisfaction");

        static JsonElement Of(JsonElement answer, string construct) => answer.GetProperty("constructs").EnumerateArray().Single(one => one.GetProperty("construct").GetString() == construct);
    }

    [Fact]
    public async Task Waves_of_a_survey_stand_in_time_with_the_change_and_how_sure_it_is()
    {
        var voice = await WaveAsync("index");
        await voice.AnswerAsync(server, 60);
        await voice.EstimateAsync();
        Assert.Equal(201, (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves", new { code = "w2", name = "第二期", survey = "index", opensOn = "2026-06-01" })).Status);
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w2/open");
        await voice.AnswerAsync(server, 70, better: 1, wave: "w2");
        await voice.EstimateAsync("w2");
        var waves = (await voice.ListAsync($"{Wave}/history")).ToList();
        Assert.Equal(["w1", "w2"], waves.Select(wave => wave.GetProperty("code").GetString()));
        JsonElement Satisfaction(int at) => waves[at].GetProperty("indices").EnumerateArray().Single(one => one.GetProperty("construct").GetString() == "Satisfaction");
        Assert.Equal(JsonValueKind.Null, Satisfaction(0).GetProperty("change").ValueKind);
        var change = Satisfaction(1).GetProperty("change");
        var (first, second) = (Satisfaction(0).GetProperty("index").GetProperty("value").GetDouble(), Satisfaction(1).GetProperty("index").GetProperty("value").GetDouble());
        Assert.Equal(second - first, change.GetProperty("value").GetDouble(), 1e-9);
        Assert.True(waves[1].GetProperty("measures")[0].GetProperty("change").GetProperty("value").GetDouble() > 0);
        Assert.InRange(change.GetProperty("value").GetDouble(), change.GetProperty("low").GetDouble(), change.GetProperty("high").GetDouble());
    }

    [Fact]
    public async Task What_was_expected_and_what_was_found_stand_in_time_in_all_and_in_a_group()
    {
        var voice = await WaveAsync("gaps");
        var east = new Region { CentreId = voice.Centre.Id, Code = "east", Name = "东区" };
        await server.AddAsync(east, new Region { CentreId = voice.Centre.Id, Code = "far", Name = "远区" });
        await voice.AnswerAsync(server, 30, region: east.Id);
        await voice.AnswerAsync(server, 40);
        await voice.EstimateAsync();
        var whole = (await voice.ListAsync($"{Wave}/history")).Single().GetProperty("pairs").EnumerateArray().ToList();
        Assert.Equal(6, whole.Count);
        Assert.Equal("", whole[0].GetProperty("code").GetString());
        Assert.All(whole, gap => Assert.Equal(gap.GetProperty("perceived").GetDouble() - gap.GetProperty("expected").GetDouble(), gap.GetProperty("gap").GetProperty("value").GetDouble(), 1e-9));
        var group = (await voice.ListAsync($"{Wave}/history?cut=region&member=east")).Single();
        Assert.Equal(30, group.GetProperty("answers").GetInt32());
        Assert.NotEqual(whole[0].GetProperty("expected").GetDouble(), group.GetProperty("pairs").EnumerateArray().First().GetProperty("expected").GetDouble());
        Assert.Empty(await voice.ListAsync($"{Wave}/history?cut=region&member=far"));
    }

    [Fact]
    public async Task Expectation_stands_beside_what_was_perceived_wave_by_wave_and_group_by_group()
    {
        var voice = await WaveAsync("gaps");
        var (north, east) = await RegionsAsync(voice);
        await voice.AnswerAsync(server, 30, north.Id);
        await voice.AnswerAsync(server, 20, east.Id);
        // Too few to be shown, and with them the east's would be found by subtraction.
        await voice.AnswerAsync(server, 3);
        await voice.SendAsync(HttpMethod.Post, $"{Wave}/close");
        var gaps = (await voice.ResultsAsync()).GetProperty("result").GetProperty("gaps");
        var pairs = (await voice.ListAsync($"{Wave}/history")).Single().GetProperty("pairs").EnumerateArray().ToDictionary(pair => pair.GetProperty("code").GetString()!);
        Assert.Equal(["", "Tangibles", "Reliability", "Responsiveness", "Assurance", "Empathy"], pairs.Keys);
        Assert.Equal(gaps.GetProperty("all").GetProperty("gap").GetProperty("value").GetDouble(), pairs[""].GetProperty("gap").GetProperty("value").GetDouble());
        Assert.Equal(pairs[""].GetProperty("perceived").GetDouble() - pairs[""].GetProperty("expected").GetDouble(), pairs[""].GetProperty("gap").GetProperty("value").GetDouble(), 1e-9);
        var group = Assert.Single(await voice.ListAsync($"{Wave}/pairs"));
        Assert.Equal(("region", "N", 30), (group.GetProperty("cut").GetString(), group.GetProperty("code").GetString(), group.GetProperty("answers").GetInt32()));
        Assert.Equal(30, Assert.Single(await voice.ListAsync($"{Wave}/history?cut=region&member=N")).GetProperty("answers").GetInt32());
        Assert.Empty(await voice.ListAsync($"{Wave}/history?cut=region&member=E"));
    }

    [Fact]
    public async Task A_path_model_says_how_good_it_is_and_an_index_how_far_it_is_from_what_was_expected()
    {
        var voice = await WaveAsync("index");
        await voice.AnswerAsync(server, 120);
        var result = (await voice.ResultsAsync()).GetProperty("result");
        var quality = result.GetProperty("model").GetProperty("quality");
        Assert.Equal(("mean", 0, 0), (quality.GetProperty("treatment").GetString(), quality.GetProperty("gaps").GetInt32(), quality.GetProperty("leftOut").GetInt32()));
        Assert.Equal(21, quality.GetProperty("pairs").GetArrayLength());
        Assert.InRange(quality.GetProperty("fit").GetProperty("srmr").GetDouble(), 0, 0.2);
        Assert.All(quality.GetProperty("predicted").EnumerateArray(), item => Assert.True(item.GetProperty("rmse").GetDouble() > 0));
        var satisfaction = result.GetProperty("model").GetProperty("constructs").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "Satisfaction");
        Assert.InRange(satisfaction.GetProperty("rhoA").GetDouble(), 0.5, 1);
        Assert.All(satisfaction.GetProperty("indicators").EnumerateArray(), one => Assert.True(one.GetProperty("vif").GetDouble() >= 1));
        Assert.Equal(["Quality", "Satisfaction"], result.GetProperty("expected").EnumerateArray().Select(gap => gap.GetProperty("code").GetString()).Order());
        var index = satisfaction.GetProperty("index").GetProperty("value").GetDouble();
        var gap = result.GetProperty("expected").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "Satisfaction");
        Assert.Equal(index, gap.GetProperty("perception").GetDouble(), 1e-6);
        Assert.Equal(JsonValueKind.Null, result.GetProperty("weighting").ValueKind);
    }

    [Fact]
    public async Task Results_kept_before_quality_was_computed_are_read_as_they_are()
    {
        var voice = await WaveAsync("index");
        await voice.AnswerAsync(server, 120);
        await voice.EstimateAsync();
        await server.InDbAsync(async db =>
        {
            var kept = await db.Set<WaveEstimate>().SingleAsync(row => row.CentreId == voice.Centre.Id && row.Cut == "");
            var json = System.Text.Json.Nodes.JsonNode.Parse(kept.Result)!.AsObject();
            foreach (var name in new[] { "expected", "weighting", "nonResponse", "late" }) json.Remove(name);
            json["model"]!.AsObject().Remove("quality");
            kept.Result = json.ToJsonString();
            return await db.SaveChangesAsync();
        });
        var result = (await GetAsync(voice, "/results")).GetProperty("result");
        Assert.Equal((120, JsonValueKind.Null, 0), (result.GetProperty("answers").GetInt32(), result.GetProperty("model").GetProperty("quality").ValueKind, result.GetProperty("nonResponse").GetArrayLength()));
        Assert.Empty((await voice.ListAsync($"{Wave}/history")).Single().GetProperty("pairs").EnumerateArray());
    }

    [Fact]
    public async Task Those_who_answered_are_compared_with_those_invited_and_a_group_in_which_somebody_could_be_recognised_is_not_told()
    {
        var voice = await WaveAsync("core");
        var (north, east) = await RegionsAsync(voice);
        var south = new Region { CentreId = voice.Centre.Id, Code = "S", Name = "S" };
        await server.AddAsync(south);
        var wave = await server.InDbAsync(db => db.Set<Wave>().SingleAsync(row => row.CentreId == voice.Centre.Id));
        Invitation[] Invited(Region region, int count, int answered) => [.. Enumerable.Range(0, count).Select(at => new Invitation
        {
            Id = NewId.Random(),
            CentreId = voice.Centre.Id,
            WaveId = wave.Id,
            TokenHash = OpaqueToken.HashOf(OpaqueToken.Create()),
            State = at < answered ? InvitationState.Answered : InvitationState.Sent,
            RegionId = region.Id,
        })];
        await server.AddAsync([.. Invited(north, 60, 45), .. Invited(east, 60, 15), .. Invited(south, 20, 2)]);
        await voice.AnswerAsync(server, 45, north.Id, better: 2);
        await voice.AnswerAsync(server, 15, east.Id, better: -2);
        await voice.AnswerAsync(server, 2, south.Id);
        var open = (await voice.ResultsAsync()).GetProperty("result").GetProperty("nonResponse")[0];
        Assert.Empty(open.GetProperty("weighted").EnumerateArray());
        await voice.SendAsync(HttpMethod.Post, $"{Wave}/close");
        var cut = Assert.Single((await voice.ResultsAsync()).GetProperty("result").GetProperty("nonResponse").EnumerateArray());
        Assert.True(cut.GetProperty("p").GetDouble() < 0.001);
        // Two answers of the south would be found by subtraction from the whole: the east is hidden with it.
        Assert.Equal([(null, 80, 17), ("N", 60, 45)], cut.GetProperty("groups").EnumerateArray()
            .Select(group => (group.GetProperty("member").GetString(), group.GetProperty("asked").GetInt32(), group.GetProperty("answered").GetInt32())));
        var figure = cut.GetProperty("weighted")[0];
        Assert.True(figure.GetProperty("weighted").GetProperty("value").GetDouble() < figure.GetProperty("plain").GetProperty("value").GetDouble());
        Assert.True(cut.GetProperty("designEffect").GetDouble() > 1.1);
    }

    [Fact]
    public async Task Texts_come_out_with_the_results_never_before()
    {
        var voice = await WaveAsync("contact");
        await voice.AnswerAsync(server, 4, text: "好");
        await voice.EstimateAsync();
        Assert.Equal(404, (await voice.SendAsync(HttpMethod.Get, $"{Wave}/texts")).Status);
        await voice.AnswerAsync(server, 1, text: "快");
        await voice.EstimateAsync();
        Assert.Equal(5, (await GetAsync(voice, "/texts")).GetProperty("count").GetInt32());
        await voice.AnswerAsync(server, 3, text: "慢");
        await voice.EstimateAsync();
        Assert.Equal(5, (await GetAsync(voice, "/texts")).GetProperty("count").GetInt32());
        Assert.Empty((await GetAsync(voice, "/texts?search=慢")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_text_is_in_no_group_that_could_tell_whose_it_is()
    {
        var voice = await WaveAsync("contact");
        var (north, east) = await RegionsAsync(voice);
        var (phone, app) = (new Product { CentreId = voice.Centre.Id, Code = "P", Name = "P" }, new Product { CentreId = voice.Centre.Id, Code = "A", Name = "A" });
        await server.AddAsync(phone, app);
        await voice.AnswerAsync(server, 9, north.Id, phone.Id, text: "一");
        await voice.AnswerAsync(server, 8, east.Id, phone.Id, text: "二");
        await voice.AnswerAsync(server, 8, east.Id, app.Id, text: "三");
        // One of the north with the app: whoever knows one such person would know their words.
        await voice.AnswerAsync(server, 1, north.Id, app.Id, text: "唯一");
        await voice.EstimateAsync();
        Assert.Equal(26, (await GetAsync(voice, "/texts")).GetProperty("count").GetInt32());
        // Hidden with eight others, so that "in no group" does not name them either.
        Assert.Equal(9, await CountAsync(voice, "cut=region&member=N"));
        Assert.Equal(8, await CountAsync(voice, "cut=region&member=E"));
        Assert.Equal(0, (await GetAsync(voice, "/texts?cut=region&member=N&search=唯一")).GetProperty("count").GetInt32());
        Assert.Equal(404, (await voice.SendAsync(HttpMethod.Get, $"{Wave}/texts?cut=region&member=S")).Status);
        var names = (await GetAsync(voice, "/texts")).GetProperty("items")[0].EnumerateObject().Select(property => property.Name);
        Assert.Equal(["id", "field", "text", "tags"], names);
    }

    [Fact]
    public async Task Texts_are_found_page_by_page_and_filed_under_tags()
    {
        var voice = await WaveAsync("contact");
        await voice.AnswerAsync(server, 7, text: "排队太久");
        await voice.AnswerAsync(server, 5, text: "态度好");
        await voice.EstimateAsync();
        var first = await GetAsync(voice, "/texts?limit=8");
        Assert.Equal((8, 12), (first.GetProperty("items").GetArrayLength(), first.GetProperty("count").GetInt32()));
        Assert.Equal(4, (await GetAsync(voice, $"/texts?limit=8&after={first.GetProperty("next").GetString()}")).GetProperty("items").GetArrayLength());
        var found = (await GetAsync(voice, "/texts?search=排队")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(7, found.Count);
        foreach (var text in found.Take(2)) await voice.SendAsync(HttpMethod.Put, $"{Wave}/texts/{text.GetProperty("id").GetString()}/tags/等待");
        Assert.Equal(2, await CountAsync(voice, "tag=等待"));
        Assert.Equal(("等待", 2), (await GetAsync(voice, "/texts/counts")).GetProperty("tags").EnumerateArray().Select(tag => (tag.GetProperty("answer").GetString(), tag.GetProperty("count").GetInt32())).Single());
        await voice.SendAsync(HttpMethod.Delete, $"{Wave}/texts/{found[0].GetProperty("id").GetString()}/tags/等待");
        Assert.Equal(1, await CountAsync(voice, "tag=等待"));
    }

    [Fact]
    public async Task Benchmarks_have_a_source_and_a_place_on_the_scale()
    {
        var voice = await VoiceOf.NewAsync(server);
        var given = new { construct = "Satisfaction", kind = "industry", name = "行业平均", value = 75.2, source = "年报", on = "2026-03-01" };
        Assert.Equal(201, (await voice.SendAsync(HttpMethod.Post, "/api/voice/benchmarks", given)).Status);
        Assert.Equal(400, (await voice.SendAsync(HttpMethod.Post, "/api/voice/benchmarks", new { given.construct, given.kind, given.name, value = 101, source = " ", given.on })).Status);
        var kept = (await voice.ListAsync("/api/voice/benchmarks")).Single();
        Assert.Equal((75.2, "年报"), (kept.GetProperty("value").GetDouble(), kept.GetProperty("source").GetString()));
        Assert.Equal(204, (await voice.SendAsync(HttpMethod.Delete, $"/api/voice/benchmarks/{kept.GetProperty("id").GetString()}")).Status);
        Assert.Empty(await voice.ListAsync("/api/voice/benchmarks"));
    }

    [Fact]
    public async Task Exported_answers_say_no_group_that_could_tell_whose_they_are_and_no_text()
    {
        var voice = await WaveAsync("contact");
        var (north, east) = await RegionsAsync(voice);
        await voice.AnswerAsync(server, 9, north.Id, text: "留言");
        await voice.AnswerAsync(server, 6, east.Id);
        await voice.AnswerAsync(server, 3);
        Assert.Equal(404, (await voice.SendAsync(HttpMethod.Get, $"{Wave}/answers")).Status);
        await voice.EstimateAsync();
        var lines = (await voice.TextAsync(HttpMethod.Get, $"{Wave}/answers")).TrimStart('\uFEFF').Trim().Split("\r\n");
        Assert.StartsWith("region,product,channel,queue,team,weight,CSAT", lines[0], StringComparison.Ordinal);
        // Three without a region are too few, and the six of the east go with them.
        Assert.Equal([("", 9), ("N", 9)], lines.Skip(1).CountBy(line => line.Split(',')[0]).Select(pair => (pair.Key, pair.Value)).Order());
        Assert.DoesNotContain("留言", string.Concat(lines), StringComparison.Ordinal);
        Assert.Contains("留言", await voice.TextAsync(HttpMethod.Get, $"{Wave}/answers/texts"), StringComparison.Ordinal);
        Assert.Contains("CSAT", await voice.TextAsync(HttpMethod.Get, $"{Wave}/answers/codebook?lang=en"), StringComparison.Ordinal);
        using var director = await server.AsAsync(voice.Centre, Role.Director);
        Assert.Equal(403, (int)(await director.GetAsync($"{Wave}/answers", TestContext.Current.CancellationToken)).StatusCode);
    }

    private async Task<VoiceOf> WaveAsync(string template)
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync(template);
        return voice;
    }

    private async Task<(Region North, Region East)> RegionsAsync(VoiceOf voice)
    {
        var regions = new[] { "N", "E" }.Select(code => new Region { CentreId = voice.Centre.Id, Code = code, Name = code }).ToArray();
        await server.AddAsync(regions);
        return (regions[0], regions[1]);
    }

    private static async Task<JsonElement> GetAsync(VoiceOf voice, string path)
    {
        var (status, body) = await voice.SendAsync(HttpMethod.Get, $"{Wave}{path}");
        Assert.True(status == 200, $"{path}: {status} {body}");
        return body;
    }

    private static async Task<int> CountAsync(VoiceOf voice, string query) => (await GetAsync(voice, $"/texts?{query}")).GetProperty("count").GetInt32();
}
