using System.Globalization;
using System.Text;
using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Facts.Import;

/// <summary>A centre whose planner sends files, as the import pages do.</summary>
internal sealed class ImportsOf(Centre centre, HttpClient planner)
{
    public const string Headers = "流水号,开始时间,通话结果,队列,座席工号,等待时长,通话时长";

    public Centre Centre => centre;
    public HttpClient Planner => planner;

    public static async Task<ImportsOf> NewAsync(ShouwenServer server, string zone = "Asia/Shanghai", Role role = Role.Planner)
    {
        var centre = await server.CentreAsync(zone);
        return new(centre, await server.AsAsync(centre, role));
    }

    /// <summary>So many contacts, one a minute from 2026-01-05 9:00 on, as CSV with Chinese headers.</summary>
    public static string Csv(int rows) =>
        Headers + "\n" + string.Concat(Enumerable.Range(0, rows).Select(Row));

    public static string Row(int number) => string.Create(CultureInfo.InvariantCulture,
        $"c{number},{new DateTime(2026, 1, 5, 9, 0, 0).AddMinutes(number):yyyy-MM-dd HH:mm:ss},{(number % 5 == 0 ? "放弃" : "接通")},热线,A{number % 7},{number % 60},{(number % 5 == 0 ? 0 : 60 + (number % 90))}\n");

    public Task<JsonElement> SendAsync(string text, string name = "calls.csv") => SendAsync(Encoding.UTF8.GetBytes(text), name);

    public async Task<JsonElement> SendAsync(byte[] bytes, string name = "calls.csv")
    {
        using var body = new ByteArrayContent(bytes);
        using var answer = await planner.PostAsync($"/api/facts/uploads?name={Uri.EscapeDataString(name)}", body, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.JsonAsync();
    }

    public async Task<JsonElement> PreviewAsync(JsonElement upload, string more = "") =>
        await planner.GetIt($"/api/facts/uploads/{IdOf(upload)}/preview?{more}").JsonAsync();

    /// <summary>The code with which a file is refused at first sight.</summary>
    public async Task<string> RefusalAsync(byte[] bytes, string name = "calls.csv") =>
        await planner.GetIt($"/api/facts/uploads/{IdOf(await SendAsync(bytes, name))}/preview").SaysAsync();

    /// <summary>Sends, takes the mapping as proposed, and imports.</summary>
    public Task<JsonElement> ImportAsync(string text, bool dryRun = false) => ImportAsync(Encoding.UTF8.GetBytes(text), dryRun: dryRun);

    public async Task<JsonElement> ImportAsync(byte[] bytes, string name = "calls.csv", bool dryRun = false)
    {
        var upload = await SendAsync(bytes, name);
        var preview = await PreviewAsync(upload);
        return await EndAsync(await StartAsync(upload, preview.GetProperty("kind").GetString()!, preview.GetProperty("mapping"), dryRun));
    }

    /// <summary>The result of a job that must have been done.</summary>
    public static JsonElement Done(JsonElement job)
    {
        Assert.True(job.GetProperty("state").GetString() == "done", job.GetRawText());
        return job.GetProperty("result");
    }

    public async Task<Guid> StartAsync(JsonElement upload, string kind, object mapping, bool dryRun = false)
    {
        using var answer = await planner.PostIt("/api/facts/imports", new { uploadId = IdOf(upload), kind, mapping, dryRun });
        Assert.True((int)answer.StatusCode == 202, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.JsonAsync()).GetProperty("jobId").GetGuid();
    }

    public async Task<JsonElement> JobAsync(Guid id) => await planner.GetIt($"/api/jobs/{id}").JsonAsync();

    public async Task<JsonElement> EndAsync(Guid id)
    {
        while (true)
        {
            var job = await JobAsync(id);
            if (job.GetProperty("state").GetString() is not ("queued" or "running")) return job;
            await Task.Delay(30, TestContext.Current.CancellationToken);
        }
    }

    public async Task<long> ContactsAsync() => (await planner.GetIt("/api/facts/span").JsonAsync()).GetProperty("contacts").GetInt64();

    public async Task<double?> ValueAsync(string metric, string range)
    {
        var answer = await planner.GetIt($"/api/facts/metrics?metric={metric}&{range}&grain=total").JsonAsync();
        var rows = answer.GetProperty("metrics")[0].GetProperty("rows");
        return rows.GetArrayLength() == 0 || rows[0].GetProperty("value").ValueKind == JsonValueKind.Null ? null : rows[0].GetProperty("value").GetDouble();
    }

    public static string Counts(JsonElement result) =>
        $"{result.GetProperty("added")} added, {result.GetProperty("changed")} changed, {result.GetProperty("unchanged")} unchanged, {result.GetProperty("rejected")} rejected";

    public static Guid IdOf(JsonElement upload) => upload.GetProperty("id").GetGuid();
}
