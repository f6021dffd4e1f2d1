using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Facts.Import.Routes;

internal static class DownloadRejects
{
    public static async Task<Results<PhysicalFileHttpResult, ProblemHttpResult>> Handle(
        Db db, Store store, JobRunner jobs, Acting acting, Guid id, CancellationToken cancel)
    {
        var job = await JobList.FindAsync(db, jobs, acting.CentreId, id, cancel);
        var rejects = job?.Result?.Deserialize<ImportAnswer>(JsonSerializerOptions.Web)?.RejectFile;
        var path = rejects is null ? null : RejectedRows.PathOf(store, Path.GetFileName(rejects));
        return path is not null && File.Exists(path)
            ? TypedResults.PhysicalFile(path, "text/csv; charset=utf-8", $"{Path.GetFileNameWithoutExtension(job!.Subject)}-rejects.csv")
            : Problem.NotFound("import.noRejects", "This import refused no rows, or their file has been removed.");
    }
}
