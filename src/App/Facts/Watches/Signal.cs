using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Watches;

public enum SignalState { New, Working, Explained, Closed }

/// <summary>A watched metric did what chance does not: told once, to whoever answers for it, until somebody has dealt with it.</summary>
internal sealed class Signal : IAudited
{
    public const int MaxNote = 2000;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }

    /// <summary>Of the centre, from 1: what people call it.</summary>
    public int Number { get; set; }

    /// <summary>Whose it is; the watch may be gone.</summary>
    public required Guid WatchId { get; init; }
    public required string Metric { get; init; }
    public required string Filter { get; init; }
    public required Grain Grain { get; init; }
    public required string Rules { get; init; }

    /// <summary>The chart it was seen on: its first date, and the last that limits came from.</summary>
    public required DateOnly ChartFrom { get; set; }
    public required DateOnly BaselineTo { get; set; }

    /// <summary>First and last date of what is not like chance.</summary>
    public required DateOnly From { get; set; }
    public required DateOnly To { get; set; }

    /// <summary>So many points of the chart.</summary>
    public required int Points { get; set; }

    /// <summary>1 above what is usual, -1 below.</summary>
    public required int Side { get; init; }

    /// <summary>Codes of the rules that fire, the plainest first.</summary>
    public required string Fired { get; set; }
    public required double Usual { get; set; }
    public required double Now { get; set; }

    /// <summary>Standard errors from what is usual, at its furthest point.</summary>
    public double? Furthest { get; set; }

    /// <summary>Where the change comes from, as JSON; null until it is worked out.</summary>
    public string? Places { get; set; }
    public SignalState State { get; set; }
    public string? OwnerCode { get; set; }

    /// <summary>The team that the filter names, or that of its agent: whoever leads it may see the signal.</summary>
    public int? TeamId { get; init; }
    public Guid? AnnotationId { get; set; }
    public string? Note { get; set; }
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>When its owner got a mail about it; null where nobody did.</summary>
    public DateTimeOffset? ToldAt { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public int Version { get; set; } = 1;

    public bool IsOpen => State is SignalState.New or SignalState.Working;

    string IAudited.AuditName => $"#{Number}";
    int? IAudited.AuditCentreId => CentreId;

    // Facts raised it, not a person.
    bool IAudited.AuditsNew => false;

    internal sealed class Mapping : IEntityTypeConfiguration<Signal>
    {
        public void Configure(EntityTypeBuilder<Signal> table)
        {
            table.ToTable("signals");
            table.Property(row => row.Metric).HasMaxLength(50);
            table.Property(row => row.Filter).HasMaxLength(Watch.MaxFilter);
            table.Property(row => row.Grain).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Rules).HasMaxLength(Watch.MaxRules);
            table.Property(row => row.Fired).HasMaxLength(60);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.OwnerCode).HasMaxLength(64);
            table.Property(row => row.Note).HasMaxLength(MaxNote);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Number }).IsUnique();
            table.HasIndex(row => new { row.CentreId, row.State, row.Number });
            table.HasIndex(row => new { row.WatchId, row.To });
        }
    }
}
