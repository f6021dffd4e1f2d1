using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Knowledge.Attachments;

/// <summary>Deletes files that belong to no article: a centre that was deleted leaves its files to us.</summary>
internal sealed class SweepFiles(IServiceScopeFactory scopes, Store store, TimeProvider time, ILogger<SweepFiles> log) : Rounds(time, log)
{
    private static readonly TimeSpan Arriving = TimeSpan.FromDays(1);

    protected override TimeSpan Pause => TimeSpan.FromHours(6);

    protected override Task RoundAsync(CancellationToken cancel) => RunAsync(cancel);

    public async Task RunAsync(CancellationToken cancel)
    {
        var folder = new DirectoryInfo(FileKinds.FolderOf(store));
        if (!folder.Exists) return;
        await using var scope = scopes.CreateAsyncScope();
        var kept = (await scope.ServiceProvider.GetRequiredService<Db>().Set<ArticleFile>().Select(row => row.Id).ToListAsync(cancel)).Select(id => id.ToString("n")).ToHashSet();
        foreach (var file in folder.EnumerateFiles().Where(file => !kept.Contains(file.Name) && Time.GetUtcNow() - file.LastWriteTimeUtc > Arriving)) file.Delete();
    }
}
