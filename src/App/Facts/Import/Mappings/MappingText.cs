using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shouwen.App.Facts.Import.Mappings;

/// <summary>A mapping as a file of YAML; JSON of the same shape is YAML too.</summary>
internal static class MappingText
{
    private const int Longest = 256 * 1024;

    public static Mapping Read(string yaml)
    {
        if (yaml.Length > Longest) throw new MappingRefused($"A mapping has at most {Longest} characters.");
        try
        {
            var form = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<Form>(yaml)
                ?? throw new MappingRefused("The mapping is empty.");
            return form.ToMapping();
        }
        catch (YamlException failure)
        {
            throw new MappingRefused($"Line {failure.Start.Line}: {WithoutTypes((failure.InnerException ?? failure).Message)}");
        }
    }

    /// <summary>The reader names the class that it fills: nothing that the writer of a mapping knows.</summary>
    private static string WithoutTypes(string message) => message.IndexOf(" on type ", StringComparison.Ordinal) is var at and > 0 ? message[..at] + "." : message;

    public static string Write(Mapping mapping) => new SerializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull | DefaultValuesHandling.OmitEmptyCollections)
        .WithQuotingNecessaryStrings()
        .Build().Serialize(Form.Of(mapping));

    /// <summary>The same with setters, which the YAML reader needs.</summary>
    private sealed class Form
    {
        public string? Kind { get; set; }
        public string? Source { get; set; }
        public FileForm? File { get; set; }
        public TimeForm? Time { get; set; }
        public int? IntervalMinutes { get; set; }
        public int? WithinSeconds { get; set; }
        public Dictionary<string, FieldForm?>? Fields { get; set; }

        public Mapping ToMapping() => new()
        {
            Kind = Enum.TryParse<ImportKind>(Kind, ignoreCase: true, out var kind) ? kind : throw new MappingRefused($"kind must be one of {string.Join(", ", Enum.GetNames<ImportKind>()).ToLowerInvariant()}."),
            Source = Source ?? Mapping.DefaultSource,
            File = new() { Encoding = File?.Encoding, Delimiter = File?.Delimiter, Sheet = File?.Sheet, Comment = File?.Comment },
            Time = new() { Zone = Time?.Zone, Formats = Time?.Formats ?? ["iso"] },
            IntervalMinutes = IntervalMinutes,
            WithinSeconds = WithinSeconds,
            Fields = (Fields ?? []).Where(field => field.Value is not null).ToDictionary(field => field.Key, field => field.Value!.ToSource()),
        };

        public static Form Of(Mapping mapping) => new()
        {
            Kind = mapping.Kind.ToString().ToLowerInvariant(),
            Source = mapping.Source == Mapping.DefaultSource ? null : mapping.Source,
            File = new() { Encoding = mapping.File.Encoding, Delimiter = mapping.File.Delimiter == "\t" ? @"\t" : mapping.File.Delimiter, Sheet = mapping.File.Sheet, Comment = mapping.File.Comment },
            Time = new() { Zone = mapping.Time.Zone, Formats = [.. mapping.Time.Formats] },
            IntervalMinutes = mapping.IntervalMinutes,
            WithinSeconds = mapping.WithinSeconds,
            Fields = mapping.Fields.ToDictionary(field => field.Key, field => (FieldForm?)FieldForm.Of(field.Value)),
        };
    }

    private sealed class FileForm
    {
        public string? Encoding { get; set; }
        public string? Delimiter { get; set; }
        public string? Sheet { get; set; }
        public string? Comment { get; set; }
    }

    private sealed class TimeForm
    {
        public string? Zone { get; set; }
        public List<string>? Formats { get; set; }
    }

    private sealed class FieldForm
    {
        public string? Column { get; set; }
        public List<string>? Columns { get; set; }
        public List<string>? Sum { get; set; }
        public string? Value { get; set; }
        public string? Format { get; set; }
        public Dictionary<string, string>? Values { get; set; }

        public FieldSource ToSource() => new() { Column = Column, Columns = Columns, Sum = Sum, Value = Value, Format = Format, Values = Values };

        public static FieldForm Of(FieldSource source) => new()
        {
            Column = source.Column,
            Columns = source.Columns?.ToList(),
            Sum = source.Sum?.ToList(),
            Value = source.Value,
            Format = source.Format,
            Values = source.Values?.ToDictionary(),
        };
    }
}

/// <summary>A mapping that is not one, and where it goes wrong.</summary>
internal sealed class MappingRefused(string detail) : Exception(detail);
