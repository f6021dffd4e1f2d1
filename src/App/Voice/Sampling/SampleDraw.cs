using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Sampling;

/// <summary>One draw of a wave, with what makes it repeatable: its plan and seed.</summary>
public sealed class SampleDraw : IAudited
{
    public const int MaxBy = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid WaveId { get; init; }

    /// <summary>From 1. Whoever draws says which draw it is, so that two clicks are one.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset DrawnAt { get; init; }
    public required string By { get; init; }
    public required int Seed { get; init; }
    public required int Population { get; init; }
    public required int Drawn { get; init; }

    /// <summary>People by member of the stratum's cut, 0 for those not known, as JSON: what answers are weighted by. Null without strata.</summary>
    public string? Strata { get; init; }

    /// <summary>As JSON.</summary>
    public required string Plan { get; init; }

    string IAudited.AuditName => $"#{Number}";
    int? IAudited.AuditCentreId => CentreId;

    public static string Text<T>(T part) => JsonSerializer.Serialize(part, DefinitionJson.Options);

    public SamplePlan Read() => JsonSerializer.Deserialize<SamplePlan>(Plan, DefinitionJson.Options)!;

    internal sealed class Mapping : IEntityTypeConfiguration<SampleDraw>
    {
        public void Configure(EntityTypeBuilder<SampleDraw> table)
        {
            table.ToTable("sample_draws");
            table.Property(row => row.By).HasMaxLength(MaxBy);
            table.HasIndex(row => new { row.WaveId, row.Number }).IsUnique();
            table.HasIndex(row => row.CentreId);
        }
    }
}
