using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Audit.Published;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Letters;

/// <summary>What the letters of a wave say, and how often people are reminded. A wave without one has the usual text and one reminder.</summary>
public sealed class WaveLetters : IAudited
{
    public const int MostReminders = 3;
    public const int MostDays = 60;

    public required Guid WaveId { get; init; }
    public required int CentreId { get; init; }

    /// <summary>By language, as JSON.</summary>
    public string Texts { get; set; } = "{}";
    public int Reminders { get; set; } = 1;
    public int ReminderDays { get; set; } = 7;
    public int Version { get; set; } = 1;

    string IAudited.AuditName => $"{WaveId}";
    int? IAudited.AuditCentreId => CentreId;

    public IReadOnlyDictionary<string, LetterText> Read() => JsonSerializer.Deserialize<Dictionary<string, LetterText>>(Texts, DefinitionJson.Options)!;

    public void Write(IReadOnlyDictionary<string, LetterText> texts) => Texts = JsonSerializer.Serialize(texts, DefinitionJson.Options);

    /// <summary>In each language of the survey.</summary>
    public IReadOnlyDictionary<string, LetterText> Of(SurveyDefinition survey)
    {
        var own = Read();
        return survey.Languages.ToDictionary(language => language, language => own.GetValueOrDefault(language) ?? LetterText.Usual(language));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<WaveLetters>
    {
        public void Configure(EntityTypeBuilder<WaveLetters> table)
        {
            table.ToTable("wave_letters");
            table.HasKey(row => row.WaveId);
            table.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}
