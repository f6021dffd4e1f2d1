using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Surveys;

/// <summary>Who is asked.</summary>
public enum Audience { Customers, Staff, Suppliers }

/// <summary>A survey that people work on. What respondents see are its published versions.</summary>
public sealed class Survey : IAudited
{
    public const int MaxCode = 64;
    public const int MaxName = 200;

    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required Audience Audience { get; init; }

    /// <summary>The definition as it is being worked on; it may be incomplete.</summary>
    public required string Draft { get; set; }

    /// <summary>Number of the newest published version; 0 before the first.</summary>
    public int Published { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"{Code} {Name}";
    int? IAudited.AuditCentreId => CentreId;

    // That it changed is worth knowing; its whole text, at every pause in typing, is not. Versions keep what mattered.
    IReadOnlyCollection<string> IAudited.AuditSecrets => [nameof(Draft)];

    internal SurveyDefinition Definition => Read(Draft);

    internal static SurveyDefinition Read(string text) => JsonSerializer.Deserialize<SurveyDefinition>(text, DefinitionJson.Options)!;

    internal static string Text(SurveyDefinition definition) => JsonSerializer.Serialize(definition, DefinitionJson.Options);

    internal sealed class Mapping : IEntityTypeConfiguration<Survey>
    {
        public void Configure(EntityTypeBuilder<Survey> table)
        {
            table.ToTable("surveys");
            table.Property(row => row.Code).HasMaxLength(MaxCode);
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Audience).HasConversion<string>().HasMaxLength(20);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.HasIndex(row => new { row.CentreId, row.Code }).IsUnique();
            table.Ignore(row => row.Definition);
        }
    }
}
