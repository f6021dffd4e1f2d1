namespace Shouwen.App.Facts.Published;

/// <summary>What became of an import, as the API, the job and the command line tell it.</summary>
public sealed record ImportAnswer(
    bool DryRun, int? ImportId, long Read, long Added, long Changed, long Unchanged, long Rejected, long Skipped,
    IReadOnlyDictionary<string, int> NewCodes, IReadOnlyDictionary<string, List<string>> NewCodeExamples, DateOnly? From, DateOnly? To,
    int SkippedTimes, int RepeatedTimes, IReadOnlyDictionary<string, long> ByReason, IReadOnlyList<Reject> Rejects, string? RejectFile)
{
    internal static ImportAnswer Of(LoadReport report, bool dryRun, string rejectFile) => new(
        dryRun, report.ImportId, report.Read, report.Added, report.Changed, report.Unchanged, report.Rejected, report.Skipped,
        report.NewCodes, report.NewCodeExamples, report.From, report.To,
        report.SkippedTimes, report.RepeatedTimes, report.ByReason, report.Rejects, report.Rejected > 0 ? rejectFile : null);
}

/// <summary>Why a file could not be imported at all. The fields are those of the mapping that are wrong.</summary>
public sealed record ImportRefusal(string Code, string Detail, IReadOnlyDictionary<string, string[]>? Errors = null);
