using Shouwen.App.Voice.Answers.Import;

namespace Shouwen.App.Voice.Published;

/// <summary>What is wrong with a value of a file of answers, as a sentence, for callers without the pages' words.</summary>
public static class AnswerFaultWords
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["outOfRange"] = "is out of range",
        ["notAPoint"] = "is not a point of the scale",
        ["notATick"] = "is neither ticked nor left out",
        ["notAChoice"] = "is not a choice of this question",
        ["notANumber"] = "is not a number",
        ["notADate"] = "is not a date",
        ["notAWeight"] = "is not a weight above 0",
        ["aloneWithOthers"] = "has a choice that stands alone beside others",
        ["tooLong"] = "is too long",
        ["required"] = "has no number of the answer",
        ["unknownMember"] = "is not in the centre's directory, or two are called so",
        ["idTwice"] = "is the number of another row too",
        ["alreadyOther"] = "was imported before with other answers; those stay",
        ["secondHeader"] = "looks like a second row of headers: take it out of the file",
        ["badJson"] = "this row is not JSON",
        ["unknownField"] = "this row has a field that the first rows do not have",
    };

    public static IReadOnlyCollection<string> Known => Sentences.Keys;

    /// <summary>Such as: line 2: CSAT “9” is out of range; right would be 1–5.</summary>
    public static string Say(AnswerFault fault)
    {
        var (column, value) = (fault.Column is null ? "" : fault.Column + " ", fault.Value.Length == 0 ? "" : $"“{fault.Value}” ");
        return $"line {fault.Line}: {column}{value}{Sentences.GetValueOrDefault(fault.Wrong, fault.Wrong)}{(fault.Right is null ? "" : $"; right would be {fault.Right}")}.";
    }
}
