using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Promises;

/// <summary>A promise of a case with its clock log, which is the truth; what stands beside it was read from it and is there to be found.</summary>
public sealed class CasePromise
{
    private (string? Log, IReadOnlyList<ClockLine>? Lines) read;
    private static readonly ConcurrentDictionary<(PromiseKind Kind, string Target, string Levels), Promise> Known = new();
    private Promise? promise;

    /// <summary>Of clocks that an edited calendar may move.</summary>
    public const string OpenIndex = "IX_case_promises_open";

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid CaseId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required PromiseKind Kind { get; init; }

    /// <summary>Code of the working calendar; null for the centre's own.</summary>
    public string? Calendar { get; init; }

    /// <summary>The hours by which its log begins to count; null in logs that began when hours had no editions, and so by the first.</summary>
    public string? Edition { get; set; }

    /// <summary>As it was promised first; another target is in the log.</summary>
    public required string Target { get; init; }
    public required string Levels { get; init; }
    public required string Log { get; set; }
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When somebody has to look again, because a level or the deadline passes; null when nothing will by itself.</summary>
    public DateTimeOffset? NextAt { get; set; }
    public PromiseState State { get; set; }

    /// <summary>When it was done, or answered; null while it still counts.</summary>
    public DateTimeOffset? EndedAt { get; set; }
    public DateTimeOffset? BreachedAt { get; set; }

    /// <summary>Who excused what was broken until then, and why; the breach itself stays as it is.</summary>
    public DateTimeOffset? ExcusedAt { get; set; }
    public string? ExcusedBy { get; set; }
    public string? ExcuseReason { get; set; }

    /// <summary>Levels and breaches that stand in the timeline, so that each is there once.</summary>
    public string Told { get; set; } = "[]";
    public int Version { get; set; } = 1;

    /// <summary>A promise whose clock has not begun yet.</summary>
    internal static CasePromise Of(TimeProvider time, DeskCase row, CasePromiseRule rule) => new()
    {
        Id = NewId.At(time),
        CentreId = row.CentreId,
        CaseId = row.Id,
        Code = rule.Code,
        Name = rule.Name,
        Kind = rule.Kind,
        Calendar = rule.Calendar,
        Target = rule.Targets[row.Priority],
        Levels = DeskJson.Text(rule.Levels),
        Log = "[]",
    };

    /// <summary>Read once for each log: whoever counts many clocks anew asks for it again and again.</summary>
    internal IReadOnlyList<ClockLine> Lines => read is (var log, { } lines) && ReferenceEquals(log, Log) ? lines : (read = (Log, DeskJson.Read<IReadOnlyList<ClockLine>>(Log))).Lines!;

    internal IReadOnlyList<string> Spoken => DeskJson.Read<IReadOnlyList<string>>(Told);

    /// <summary>What is written stays as it is, to the letter.</summary>
    internal void Append(IReadOnlyList<ClockLine> lines)
    {
        if (lines.Count == 0) return;
        var more = DeskJson.Text(lines);
        Log = Log == "[]" ? more : $"{Log.AsSpan(0, Log.Length - 1)},{more.AsSpan(1)}";
    }

    /// <summary>Thousands are counted by the same few.</summary>
    internal Promise Promise => promise ??= Known.GetOrAdd((Kind, Target, Levels), what =>
        new(what.Kind, TargetOf(what.Target)) { Levels = [.. DeskJson.Read<IReadOnlyList<string>>(what.Levels).Select(level => CaseTypeCheck.LevelOf(level)!.Value)] });

    internal static PromiseTarget TargetOf(string text) => PromiseTarget.TryRead(text, out var target) ? target : throw new FormatException($"'{text}' is no target");

    internal sealed class Mapping : IEntityTypeConfiguration<CasePromise>
    {
        public void Configure(EntityTypeBuilder<CasePromise> table)
        {
            table.ToTable("case_promises");
            table.Property(row => row.Code).HasMaxLength(CaseType.MaxCode);
            table.Property(row => row.Name).HasMaxLength(CaseType.MaxName);
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Calendar).HasMaxLength(64);
            table.Property(row => row.Target).HasMaxLength(40);
            table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CaseId, row.Code }).IsUnique();
            table.HasIndex(row => row.NextAt).HasFilter("next_at IS NOT NULL");
            // Without what never began, in which nothing is owed: most cases end before a customer has to write again.
            table.HasIndex(row => new { row.CentreId, row.CaseId }).HasFilter("state <> 'Kept' AND ended_at IS NULL AND breached_at IS NULL").HasDatabaseName(OpenIndex);
            table.Property(row => row.Edition).HasMaxLength(48);
            table.Property(row => row.ExcusedBy).HasMaxLength(200);
            table.Property(row => row.ExcuseReason).HasMaxLength(DeskCase.MaxReason);
            table.Ignore(row => row.Lines);
            table.Ignore(row => row.Spoken);
            table.Ignore(row => row.Promise);
        }
    }
}
