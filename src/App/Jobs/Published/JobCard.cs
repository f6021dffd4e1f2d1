using System.Text.Json;

namespace Shouwen.App.Jobs.Published;

/// <summary>A job as others see it. Done and total are in the job's own units; they are known while it runs.</summary>
public sealed record JobCard(
    Guid Id, string Kind, string Subject, string By, JobState State, long Done, long? Total, string? Stage,
    DateTimeOffset StartedAt, DateTimeOffset? EndedAt, JsonElement? Result, JsonElement? Problem);
