using System.Globalization;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Cases;

/// <summary>Answers to a type's form: which fields are there at all, which are missing, which are not what they should be.</summary>
internal static class CaseFields
{
    public const string Unknown = "unknownField";
    public const string NotAskedFor = "notAskedFor";
    public const string NotANumber = "notANumber";
    public const string NotADate = "notADate";
    public const string NotAChoice = "notAChoice";
    private const int MaxValue = 2000;

    /// <param name="needed">Fields that must be filled in beside the mandatory ones.</param>
    public static Dictionary<string, string> Check(FieldErrors errors, CaseTypeDefinition definition, IReadOnlyDictionary<string, string>? given, IReadOnlyCollection<string>? needed = null)
    {
        var kept = new Dictionary<string, string>();
        foreach (var unknown in (given ?? new Dictionary<string, string>()).Keys.Where(code => definition.Fields.All(field => field.Code != code))) errors.Add($"fields.{unknown}", Unknown);
        foreach (var field in definition.Fields)
        {
            var name = $"fields.{field.Code}";
            var value = given is null ? null : errors.OptionalText(name, given.GetValueOrDefault(field.Code)?.ReplaceLineEndings(" "), MaxValue);
            var isShown = field.ShownIf is not { } shown || (kept.TryGetValue(shown.Field, out var other) && shown.Values.Contains(other));
            errors.AddIf(value is not null && !isShown, name, NotAskedFor);
            errors.AddIf(value is null && isShown && (field.Mandatory || needed?.Contains(field.Code) == true), name, FieldErrors.Required);
            if (value is null) continue;
            if (Wrong(field, value) is { } wrong) errors.Add(name, wrong);
            kept[field.Code] = value;
        }

        return kept;
    }

    /// <summary>The same for a case that has answers already, of which some are changed. Answers to fields that its type has no more stay, untouched.</summary>
    public static Dictionary<string, string> Change(FieldErrors errors, CaseTypeDefinition definition, DeskCase row, IReadOnlyDictionary<string, string>? given, IReadOnlyCollection<string>? needed = null)
    {
        var stored = DeskJson.Read<Dictionary<string, string>>(row.Fields);
        var retired = stored.Where(answer => definition.Fields.All(field => field.Code != answer.Key)).ToList();
        foreach (var (code, _) in retired) stored.Remove(code);
        foreach (var (code, value) in given ?? new Dictionary<string, string>()) stored[code] = value;
        var kept = Check(errors, definition, stored, needed);
        foreach (var (code, value) in retired) kept[code] = value;
        return kept;
    }

    /// <summary>Each tag once, without the space around it.</summary>
    public static List<string> Tags(FieldErrors errors, IReadOnlyList<string>? given)
    {
        var tags = (given ?? []).Select(tag => errors.OptionalText("tags", tag, DeskCase.MaxTag)).OfType<string>().Distinct().ToList();
        errors.AddIf(tags.Count > DeskCase.MostTags, "tags", FieldErrors.TooLong);
        return tags;
    }

    private static string? Wrong(CaseField field, string value) => field.Kind switch
    {
        CaseFieldKind.Number when !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _) => NotANumber,
        CaseFieldKind.Date when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => NotADate,
        CaseFieldKind.Choice when !field.Choices.Contains(value) => NotAChoice,
        _ => null,
    };
}
