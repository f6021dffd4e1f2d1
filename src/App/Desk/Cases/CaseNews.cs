using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Together;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Desk.Cases;

/// <summary>What people are told of cases: whoever works on one, answers for it, or is asked to.</summary>
internal static class CaseNews
{
    /// <param name="key">What it is the news of; the case is part of the key by itself.</param>
    public static NewNotice Of(DeskCase row, NoticeKind kind, IEnumerable<Guid?> to, string key, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var texts = new Dictionary<string, string> { ["number"] = row.Number.ToString(CultureInfo.InvariantCulture), ["title"] = row.Title };
        foreach (var (name, value) in more)
            if (value is not null) texts[name] = value;
        return new(row.CentreId, kind, [.. to.OfType<Guid>().Distinct()], $"desk/cases/{row.Number}", $"case {row.Id:n} {key}", texts) { TeamId = row.TeamId };
    }

    /// <summary>Warnings go to whoever works on the case, breaches to whoever answers for it too. The once-key is that of the timeline: a level of a round is told once.</summary>
    public static async Task PassedAsync(Db db, TimeProvider time, IReadOnlyCollection<DeskCase> cases, IReadOnlyCollection<(CasePromise Promise, CaseEntry Entry)> told, CancellationToken cancel)
    {
        if (told.Count == 0) return;
        var rows = cases.ToDictionary(row => row.Id);
        var watchers = await WatchersAsync(db, [.. told.Where(one => one.Entry.Kind == CaseEntryKind.Breached).Select(one => one.Entry.CaseId).Distinct()], cancel);
        await TellPeople.AddAsync(db, time, [.. told.Where(one => rows.ContainsKey(one.Entry.CaseId)).Select(one => Passed(rows[one.Entry.CaseId], one.Promise, one.Entry, watchers[one.Entry.CaseId]))], cancel);
    }

    /// <summary>Whoever is to answer for a case that they did not open themselves.</summary>
    public static Task OpenedAsync(DeskStore desk, DeskCase row, CancellationToken cancel) => row.OwnerId == desk.Acting.UserId
        ? Task.CompletedTask
        : TellPeople.AddAsync(desk.Db, desk.Time, [Of(row, NoticeKind.CaseOpened, [row.OwnerId], "opened", ("by", desk.Acting.Name)) with { By = desk.Acting.UserId }], cancel);

    /// <summary>A customer waits for a reply. What they write until they have one is the same news.</summary>
    public static async Task WroteAsync(DeskStore desk, DeskCase row, string? words, CancellationToken cancel)
    {
        var replied = await desk.Db.Set<CaseEntry>().Where(entry => entry.CaseId == row.Id && entry.Kind == CaseEntryKind.Reply).MaxAsync(entry => (long?)entry.Id, cancel) ?? 0;
        var watchers = await WatchersAsync(desk.Db, [row.Id], cancel);
        await TellPeople.AddAsync(desk.Db, desk.Time, [Of(row, NoticeKind.CustomerWrote, [row.WorkerId, row.OwnerId, .. watchers[row.Id]], string.Create(CultureInfo.InvariantCulture, $"wrote after {replied}"), ("words", words)) with { By = desk.Acting.UserId }], cancel);
    }

    /// <summary>Those who watch are told of each act that moved the case on, once for all that it did.</summary>
    public static async Task MovedOnAsync(DeskStore desk, OpenedCase opened, CancellationToken cancel)
    {
        var row = opened.Row;
        if (!desk.Db.ChangeTracker.Entries<CaseEntry>().Any(entry => entry.State == EntityState.Added && entry.Entity.CaseId == row.Id && MovesOn.Contains(entry.Entity.Kind))) return;
        var watchers = await WatchersAsync(desk.Db, [row.Id], cancel);
        if (!watchers[row.Id].Any()) return;
        var key = string.Create(CultureInfo.InvariantCulture, $"moved on {row.Version} {StoredCases.Now(desk.Time).ToUnixTimeMilliseconds()}");
        await TellPeople.AddAsync(desk.Db, desk.Time, [Of(row, NoticeKind.WatchedCase, watchers[row.Id], key, ("state", opened.Definition.State(row.State).Name), ("by", desk.Acting.Name)) with { By = desk.Acting.UserId, IsForChannels = false }], cancel);
    }

    private static readonly HashSet<CaseEntryKind> MovesOn = [CaseEntryKind.Reply, CaseEntryKind.Moved, CaseEntryKind.HandedOver, CaseEntryKind.OwnershipTaken, CaseEntryKind.Escalated, CaseEntryKind.Reviewed, CaseEntryKind.RecoveryClosed];

    private static async Task<ILookup<Guid, Guid?>> WatchersAsync(Db db, IReadOnlyCollection<Guid> cases, CancellationToken cancel) =>
        (cases.Count == 0 ? [] : await db.Set<CaseWatcher>().AsNoTracking().Where(row => cases.Contains(row.CaseId)).ToListAsync(cancel)).ToLookup(row => row.CaseId, row => (Guid?)row.PersonId);

    private static NewNotice Passed(DeskCase row, CasePromise promise, CaseEntry entry, IEnumerable<Guid?> watchers)
    {
        var isBroken = entry.Kind == CaseEntryKind.Breached;
        var due = (promise.DueAt ?? entry.At).ToString("O", CultureInfo.InvariantCulture);
        IEnumerable<Guid?> to = isBroken ? [row.WorkerId, row.OwnerId, .. watchers] : [row.WorkerId ?? row.OwnerId];
        return Of(row, isBroken ? NoticeKind.PromiseBroken : NoticeKind.PromiseWarned, to, $"{entry.Kind} {entry.About} {entry.At.ToUnixTimeMilliseconds()}", ("promise", promise.Name), ("due", due)) with { IsUrgent = isBroken };
    }
}
