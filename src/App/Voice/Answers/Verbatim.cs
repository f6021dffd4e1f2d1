using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Data;

namespace Shouwen.App.Voice.Answers;

/// <summary>A free text, in the respondent's own words, apart from the rest of the answer.</summary>
public sealed class Verbatim
{
    public required Guid Id { get; init; }
    public required int CentreId { get; init; }
    public required Guid WaveId { get; init; }
    public required Guid SheetId { get; init; }
    public required string Field { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<string> Tags { get; set; } = [];

    internal static Verbatim Of(AnswerSheet sheet, string field, string text) =>
        new() { Id = NewId.Random(), CentreId = sheet.CentreId, WaveId = sheet.WaveId, SheetId = sheet.Id, Field = field, Text = text };

    internal sealed class Mapping : IEntityTypeConfiguration<Verbatim>
    {
        public void Configure(EntityTypeBuilder<Verbatim> table)
        {
            table.ToTable("verbatims");
            table.Property(row => row.Field).HasMaxLength(60);
            table.HasIndex(row => new { row.WaveId, row.Id });
            table.HasIndex(row => row.SheetId);
        }
    }
}
