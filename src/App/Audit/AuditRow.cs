using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Audit;

/// <summary>Who did what to which record, when. Only ever appended, so numbers in order serve better than ids.</summary>
internal sealed class AuditRow
{
    public const int MaxName = 300;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public long Id { get; private set; }
    public required DateTimeOffset At { get; init; }
    public required int? CentreId { get; init; }
    public required ActingKind Kind { get; init; }
    public required Guid? UserId { get; init; }
    public required string Who { get; init; }
    public required string Entity { get; init; }
    public required string Name { get; init; }
    public required string Action { get; init; }

    /// <summary>JSON: `[{field, from, to}]`.</summary>
    public required string Changes { get; init; }

    public static AuditRow Of(
        TimeProvider time, Acting by, int? centreId, string entity, string name, string action, IReadOnlyList<Change> changes) => new()
        {
            At = time.GetUtcNow(),
            CentreId = centreId,
            Kind = by.Kind,
            UserId = by.UserId,
            Who = Short(by.Name),
            Entity = entity,
            Name = Short(name),
            Action = action,
            Changes = JsonSerializer.Serialize(changes, Json),
        };

    private static string Short(string text) => text.Length <= MaxName ? text : text[..MaxName];

    internal sealed class Mapping : IEntityTypeConfiguration<AuditRow>
    {
        public void Configure(EntityTypeBuilder<AuditRow> table)
        {
            table.ToTable("audit");
            table.HasIndex(row => new { row.CentreId, row.Id });
            table.HasIndex(row => new { row.CentreId, row.Entity, row.Id });
            table.Property(row => row.Who).HasMaxLength(MaxName);
            table.Property(row => row.Entity).HasMaxLength(64);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Action).HasMaxLength(64);
        }
    }
}
