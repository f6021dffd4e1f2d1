using System.Globalization;
using Shouwen.App.Files.Published;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>
/// Questions of several choices with a column for each choice, as most survey programs write them. What such a column holds is named `Q5=phone`: no field's
/// code has an equals sign.
/// </summary>
internal static class ChoiceColumns
{
    public const string NotATick = "notATick";
    public const string Right = "1, 0";
    private static readonly HashSet<string> Ticks = ["1", "x", "y", "yes", "true", "是", "有", "选中", "已选", "已选中", "选择", "selected", "checked", "√", "✓", "✔", "☑"];
    private static readonly HashSet<string> Blanks = ["0", "n", "no", "false", "否", "无", "未选", "未选中", "没选", "不选", "notselected", "unselected", "unchecked", "×", "✗", "☐"];

    public static string TargetOf(SurveyField field, Choice choice) => $"{field.Code}={choice.Code}";

    public static IEnumerable<(SurveyField Field, Choice Choice)> Of(SurveyDefinition survey) => SurveyFields.Of(survey)
        .Where(field => field.Kind == FieldKind.Choices).SelectMany(field => field.Question.Choices!.Select(choice => (field, choice)));

    /// <summary>The field that a target is of, whole or in part.</summary>
    public static string FieldOf(string target) => target.Split('=')[0];

    /// <summary>Whether a cell says that the choice was taken: a tick, the choice's own code or words; null where it says neither.</summary>
    public static bool? IsTaken(ReadOnlySpan<char> cell, Choice choice)
    {
        cell = cell.Trim();
        if (EmptyCell.Is(cell)) return false;
        var text = cell.ToString();
        var words = HeaderWords.Normal(text);
        if (words.Length == 0) words = text;
        if (text == choice.Code || choice.Text.Values.Any(name => HeaderWords.Normal(name) == words)) return true;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number switch { 1 => true, 0 => false, _ => null };
        return Ticks.Contains(words) ? true : Blanks.Contains(words) ? false : null;
    }

    /// <summary>
    /// The choice that a header names: the question by its code or words, or some of its words, and then the choice by its code, words, number or letter. A header
    /// that could be two choices is none.
    /// </summary>
    public static string? Find(IReadOnlyList<(SurveyField Field, Choice Choice)> all, string header)
    {
        for (var at = header.Length - 2; at > 0; at--)
        {
            if (char.IsLetterOrDigit(header[at])) continue;
            var (head, tail) = (HeaderWords.Normal(header[..at]), HeaderWords.Normal(header[at..]));
            if (head.Length == 0 || tail.Length == 0) continue;
            var asked = all.Where(one => Names(one.Field, head)).ToList();
            foreach (var names in (Func<SurveyField, Choice, string, bool>[])[IsNamed, IsNumbered])
                if (asked.Where(one => names(one.Field, one.Choice, tail)).ToList() is [var only]) return TargetOf(only.Field, only.Choice);
        }

        return null;
    }

    private static bool Names(SurveyField field, string head)
    {
        if (head.Equals(HeaderWords.Normal(field.Code), StringComparison.Ordinal)) return true;
        return HeaderWords.Of(field).Any(words => words.Length > 0 && (head.EndsWith(words, StringComparison.Ordinal) || (head.Length > 1 && !head.All(char.IsAsciiLetterOrDigit) && words.Contains(head, StringComparison.Ordinal))));
    }

    private static bool IsNamed(SurveyField field, Choice choice, string tail) =>
        tail == HeaderWords.Normal(choice.Code) || choice.Text.Values.Any(name => HeaderWords.Normal(name) == tail);

    /// <summary>Q5_2 and Q5_b: its second choice.</summary>
    private static bool IsNumbered(SurveyField field, Choice choice, string tail)
    {
        var at = field.Question.Choices!.Index().First(one => one.Item == choice).Index;
        return tail == (at + 1).ToString(CultureInfo.InvariantCulture) || (at < 26 && tail == ((char)('a' + at)).ToString());
    }
}
