using Shouwen.App.Data;
using Shouwen.App.Desk.Attachments;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class AttachmentsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_on_a_case_stands_in_the_timeline_with_name_size_and_who_and_is_had_as_a_file_to_keep()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var (status, file) = await UploadAsync(desk.Manager, number, "../../照片 1.PNG", Png);
        Assert.Equal((200, "照片 1.PNG", Png.Length), (status, file.GetProperty("name").GetString(), file.GetProperty("bytes").GetInt32()));
        var id = file.GetProperty("id").GetGuid();
        var told = (await desk.TimelineAsync(number))[^1];
        Assert.Equal(("fileAdded", $"{id:d} {Png.Length} 照片 1.PNG"), (told.GetProperty("kind").GetString(), told.GetProperty("about").GetString()));
        Assert.StartsWith("员工", told.GetProperty("by").GetString(), StringComparison.Ordinal);
        using var kept = await GetAsync(desk.Manager, number, id);
        Assert.Equal(Png, await kept.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal($"case-{number}-{id:n}.png", kept.Content.Headers.ContentDisposition!.FileName);
        Assert.True(File.Exists(CaseFile.In(server.Store).PathOf(id)));
    }

    [Fact]
    public async Task A_file_ends_no_promise_and_makes_nobodys_edit_late()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var before = await SendAsync(desk.Manager, HttpMethod.Get, $"/cases/{number}");
        await UploadAsync(desk.Manager, number, "a.png", Png, "reply");
        var after = await SendAsync(desk.Manager, HttpMethod.Get, $"/cases/{number}");
        Assert.Equal((before.ETag, "running"), (after.ETag, StateOf(after.Body, "first")));
    }

    [Fact]
    public async Task What_is_too_large_or_not_taken_leaves_nothing()
    {
        var desk = await NewAsync(server);
        var number = await desk.OpenAsync();
        var before = Count();
        Assert.Equal(413, (await UploadAsync(desk.Manager, number, "a.txt", new byte[CaseFile.MaxBytes + 1])).Status);
        Assert.Contains("kindNotTaken", (await UploadAsync(desk.Manager, number, "a.exe", [.. "MZ"u8])).Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("kindNotTaken", (await UploadAsync(desk.Manager, number, "a.txt", [])).Body.ToString(), StringComparison.Ordinal);
        Assert.Equal((before, 1), (Count(), (await desk.TimelineAsync(number)).Count));
    }

    [Fact]
    public async Task A_backup_has_them_and_a_sweep_leaves_them()
    {
        if (TestStore.Kind == StoreKind.Postgres) Assert.Skip("PostgreSQL is backed up by its own tool.");
        var desk = await NewAsync(server);
        var id = (await UploadAsync(desk.Manager, await desk.OpenAsync(), "a.png", Png)).Body.GetProperty("id").GetGuid();
        var files = CaseFile.In(server.Store);
        File.SetLastWriteTimeUtc(files.PathOf(id), DateTime.UnixEpoch);
        await File.WriteAllBytesAsync(files.PathOf(Guid.Empty), Png, Cancel);
        File.SetLastWriteTimeUtc(files.PathOf(Guid.Empty), DateTime.UnixEpoch);
        await server.Services.GetRequiredService<SweepFiles>().RunAsync(Cancel);
        Assert.Equal((true, false), (File.Exists(files.PathOf(id)), File.Exists(files.PathOf(Guid.Empty))));
        var folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;
        try
        {
            await StoreArchive.WriteAsync(server.Store, Path.Combine(folder, "a.zip"), Cancel);
            var again = Store.From(Path.Combine(folder, "again"));
            await StoreArchive.ReadAsync(Path.Combine(folder, "a.zip"), again, Cancel);
            Assert.Equal(Png, await File.ReadAllBytesAsync(CaseFile.In(again).PathOf(id), Cancel));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private int Count() => Directory.Exists(CaseFile.In(server.Store).Folder) ? Directory.GetFiles(CaseFile.In(server.Store).Folder).Length : 0;
}
