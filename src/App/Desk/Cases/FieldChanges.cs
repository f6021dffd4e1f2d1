using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Cases;

/// <summary>
/// What a change of a case did, as its line of the timeline keeps it: for each field a line with its code, what stood there and what does now, parted by tabs. Fields of the form
/// have `fields.` before their code.
/// </summary>
internal static class FieldChanges
{
    private const int LongestValue = 400;

    /// <summary>What can change, with names as people see them.</summary>
    public static IReadOnlyList<(string Code, string Value)> Of(DeskCase row, CaseTypeDefinition definition) =>
    [
        ("title", row.Title),
        ("impact", definition.Impacts.ElementAtOrDefault(row.Impact) ?? ""),
        ("urgency", definition.Urgencies.ElementAtOrDefault(row.Urgency) ?? ""),
        ("tags", string.Join("，", DeskJson.Read<List<string>>(row.Tags))),
        .. DeskJson.Read<Dictionary<string, string>>(row.Fields).Select(field => ($"fields.{field.Key}", field.Value)),
    ];

    /// <summary>Null where nothing did.</summary>
    public static string? Between(IReadOnlyList<(string Code, string Value)> before, IReadOnlyList<(string Code, string Value)> after)
    {
        var (was, now) = (before.ToDictionary(), after.ToDictionary());
        var lines = before.Concat(after).Select(one => one.Code).Distinct().Select(code => (Code: code, Was: was.GetValueOrDefault(code, ""), Now: now.GetValueOrDefault(code, ""))).Where(one => one.Was != one.Now)
            .Select(one => $"{one.Code}\t{Plain(one.Was)}\t{Plain(one.Now)}").ToList();
        var text = string.Join('\n', lines);
        return lines.Count == 0 ? null : text.Length <= CaseEntry.MaxText ? text : text[..CaseEntry.MaxText];
    }

    private static string Plain(string value)
    {
        var plain = value.Replace('\t', ' ').ReplaceLineEndings(" ");
        return plain.Length <= LongestValue ? plain : $"{plain[..(LongestValue - 1)]}…";
    }

    private static Dictionary<string, string> ToDictionary(this IEnumerable<(string Code, string Value)> fields) => fields.ToDictionary(field => field.Code, field => field.Value);
}
