using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Centres;

/// <summary>Where contacts wait for people, with the promise made to them.</summary>
public sealed class Queue : Dimension
{
    public const int UsualWithinSeconds = 20;

    public int? ChannelId { get; set; }

    /// <summary>The promise: this share of contacts ...</summary>
    public double AnswerShare { get; set; } = 0.8;

    /// <summary>... answered within so many seconds.</summary>
    public int AnswerWithinSeconds { get; set; } = UsualWithinSeconds;

    /// <summary>Who hangs up within so many seconds did not wait for service.</summary>
    public int ShortAbandonSeconds { get; set; } = 5;

    /// <summary>Which of the five service-level formulas the promise is kept by.</summary>
    public int ServiceLevelVariant { get; set; } = 2;

    public string? Calendar { get; set; }

    internal sealed class Mapping : Mapping<Queue>
    {
        public override void Configure(EntityTypeBuilder<Queue> table)
        {
            base.Configure(table);
            table.ToTable("queues");
            table.Property(row => row.Calendar).HasMaxLength(MaxCode);
        }
    }
}
