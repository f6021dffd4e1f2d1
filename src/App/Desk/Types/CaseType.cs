using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Desk.Types;

/// <summary>A kind of case as data: question, request, complaint, fault; its form, priorities, workflow and promises.</summary>
public sealed class CaseType : IAudited
{
    public const int MaxCode = 64;
    public const int MaxName = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>As JSON.</summary>
    public required string Definition { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"{Code} {Name}";
    int? IAudited.AuditCentreId => CentreId;

    internal CaseTypeDefinition Document => DeskJson.Read<CaseTypeDefinition>(Definition);

    internal sealed class Mapping : IEntityTypeConfiguration<CaseType>
    {
        public void Configure(EntityTypeBuilder<CaseType> table)
        {
            table.ToTable("case_types");
            table.Property(row => row.Code).HasMaxLength(MaxCode);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Code }).IsUnique();
            table.Ignore(row => row.Document);
        }
    }
}
