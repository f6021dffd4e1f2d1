using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Cases;

/// <summary>A case into another state: its line in the timeline, and what its clocks make of that. Saved by the caller.</summary>
internal static class MoveCase
{
    /// <param name="said">As the timeline names it.</param>
    public static async Task ToAsync(DeskStore desk, OpenedCase opened, CaseStateDefinition to, string said, string? reason, CancellationToken cancel)
    {
        var (row, now, from) = (opened.Row, StoredCases.Now(desk.Time), opened.Row.StateKind);
        (row.State, row.StateKind, row.Version) = (to.Code, to.Kind, row.Version + 1);
        row.DoneAt = to.Kind == CaseStateKind.Done ? row.DoneAt ?? now : null;
        // Figures know who ended a case by its line of that moment.
        desk.Db.Add(StoredCases.Entry(desk, row, CaseEntryKind.Moved, reason, said, now));
        await WindClocks.RunAsync(desk.Db, desk.Calendars, desk.Time, row, opened.Promises, now, promise => ClockLines.OfMove(promise.Kind, from, to.Kind, now, reason), cancel);
    }
}
