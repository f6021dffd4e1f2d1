using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>An event log that a centre brought in; its events lie beside it.</summary>
internal sealed class ImportedLog : IAudited
{
    public const int MaxName = 100;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Name { get; init; }
    public required string File { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required int Events { get; init; }
    public required int Cases { get; init; }
    public required int Activities { get; init; }
    public required int RowsLeftOut { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; init; }

    string IAudited.AuditName => Name;
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<ImportedLog>
    {
        public void Configure(EntityTypeBuilder<ImportedLog> table)
        {
            table.ToTable("event_logs");
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.File).HasMaxLength(200);
            table.Property(row => row.By).HasMaxLength(200);
            table.HasIndex(row => new { row.CentreId, row.Name }).IsUnique();
        }
    }
}

/// <summary>The events of a log as columns in one block: a map reads all of them or none, and nobody asks for one by itself.</summary>
internal sealed class LogEvents
{
    public required Guid LogId { get; init; }
    public required byte[] Columns { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<LogEvents>
    {
        public void Configure(EntityTypeBuilder<LogEvents> table)
        {
            table.ToTable("event_log_columns");
            table.HasKey(row => row.LogId);
            table.HasOne<ImportedLog>().WithOne().HasForeignKey<LogEvents>(row => row.LogId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
