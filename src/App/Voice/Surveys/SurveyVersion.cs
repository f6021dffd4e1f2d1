using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Surveys;

/// <summary>A survey as it was published; it never changes, so answers keep their questions.</summary>
public sealed class SurveyVersion
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid SurveyId { get; init; }
    public required int Number { get; init; }
    public required string Definition { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    internal SurveyDefinition Read() => Survey.Read(Definition);

    internal sealed class Mapping : IEntityTypeConfiguration<SurveyVersion>
    {
        public void Configure(EntityTypeBuilder<SurveyVersion> table)
        {
            table.ToTable("survey_versions");
            table.HasIndex(row => new { row.SurveyId, row.Number }).IsUnique();
        }
    }
}
