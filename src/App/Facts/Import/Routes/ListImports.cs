using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Facts.Import.Routes;

internal static class ListImports
{
    public sealed record Item(
        Guid Id, Guid JobId, string Kind, string File, JobState State, DateTimeOffset StartedAt, string By,
        long Read, long Added, long Changed, long Unchanged, long Rejected, bool DryRun);

    public static async Task<KeysetPage<Item>> Handle(Db db, JobRunner jobs, Acting acting, string? after, int? limit, CancellationToken cancel) =>
        (await JobList.PageAsync(db, jobs, acting.CentreId, StartImport.Import, after, limit, cancel)).Select(Show);

    private static Item Show(JobCard job)
    {
        var result = job.Result?.Deserialize<ImportAnswer>(JsonSerializerOptions.Web);
        return new(
            job.Id, job.Id, job.Kind[(job.Kind.LastIndexOf('.') + 1)..], job.Subject, job.State, job.StartedAt, job.By,
            result?.Read ?? 0, result?.Added ?? 0, result?.Changed ?? 0, result?.Unchanged ?? 0, result?.Rejected ?? 0,
            job.Kind.StartsWith(StartImport.DryRun, StringComparison.Ordinal));
    }
}
