using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Http;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Facts.Import.Routes;

internal static class StartImport
{
    public const string Import = "import.";
    public const string DryRun = "import.dryRun.";

    private static readonly Lock Starting = new();

    public sealed record Request
    {
        public required Guid UploadId { get; init; }
        public required ImportKind Kind { get; init; }
        public required Mapping Mapping { get; init; }
        public bool DryRun { get; init; }
    }

    /// <summary>An import is known by its job; a file that is being imported is not imported beside itself.</summary>
    public sealed record Response(Guid JobId, Guid ImportId);

    public static Results<Accepted<Response>, ProblemHttpResult> Handle(IServiceProvider services, Store store, JobRunner jobs, Acting acting, Request request)
    {
        var mapping = request.Mapping with { Kind = request.Kind };
        if (!ImportKinds.Of(acting).Contains(request.Kind)) return Problem.Forbidden("import.editsDirectory", "Importing these entries edits the centre's directory, which you may not.");
        var errors = MappingCheck.Of(mapping, headers: null);
        if (errors.Any) return errors.Problem();
        var kind = (request.DryRun ? DryRun : Import) + request.Kind.ToString().ToLowerInvariant();
        var root = services.GetRequiredService<IServiceScopeFactory>();
        lock (Starting)
        {
            // Asked before the file is: an import takes its file away before it ends.
            if (!request.DryRun && jobs.RunningOf(acting.CentreId, kind, request.UploadId) is { } running) return Started(running);
            if (Uploads.Find(store, acting, request.UploadId) is not { } upload) return Uploads.NotFound();
            return Started(jobs.Start(acting, kind, upload.Name, job => RunAsync(root, store, acting, upload, mapping, request.DryRun, job), upload.Id));
        }
    }

    private static Accepted<Response> Started(Guid id) => TypedResults.Accepted($"/api/jobs/{id}", new Response(id, id));

    private static async Task<object> RunAsync(IServiceScopeFactory root, Store store, Acting acting, Upload upload, Mapping mapping, bool dryRun, RunningJob job)
    {
        await using var scope = root.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActing>().Acting = acting;
        try
        {
            var answer = await RunImport.OfFileAsync(
                scope.ServiceProvider, Uploads.PathOf(store, upload.Id), new(acting, upload.Name, mapping, dryRun, job.Id),
                at => job.Report(at.Done, at.Total, at.Stage), job.Cancel);
            if (!dryRun) Uploads.Remove(store, upload.Id);
            return answer;
        }
        catch (Exception failure) when (Refusals.Of(failure) is { } refusal)
        {
            throw new JobRefusedException(refusal);
        }
    }
}
