using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Desk.Escalation;

/// <summary>The tiers, rota and rules of a centre, as one document.</summary>
public sealed class EscalationPlan : IAudited
{
    public required int CentreId { get; init; }

    /// <summary>As JSON.</summary>
    public required string Definition { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => "";
    int? IAudited.AuditCentreId => CentreId;

    internal EscalationDefinition Document => DeskJson.Read<EscalationDefinition>(Definition);

    internal static async Task<EscalationDefinition> OfAsync(Db db, int centreId, CancellationToken cancel) =>
        (await db.Set<EscalationPlan>().AsNoTracking().SingleOrDefaultAsync(row => row.CentreId == centreId, cancel))?.Document ?? EscalationDefinition.None;

    internal sealed class Mapping : IEntityTypeConfiguration<EscalationPlan>
    {
        public void Configure(EntityTypeBuilder<EscalationPlan> table)
        {
            table.ToTable("escalation_plans");
            table.HasKey(row => row.CentreId);
            table.Property(row => row.CentreId).ValueGeneratedNever();
            table.Property(row => row.Version).IsConcurrencyToken();
            table.Ignore(row => row.Document);
        }
    }
}
