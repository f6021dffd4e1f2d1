namespace Shouwen.App.Voice.Answers.Import;

/// <summary>A column of the file: what it was taken for, and why (its code, its words, one choice of several, or because such columns are called so).</summary>
public sealed record AnswerColumn(string Header, string? Target, string? Why, IReadOnlyList<string> Samples);

/// <summary>A field that the file has no column for. Needed are required questions, indicators of a construct and what is measured.</summary>
public sealed record AbsentField(string Code, bool Needed);

/// <summary>One value that cannot be taken: where it stands, what is wrong, and what would be right.</summary>
/// <param name="Column">The header; null where the row as a whole is meant.</param>
/// <param name="Right">Such as `1–10`, or the codes that may stand here.</param>
public sealed record AnswerFault(int Line, string? Column, string Value, string Wrong, string? Right);

/// <summary>What a file of answers holds, and what became of it, or would.</summary>
/// <param name="Written">False for a trial, and where something stands against it.</param>
/// <param name="Stops">What stands against it: `badRows`, `absentColumns`, `ambiguousDates`, `noAnswers`.</param>
/// <param name="Unchanged">Rows whose answers are there already.</param>
/// <param name="Faults">The first of them; `FaultCount` tells how many there are.</param>
public sealed record AnswerImport(
    bool Written, IReadOnlyList<string> Stops, string? Encoding, string? Delimiter, string? Sheet, IReadOnlyList<string> Sheets,
    IReadOnlyList<AnswerColumn> Columns, IReadOnlyList<AbsentField> Absent, DateOrder? DateOrder, DateOnly Day,
    int Read, int Added, int Unchanged, int Refused, int Empty, IReadOnlyList<AnswerFault> Faults, int FaultCount)
{
    public const string BadRows = "badRows";
    public const string AbsentColumns = "absentColumns";
    public const string AmbiguousDates = "ambiguousDates";
    public const string NoAnswers = "noAnswers";
}
