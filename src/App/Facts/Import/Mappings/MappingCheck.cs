using NodaTime;
using Shouwen.App.Files.Published;
using Shouwen.App.Facts.Import.Reading;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Import.Mappings;

/// <summary>Whether a mapping can be carried out on a file with these headers. All that is wrong is said at once.</summary>
internal static class MappingCheck
{
    public const int UsualMinutes = 15;
    private const int LongestSource = 100;

    public static FieldErrors Of(Mapping mapping, IReadOnlyList<string>? headers)
    {
        var errors = new FieldErrors();
        errors.Text("source", mapping.Source, LongestSource);
        if (mapping.Time.Zone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null) errors.Add("time.zone", "unknownZone");
        if (mapping.File.Encoding is { } encoding && !TextEncodings.All.Contains(encoding)) errors.Add("file.encoding", "unknownEncoding");
        errors.AddIf(mapping.Time.Formats.Count is 0 or > 10, "time.formats", FieldErrors.OutOfRange);
        foreach (var format in mapping.Time.Formats) CheckTime(errors, "time.formats", format);
        if (mapping.IntervalMinutes is { } minutes) errors.AddIf(minutes is < 1 or > 1440 || 1440 % minutes != 0, "intervalMinutes", FieldErrors.OutOfRange);
        if (mapping.WithinSeconds is { } within) errors.Within("withinSeconds", within, 1, 86_400);
        foreach (var (name, source) in mapping.Fields) CheckField(errors, mapping.Kind, name, source, headers);
        foreach (var field in Fields.Of(mapping.Kind)) errors.AddIf(field.IsMissingIn(mapping.Fields.Keys), $"fields.{field.Name}", FieldErrors.Required);
        errors.AddIf(mapping.Fields.ContainsKey("parent") && mapping.Fields.Keys.Any(TreeLevels.Is), "fields.parent", "parentOrLevels");
        return errors;
    }

    private static void CheckField(FieldErrors errors, ImportKind kind, string name, FieldSource? source, IReadOnlyList<string>? headers)
    {
        var at = $"fields.{name}";
        if (Fields.Find(kind, name) is not { } field)
        {
            errors.Add(at, "unknownField");
            return;
        }

        // JSON may say null where the shape has none.
        if (source is null || source.AllColumns.Contains(null!) || source.Values?.Values.Contains(null!) == true)
        {
            errors.Add(at, FieldErrors.Required);
            return;
        }

        var ways = (source.Column is null ? 0 : 1) + (source.Columns is null ? 0 : 1) + (source.Sum is null ? 0 : 1) + (source.Value is null ? 0 : 1);
        errors.AddIf(ways != 1 || (source.Value is null && source.AllColumns.Count == 0), at, "oneSource");
        errors.AddIf(source.Sum is not null && field.Type is not (FieldType.Count or FieldType.Seconds), at, "cannotSum");
        if (headers is not null) foreach (var column in source.AllColumns.Where(column => !headers.Contains(column))) errors.Add(at, $"noSuchColumn: {column}");
        if (source.Format is null) return;
        if (field.Type is FieldType.Instant or FieldType.Date) CheckTime(errors, at, source.Format);
        else errors.AddIf(field.Type != FieldType.Seconds || !DurationUnits.Names.ContainsKey(source.Format), at, "unknownFormat");
    }

    private static void CheckTime(FieldErrors errors, string at, string? format)
    {
        if (format is null)
        {
            errors.Add(at, FieldErrors.Required);
            return;
        }

        if (TimeReader.Names.ContainsKey(format)) return;
        errors.AddIf(format.Length is < 4 or > 60 || !(format.Contains('y', StringComparison.Ordinal) && format.Contains('M', StringComparison.Ordinal)), at, "unknownFormat");
    }
}
