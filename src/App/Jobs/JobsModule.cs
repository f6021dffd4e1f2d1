using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Jobs;

public static class JobsModule
{
    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services.AddSingleton<JobRunner>().AddHostedService(provider => provider.GetRequiredService<JobRunner>());

    public static IEndpointRouteBuilder MapJobs(this IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/api/jobs").WithTags("Jobs");
        jobs.MapGet("", (Db db, JobRunner runner, Acting acting, string? after, int? limit, CancellationToken cancel) =>
            JobList.PageAsync(db, runner, acting.CentreId, "", after, limit, cancel)).Needs(Act.JobsView);
        jobs.MapGet("/{id:guid}", Show).Needs(Act.JobsView);
        jobs.MapPost("/{id:guid}/cancel", Cancel).Needs(Act.JobsView);
        return routes;
    }

    private static async Task<Results<Ok<JobCard>, ProblemHttpResult>> Show(Db db, JobRunner runner, Acting acting, Guid id, CancellationToken cancel) =>
        await JobList.FindAsync(db, runner, acting.CentreId, id, cancel) is { } job ? TypedResults.Ok(job) : NotFound();

    /// <summary>Cancelling what has ended changes nothing, and is no mistake.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> Cancel(Db db, JobRunner runner, Acting acting, Guid id, CancellationToken cancel) =>
        runner.Cancel(acting.CentreId, id) || await JobList.FindAsync(db, runner, acting.CentreId, id, cancel) is not null ? TypedResults.NoContent() : NotFound();

    private static ProblemHttpResult NotFound() => Problem.NotFound("jobs.notFound", "There is no such job in this centre.");
}
