using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Facts.Import.Mappings;

namespace Shouwen.App.Facts.Import;

/// <summary>A mapping that people gave a name, for the next file of the same shape.</summary>
internal sealed class ImportPreset : IAudited
{
    public const int MaxName = 100;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Name { get; init; }
    public ImportKind Kind { get; private set; }
    public string Json { get; private set; } = "";
    public int Version { get; set; } = 1;

    public Mapping Mapping
    {
        get => JsonSerializer.Deserialize<Mapping>(Json, Options)!;
        set => (Kind, Json) = (value.Kind, JsonSerializer.Serialize(value, Options));
    }

    string IAudited.AuditName => Name;
    int? IAudited.AuditCentreId => CentreId;

    public bool Fits(IReadOnlyList<string> headers) => Mapping.Fields.Values.SelectMany(source => source.AllColumns).All(headers.Contains);

    internal sealed class Table : IEntityTypeConfiguration<ImportPreset>
    {
        public void Configure(EntityTypeBuilder<ImportPreset> table)
        {
            table.ToTable("import_presets");
            table.Ignore(row => row.Mapping);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Name }).IsUnique();
        }
    }
}
