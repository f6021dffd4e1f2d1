using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Jobs.Published;

/// <summary>Work that was done outside the runner, remembered beside the jobs that it ran.</summary>
public static class JobLog
{
    /// <summary>Saved with the caller's other changes.</summary>
    public static Guid Done(Db db, TimeProvider time, Acting by, string kind, string subject, DateTimeOffset startedAt, object result)
    {
        using var job = new RunningJob(NewId.At(time), by.CentreId, kind, Short(subject, Job.MaxSubject), Short(by.Name, Job.MaxBy), startedAt);
        db.Add(job.Row(JobState.Done, time.GetUtcNow(), result, null));
        return job.Id;
    }

    internal static string Short(string text, int most) => text.Length <= most ? text : text[..most];
}
