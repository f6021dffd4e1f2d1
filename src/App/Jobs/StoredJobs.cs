using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Jobs;

/// <summary>Jobs in the store.</summary>
internal static class StoredJobs
{
    private const int Busy = 5;
    private const int Tries = 30;

    /// <summary>Adds or replaces. A long import of somebody else may hold SQLite's write lock: then it waits for the end of it.</summary>
    public static async Task SaveAsync(IServiceProvider services, Job job)
    {
        for (var tried = 1; ; tried++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            try
            {
                var isKnown = await db.Set<Job>().AnyAsync(row => row.Id == job.Id);
                db.Entry(job).State = isKnown ? EntityState.Modified : EntityState.Added;
                await db.SaveChangesAsync();
                return;
            }
            catch (Exception failure) when (tried < Tries && (failure.InnerException ?? failure) is SqliteException { SqliteErrorCode: Busy })
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>What this machine was running when its program ended will not go on.</summary>
    public static async Task InterruptAsync(IServiceProvider services, TimeProvider time, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (host, now) = (Environment.MachineName, time.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<Db>().Set<Job>().Where(row => row.Host == host && row.State == JobState.Running)
            .ExecuteUpdateAsync(row => row.SetProperty(job => job.State, JobState.Interrupted).SetProperty(job => job.EndedAt, now), cancel);
    }

    public static JobCard Card(Job job) => new(
        job.Id, job.Kind, job.Subject, job.By, job.State, 0, null, null, job.StartedAt, job.EndedAt, Parsed(job.Result), Parsed(job.Problem));

    private static JsonElement? Parsed(string? json) => json is null ? null : JsonElement.Parse(json);
}
