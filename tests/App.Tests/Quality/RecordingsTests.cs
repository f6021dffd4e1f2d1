using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Quality.Recordings;
using Shouwen.App.Tests.Facts;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Quality.JudgedCentre;
using static Shouwen.App.Tests.Quality.QualityOf;

namespace Shouwen.App.Tests.Quality;

public sealed class RecordingsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly byte[] Wav = [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 64, 31, 0, 0, 64, 31, 0, 0, 1, 0, 8, 0, .. "data"u8, 0, 0, 0, 0];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<(JudgedCentre Centre, int Number, string Agent, HttpClient Manager)> DrawnAsync()
    {
        var centre = await JudgedCentre.NewAsync(server);
        await centre.PlanAsync(centre.Plan());
        await centre.DrawAsync();
        var number = (await TodoAsync(centre.Evaluators[0]))[0];
        var agent = (await SendAsync(centre.Evaluators[0], HttpMethod.Get, $"/evaluations/{number}")).Body.GetProperty("card").GetProperty("agent").GetProperty("code").GetString()!;
        return (centre, number, agent, await centre.Quality.AsAsync(Role.Manager));
    }

    private static async Task<(int Status, JsonElement Body)> UploadAsync(HttpClient browser, int number, byte[] file, string name = "a.wav")
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var answer = await browser.PostAsync($"/api/quality/evaluations/{number}/recordings?name={Uri.EscapeDataString(name)}", content, Cancel);
        return ((int)answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancel)));
    }

    private static Task<HttpResponseMessage> PlayAsync(HttpClient browser, string id) => browser.GetAsync($"/api/quality/recordings/{id}/sound", Cancel);

    private string PathOf(string id) => SoundFiles.PathOf(server.Store, Guid.Parse(id));

    [Fact]
    public async Task What_was_sent_is_heard_by_who_may_and_each_play_is_written_down()
    {
        var (centre, number, agent, manager) = await DrawnAsync();
        var sent = await UploadAsync(manager, number, Wav);
        Assert.Equal((200, "audio/wav"), (sent.Status, sent.Body.GetProperty("mediaType").GetString()));
        var id = sent.Body.GetProperty("id").GetString()!;
        using var heard = await PlayAsync(centre.Evaluators[0], id);
        Assert.Equal(Wav, await heard.Content.ReadAsByteArrayAsync(Cancel));
        using var agentBrowser = await centre.AgentAsync(agent);
        using (var early = await PlayAsync(agentBrowser, id)) Assert.Equal(404, (int)early.StatusCode);
        await SubmitAsync(centre.Evaluators[0], number);
        using (var later = await PlayAsync(agentBrowser, id)) Assert.Equal(200, (int)later.StatusCode);
        using var other = await centre.AgentAsync(agent == "a1" ? "a2" : "a1");
        using (var foreign = await PlayAsync(other, id)) Assert.Equal(404, (int)foreign.StatusCode);
        using var director = await centre.Quality.AsAsync(Role.Director);
        var plays = (await director.GetFromJsonAsync<JsonElement>("/api/audit?entity=recording", Cancel)).GetProperty("items").EnumerateArray().Count(row => row.GetProperty("action").GetString() == "played");
        Assert.Equal(2, plays);
    }

    [Fact]
    public async Task What_is_no_sound_is_refused_whatever_its_name_and_leaves_nothing()
    {
        var (_, number, _, manager) = await DrawnAsync();
        var before = Directory.Exists(SoundFiles.FolderOf(server.Store)) ? Directory.GetFiles(SoundFiles.FolderOf(server.Store)).Length : 0;
        foreach (var file in new[] { "<html>evil</html>"u8.ToArray(), [], [1, 2, 3] })
            Assert.Contains("notSound", (await UploadAsync(manager, number, file, "song.mp3")).Body.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(SoundFiles.FolderOf(server.Store)).Length);
    }

    [Theory]
    [InlineData("49443304", "audio/mpeg")]
    [InlineData("FFFB9064", "audio/mpeg")]
    [InlineData("FFF15080", null)]
    [InlineData("4F676753", "audio/ogg")]
    [InlineData("52494646000000004156494C", null)]
    public void The_first_bytes_say_what_a_file_is(string bytes, string? type) => Assert.Equal(type, SoundFiles.TypeOf(Convert.FromHexString(bytes)));

    [Fact]
    public async Task What_is_held_is_not_deleted_by_anybody_nor_by_time_and_deletions_stay_written()
    {
        var (centre, number, _, manager) = await DrawnAsync();
        var (held, old) = ((await UploadAsync(manager, number, Wav)).Body.GetProperty("id").GetString()!, (await UploadAsync(manager, number, Wav)).Body.GetProperty("id").GetString()!);
        Assert.Equal(400, (await SendAsync(manager, HttpMethod.Post, $"/recordings/{held}/hold", new { why = "" })).Status);
        Assert.Equal(200, (await SendAsync(manager, HttpMethod.Post, $"/recordings/{held}/hold", new { why = "客户投诉调查" })).Status);
        Assert.Equal("quality.held", (await SendAsync(manager, HttpMethod.Post, $"/recordings/{held}/delete", new { why = "清理" })).Body.GetProperty("code").GetString());
        server.Clock.Advance(TimeSpan.FromDays(181));
        await server.Services.GetRequiredService<EraseRecordings>().RunAsync(Cancel);
        Assert.True(File.Exists(PathOf(held)));
        Assert.False(File.Exists(PathOf(old)));
        manager = await centre.Quality.AsAsync(Role.Manager);
        var gone = Assert.Single((await SendAsync(manager, HttpMethod.Get, "/recordings?show=deleted")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal((old, "retention"), (gone.GetProperty("id").GetString(), gone.GetProperty("deletedWhy").GetString()));
        await SendAsync(manager, HttpMethod.Post, $"/recordings/{held}/release");
        Assert.Equal(200, (await SendAsync(manager, HttpMethod.Post, $"/recordings/{held}/delete", new { why = "调查结束" })).Status);
        Assert.False(File.Exists(PathOf(held)));
        using var dead = await PlayAsync(manager, held);
        Assert.Equal(404, (int)dead.StatusCode);
        manager.Dispose();
    }

    [Fact]
    public async Task A_link_is_followed_only_by_who_may_and_is_an_address_of_the_web()
    {
        var (centre, number, _, manager) = await DrawnAsync();
        Assert.Contains("notALink", (await SendAsync(manager, HttpMethod.Post, $"/evaluations/{number}/recordings/link", new { link = "javascript:alert(1)" })).Body.ToString(), StringComparison.Ordinal);
        var row = (await SendAsync(manager, HttpMethod.Post, $"/evaluations/{number}/recordings/link", new { link = "https://rec.example.test/1.mp3" })).Body;
        Assert.True(row.GetProperty("isLink").GetBoolean());
        var list = (await SendAsync(centre.Evaluators[0], HttpMethod.Get, $"/evaluations/{number}/recordings")).Body;
        Assert.DoesNotContain("rec.example.test/1.mp3", list.ToString(), StringComparison.Ordinal);
        Assert.Equal("https://rec.example.test/1.mp3", (await SendAsync(centre.Evaluators[0], HttpMethod.Post, $"/recordings/{row.GetProperty("id").GetString()}/follow")).Body.GetProperty("link").GetString());
        using var leader = await centre.Quality.AsAsync(Role.TeamLeader);
        Assert.Equal(403, (await SendAsync(leader, HttpMethod.Post, $"/evaluations/{number}/recordings/link", new { link = "https://x.test" })).Status);
    }

    [Fact]
    public async Task A_recorder_sends_by_the_name_of_the_contact_before_anybody_draws_and_twice_is_once()
    {
        var centre = await JudgedCentre.NewAsync(server);
        using var manager = await centre.Quality.AsAsync(Role.Manager);
        var sent = await SendNamedAsync(manager, "k003");
        Assert.Equal((200, "k003"), (sent.Status, sent.Body.GetProperty("contact").GetString()));
        Assert.Equal(sent.Body.GetProperty("id").GetString(), (await SendNamedAsync(manager, "k003")).Body.GetProperty("id").GetString());
        Assert.Equal(sent.Body.GetProperty("id").GetString(), (await SendNamedAsync(manager, "k003", "D:%5Cnight%5Ca.wav")).Body.GetProperty("id").GetString());
        Assert.Equal("quality.noContact", (await SendNamedAsync(manager, "k999")).Body.GetProperty("code").GetString());
        Assert.Equal("quality.noContact", (await SendNamedAsync(manager, "k003&source=elsewhere")).Body.GetProperty("code").GetString());
        using var leader = await centre.Quality.AsAsync(Role.TeamLeader);
        Assert.Equal(403, (await SendNamedAsync(leader, "k003")).Status);

        await LoadContacts.RunAsync(server.Services, centre.Centre.Id, "second", [Contact(3)], null, Cancel);
        Assert.Equal("quality.whichSource", (await SendNamedAsync(manager, "k003")).Body.GetProperty("code").GetString());
        Assert.Equal(200, (await SendNamedAsync(manager, "k003&source=second")).Status);
        var link = await SendAsync(manager, HttpMethod.Post, "/recordings/link?contact=k004", new { link = "https://rec.example.test/4.mp3" });
        Assert.True(link.Body.GetProperty("isLink").GetBoolean(), link.Body.ToString());
    }

    private static async Task<(int Status, JsonElement Body)> SendNamedAsync(HttpClient browser, string contact, string name = "a.wav")
    {
        using var content = new ByteArrayContent(Wav) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var answer = await browser.PostAsync($"/api/quality/recordings?name={name}&contact={contact}", content, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, JsonElement.Parse(text.Length > 0 ? text : "null"));
    }

    [Fact]
    public async Task A_plan_for_what_can_be_heard_draws_nothing_else_and_can_be_shown_again_after_recordings_are_gone()
    {
        var centre = await JudgedCentre.NewAsync(server);
        using var manager = await centre.Quality.AsAsync(Role.Manager);
        await centre.PlanAsync(centre.Plan(size: 6), "all");
        await centre.PlanAsync(new { form = "card", size = 6, evaluators = centre.EvaluatorIds, onlyRecorded = true }, "heard");
        var period = new { from = "2026-01-01", to = "2026-01-31", seed = 3 };
        Assert.Contains("noRecordings", (await SendAsync(manager, HttpMethod.Post, "/plans/heard/draws/1", period)).Body.ToString(), StringComparison.Ordinal);
        for (var at = 0; at < 10; at++) await SendNamedAsync(manager, $"k{at * 7:000}");
        var all = (await SendAsync(manager, HttpMethod.Post, "/plans/all/preview", period)).Body;
        Assert.Equal((200, 10), (all.GetProperty("frame").GetInt32(), all.GetProperty("recorded").GetProperty("contacts").GetInt32()));
        var heard = (await SendAsync(manager, HttpMethod.Post, "/plans/heard/preview", period)).Body;
        Assert.Equal((10, 6), (heard.GetProperty("frame").GetInt32(), heard.GetProperty("recorded").GetProperty("drawn").GetInt32()));

        await centre.DrawAsync(code: "heard", seed: 3);
        var drawn = await centre.DrawnAsync(1, "heard");
        Assert.All(drawn, one => Assert.True(one.GetProperty("recorded").GetBoolean() && int.Parse(one.GetProperty("contact").GetString()![1..], CultureInfo.InvariantCulture) % 7 == 0, one.ToString()));
        server.Clock.Advance(TimeSpan.FromDays(181));
        await server.Services.GetRequiredService<EraseRecordings>().RunAsync(Cancel);
        using var later = await centre.Quality.AsAsync(Role.Manager);
        Assert.True((await SendAsync(later, HttpMethod.Get, "/plans/heard/draws/1/again")).Body.GetProperty("alike").GetBoolean());
        Assert.All((await SendAsync(later, HttpMethod.Get, "/plans/heard/draws/1/evaluations")).Body.GetProperty("items").EnumerateArray(), one => Assert.False(one.GetProperty("recorded").GetBoolean()));
    }

    [Fact]
    public async Task Where_an_import_said_that_a_recording_lies_is_opened_by_who_may_and_written_down()
    {
        var centre = await JudgedCentre.NewAsync(server, contacts: 0);
        await LoadContacts.RunAsync(server.Services, centre.Centre.Id, "test", [new() { ExternalId = "r0", Started = FactsOf.Monday, Outcome = Outcome.Answered, Talk = 100, Queue = "hot", Channel = "phone", Agent = "a1", Team = "t1", Recording = "https://rec.example.test/0.mp3" }], null, Cancel);
        await centre.PlanAsync(centre.Plan(size: 1));
        await centre.DrawAsync();
        Assert.True((await centre.DrawnAsync())[0].GetProperty("recorded").GetBoolean());
        var evaluator = centre.Evaluators[(await TodoAsync(centre.Evaluators[0])).Count == 1 ? 0 : 1];
        var number = (await TodoAsync(evaluator))[0];
        Assert.Equal("https://rec.example.test/0.mp3", (await SendAsync(evaluator, HttpMethod.Post, $"/evaluations/{number}/recordings/imported")).Body.GetProperty("link").GetString());
        using var director = await centre.Quality.AsAsync(Role.Director);
        Assert.Contains((await director.GetFromJsonAsync<JsonElement>("/api/audit?entity=recording", Cancel)).GetProperty("items").EnumerateArray(), row => row.GetProperty("action").GetString() == "played");
    }

    [Fact]
    public async Task Files_of_a_centre_that_is_gone_are_swept()
    {
        var stray = SoundFiles.PathOf(server.Store, NewId.At(server.Clock));
        Directory.CreateDirectory(SoundFiles.FolderOf(server.Store));
        await File.WriteAllBytesAsync(stray, Wav, Cancel);
        File.SetLastWriteTimeUtc(stray, server.Clock.GetUtcNow().UtcDateTime.AddDays(-2));
        await server.Services.GetRequiredService<EraseRecordings>().RunAsync(Cancel);
        Assert.False(File.Exists(stray));
    }
}
