using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Escalation;
using Shouwen.App.Desk.Figures;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Search;
using Shouwen.App.Desk.Types;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.CaseImport;

/// <summary>
/// Cases of a file into the store, some hundred in a transaction, so that nobody who works meanwhile waits for the whole. What happened stands in the timeline at its own time, by nobody of
/// ours; behind it a line says from where all of it came. No rule acts on what is long past and nobody is told of it; clocks of what is open count from its opening and go on.
/// </summary>
internal sealed class WriteCases(DeskStore desk, Store store, CaseWorld world, string file, CasePlan plan, bool knowsReplies)
{
    private const int AtOnce = 500;
    private const int Tries = 20;

    /// <summary>SQLite's other writers try again every 150 milliseconds: without a pause between two pieces they would hardly ever find it free.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);
    private readonly DateTimeOffset now = StoredCases.Now(desk.Time);
    private readonly Dictionary<Guid, DateTimeOffset?> idle = [];

    private sealed record Told(DeskCase Row, List<CasePromise> Promises, List<CaseEntry> Entries);

    /// <summary>Ids of those that are there already.</summary>
    public static async Task<HashSet<Guid>> ThereAsync(Db db, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var there = new HashSet<Guid>();
        foreach (var some in ids.Chunk(AtOnce)) there.UnionWith(await db.Set<DeskCase>().Where(row => some.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancel));
        return there;
    }

    /// <param name="drafts">In the order in which they were opened.</param>
    /// <returns>How many were not there.</returns>
    public async Task<int> RunAsync(IReadOnlyList<CaseDraft> drafts, Action<int> progress, CancellationToken cancel)
    {
        var added = 0;
        foreach (var (piece, some) in drafts.Chunk(AtOnce).Index())
        {
            cancel.ThrowIfCancellationRequested();
            if (piece > 0 && desk.Db.Kind == StoreKind.Sqlite) await Task.Delay(Breath, desk.Time, cancel);
            added += await PieceAsync(some, cancel);
            progress(Math.Min(drafts.Count, (piece + 1) * AtOnce));
        }

        return added;
    }

    private async Task<int> PieceAsync(CaseDraft[] some, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await WriteAsync(some, cancel);
            }
            catch (Exception lost) when (tries < Tries && lost is System.Data.Common.DbException or DbUpdateException)
            {
                // Somebody else had the numbers.
                desk.Db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<int> WriteAsync(CaseDraft[] some, CancellationToken cancel)
    {
        var db = desk.Db;
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        var there = await ThereAsync(db, some.Select(draft => draft.Id), cancel);
        var fresh = some.Where(draft => !there.Contains(draft.Id)).ToList();
        if (fresh.Count == 0) return 0;
        var centre = desk.Acting.CentreId;
        var number = await db.Set<DeskCase>().Where(row => row.CentreId == centre).MaxAsync(row => (int?)row.Number, cancel) ?? 0;
        using var hash = CustomerHash.Of(store);
        var customers = fresh.Where(draft => draft.Customer is not null).ToDictionary(draft => draft.Id, draft => hash.Hash(draft.Customer!));
        var repeats = await RepeatsAsync(fresh, customers, cancel);
        var told = new List<Told>();
        foreach (var draft in fresh) told.Add(await TellAsync(draft, ++number, customers.TryGetValue(draft.Id, out var customer) ? customer : null, repeats.GetValueOrDefault(draft.Id), cancel));
        var hours = await ClockHours.OfAsync(db, desk.Calendars, [.. told.SelectMany(one => one.Promises)], cancel);
        foreach (var (one, draft) in told.Zip(fresh)) Wind(one, draft, hours);
        await BulkInsert.RunAsync(db, told.Select(one => one.Row), cancel);
        await BulkInsert.RunAsync(db, DueCase.Of(told.Select(one => one.Row)), cancel);
        await BulkInsert.RunAsync(db, told.SelectMany(one => one.Promises), cancel);
        await BulkInsert.RunAsync(db, told.SelectMany(one => one.Entries), cancel);
        var facts = new TellFacts(DateTimeZoneProviders.Tzdb[world.Frame.Zone], await desk.Calendars.FindAsync(db, centre, null, cancel), now);
        await BulkInsert.RunAsync(db, told.Zip(fresh, (one, draft) => facts.Of(one.Row, draft.Definition.Repeat is not null, world.Places.GetValueOrDefault(one.Row.OwnerId), 0, one.Entries, one.Promises, hours, null)), cancel);
        await BulkInsert.RunAsync(db, told.Select(one => new CaseWords { Id = CaseWords.IdOf(centre, one.Row.Number), CentreId = centre, Words = CaseWords.Of(one.Row, one.Entries.Select(entry => entry.Text)) }), cancel);
        await together.CommitAsync(cancel);
        return fresh.Count;
    }

    private async Task<Told> TellAsync(CaseDraft draft, int number, long? customer, int repeats, CancellationToken cancel)
    {
        var row = new DeskCase
        {
            Id = draft.Id,
            CentreId = desk.Acting.CentreId,
            Number = number,
            TypeId = draft.Type.Id,
            Title = draft.Title,
            Fields = "{}",
            Tags = DeskJson.Text(draft.Tags),
            Impact = draft.Impact,
            Urgency = draft.Urgency,
            Priority = draft.Priority,
            Repeats = repeats,
            State = draft.State.Code,
            StateKind = draft.State.Kind,
            Customer = customer,
            CustomerLabel = draft.Customer is null ? null : CustomerKey.LabelOf(draft.Customer, world.Frame.KeepsPhoneNumbers),
            TopicId = draft.Topic,
            ChannelId = draft.Channel,
            RegionId = draft.Region,
            ProductId = draft.Product,
            QueueId = draft.Queue,
            OwnerId = draft.Owner,
            WorkerId = draft.Owner,
            TeamId = draft.Team,
            OpenedAt = draft.OpenedAt,
            DoneAt = draft.DoneAt,
        };
        if (draft.State.Kind != CaseStateKind.Done) row.IdleAt = await IdleAsync(row, draft.Type, cancel);
        // What was replied, and when, is not known of what is over or where the file does not say it: no promise of it, none broken.
        var isReplyKnown = draft.RepliedAt is not null || (knowsReplies && draft.DoneAt is null);
        var rules = draft.Definition.Promises.Where(rule => rule.Kind switch { PromiseKind.FirstResponse => isReplyKnown, PromiseKind.NextReply => draft.DoneAt is null, _ => true });
        return new(row, [.. rules.Select(rule => CasePromise.Of(desk.Time, row, rule))], []);
    }

    private void Wind(Told told, CaseDraft draft, ClockHours hours)
    {
        var (row, first) = (told.Row, draft.Definition.States[0].Kind);
        foreach (var promise in told.Promises)
        {
            var lines = new List<ClockLine> { new(draft.OpenedAt, ClockEventKind.Start) };
            if (draft.RepliedAt is { } replied) lines.AddRange(ClockLines.OfText(promise.Kind, CaseEntryKind.Reply, replied, isByPerson: true));
            if (draft.DoneAt is { } done) lines.AddRange(ClockLines.OfMove(promise.Kind, first, CaseStateKind.Done, done, null));
            else if (row.StateKind == CaseStateKind.Waiting) lines.AddRange(ClockLines.OfMove(promise.Kind, first, CaseStateKind.Waiting, now, null));
            hours.CatchUp(promise, now);
            promise.Append([.. lines.OrderBy(line => line.At)]);
            told.Entries.AddRange(WindClocks.Read(promise, hours, now).Told);
        }

        WindClocks.Sum(row, told.Promises);
        row.FactsDue = 0;
        told.Entries.Add(Past(row, draft.OpenedAt, CaseEntryKind.Opened, draft.Text, draft.Title));
        if (draft.RepliedAt is { } at) told.Entries.Add(Past(row, at, CaseEntryKind.Reply));
        if (draft.DoneAt is { } over) told.Entries.Add(Past(row, over, CaseEntryKind.Moved, about: draft.ClosedAt is null ? draft.State.Name : draft.Definition.States.First(state => state.Kind == CaseStateKind.Done).Name));
        if (draft.ClosedAt is { } closed) told.Entries.Add(Past(row, closed, CaseEntryKind.Moved, about: draft.State.Name));
        var ordered = told.Entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Kind).ToList();
        told.Entries.Clear();
        told.Entries.AddRange(ordered);
        var name = string.IsNullOrWhiteSpace(plan.Source) ? draft.Number : $"{plan.Source.Trim()} {draft.Number}";
        told.Entries.Add(new() { CentreId = row.CentreId, CaseId = row.Id, At = now, Kind = CaseEntryKind.Imported, ById = desk.Acting.UserId, By = desk.Acting.Name.Length == 0 ? null : desk.Acting.Name, Text = name, About = file.Length > CaseEntry.MaxAbout ? file[..CaseEntry.MaxAbout] : file });
    }

    /// <summary>What others did elsewhere: by nobody here, and each line says so.</summary>
    private CaseEntry Past(DeskCase row, DateTimeOffset at, CaseEntryKind kind, string? text = null, string? about = null) => new() { CentreId = row.CentreId, CaseId = row.Id, At = at, Kind = kind, By = FaultWords.Elsewhere(plan), Text = text, About = about };

    /// <summary>From now on somebody must do something with it: the same moment for all of a kind.</summary>
    private async Task<DateTimeOffset?> IdleAsync(DeskCase row, CaseType type, CancellationToken cancel)
    {
        if (idle.TryGetValue(type.Id, out var at)) return at;
        await WatchIdle.WindAsync(desk, row, type.Code, cancel);
        return idle[type.Id] = row.IdleAt;
    }

    /// <summary>How many earlier cases of the same customer about the same topic there are within the days of the kind, here or in the piece.</summary>
    private async Task<Dictionary<Guid, int>> RepeatsAsync(List<CaseDraft> fresh, Dictionary<Guid, long> customers, CancellationToken cancel)
    {
        var looking = fresh.Where(draft => draft.Definition.Repeat is not null && draft.Topic is not null && customers.ContainsKey(draft.Id)).ToList();
        if (looking.Count == 0) return [];
        var keys = looking.Select(draft => (long?)customers[draft.Id]).Distinct().ToList();
        var centre = desk.Acting.CentreId;
        var known = await desk.Db.Set<DeskCase>().AsNoTracking().Where(row => row.CentreId == centre && keys.Contains(row.Customer) && row.TopicId != null)
            .Select(row => new { Customer = row.Customer!.Value, Topic = row.TopicId!.Value, row.OpenedAt }).ToListAsync(cancel);
        var all = known.Select(row => ((row.Customer, row.Topic), row.OpenedAt)).Concat(looking.Select(draft => ((customers[draft.Id], draft.Topic!.Value), draft.OpenedAt))).ToLookup(one => one.Item1, one => one.OpenedAt);
        return looking.ToDictionary(draft => draft.Id, draft => all[(customers[draft.Id], draft.Topic!.Value)].Count(at => at < draft.OpenedAt && at >= draft.OpenedAt.AddDays(-draft.Definition.Repeat!.Days)));
    }
}
