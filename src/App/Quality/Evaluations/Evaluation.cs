using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Quality.Calibrations;
using Shouwen.App.Quality.Forms;
using Shouwen.App.Quality.Plans;

namespace Shouwen.App.Quality.Evaluations;

public enum EvaluationState { Assigned, Begun, Submitted, Acknowledged, Appealed, Decided }

/// <summary>What became of an appeal.</summary>
public enum AppealDecision { Upheld, Changed }

/// <summary>One contact or case to be judged by one evaluator, from its being drawn to the last word about it.</summary>
public sealed class Evaluation : IAudited
{
    public const int MaxStratum = 300;
    public const int MaxText = 4000;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Of the centre, from 1: what people call it.</summary>
    public required int Number { get; init; }

    /// <summary>The draw it comes from; null for one of a calibration.</summary>
    public Guid? DrawId { get; init; }

    /// <summary>The calibration it is part of; such scores are compared, not counted.</summary>
    public Guid? CalibrationId { get; init; }

    public required JudgedKind Kind { get; init; }

    /// <summary>The contact's id; a case's number.</summary>
    public required long SubjectId { get; init; }
    public required string ContactName { get; init; }
    public required DateTimeOffset ContactStarted { get; init; }

    /// <summary>The contact's local date, or that on which the case was done: the period that its score belongs to.</summary>
    public required DateOnly ContactDate { get; init; }
    public required int AgentId { get; init; }
    public int? TeamId { get; init; }
    public int? TopicId { get; init; }
    public int? RegionId { get; init; }
    public int? ProductId { get; init; }
    public int? ChannelId { get; init; }
    public int? QueueId { get; init; }
    public required string Stratum { get; init; }

    /// <summary>Of being drawn; the contact stands for 1 / this many.</summary>
    public required double Probability { get; init; }

    public required Guid ScorecardId { get; init; }
    public required int ScorecardNumber { get; init; }

    /// <summary>Null where nobody of the plan's evaluators may judge it.</summary>
    public Guid? EvaluatorId { get; set; }
    public required EvaluationState State { get; set; }
    public required DateTimeOffset AssignedAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required int AppealDays { get; init; }

    /// <summary>As JSON; of the evaluator alone until it is handed in.</summary>
    public string Marks { get; set; } = "{}";
    public string? Remark { get; set; }
    public double? Score { get; set; }
    public int Critical { get; set; }
    public int Fatal { get; set; }
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>False for what was drawn to look into one place, and what was judged by somebody who had to be calibrated first.</summary>
    public bool Counts { get; set; } = true;

    public DateTimeOffset? AcknowledgedAt { get; set; }
    public string? Answer { get; set; }
    public DateTimeOffset? AppealUntil { get; set; }
    public DateTimeOffset? AppealedAt { get; set; }
    public string? Appeal { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public Guid? DecidedBy { get; set; }
    public AppealDecision? Decision { get; set; }
    public string? Reason { get; set; }

    /// <summary>What the evaluator had given, where an appeal changed it.</summary>
    public double? ScoreBefore { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"#{Number}";
    int? IAudited.AuditCentreId => CentreId;

    // The draw that made them is written down.
    bool IAudited.AuditsNew => false;
    IReadOnlyCollection<string> IAudited.AuditSecrets => State is EvaluationState.Assigned or EvaluationState.Begun ? [nameof(Marks), nameof(Remark), nameof(Score), nameof(Critical), nameof(Fatal)] : [];

    internal Dictionary<string, ItemMark> Judged => QualityJson.Read<Dictionary<string, ItemMark>>(Marks);

    internal bool IsHandedIn => SubmittedAt is not null;

    internal bool CanBeAppealed(DateTimeOffset now) => CalibrationId is null && State is EvaluationState.Submitted or EvaluationState.Acknowledged && AppealUntil >= now;

    internal static Evaluation Of(TimeProvider time, QualityDraw draw, PlanDocument plan, DrawnContact drawn, string name, int number, Guid? evaluator) => new()
    {
        Id = NewId.At(time),
        CentreId = draw.CentreId,
        Number = number,
        DrawId = draw.Id,
        Counts = !plan.IsFocused,
        Kind = plan.Of,
        SubjectId = drawn.Contact.Id,
        ContactName = name,
        ContactStarted = drawn.Contact.Started,
        ContactDate = drawn.Contact.Date,
        AgentId = drawn.Contact.Agent,
        TeamId = OrNull(drawn.Contact.Team),
        TopicId = OrNull(drawn.Contact.Topic),
        RegionId = OrNull(drawn.Contact.Region),
        ProductId = OrNull(drawn.Contact.Product),
        ChannelId = OrNull(drawn.Contact.Channel),
        QueueId = OrNull(drawn.Contact.Queue),
        Stratum = drawn.Stratum.Length <= MaxStratum ? drawn.Stratum : drawn.Stratum[..MaxStratum],
        Probability = drawn.Probability,
        ScorecardId = draw.ScorecardId,
        ScorecardNumber = draw.ScorecardNumber,
        EvaluatorId = evaluator,
        State = EvaluationState.Assigned,
        AssignedAt = draw.DrawnAt,
        DueAt = draw.DrawnAt.AddDays(plan.DueDays),
        AppealDays = plan.AppealDays,
    };

    internal static Evaluation Of(TimeProvider time, Calibration calibration, JudgedKind kind, JudgedContact contact, string name, int number, Guid evaluator, int dueDays) => new()
    {
        Id = NewId.At(time),
        CentreId = calibration.CentreId,
        Number = number,
        CalibrationId = calibration.Id,
        Kind = kind,
        SubjectId = contact.Id,
        ContactName = name,
        ContactStarted = contact.Started,
        ContactDate = contact.Date,
        AgentId = contact.Agent,
        TeamId = OrNull(contact.Team),
        TopicId = OrNull(contact.Topic),
        RegionId = OrNull(contact.Region),
        ProductId = OrNull(contact.Product),
        ChannelId = OrNull(contact.Channel),
        QueueId = OrNull(contact.Queue),
        Stratum = "",
        Probability = 1,
        ScorecardId = calibration.ScorecardId,
        ScorecardNumber = calibration.ScorecardNumber,
        EvaluatorId = evaluator,
        State = EvaluationState.Assigned,
        AssignedAt = calibration.OpenedAt,
        DueAt = calibration.OpenedAt.AddDays(dueDays),
        AppealDays = 0,
    };

    private static int? OrNull(int member) => member == 0 ? null : member;

    internal sealed class Mapping : IEntityTypeConfiguration<Evaluation>
    {
        public void Configure(EntityTypeBuilder<Evaluation> table)
        {
            table.ToTable("evaluations");
            table.Property(row => row.ContactName).HasMaxLength(128);
            table.Property(row => row.Stratum).HasMaxLength(MaxStratum);
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Decision).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Number }).IsUnique();
            table.HasIndex(row => new { row.EvaluatorId, row.CentreId, row.Number });
            table.HasIndex(row => new { row.CentreId, row.State, row.Number });
            table.HasIndex(row => new { row.CentreId, row.AgentId, row.Number });
            table.HasIndex(row => new { row.CentreId, row.TeamId, row.Number });
            table.HasIndex(row => new { row.CentreId, row.ContactDate });
            table.HasIndex(row => new { row.DrawId, row.Number });
            table.HasIndex(row => new { row.CalibrationId, row.EvaluatorId });
            table.Ignore(row => row.Judged);
            table.Ignore(row => row.IsHandedIn);
        }
    }
}
