using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Quality.Coaching;

/// <summary>Something that an agent is to be coached in, by when, and whether it helped.</summary>
public sealed class CoachingItem : IAudited
{
    public const int MaxText = 2000;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Of the centre, from 1.</summary>
    public required int Number { get; init; }
    public required int EvaluationNumber { get; init; }
    public required int AgentId { get; init; }
    public int? TeamId { get; init; }

    /// <summary>The item of the scorecard that it is about, in its words; null for the contact as a whole.</summary>
    public string? Item { get; init; }
    public required string Goal { get; init; }
    public required DateOnly DueOn { get; set; }
    public required string By { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What was done, and what came of it.</summary>
    public string? FollowUp { get; set; }
    public DateTimeOffset? DoneAt { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"#{Number}";
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<CoachingItem>
    {
        public void Configure(EntityTypeBuilder<CoachingItem> table)
        {
            table.ToTable("coaching_items");
            table.Property(row => row.By).HasMaxLength(200);
            table.Property(row => row.Item).HasMaxLength(200);
            table.Property(row => row.Goal).HasMaxLength(MaxText);
            table.Property(row => row.FollowUp).HasMaxLength(MaxText);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Number }).IsUnique();
            table.HasIndex(row => new { row.CentreId, row.EvaluationNumber });
            table.HasIndex(row => new { row.CentreId, row.AgentId, row.Number });
        }
    }
}

public sealed record CoachingForm(
    int Number, int Evaluation, string AgentCode, string Agent, string? Team, string? Item, string Goal, DateOnly DueOn, bool Overdue, string By, DateTimeOffset MadeAt, string? FollowUp, DateTimeOffset? DoneAt);

public sealed record NewCoaching([property: JsonRequired] string Goal, [property: JsonRequired] DateOnly DueOn)
{
    public string? Item { get; init; }
}

public sealed record CoachingDone([property: JsonRequired] string FollowUp);
