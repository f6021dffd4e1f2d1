using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Voice.Answers;

/// <summary>How an answer came in.</summary>
public enum AnsweredBy { Link, Token, Kiosk, Interviewer, Import }

/// <summary>Whether results show the answer yet, and whether its texts may be found by group. Fives go in together; see <see cref="Results.Release"/>.</summary>
public enum SheetRelease { Held, Shown, ByGroup }

/// <summary>One respondent's answers. The id is random, the day is all that is kept of the time, and nothing leads back to an invitation.</summary>
public sealed class AnswerSheet
{
    public const int MaxExternalId = 128;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid WaveId { get; init; }

    /// <summary>Hash of the form's own key: the same form handed in twice is one answer. Of an imported answer, a keyed hash of its id or its content.</summary>
    public required string OnceHash { get; init; }
    public required DateOnly Day { get; init; }
    public required string Language { get; init; }
    public required AnsweredBy By { get; init; }

    /// <summary>False where somebody stopped before the end: counted apart.</summary>
    public required bool Complete { get; init; }
    public double Weight { get; init; } = 1;
    public SheetRelease Release { get; set; }

    public int? RegionId { get; init; }
    public int? ProductId { get; init; }
    public int? ChannelId { get; init; }
    public int? QueueId { get; init; }
    public int? TeamId { get; init; }

    /// <summary>Answers by field, as JSON; free texts are not among them.</summary>
    public required string Answers { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AnswerSheet>
    {
        public void Configure(EntityTypeBuilder<AnswerSheet> table)
        {
            table.ToTable("answer_sheets");
            table.Property(row => row.OnceHash).HasMaxLength(OpaqueToken.HashLength);
            table.Property(row => row.Language).HasMaxLength(20);
            table.Property(row => row.By).HasConversion<string>().HasMaxLength(20);
            table.HasIndex(row => new { row.WaveId, row.OnceHash }).IsUnique();
            // An open wave's answers are counted here, and the last one found.
            table.HasIndex(row => new { row.WaveId, row.Complete, row.Day });
            table.HasIndex(row => new { row.CentreId, row.Day });
        }
    }
}
