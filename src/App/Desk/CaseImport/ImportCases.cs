using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Desk.CaseImport;

/// <summary>A file of cases. A trial is answered at once; in earnest it is a job. The file is sent each time and kept no longer than it is needed.</summary>
internal static class ImportCases
{
    public const string Kind = "desk.importCases";
    public const long LargestFile = 200L << 20;
    private const int LongestName = 200;
    private static readonly FormOptions Limits = new() { MultipartBodyLengthLimit = LargestFile };
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public sealed record Response(Guid JobId);

    /// <summary>What would become of it.</summary>
    public static async Task<Results<Ok<CaseImportAnswer>, ProblemHttpResult>> Try(HttpRequest request, Db db, Store store, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var (sent, problem) = await TakeAsync(request, store, cancel);
        if (sent is not { } given) return problem!;
        try
        {
            var errors = RunCaseImport.WrongIn(given.Plan);
            var world = await CaseWorld.LoadAsync(db, acting, given.Plan, errors, cancel);
            if (errors.Any) return errors.Problem();
            return TypedResults.Ok(await RunCaseImport.HandleAsync(new(db, calendars, time, acting), store, world, given.Path, given.Name, given.Plan, dryRun: true, null, cancel));
        }
        catch (FileRefused refused)
        {
            return Problem.Of(422, refused.Code, refused.Message);
        }
        finally
        {
            File.Delete(given.Path);
        }
    }

    /// <summary>In earnest.</summary>
    public static async Task<Results<Accepted<Response>, ProblemHttpResult>> Start(HttpRequest request, IServiceScopeFactory root, Db db, Store store, JobRunner jobs, Acting acting, CancellationToken cancel)
    {
        var (sent, problem) = await TakeAsync(request, store, cancel);
        if (sent is not { } given) return problem!;
        var errors = RunCaseImport.WrongIn(given.Plan);
        await CaseWorld.LoadAsync(db, acting, given.Plan, errors, cancel);
        if (errors.Any)
        {
            File.Delete(given.Path);
            return errors.Problem();
        }

        var id = jobs.Start(acting, Kind, given.Name, job => RunAsync(root, store, acting, given, job));
        return TypedResults.Accepted($"/api/jobs/{id}", new Response(id));
    }

    /// <summary>The rows that were wrong, each with why, to be mended and sent again.</summary>
    public static Results<PhysicalFileHttpResult, ProblemHttpResult> Rejects(Store store, Acting acting, string file)
    {
        var path = RejectedRows.PathOf(store, $"{acting.CentreId}-{Path.GetFileName(file)}");
        return File.Exists(path) ? TypedResults.PhysicalFile(path, "text/csv; charset=utf-8", "cases-rejects.csv") : Problem.NotFound("desk.noRejects", "No rows were refused, or their file has been removed.");
    }

    private sealed record Sent(string Path, string Name, CasePlan Plan);

    private static async Task<(Sent?, ProblemHttpResult?)> TakeAsync(HttpRequest request, Store store, CancellationToken cancel)
    {
        // Bound as parameters, the form would be asked for before the right is.
        var form = request.HasFormContentType ? await request.ReadFormAsync(Limits, cancel) : null;
        if (form?.Files.GetFile("file") is not { } file) return (null, Problem.Invalid("file", FieldErrors.Required));
        if (PlanOf(form["plan"]) is not { } plan) return (null, Problem.Invalid("plan", "notAPlan"));
        // What a crash leaves behind is swept away with other uploads.
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(store.Folder, "files", "uploads")).FullName, NewId.Random().ToString("n"));
        await using (var kept = File.Create(path)) await file.CopyToAsync(kept, cancel);
        var name = Path.GetFileName(file.FileName);
        return (new(path, name[..Math.Min(name.Length, LongestName)], plan), null);
    }

    private static async Task<object> RunAsync(IServiceScopeFactory root, Store store, Acting acting, Sent given, RunningJob job)
    {
        try
        {
            await using var scope = root.CreateAsyncScope();
            var services = scope.ServiceProvider;
            services.GetRequiredService<CurrentActing>().Acting = acting;
            var db = services.GetRequiredService<Db>();
            var world = await CaseWorld.LoadAsync(db, acting, given.Plan, new(), job.Cancel);
            var desk = new DeskStore(db, services.GetRequiredService<WorkingCalendars>(), services.GetRequiredService<TimeProvider>(), acting);
            job.Report(0, 1, "records");
            return await RunCaseImport.HandleAsync(desk, store, world, given.Path, given.Name, given.Plan, dryRun: false, (done, total) => job.Report(done, total, "records"), job.Cancel);
        }
        catch (FileRefused refused)
        {
            throw new JobRefusedException(new ImportRefusal(refused.Code, refused.Message));
        }
        finally
        {
            File.Delete(given.Path);
        }
    }

    private static CasePlan? PlanOf(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? new() : JsonSerializer.Deserialize<CasePlan>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
