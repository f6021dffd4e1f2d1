using System.Globalization;
using System.Text;
using Shouwen.App.Files.Published;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>How the cells of one field are read: points and choices by code or by label, in any language of the survey.</summary>
internal sealed class CellReading
{
    private const int CodesTold = 8;
    private static readonly char[] Between = [',', ';', '、', '┋', '|', '\n'];
    private static readonly string[] DontKnowWords = ["不知道", "不清楚", "说不清", "不适用", "dontknow", "dk", "notapplicable"];
    private readonly SurveyField asked;
    private readonly TimeOrder order;
    private readonly Dictionary<string, string> labels = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> seen = [];

    public CellReading(SurveyField field, DateOrder order)
    {
        (asked, this.order) = (field, Of(order));
        foreach (var choice in field.Question.Choices ?? []) Label(choice.Code, [choice.Code, .. choice.Text.Values]);
        if (field.Scale is not { } scale) return;
        if (scale.LeastLabel is { } least) Label(Text(scale.Least), least.Values);
        if (scale.MostLabel is { } most) Label(Text(scale.Most), most.Values);
        if (scale.DontKnow) Label(AnswerText.DontKnow, DontKnowWords);
    }

    public SurveyField Field => asked;

    public static TimeOrder Of(DateOrder order) => order switch
    {
        DateOrder.DayMonthYear => TimeOrder.DayMonthYear,
        DateOrder.MonthDayYear => TimeOrder.MonthDayYear,
        _ => TimeOrder.YearMonthDay,
    };

    /// <summary>The answer as it is kept, empty for none; whether it is right is another question.</summary>
    public string Answer(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        if (EmptyCell.Is(cell)) return "";
        var text = cell.ToString();
        if (asked.Kind == FieldKind.Text) return text.ReplaceLineEndings("\n");
        if (seen.TryGetValue(text, out var known)) return known;
        // Surveys have few different answers; numbers and dates are not worth remembering beyond these.
        var answer = Read(text.Normalize(NormalizationForm.FormKC).Trim());
        if (seen.Count < 1000) seen[text] = answer;
        return answer;
    }

    public string? WrongIn(string answer) => AnswerText.WrongIn(asked, answer);

    /// <summary>What may stand in such a cell.</summary>
    public string? Right => asked.Kind switch
    {
        FieldKind.Points => $"{asked.Scale!.Least}–{asked.Scale.Most}" + (asked.Scale.DontKnow ? $", {AnswerText.DontKnow}" : ""),
        FieldKind.Choice or FieldKind.Choices => Codes(asked.Question.Choices!),
        FieldKind.Number => RightNumber(asked.Question),
        FieldKind.Date => "2026-03-31",
        _ => $"≤ {AnswerText.LongestText}",
    };

    private static string Codes(IReadOnlyList<Choice> choices) =>
        string.Join(", ", choices.Take(CodesTold).Select(choice => choice.Code)) + (choices.Count > CodesTold ? ", …" : "");

    private static string RightNumber(Question question) => (question.Least, question.Most) switch
    {
        ({ } least, { } most) => $"{Text(least)}–{Text(most)}",
        ({ } least, null) => $"≥ {Text(least)}",
        (null, { } most) => $"≤ {Text(most)}",
        _ => "1.5",
    };

    private string Read(string text) => asked.Kind switch
    {
        FieldKind.Points => Whole(text) ?? labels.GetValueOrDefault(HeaderWords.Normal(text), text),
        FieldKind.Choice => Choice(text),
        FieldKind.Choices => Choices(text),
        FieldKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : text,
        FieldKind.Date => TimeText.TryRead(text, order, out var time) ? $"{time.Local:yyyy-MM-dd}" : text,
        _ => text,
    };

    /// <summary>7, 7.0 (as statistics programs write it), 7分.</summary>
    private static string? Whole(string text)
    {
        text = text.TrimEnd('分');
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e6 && number == Math.Floor(number) ? Text(number) : null;
    }

    private string Choice(string text) => asked.Question.Choices!.FirstOrDefault(choice => choice.Code == text)?.Code ?? labels.GetValueOrDefault(HeaderWords.Normal(text), text);

    /// <summary>A label may have a comma of its own, so the whole is tried first.</summary>
    private string Choices(string text)
    {
        var whole = Choice(text);
        return whole != text ? whole : string.Join(',', text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Choice));
    }

    /// <summary>Words that stand for two answers stand for none.</summary>
    private void Label(string answer, IEnumerable<string> words)
    {
        foreach (var word in words.Select(HeaderWords.Normal).Where(word => word.Length > 0))
            if (!labels.TryAdd(word, answer) && labels[word] != answer) labels[word] = word;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
