using Shouwen.App.Access.Published;
using Shouwen.App.Desk.Attachments;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Cases;

/// <summary>
/// What a customer writes on their case by themselves: it stands in the timeline, the next reply is owed from it, and it ends nothing. A case that was done is
/// opened again where its kind has a way back that asks for nothing else.
/// </summary>
internal static class HearCustomer
{
    /// <param name="once">A key of this message: sent again, it is there already.</param>
    /// <param name="with">What is saved beside it.</param>
    /// <returns>False when it was there.</returns>
    public static Task<bool> RunAsync(DeskStore desk, Guid caseId, string? text, IReadOnlyList<SentFile> files, string once, Action<DeskCase>? with, CancellationToken cancel) => StoredCases.AddAsync(desk, caseId, async opened =>
    {
        if (await OnceKeys.IsUsedAsync(desk.Db, opened.Row.CentreId, once, cancel)) return false;
        OnceKeys.Use(desk.Db, desk.Time, opened.Row.CentreId, once);
        await AddAsync(desk, opened, text, files, cancel);
        with?.Invoke(opened.Row);
        return true;
    }, cancel);

    private static async Task AddAsync(DeskStore desk, OpenedCase opened, string? text, IReadOnlyList<SentFile> files, CancellationToken cancel)
    {
        var (row, now) = (opened.Row, StoredCases.Now(desk.Time));
        if (text is not null || files.Count > 0) desk.Db.Add(StoredCases.Entry(desk, row, CaseEntryKind.Message, text));
        await CaseNews.WroteAsync(desk, row, text, cancel);
        foreach (var file in files) SentFiles.Add(desk, row, file, isPublic: true);
        var way = row.StateKind == CaseStateKind.Done ? WayBack(opened.Definition, row.State) : null;
        if (way is null)
        {
            await WindClocks.RunAsync(desk.Db, desk.Calendars, desk.Time, row, opened.Promises, now, promise => ClockLines.OfText(promise.Kind, CaseEntryKind.Message, now, isByPerson: false), cancel);
            return;
        }

        var to = opened.Definition.State(way.To);
        (row.State, row.StateKind, row.DoneAt, row.Version) = (to.Code, to.Kind, null, row.Version + 1);
        desk.Db.Add(StoredCases.Entry(desk, row, CaseEntryKind.Moved, null, way.Name));
        await WindClocks.RunAsync(desk.Db, desk.Calendars, desk.Time, row, opened.Promises, now, promise =>
            [.. ClockLines.OfMove(promise.Kind, CaseStateKind.Done, to.Kind, now, null), .. ClockLines.OfText(promise.Kind, CaseEntryKind.Message, now, isByPerson: false)], cancel);
    }

    private static CaseTransition? WayBack(CaseTypeDefinition definition, string state) => definition.Transitions.FirstOrDefault(way =>
        way.From.Contains(state) && way.Fields.Count == 0 && definition.State(way.To).Kind is (CaseStateKind.Open or CaseStateKind.Working));
}
