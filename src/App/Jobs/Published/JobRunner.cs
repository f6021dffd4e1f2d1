using System.Collections.Concurrent;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Jobs.Published;

/// <summary>
/// Runs long work in this process: one job at a time in a centre, two in all, in the order in which they came.
/// Only beginnings and ends are written to the store, so that progress never waits for the work's own transaction.
/// </summary>
public sealed class JobRunner(IServiceProvider services, TimeProvider time, ILogger<JobRunner> log) : IHostedService, IDisposable
{
    private readonly SemaphoreSlim slots = new(2);
    private readonly ConcurrentDictionary<int, SemaphoreSlim> turns = [];
    private readonly ConcurrentDictionary<Guid, RunningJob> jobs = [];
    private volatile bool isStopping;

    /// <param name="about">What the job works on, by which <see cref="RunningOf"/> finds it.</param>
    public Guid Start(Acting by, string kind, string subject, Func<RunningJob, Task<object>> work, Guid? about = null)
    {
        var job = new RunningJob(NewId.At(time), by.CentreId, kind, JobLog.Short(subject, Job.MaxSubject), JobLog.Short(by.Name, Job.MaxBy), time.GetUtcNow()) { About = about };
        jobs[job.Id] = job;
        job.Work = Task.Run(() => RunAsync(job, work));
        return job.Id;
    }

    /// <summary>Jobs that have not ended, newest first.</summary>
    public IReadOnlyList<JobCard> Running(int centreId) =>
        [.. jobs.Values.Where(job => job.CentreId == centreId).Select(job => job.Card()).OrderByDescending(job => job.StartedAt)];

    /// <summary>The job of this kind that has not ended with what it works on.</summary>
    public Guid? RunningOf(int centreId, string kind, Guid about) =>
        jobs.Values.FirstOrDefault(job => job.CentreId == centreId && job.About == about && job.Kind == kind)?.Id;

    public JobCard? Find(int centreId, Guid id) => jobs.TryGetValue(id, out var job) && job.CentreId == centreId ? job.Card() : null;

    /// <summary>Asks a job to stop; false when it does not run.</summary>
    public bool Cancel(int centreId, Guid id)
    {
        if (!jobs.TryGetValue(id, out var job) || job.CentreId != centreId) return false;
        job.Stop();
        return true;
    }

    public Task StartAsync(CancellationToken cancellationToken) => StoredJobs.InterruptAsync(services, time, cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        isStopping = true;
        foreach (var job in jobs.Values) job.Stop();
        await Task.WhenAll(jobs.Values.Select(job => job.Work)).WaitAsync(cancellationToken);
    }

    public void Dispose() => slots.Dispose();

    private async Task RunAsync(RunningJob job, Func<RunningJob, Task<object>> work)
    {
        using (job)
        {
            var ended = await EndOfAsync(job, work);
            try
            {
                await StoredJobs.SaveAsync(services, ended);
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Job {Job} ended as {State}, which could not be written down", job.Id, ended.State);
            }

            jobs.TryRemove(job.Id, out _);
        }
    }

    private async Task<Job> EndOfAsync(RunningJob job, Func<RunningJob, Task<object>> work)
    {
        try
        {
            var result = await InTurnAsync(job, work);
            return job.Row(JobState.Done, time.GetUtcNow(), result, null);
        }
        catch (OperationCanceledException) when (job.Cancel.IsCancellationRequested)
        {
            return job.Row(isStopping ? JobState.Interrupted : JobState.Cancelled, time.GetUtcNow(), null, null);
        }
        catch (JobRefusedException refused)
        {
            return job.Row(JobState.Refused, time.GetUtcNow(), null, refused.Problem);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Job {Job} ({Kind}) failed", job.Id, job.Kind);
            return job.Row(JobState.Failed, time.GetUtcNow(), null, new { code = "jobs.failed", detail = "Something went wrong on our side. Nothing was changed; try again." });
        }
    }

    private async Task<object> InTurnAsync(RunningJob job, Func<RunningJob, Task<object>> work)
    {
        var turn = turns.GetOrAdd(job.CentreId, _ => new(1));
        await turn.WaitAsync(job.Cancel);
        try
        {
            await slots.WaitAsync(job.Cancel);
            try
            {
                await StoredJobs.SaveAsync(services, job.Row(JobState.Running, null, null, null));
                job.State = JobState.Running;
                return await work(job);
            }
            finally
            {
                slots.Release();
            }
        }
        finally
        {
            turn.Release();
        }
    }
}
