using System.Globalization;

namespace Shouwen.App.Voice.Definitions;

/// <summary>Answers as text, by field: points and numbers in digits, choices by code, several joined by a comma.</summary>
public static class AnswerText
{
    public const int LongestText = 4000;
    public const string DontKnow = "?";
    public const string NotAPoint = "notAPoint";
    public const string NotAChoice = "notAChoice";
    public const string NotANumber = "notANumber";
    public const string NotADate = "notADate";
    public const string AloneWithOthers = "aloneWithOthers";
    private const string OutOfRange = "outOfRange";
    private const string TooLong = "tooLong";

    public static IReadOnlyList<string> Choices(string? answer) => string.IsNullOrEmpty(answer) ? [] : answer.Split(',');

    /// <summary>The answer as a number; null for "don't know" and for what is no number.</summary>
    public static double? Number(string? answer) =>
        double.TryParse(answer, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>What is wrong with an answer, or null. An empty one is never wrong in itself.</summary>
    public static string? WrongIn(SurveyField field, string answer) => field.Kind switch
    {
        _ when answer.Length == 0 => null,
        FieldKind.Points => WrongPoints(field.Scale!, answer),
        FieldKind.Choice => Knows(field, answer) ? null : NotAChoice,
        FieldKind.Choices => WrongChoices(field, Choices(answer)),
        FieldKind.Number => WrongNumber(field.Question, answer),
        FieldKind.Date => DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : NotADate,
        _ => answer.Length > LongestText ? TooLong : null,
    };

    private static string? WrongPoints(Scale scale, string answer)
    {
        if (answer == DontKnow) return scale.DontKnow ? null : NotAPoint;
        if (!int.TryParse(answer, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points)) return NotAPoint;
        return points < scale.Least || points > scale.Most ? OutOfRange : null;
    }

    private static string? WrongChoices(SurveyField field, IReadOnlyList<string> answers)
    {
        if (answers.Any(answer => !Knows(field, answer)) || answers.Distinct().Count() < answers.Count) return NotAChoice;
        var isAlone = field.Question.Choices!.Any(choice => choice.Alone && answers.Contains(choice.Code));
        return isAlone && answers.Count > 1 ? AloneWithOthers : null;
    }

    private static string? WrongNumber(Question question, string answer)
    {
        if (Number(answer) is not { } number) return NotANumber;
        return number < question.Least || number > question.Most ? OutOfRange : null;
    }

    private static bool Knows(SurveyField field, string answer) => field.Question.Choices!.Any(choice => choice.Code == answer);
}
