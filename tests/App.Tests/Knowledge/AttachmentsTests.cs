using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Knowledge.Attachments;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Knowledge.KnowledgeOf;

namespace Shouwen.App.Tests.Knowledge;

public sealed class AttachmentsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<(int Status, JsonElement Body)> UploadAsync(HttpClient browser, int number, string name, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new("application/octet-stream");
        // So that what is too large is refused before it is sent.
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/knowledge/articles/{number}/files?name={Uri.EscapeDataString(name)}") { Content = content, Headers = { ExpectContinue = file.Length > ArticleFiles.MaxBytes } };
        using var answer = await browser.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, int number, string id) => browser.GetAsync($"/api/knowledge/articles/{number}/files/{id}", Cancel);

    private int CountFiles() => Directory.Exists(ArticleFiles.In(server.Store).Folder) ? Directory.GetFiles(ArticleFiles.In(server.Store).Folder).Length : 0;

    [Fact]
    public async Task Images_are_shown_and_documents_are_files_to_keep_under_names_of_ours()
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.WriteAsync();
        var image = (await UploadAsync(knowledge.Editor, number, "../../图 1.PNG", Png)).Body;
        Assert.Equal(("图 1.PNG", true), (image.GetProperty("name").GetString(), image.GetProperty("isImage").GetBoolean()));
        var paper = (await UploadAsync(knowledge.Editor, number, "价目\";x.pdf", [.. "%PDF-1.7 <script>"u8])).Body;
        using var shown = await GetAsync(knowledge.Editor, number, image.GetProperty("id").GetString()!);
        Assert.Equal(("image/png", null, "nosniff"), (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition?.DispositionType, shown.Headers.GetValues("X-Content-Type-Options").Single()));
        using var kept = await GetAsync(knowledge.Editor, number, paper.GetProperty("id").GetString()!);
        Assert.Equal(("application/octet-stream", "attachment"), (kept.Content.Headers.ContentType!.MediaType, kept.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Matches($"article-{number}-[0-9a-f]{{32}}\\.pdf", kept.Content.Headers.ContentDisposition.FileName!);
        Assert.True(File.Exists(ArticleFiles.In(server.Store).PathOf(image.GetProperty("id").GetGuid())));
    }

    [Fact]
    public async Task What_is_not_what_its_name_says_or_could_run_is_refused_and_leaves_nothing()
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.WriteAsync();
        var before = CountFiles();
        foreach (var (name, file) in new (string, byte[])[]
        {
            ("a.png", [.. "<svg onload=alert(1)>"u8]), ("a.svg", [.. "<svg/>"u8]), ("a.html", [.. "<script>"u8]), ("a.js", [.. "alert(1)"u8]), ("a", Png), ("a.exe", [.. "MZ"u8]), ("a.pdf", Png), ("a.docx", [.. "PX"u8]),
            ("a.txt", [0, 1, 2]), ("a.png", []), ("a.svgz", Png), ("a.png.html", Png), ("a.webp", [.. "RIFF0000WAVE"u8]),
        }) Assert.Contains("kindNotTaken", (await UploadAsync(knowledge.Editor, number, name, file)).Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("imageTooLarge", (await UploadAsync(knowledge.Editor, number, "a.png", [.. Png, .. new byte[ArticleFiles.MaxImageBytes]])).Body.ToString(), StringComparison.Ordinal);
        Assert.Equal(413, (await UploadAsync(knowledge.Editor, number, "a.txt", new byte[ArticleFiles.MaxBytes + 1])).Status);
        Assert.Equal(before, CountFiles());
    }

    [Fact]
    public async Task A_file_is_for_those_who_may_read_what_speaks_of_it()
    {
        var knowledge = await NewAsync(server);
        var number = await knowledge.WriteAsync(Draft(audience: "public"));
        var id = (await UploadAsync(knowledge.Editor, number, "a.png", Png)).Body.GetProperty("id").GetString()!;
        var draft = (await UploadAsync(knowledge.Editor, number, "b.png", Png)).Body.GetProperty("id").GetString()!;
        await SendAsync(knowledge.Editor, HttpMethod.Put, $"/articles/{number}", Draft(body: $"![图](attachment:{id})", audience: "firstLine"));
        using (var early = await GetAsync(knowledge.Agent, number, id)) Assert.Equal(404, (int)early.StatusCode);
        await knowledge.PublishAsync(number);
        using (var there = await GetAsync(knowledge.Agent, number, id)) Assert.Equal(200, (int)there.StatusCode);
        using (var notYet = await GetAsync(knowledge.Agent, number, draft)) Assert.Equal(404, (int)notYet.StatusCode);
        using var supplier = await knowledge.AsAsync(Role.Supplier);
        using (var foreign = await GetAsync(supplier, number, id)) Assert.Equal(404, (int)foreign.StatusCode);
        var other = await knowledge.PublishAsync();
        using (var elsewhere = await GetAsync(knowledge.Agent, other, id)) Assert.Equal(404, (int)elsewhere.StatusCode);
        using (var outsider = await GetAsync((await NewAsync(server)).Editor, number, id)) Assert.Equal(404, (int)outsider.StatusCode);
        Assert.Equal(403, (await UploadAsync(knowledge.Agent, number, "c.png", Png)).Status);
        Assert.Equal(id, (await ReadAsync(knowledge.Agent, number)).GetProperty("files").EnumerateArray().Single().GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_backup_has_them_and_a_sweep_leaves_them()
    {
        if (TestStore.Kind == StoreKind.Postgres) Assert.Skip("PostgreSQL is backed up by its own tool.");
        var knowledge = await NewAsync(server);
        var number = await knowledge.WriteAsync();
        var id = (await UploadAsync(knowledge.Editor, number, "a.png", Png)).Body.GetProperty("id").GetGuid();
        File.SetLastWriteTimeUtc(ArticleFiles.In(server.Store).PathOf(id), DateTime.UnixEpoch);
        var lost = ArticleFiles.In(server.Store).PathOf(Guid.Empty);
        await File.WriteAllBytesAsync(lost, Png, Cancel);
        File.SetLastWriteTimeUtc(lost, DateTime.UnixEpoch);
        await server.Services.GetRequiredService<SweepFiles>().RunAsync(Cancel);
        Assert.Equal((true, false), (File.Exists(ArticleFiles.In(server.Store).PathOf(id)), File.Exists(lost)));
        var folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;
        try
        {
            await StoreArchive.WriteAsync(server.Store, Path.Combine(folder, "a.zip"), Cancel);
            var again = Store.From(Path.Combine(folder, "again"));
            await StoreArchive.ReadAsync(Path.Combine(folder, "a.zip"), again, Cancel);
            Assert.Equal(Png, await File.ReadAllBytesAsync(ArticleFiles.In(again).PathOf(id), Cancel));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
