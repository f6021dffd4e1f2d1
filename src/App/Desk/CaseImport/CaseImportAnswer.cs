namespace Shouwen.App.Desk.CaseImport;

/// <summary>A column of the file, and what it was taken for.</summary>
public sealed record CaseColumn(string Header, string? Target, IReadOnlyList<string> Samples);

/// <summary>One value that cannot be taken: where it stands, what is wrong, and what to do, in words.</summary>
/// <param name="Column">The header; null where the row as a whole is meant.</param>
public sealed record CaseFault(int Line, string? Column, string Value, string Code, string Said);

/// <summary>What a file of cases holds, and what became of it, or would.</summary>
/// <param name="Written">False for a trial, and where something stands against it.</param>
/// <param name="Stops">What stands against it: `badRows`, `absentColumns`, `ambiguousDates`, `noCases`.</param>
/// <param name="Absent">Needed columns that the file does not have.</param>
/// <param name="Unchanged">Rows whose cases are there already; they stay as they are.</param>
/// <param name="Open">Of the added, those that are not done.</param>
/// <param name="Faults">The first of them; `FaultCount` tells how many there are.</param>
/// <param name="RejectFile">Name of the file with the rows that are wrong; null where none is.</param>
public sealed record CaseImportAnswer(
    bool Written, IReadOnlyList<string> Stops, IReadOnlyList<string> Sheets, string? Sheet, IReadOnlyList<CaseColumn> Columns, IReadOnlyList<string> Absent, string? DateOrder,
    int Read, int Added, int Unchanged, int Refused, int Open, DateTimeOffset? From, DateTimeOffset? To, IReadOnlyDictionary<string, int> ByType, IReadOnlyList<CaseFault> Faults, int FaultCount, string? RejectFile)
{
    public const string BadRows = "badRows";
    public const string AbsentColumns = "absentColumns";
    public const string AmbiguousDates = "ambiguousDates";
    public const string NoCases = "noCases";
}
