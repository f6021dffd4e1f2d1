using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Voice.Answers;

/// <summary>A form that somebody has begun: kept under the hash of its key until it is handed in, so that it can be gone on with elsewhere.</summary>
public sealed class AnswerDraft
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid WaveId { get; init; }
    public required string KeyHash { get; init; }
    public required string Language { get; set; }

    /// <summary>Answers by field, as JSON.</summary>
    public required string Answers { get; set; }
    public int Page { get; set; }

    /// <summary>When a form was left alone long enough, it counts as given up.</summary>
    public required DateOnly ChangedOn { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AnswerDraft>
    {
        public void Configure(EntityTypeBuilder<AnswerDraft> table)
        {
            table.ToTable("answer_drafts");
            table.Property(row => row.KeyHash).HasMaxLength(OpaqueToken.HashLength);
            table.Property(row => row.Language).HasMaxLength(20);
            table.HasIndex(row => row.KeyHash).IsUnique();
            table.HasIndex(row => row.WaveId);
        }
    }
}
