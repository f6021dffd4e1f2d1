using System.Text.Json;

namespace Shouwen.App.Jobs.Published;

/// <summary>A job of this process: where it stands, and how it is told to stop.</summary>
public sealed class RunningJob : IDisposable
{
    private readonly CancellationTokenSource stop = new();

    internal RunningJob(Guid id, int centreId, string kind, string subject, string by, DateTimeOffset startedAt) =>
        (Id, CentreId, Kind, Subject, By, StartedAt) = (id, centreId, kind, subject, by, startedAt);

    public Guid Id { get; }
    public CancellationToken Cancel => stop.Token;

    internal int CentreId { get; }
    internal Guid? About { get; init; }
    internal string Kind { get; }
    internal string Subject { get; }
    internal string By { get; }
    internal DateTimeOffset StartedAt { get; }
    internal JobState State { get; set; } = JobState.Queued;
    internal Task Work { get; set; } = Task.CompletedTask;

    private (long Done, long? Total, string? Stage) progress;

    public void Report(long done, long total, string stage) => progress = (done, total, stage);

    internal void Stop() => stop.Cancel();

    internal JobCard Card() => new(Id, Kind, Subject, By, State, progress.Done, progress.Total, progress.Stage, StartedAt, null, null, null);

    internal Job Row(JobState state, DateTimeOffset? endedAt, object? result, object? problem) => new()
    {
        Id = Id,
        CentreId = CentreId,
        Kind = Kind,
        Subject = Subject,
        By = By,
        Host = Environment.MachineName,
        StartedAt = StartedAt,
        EndedAt = endedAt,
        State = state,
        Result = Json(result),
        Problem = Json(problem),
    };

    public void Dispose() => stop.Dispose();

    internal static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), JsonSerializerOptions.Web);
}
