using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Months;

/// <summary>What a month's answers of one wave came to for an agent, or for a topic: a sum and how many. Which answers these were stands nowhere.</summary>
public sealed class MonthMark
{
    public const int MaxScale = 20;

    public required Guid WaveId { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Agent or topic.</summary>
    public required Dim Dim { get; init; }
    public required int MemberId { get; init; }
    public required Measures Measure { get; init; }

    /// <summary>The question's, such as "1-5"; empty where it has none.</summary>
    public required string Scale { get; init; }

    /// <summary>Of what the metric is the mean of.</summary>
    public required long Sum { get; init; }
    public required int Answers { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MonthMark>
    {
        public void Configure(EntityTypeBuilder<MonthMark> table)
        {
            table.ToTable("month_marks");
            table.HasKey(row => new { row.WaveId, row.Month, row.Dim, row.MemberId, row.Measure, row.Scale });
            table.Property(row => row.Dim).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Measure).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Scale).HasMaxLength(MaxScale);
            table.HasIndex(row => new { row.CentreId, row.Month });
        }
    }
}
