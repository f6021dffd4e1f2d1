namespace Shouwen.App.Centres.Published;

/// <summary>A field of a row that did not land, and why.</summary>
public sealed record ListReject(int Line, string Field, string Reason, string? Value);

/// <summary>What became of a list of people or of other entries of a centre. New codes are those that rows only point to.</summary>
public sealed record ListLoaded(
    int Read, int Added, int Changed, int Unchanged, IReadOnlyList<string> NewCodes, IReadOnlyList<ListReject> Rejects);
