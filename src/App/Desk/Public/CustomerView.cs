using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Desk.Attachments;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Doors;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Public;

/// <summary>Something that the customer wrote, or that we wrote to them.</summary>
/// <param name="By">Who of the centre, where it says who; null for the customer.</param>
public sealed record SeenLine(DateTimeOffset At, bool IsCustomers, string? By, string? Text, IReadOnlyList<CaseFileForm> Files);

/// <summary>A case as its customer sees it: never a note, a reason, or what we call our states.</summary>
/// <param name="AnswerBy">By when we said that we would answer; null where no answer is owed.</param>
/// <param name="SettleBy">By when we said that it would be settled.</param>
public sealed record CustomerView(int Number, string Title, string TypeName, CaseStateKind State, DateTimeOffset OpenedAt, DateTimeOffset? AnswerBy, DateTimeOffset? SettleBy, IReadOnlyList<SeenLine> Lines)
{
    private const int MostLines = 500;
    private static readonly CaseEntryKind[] Shown = [CaseEntryKind.Opened, CaseEntryKind.Message, CaseEntryKind.Reply, CaseEntryKind.FileAdded];

    internal static async Task<CustomerView> OfAsync(Db db, DeskCase row, CancellationToken cancel)
    {
        var type = await db.Set<CaseType>().AsNoTracking().SingleAsync(one => one.Id == row.TypeId, cancel);
        var door = await db.Set<CaseDoor>().AsNoTracking().SingleOrDefaultAsync(one => one.TypeId == row.TypeId, cancel);
        var entries = await db.Set<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == row.Id && Shown.Contains(entry.Kind)).OrderByDescending(entry => entry.Id).Take(MostLines).ToListAsync(cancel);
        var corrections = await CorrectEntry.OfAsync(db, row.Id, entries, cancel);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(file => file.CaseId == row.Id && file.IsPublic).ToDictionaryAsync(file => file.Id, cancel);
        var promises = await db.Set<CasePromise>().AsNoTracking().Where(promise => promise.CaseId == row.Id && promise.DueAt != null && promise.EndedAt == null && promise.State != PromiseState.Paused).ToListAsync(cancel);
        DateTimeOffset? Due(params PromiseKind[] kinds) => promises.Where(promise => kinds.Contains(promise.Kind)).Min(promise => promise.DueAt);
        entries.Reverse();
        return new(
            row.Number, row.Title, type.Name, row.StateKind, row.OpenedAt, Due(PromiseKind.FirstResponse, PromiseKind.NextReply), Due(PromiseKind.Resolution),
            [.. Said(entries, corrections, files, door?.Document.ShowsNames == true)]);
    }

    /// <summary>A file goes with what was said just before it.</summary>
    private static IEnumerable<SeenLine> Said(IEnumerable<CaseEntry> entries, ILookup<long, CaseEntry> corrections, IReadOnlyDictionary<Guid, CaseFile> files, bool showsNames)
    {
        SeenLine? last = null;
        foreach (var entry in entries)
        {
            var file = CaseFile.IdOf(entry) is { } id ? files.GetValueOrDefault(id) : null;
            if (entry.Kind == CaseEntryKind.FileAdded && file is null) continue;
            var isCustomers = entry.Kind is CaseEntryKind.Opened or CaseEntryKind.Message || (file is not null && entry.ById is null);
            var by = isCustomers || !showsNames ? null : entry.By;
            if (file is null)
            {
                if (last is not null) yield return last;
                last = new(entry.At, isCustomers, by, corrections[entry.Id].LastOrDefault()?.Text ?? entry.Text, []);
                continue;
            }

            CaseFileForm form = new(file.Id, file.Name, file.Bytes);
            if (last is not null && last.IsCustomers == isCustomers && last.By == by) last = last with { Files = [.. last.Files, form] };
            else
            {
                if (last is not null) yield return last;
                last = new(entry.At, isCustomers, by, null, [form]);
            }
        }

        if (last is not null) yield return last;
    }
}
