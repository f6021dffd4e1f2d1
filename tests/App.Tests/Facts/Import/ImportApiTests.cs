using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Facts.Import.ImportsOf;

namespace Shouwen.App.Tests.Facts.Import;

public sealed class ImportApiTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_file_with_Chinese_headers_is_understood_checked_and_imported()
    {
        var imports = await NewAsync(server);
        var upload = await imports.SendAsync(Csv(50));
        var preview = await imports.PreviewAsync(upload);
        Assert.Equal("contacts", preview.GetProperty("kind").GetString());
        Assert.True(preview.GetProperty("kindIsSure").GetBoolean());
        Assert.True(preview.GetProperty("mappingIsSure").GetBoolean(), preview.GetRawText());
        Assert.Equal(20, preview.GetProperty("rows").GetArrayLength());
        Assert.Equal(["externalId", "started", "outcome", "queue", "agent", "wait", "talk"], preview.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("field").GetString()));

        var dry = Done(await imports.EndAsync(await imports.StartAsync(upload, "contacts", preview.GetProperty("mapping"), dryRun: true)));
        Assert.Equal("50 added, 0 changed, 0 unchanged, 0 rejected", Counts(dry));
        Assert.Equal(7, dry.GetProperty("newCodes").GetProperty("agent").GetInt32());
        Assert.Equal(0, await imports.ContactsAsync());

        var real = Done(await imports.EndAsync(await imports.StartAsync(upload, "contacts", preview.GetProperty("mapping"))));
        Assert.Equal("50 added, 0 changed, 0 unchanged, 0 rejected", Counts(real));
        Assert.Equal(("2026-01-05", "2026-01-05"), (real.GetProperty("from").GetString(), real.GetProperty("to").GetString()));
        Assert.Equal(50, await imports.ContactsAsync());
        Assert.Equal(0.2, await imports.ValueAsync("abandon_rate", "from=2026-01-05&to=2026-01-05"));
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_a_corrected_row_moves_to_its_new_day()
    {
        var imports = await NewAsync(server);
        Done(await imports.ImportAsync(Csv(30)));
        Assert.Equal("0 added, 0 changed, 30 unchanged, 0 rejected", Counts(Done(await imports.ImportAsync(Csv(30)))));
        var corrected = Csv(30).Replace("c7,2026-01-05", "c7,2026-01-08", StringComparison.Ordinal);
        Assert.Equal("0 added, 1 changed, 29 unchanged, 0 rejected", Counts(Done(await imports.ImportAsync(corrected, dryRun: true))));
        Assert.Equal("0 added, 1 changed, 29 unchanged, 0 rejected", Counts(Done(await imports.ImportAsync(corrected))));
        Assert.Equal(29, await imports.ValueAsync("contacts", "from=2026-01-05&to=2026-01-05"));
        Assert.Equal(1, await imports.ValueAsync("contacts", "from=2026-01-08&to=2026-01-08"));
    }

    [Fact]
    public async Task A_file_started_many_times_at_once_is_imported_once()
    {
        var imports = await NewAsync(server);
        var upload = await imports.SendAsync(Csv(2000));
        var mapping = (await imports.PreviewAsync(upload)).GetProperty("mapping");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => imports.Planner.PostIt("/api/facts/imports", new { uploadId = IdOf(upload), kind = "contacts", mapping, dryRun = false })));
        var started = await Task.WhenAll(answers.Where(answer => (int)answer.StatusCode == 202).Select(answer => answer.JsonAsync()));
        var job = Assert.Single(started.Select(answer => answer.GetProperty("jobId").GetGuid()).Distinct());
        Assert.Equal("2000 added, 0 changed, 0 unchanged, 0 rejected", Counts(Done(await imports.EndAsync(job))));
        Assert.Single((await imports.Planner.GetIt("/api/facts/imports").JsonAsync()).GetProperty("items").EnumerateArray());
        Assert.All(answers.Where(answer => (int)answer.StatusCode != 202), answer => Assert.Equal(404, (int)answer.StatusCode));
    }

    [Fact]
    public async Task Bad_rows_are_set_aside_with_their_reasons_and_good_ones_land()
    {
        var imports = await NewAsync(server);
        var text = Headers + "\n"
            + "a1,2026-01-05 09:00:00,接通,热线,A1,5,60\n"
            + "a2,2026-01-05 09:01:00,接通,热线,A1,-5,60\n"
            + "a3,2026-02-30 09:01:00,接通,热线,A1,5,60\n"
            + "a4,2026-01-05 09:03:00,\"=HYPERLINK(\"\"x\"\")\",热线,A1,5,60\n"
            + "a5,2026-01-05 09:04:00,接通,热线,A1,5,999999\n"
            + "a6,2026-01-05 09:05:00,接通,热线,A1\n"
            + "a1,2026-01-05 09:00:00,接通,热线,A1,6,60\n"
            + ",,,,,,\n"
            + "a7,,接通,热线,A1,5,60\n"
            + string.Concat(Enumerable.Range(100, 200).Select(Row));
        var upload = await imports.SendAsync(text);
        var mapping = (await imports.PreviewAsync(await imports.SendAsync(Csv(10)))).GetProperty("mapping");
        var job = await imports.StartAsync(upload, "contacts", mapping);
        var result = Done(await imports.EndAsync(job));
        Assert.Equal("201 added, 0 changed, 0 unchanged, 7 rejected", Counts(result));
        Assert.Equal((208L, 1L), (result.GetProperty("read").GetInt64(), result.GetProperty("skipped").GetInt64()));
        Assert.Equal(
            """{"badTime":1,"duplicateId":1,"missing":1,"negative":1,"tooFewCells":1,"tooLarge":1,"unknownValue":1}""",
            JsonSerializer.Serialize(result.GetProperty("byReason").Deserialize<SortedDictionary<string, int>>()));
        Assert.Contains(result.GetProperty("rejects").EnumerateArray(), reject => reject.GetProperty("line").GetInt32() == 3 && reject.GetProperty("field").GetString() == "wait" && reject.GetProperty("value").GetString() == "-5");

        var csv = await imports.Planner.GetStringAsync($"/api/facts/imports/{job}/rejects", TestContext.Current.CancellationToken);
        Assert.Contains("3,negative,wait,-5,a2,2026-01-05 09:01:00,接通,热线,A1,-5,60", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_that_does_not_fit_is_refused_field_by_field()
    {
        var imports = await NewAsync(server);
        var upload = await imports.SendAsync(Csv(3));
        Assert.Equal("400 invalid", await imports.Planner.PostIt("/api/facts/imports", new { uploadId = IdOf(upload), kind = "contacts", mapping = new { fields = new { wait = new { column = "等待时长" } } } }).SaysAsync());
        var job = await imports.EndAsync(await imports.StartAsync(upload, "contacts", new { fields = new { started = new { column = "没有这一列" } } }));
        Assert.Equal(("refused", "import.mapping"), (job.GetProperty("state").GetString(), job.GetProperty("problem").GetProperty("code").GetString()));
        Assert.Contains("没有这一列", job.GetProperty("problem").GetProperty("errors").GetProperty("fields.started")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_of_ever_new_values_is_no_topic()
    {
        var imports = await NewAsync(server);
        var text = "contact_id,started_at,topic\n" + string.Concat(Enumerable.Range(0, 6_000).Select(number => $"c{number},2026-01-05 09:00:00,topic {number}\n"));
        var job = await imports.ImportAsync(text);
        Assert.Equal(("refused", "import.tooManyCodes"), (job.GetProperty("state").GetString(), job.GetProperty("problem").GetProperty("code").GetString()));
        Assert.Equal(0, await imports.ContactsAsync());
        Assert.Equal(0, (await imports.Planner.GetIt("/api/centres/topics").JsonAsync()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task An_import_that_is_cancelled_leaves_nothing()
    {
        var imports = await NewAsync(server);
        var upload = await imports.SendAsync(Csv(400_000));
        var mapping = (await imports.PreviewAsync(upload)).GetProperty("mapping");
        var job = await imports.StartAsync(upload, "contacts", mapping);
        while ((await imports.JobAsync(job)).GetProperty("done").GetInt64() == 0) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal("204", await imports.Planner.PostIt($"/api/jobs/{job}/cancel").SaysAsync());
        Assert.Equal("cancelled", (await imports.EndAsync(job)).GetProperty("state").GetString());
        Assert.Equal(0, await imports.ContactsAsync());
        Assert.Equal("30 added, 0 changed, 0 unchanged, 0 rejected", Counts(Done(await imports.ImportAsync(Csv(30)))));
    }

    [Fact]
    public async Task An_import_cancelled_while_its_days_are_rolled_up_leaves_nothing()
    {
        // 120,000 contacts, one every five minutes, cover 418 dates.
        var text = Headers + "\n" + string.Concat(Enumerable.Range(0, 120_000).Select(number => Row(number * 5)));
        for (var tries = 1; ; tries++)
        {
            var imports = await NewAsync(server);
            var upload = await imports.SendAsync(text);
            var mapping = (await imports.PreviewAsync(upload)).GetProperty("mapping");
            var job = await imports.StartAsync(upload, "contacts", mapping);
            var seen = new List<(string? Stage, long Done, long Total)>();
            while (seen is not [.., ("days", _, _)])
            {
                var now = await imports.JobAsync(job);
                if (now.GetProperty("endedAt").ValueKind != JsonValueKind.Null) break;
                if (now.GetProperty("total").ValueKind == JsonValueKind.Number) seen.Add((now.GetProperty("stage").GetString(), now.GetProperty("done").GetInt64(), now.GetProperty("total").GetInt64()));
            }

            await imports.Planner.PostIt($"/api/jobs/{job}/cancel").SaysAsync();
            var state = (await imports.EndAsync(job)).GetProperty("state").GetString();

            // On a busy machine all may be over between two looks.
            if (state == "done" && tries < 5) continue;
            Assert.Equal("cancelled", state);
            Assert.Contains(seen, at => at.Stage == "reading" && at.Total == Encoding.UTF8.GetByteCount(text));
            Assert.Equal(("days", 418L), (seen[^1].Stage, seen[^1].Total));
            Assert.InRange(seen[^1].Done, 0, 417);
            Assert.Equal(0, await imports.ContactsAsync());
            Assert.Empty(await server.InDbAsync(db => db.Set<Shouwen.App.Facts.Days.FactDay>().Where(day => day.CentreId == imports.Centre.Id).ToListAsync()));
            Assert.Equal("120000 added, 0 changed, 0 unchanged, 0 rejected", Counts(Done(await imports.EndAsync(await imports.StartAsync(upload, "contacts", mapping)))));
            return;
        }
    }

    [Fact]
    public async Task A_file_that_is_given_up_is_not_kept()
    {
        var (imports, others) = (await NewAsync(server), await NewAsync(server));
        var upload = await imports.SendAsync(Csv(3));
        var path = Path.Combine(server.Store.Folder, "files", "uploads", IdOf(upload).ToString("n"));
        Assert.Equal("404 import.noUpload", await others.Planner.DeleteIt($"/api/facts/uploads/{IdOf(upload)}").SaysAsync());
        Assert.True(File.Exists(path));
        Assert.Equal("204", await imports.Planner.DeleteIt($"/api/facts/uploads/{IdOf(upload)}").SaysAsync());
        Assert.False(File.Exists(path) || File.Exists($"{path}.json"));
        Assert.Equal("404 import.noUpload", await imports.Planner.GetIt($"/api/facts/uploads/{IdOf(upload)}/preview").SaysAsync());
    }

    [Fact]
    public async Task Files_that_are_sent_and_given_up_beside_each_other_do_not_meet()
    {
        var centres = await Task.WhenAll(NewAsync(server), NewAsync(server), NewAsync(server));
        await Task.WhenAll(Enumerable.Range(0, 36).Select(async at =>
        {
            var imports = centres[at % 3];
            for (var round = 0; round < 4; round++)
            {
                var upload = await imports.SendAsync(Csv(2));
                Assert.Equal("204", await imports.Planner.DeleteIt($"/api/facts/uploads/{IdOf(upload)}").SaysAsync());
            }
        }));
    }

    [Fact]
    public async Task Two_imports_at_once_both_land()
    {
        var (one, other) = (await NewAsync(server), await NewAsync(server));
        var jobs = await Task.WhenAll(one.ImportAsync(Csv(5_000)), other.ImportAsync(Csv(4_000)), one.ImportAsync(Csv(6_000)));
        Assert.All(jobs, job => Done(job));
        Assert.Equal((6_000L, 4_000L), (await one.ContactsAsync(), await other.ContactsAsync()));
    }

    [Fact]
    public async Task Every_import_is_remembered_and_audited()
    {
        var imports = await NewAsync(server);
        Done(await imports.ImportAsync(Csv(12), dryRun: true));
        Done(await imports.ImportAsync(Csv(12)));
        var history = (await imports.Planner.GetIt("/api/facts/imports").JsonAsync()).GetProperty("items").EnumerateArray()
            .Select(item => $"{item.GetProperty("file").GetString()} {item.GetProperty("kind").GetString()} {item.GetProperty("state").GetString()} {item.GetProperty("added")} {item.GetProperty("dryRun")}");
        Assert.Equal(["calls.csv contacts done 12 False", "calls.csv contacts done 12 True"], history);
        using var director = await server.AsAsync(imports.Centre, Role.Director);
        var audit = await director.GetIt("/api/audit?entity=import").JsonAsync();
        Assert.Equal("calls.csv", audit.GetProperty("items")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_mapping_is_kept_under_a_name_and_said_to_fit()
    {
        var imports = await NewAsync(server);
        var upload = await imports.SendAsync(Csv(5));
        var mapping = (await imports.PreviewAsync(upload)).GetProperty("mapping");
        Assert.Equal("200", await imports.Planner.PutIt("/api/facts/presets/话务平台", new { kind = "contacts", mapping }).SaysAsync());
        Assert.Equal("200", await imports.Planner.PutIt("/api/facts/presets/other", new { kind = "contacts", mapping = new { fields = new { started = new { column = "x" } } } }).SaysAsync());
        var presets = (await imports.PreviewAsync(upload)).GetProperty("presets").EnumerateArray().Select(preset => $"{preset.GetProperty("name").GetString()} {preset.GetProperty("fits")}");
        Assert.Equal(["other False", "话务平台 True"], presets);
        var kept = (await imports.Planner.GetIt("/api/facts/presets/话务平台").JsonAsync()).GetProperty("mapping");
        Assert.Equal("开始时间", kept.GetProperty("fields").GetProperty("started").GetProperty("column").GetString());
        Assert.Equal("204", await imports.Planner.DeleteIt("/api/facts/presets/other").SaysAsync());
        Assert.Equal("404 import.noPreset", await imports.Planner.GetIt("/api/facts/presets/other").SaysAsync());
    }

    [Fact]
    public async Task Files_and_jobs_of_another_centre_are_not_there()
    {
        var (mine, other) = (await NewAsync(server), await NewAsync(server));
        var upload = await mine.SendAsync(Csv(5));
        Assert.Equal("404 import.noUpload", await other.Planner.GetIt($"/api/facts/uploads/{IdOf(upload)}/preview").SaysAsync());
        var job = await mine.StartAsync(upload, "contacts", (await mine.PreviewAsync(upload)).GetProperty("mapping"));
        Assert.Equal("404 jobs.notFound", await other.Planner.GetIt($"/api/jobs/{job}").SaysAsync());
        Assert.Equal("404 jobs.notFound", await other.Planner.PostIt($"/api/jobs/{job}/cancel").SaysAsync());
        await mine.EndAsync(job);
    }

    [Fact]
    public async Task People_come_in_with_their_teams()
    {
        var imports = await NewAsync(server);
        var result = Done(await imports.ImportAsync("工号,姓名,班组,岗位,入职日期\nA001,李雷,一组,座席,2024/3/1\nA002,韩梅梅,一组,座席,2025/11/20\n"));
        Assert.Equal("2 added, 0 changed, 0 unchanged, 0 rejected", Counts(result));
        var person = await imports.Planner.GetIt("/api/centres/employees/A002").JsonAsync();
        Assert.Equal("韩梅梅 2025-11-20", $"{person.GetProperty("name").GetString()} {person.GetProperty("joined").GetString()}");
    }

    [Fact]
    public async Task Intervals_give_a_new_queue_the_promise_they_were_counted_with()
    {
        var imports = await NewAsync(server);
        var text = "日期,时段,技能组,呼入量,接通量,放弃量,30秒内接通量\n2026-01-05,09:00-09:30,热线,\"1,000\",900,100,800\n2026-01-05,09:30-10:00,热线,10,10,0,9\n";
        Assert.Equal("2 added, 0 changed, 0 unchanged, 0 rejected", Counts(Done(await imports.ImportAsync(text))));
        Assert.Equal(30, (await imports.Planner.GetIt("/api/centres/queues/热线").JsonAsync()).GetProperty("answerWithinSeconds").GetInt32());
        Assert.Equal(1010, await imports.ValueAsync("offered", "from=2026-01-05&to=2026-01-05"));
        Assert.Equal("0 added, 0 changed, 2 unchanged, 0 rejected", Counts(Done(await imports.ImportAsync(text))));
    }

    [Fact]
    public async Task Nobody_without_the_right_sends_files()
    {
        var imports = await NewAsync(server);
        using var agent = await server.AsAsync(imports.Centre, Role.Agent);
        using var body = new StringContent("x", Encoding.UTF8);
        Assert.Equal("403 access.forbidden", await agent.PostAsync("/api/facts/uploads?name=x.csv", body, TestContext.Current.CancellationToken).SaysAsync());
        Assert.Equal("403 access.forbidden", await agent.GetIt("/api/facts/imports").SaysAsync());
    }
}
