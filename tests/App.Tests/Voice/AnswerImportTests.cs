using System.Text.Json;
using Shouwen.App.Centres;
using Shouwen.App.Files.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Answers;

namespace Shouwen.App.Tests.Voice;

public sealed class AnswerImportTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly object TwoLanguages = new
    {
        languages = new[] { "zh-CN", "en" },
        title = Words("调查", "Survey"),
        pages = new[]
        {
            new
            {
                code = "p",
                questions = new object[]
                {
                    new { code = "SAT", kind = "rating", text = Words("总体来说，您有多满意？", "How satisfied are you in all?"), scale = new { least = 1, most = 10, mostLabel = Words("非常满意", "Very satisfied"), dontKnow = true }, measures = "satisfaction" },
                    new { code = "DONE", kind = "singleChoice", text = Words("问题解决了吗？", "Is it resolved?"), choices = new[] { new { code = "yes", text = Words("解决了", "Resolved") }, new { code = "no", text = Words("没有解决", "Not resolved") } } },
                    new { code = "WAYS", kind = "multipleChoice", text = Words("您用过哪些渠道？", "Which channels have you used?"), choices = new[] { new { code = "phone", text = Words("电话", "Phone") }, new { code = "app", text = Words("手机应用", "App") } } },
                    new { code = "WHY", kind = "text", text = Words("为什么？", "Why?") },
                },
            },
        },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_whose_columns_are_the_surveys_codes_goes_in_whole_and_once()
    {
        var voice = await WaveAsync();
        const string file = "SAT,DONE,WHY\n7,yes,\"Quick, kind\"\n7,yes,\"Quick, kind\"\n?,no,\n";
        var first = await voice.ImportAsync(file);
        Assert.Equal((200, true, 3, 3), (first.Status, first.Body.GetProperty("written").GetBoolean(), Number(first.Body, "read"), Number(first.Body, "added")));
        var again = await voice.ImportAsync(file);
        Assert.Equal((0, 3), (Number(again.Body, "added"), Number(again.Body, "unchanged")));
        var longer = await voice.ImportAsync(file + "7,yes,\"Quick, kind\"\n");
        Assert.Equal((1, 3), (Number(longer.Body, "added"), Number(longer.Body, "unchanged")));
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal((4, 3, 4), (kept.Sheets.Count, kept.Texts.Count, Number((await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1")).Body, "answers")));
        Assert.All(kept.Sheets, sheet => Assert.Equal((AnsweredBy.Import, true), (sheet.By, sheet.Complete)));
        Assert.Equal(["7", "7", "7", "?"], kept.Sheets.Select(sheet => AnswerJson.Read(sheet.Answers)["SAT"]).Order(StringComparer.Ordinal));
        Assert.All(kept.Texts, text => Assert.Equal("Quick, kind", text.Text));
    }

    [Fact]
    public async Task Columns_are_found_by_words_in_either_language_and_choices_by_their_labels()
    {
        var voice = await WaveAsync();
        const string chinese = "序号,1、总体来说，您有多满意？,2、问题解决了吗？,3、您用过哪些渠道？,提交时间\n1,非常满意,没有解决,电话┋手机应用,2026/3/5 10:22\n2,7.0,解决了,(跳过),2026/3/6\n";
        Assert.True((await voice.ImportAsync(chinese)).Body.GetProperty("written").GetBoolean());
        const string english = "How satisfied are you in all?,IS IT RESOLVED,Which channels have you used?\ndon't know,Not resolved,App; Phone\n";
        Assert.True((await voice.ImportAsync(english)).Body.GetProperty("written").GetBoolean());
        var sheets = (await AnswersOf.ReadAsync(server, voice)).Sheets.ToDictionary(sheet => AnswerJson.Read(sheet.Answers)["SAT"]);
        Assert.Equal("phone,app", AnswerJson.Read(sheets["10"].Answers)["WAYS"]);
        Assert.Equal(("yes", false), (AnswerJson.Read(sheets["7"].Answers)["DONE"], AnswerJson.Read(sheets["7"].Answers).ContainsKey("WAYS")));
        Assert.Equal(("no", "app,phone"), (AnswerJson.Read(sheets["?"].Answers)["DONE"], AnswerJson.Read(sheets["?"].Answers)["WAYS"]));
        Assert.Equal((new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 6)), (sheets["10"].Day, sheets["7"].Day));
    }

    [Fact]
    public async Task Each_bad_value_is_named_with_its_line_its_column_and_what_would_be_right_and_nothing_is_written()
    {
        var voice = await WaveAsync();
        const string file = "SAT,DONE\n7,yes\n11,yes\nseven,yes\n8,perhaps\n9,no\n";
        var (status, body) = await voice.ImportAsync(file);
        Assert.Equal((200, false), (status, body.GetProperty("written").GetBoolean()));
        Assert.Equal(["badRows"], body.GetProperty("stops").EnumerateArray().Select(stop => stop.GetString()));
        Assert.Equal(
            [(3, "SAT", "11", "outOfRange", "1–10, ?"), (4, "SAT", "seven", "notAPoint", "1–10, ?"), (5, "DONE", "perhaps", "notAChoice", "yes, no")],
            body.GetProperty("faults").EnumerateArray().Select(fault => (
                Number(fault, "line"), fault.GetProperty("column").GetString(), fault.GetProperty("value").GetString(), fault.GetProperty("wrong").GetString(), fault.GetProperty("right").GetString())));
        Assert.Empty((await AnswersOf.ReadAsync(server, voice)).Sheets);

        var without = await voice.ImportAsync(file, new { withoutRows = true });
        Assert.Equal((true, 2, 3), (without.Body.GetProperty("written").GetBoolean(), Number(without.Body, "added"), Number(without.Body, "refused")));
        Assert.Equal(2, (await AnswersOf.ReadAsync(server, voice)).Sheets.Count);
    }

    [Fact]
    public async Task A_trial_says_the_same_and_writes_nothing()
    {
        var voice = await WaveAsync();
        var (_, body) = await voice.ImportAsync("SAT,DONE\n7,yes\n8,no\n", dryRun: true);
        Assert.Equal((false, 2, 0), (body.GetProperty("written").GetBoolean(), Number(body, "added"), body.GetProperty("stops").GetArrayLength()));
        Assert.Empty((await AnswersOf.ReadAsync(server, voice)).Sheets);
    }

    [Fact]
    public async Task A_needed_column_that_is_missing_stops_the_import_until_somebody_says_that_it_may_be()
    {
        var voice = await WaveAsync();
        var (_, body) = await voice.ImportAsync("DONE,remark\nyes,x\n");
        Assert.Equal(["absentColumns"], body.GetProperty("stops").EnumerateArray().Select(stop => stop.GetString()));
        Assert.Equal(["SAT"], body.GetProperty("absent").EnumerateArray().Where(field => field.GetProperty("needed").GetBoolean()).Select(field => field.GetProperty("code").GetString()));
        Assert.Equal(JsonValueKind.Null, body.GetProperty("columns")[1].GetProperty("target").ValueKind);
        Assert.True((await voice.ImportAsync("DONE,remark\nyes,x\n", new { withoutColumns = true })).Body.GetProperty("written").GetBoolean());
    }

    [Fact]
    public async Task A_second_row_of_headers_is_one_fault_and_not_one_for_each_column()
    {
        var voice = await WaveAsync();
        var (_, body) = await voice.ImportAsync("SAT,DONE,WHY\nHow satisfied are you in all?,Is it resolved?,Why?\n7,yes,\n");
        var fault = Assert.Single(body.GetProperty("faults").EnumerateArray());
        Assert.Equal((2, "secondHeader"), (Number(fault, "line"), fault.GetProperty("wrong").GetString()));
        Assert.Equal(1, Number((await voice.ImportAsync("SAT,DONE,WHY\nHow satisfied are you in all?,Is it resolved?,Why?\n7,yes,\n", new { withoutRows = true })).Body, "added"));
    }

    [Fact]
    public async Task With_an_id_a_changed_answer_is_told_and_the_first_one_stays()
    {
        var voice = await WaveAsync();
        await voice.ImportAsync("id,SAT\nA,7\nB,8\n");
        var changed = (await voice.ImportAsync("id,SAT\nA,7\nB,3\nC,9\n", new { withoutRows = true })).Body;
        Assert.Equal((1, 1, 1), (Number(changed, "added"), Number(changed, "unchanged"), Number(changed, "refused")));
        Assert.Equal((3, "alreadyOther"), (Number(changed.GetProperty("faults")[0], "line"), changed.GetProperty("faults")[0].GetProperty("wrong").GetString()));
        var kept = await AnswersOf.ReadAsync(server, voice);
        Assert.Equal(["7", "8", "9"], kept.Sheets.Select(sheet => AnswerJson.Read(sheet.Answers)["SAT"]).Order());
        var twice = (await voice.ImportAsync("id,SAT\nD,7\nD,8\n")).Body;
        Assert.Equal("idTwice", twice.GetProperty("faults")[0].GetProperty("wrong").GetString());
    }

    [Fact]
    public async Task Cuts_are_told_by_code_or_by_name()
    {
        var voice = await WaveAsync();
        var (north, south) = (new Region { CentreId = voice.Centre.Id, Code = "N", Name = "华北" }, new Region { CentreId = voice.Centre.Id, Code = "S", Name = "华南" });
        await server.AddAsync(north, south);
        Assert.True((await voice.ImportAsync("SAT,地区,weight\n7,N,1\n8,华南,2.5\n9,,1\n")).Body.GetProperty("written").GetBoolean());
        var sheets = (await AnswersOf.ReadAsync(server, voice)).Sheets.ToDictionary(sheet => AnswerJson.Read(sheet.Answers)["SAT"]);
        Assert.Equal((north.Id, south.Id, null), (sheets["7"].RegionId, sheets["8"].RegionId, sheets["9"].RegionId));
        Assert.Equal(2.5, sheets["8"].Weight);
        var fault = (await voice.ImportAsync("SAT,地区\n7,西北\n")).Body.GetProperty("faults")[0];
        Assert.Equal(("地区", "unknownMember", "N, S"), (fault.GetProperty("column").GetString(), fault.GetProperty("wrong").GetString(), fault.GetProperty("right").GetString()));
    }

    [Fact]
    public async Task Dates_that_can_be_read_in_two_ways_wait_for_a_word()
    {
        var voice = await WaveAsync();
        var (_, body) = await voice.ImportAsync("SAT,date\n7,03/04/2026\n8,05/06/2026\n");
        Assert.Equal(["ambiguousDates"], body.GetProperty("stops").EnumerateArray().Select(stop => stop.GetString()));
        Assert.True((await voice.ImportAsync("SAT,date\n7,03/04/2026\n8,05/06/2026\n", new { dateOrder = "monthDayYear" })).Body.GetProperty("written").GetBoolean());
        Assert.Equal([new DateOnly(2026, 3, 4), new(2026, 5, 6)], (await AnswersOf.ReadAsync(server, voice)).Sheets.Select(sheet => sheet.Day).Order());
    }

    [Fact]
    public async Task A_workbook_goes_in_like_text()
    {
        var voice = await WaveAsync();
        var sheet = new Sheet(["SAT", "DONE"], [[7, "yes"], [8.0, "no"]]);
        var http = new DefaultHttpContext { RequestServices = server.Services, Response = { Body = new MemoryStream() } };
        await sheet.As("xlsx", "answers").ExecuteAsync(http);
        Assert.Equal(2, Number((await voice.ImportAsync(((MemoryStream)http.Response.Body).ToArray())).Body, "added"));
    }

    [Fact]
    public async Task A_file_that_is_no_table_and_a_plan_that_makes_no_sense_are_refused()
    {
        var voice = await WaveAsync();
        Assert.Equal((422, "import.emptyFile"), Refusal(await voice.ImportAsync("")));
        Assert.Equal((422, "import.headerOnly"), Refusal(await voice.ImportAsync("SAT,DONE\n")));
        Assert.Equal((422, "import.noSuchColumn"), Refusal(await voice.ImportAsync("SAT\n7\n", new { columns = new Dictionary<string, string> { ["Q1"] = "SAT" } })));
        Assert.Equal((400, "invalid"), Refusal(await voice.ImportAsync("SAT\n7\n", new { columns = new Dictionary<string, string> { ["SAT"] = "NOTHING" } })));
        Assert.Equal((404, "voice.noWave"), Refusal(await voice.ImportAsync("SAT\n7\n", code: "nowhere")));
    }

    [Fact]
    public async Task An_open_wave_takes_answers_from_a_file_beside_those_of_its_link()
    {
        var voice = await WaveAsync();
        var link = (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1")).Body.GetProperty("link").GetString()!;
        using var person = await new Respondent(server, link).OpenAsync();
        await person.NextAsync(("SAT", "9"), ("DONE", "yes"));
        await voice.ImportAsync("SAT\n7\n8\n");
        Assert.Equal(3, Number((await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1")).Body, "answers"));
        Assert.Equal(3, Number((await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close")).Body, "answers"));
        Assert.Equal(3, Number((await voice.SendAsync(HttpMethod.Get, "/api/voice/waves")).Body.GetProperty("items")[0], "answers"));
        await voice.ImportAsync("SAT\n6\n");
        Assert.Equal(4, Number((await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1")).Body, "answers"));
    }

    [Theory]
    [InlineData("SAT,WAYS_phone,WAYS_app", "1,0", "1,1")]
    [InlineData("SAT,WAYS_1,WAYS_2", "x,", "X,x")]
    [InlineData("SAT,ways.a,ways.b", "选中,未选中", "√,√")]
    [InlineData("SAT,渠道_电话,渠道_手机应用", "是,否", "是,是")]
    [InlineData("SAT,3、您用过哪些渠道？(电话),3、您用过哪些渠道？(手机应用)", "电话,", "电话,手机应用")]
    [InlineData("SAT,Q3. Which channels have you used? - Phone,Q3. Which channels have you used? - App", "Yes,No", "1.0,TRUE")]
    public async Task Several_choices_may_have_a_column_each(string header, string first, string both)
    {
        var voice = await WaveAsync();
        var (_, body) = await voice.ImportAsync($"{header}\n7,{first}\n8,{both}\n9,,\n");
        Assert.Equal(["WAYS=phone choice", "WAYS=app choice"], body.GetProperty("columns").EnumerateArray().Skip(1).Select(column => $"{column.GetProperty("target")} {column.GetProperty("why")}"));
        Assert.DoesNotContain("WAYS", body.GetProperty("absent").EnumerateArray().Select(field => field.GetProperty("code").GetString()));
        Assert.True(body.GetProperty("written").GetBoolean());
        var ways = (await AnswersOf.ReadAsync(server, voice)).Sheets.Select(sheet => AnswerJson.Read(sheet.Answers)).ToDictionary(answers => answers["SAT"], answers => answers.GetValueOrDefault("WAYS"));
        Assert.Equal(("phone", "phone,app", null), (ways["7"], ways["8"], ways["9"]));
    }

    [Fact]
    public async Task What_is_neither_a_tick_nor_none_is_named_with_its_line_and_column()
    {
        var voice = await WaveAsync();
        var (_, body) = await voice.ImportAsync("SAT,WAYS_phone,WAYS_app\n7,1,0\n8,2,maybe\n");
        Assert.False(body.GetProperty("written").GetBoolean());
        Assert.Equal(
            [(3, "WAYS_phone", "2", "notATick"), (3, "WAYS_app", "maybe", "notATick")],
            body.GetProperty("faults").EnumerateArray().Select(fault => (Number(fault, "line"), fault.GetProperty("column").GetString(), fault.GetProperty("value").GetString(), fault.GetProperty("wrong").GetString())));
        Assert.Empty((await AnswersOf.ReadAsync(server, voice)).Sheets);
    }

    [Fact]
    public async Task A_question_has_one_column_or_one_for_each_choice()
    {
        var voice = await WaveAsync();
        // Programs that write both say the same twice.
        var both = await voice.ImportAsync("SAT,WAYS,WAYS_phone,WAYS_app\n7,\"phone,app\",1,1\n");
        Assert.Equal(["SAT", "WAYS", null, null], both.Body.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("target").GetString()));
        var columns = new Dictionary<string, string> { ["SAT"] = "SAT", ["WAYS"] = "WAYS", ["WAYS_app"] = "WAYS=app" };
        Assert.Equal(400, (await voice.ImportAsync("SAT,WAYS,WAYS_app\n8,phone,1\n", new { columns })).Status);
        columns.Remove("WAYS");
        Assert.True((await voice.ImportAsync("SAT,WAYS,WAYS_app\n8,phone,1\n", new { columns })).Body.GetProperty("written").GetBoolean());
    }

    [Fact]
    public async Task The_reference_survey_goes_in_as_a_wave_and_its_index_is_what_it_must_be()
    {
        var file = Path.Combine(Repository.Folder, "..", "shared", "data", "pls", "mobi.csv");
        Assert.SkipUnless(File.Exists(file), "The reference surveys are not here.");
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("index");
        var (_, body) = await voice.ImportAsync(await File.ReadAllBytesAsync(file, Cancel));
        Assert.Equal((true, 250), (body.GetProperty("written").GetBoolean(), Number(body, "added")));
        await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        await voice.EstimateAsync();
        var model = (await voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/results")).Body.GetProperty("result").GetProperty("model");
        var satisfaction = model.GetProperty("constructs").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "Satisfaction");
        Assert.Equal(72.4541179309, satisfaction.GetProperty("index").GetProperty("value").GetDouble(), 10);
    }

    private async Task<VoiceOf> WaveAsync()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveOfAsync(TwoLanguages, "w1");
        return voice;
    }

    private static Dictionary<string, string> Words(string chinese, string english) => new() { ["zh-CN"] = chinese, ["en"] = english };

    private static int Number(JsonElement body, string name) => body.GetProperty(name).GetInt32();

    private static (int, string?) Refusal((int Status, JsonElement Body) answer) => (answer.Status, answer.Body.GetProperty("code").GetString());
}
