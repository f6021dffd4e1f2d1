using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Contacts;
using Shouwen.App.Desk.Figures;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Recovery;
using Shouwen.App.Desk.Search;
using Shouwen.App.Desk.Supplies;
using Shouwen.App.Desk.Types;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Clock;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Published;

/// <summary>Takes cases of the past into a centre that has none, with the default kinds of case: what was done with each is done again, and its clocks are read at the end.</summary>
public static class KeepCases
{
    private const int AtOnce = 2000;

    /// <param name="cases">In the order in which they were opened.</param>
    /// <param name="rules">Of recovery; null where there are none, and no case tells of any.</param>
    /// <param name="supplyRules">Of suppliers; null where there are none, and no case tells of any.</param>
    /// <param name="onArticle">Told of each article that was used on one.</param>
    /// <returns>How many.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, int centreId, string language, IReadOnlyDictionary<Guid, KeptWorker> workers, IEnumerable<KeptCase> cases, KeptRecoveryRules? rules, KeptSupplyRules? supplyRules, Action<KeptArticleUse>? onArticle, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        var types = DefaultCaseTypes.Add(db, time, centreId, language);
        if (rules is not null) db.Add(KeepRecovery.RulesOf(centreId, rules));
        if (supplyRules is not null) db.Add(KeepSupply.RulesOf(centreId, supplyRules));
        await db.SaveChangesAsync(cancel);
        var frame = (await CentreFrame.LoadAsync(db, centreId, cancel, new HashSet<Dim> { Dim.Channel, Dim.Team, Dim.Agent, Dim.Region, Dim.Product }))!;
        var employees = await Members.EmployeesAsync(db, centreId, [.. workers.Keys], cancel);
        var calendar = await scope.ServiceProvider.GetRequiredService<WorkingCalendars>().EditionOfAsync(db, centreId, null, cancel) ?? ClockHours.Unbounded;
        using var hash = CustomerHash.Of(scope.ServiceProvider.GetRequiredService<Store>());
        var currency = (await CentreCard.ListAsync(db, [centreId], cancel)).Single().Currency;
        var recovering = rules is null ? null : new KeepRecovery(rules, currency, workers);
        var buying = supplyRules is null ? null : new KeepSupply(supplyRules, currency, calendar, workers);
        var writing = new Writing(centreId, time, frame, calendar, hash, workers, employees, types, recovering, buying, onArticle);
        var count = 0;
        foreach (var some in cases.Chunk(AtOnce))
        {
            var told = some.Select(one => writing.Tell(one, ++count)).ToList();
            await BulkInsert.RunAsync(db, told.Select(one => one.Row), cancel);
            await BulkInsert.RunAsync(db, DueCase.Of(told.Select(one => one.Row)), cancel);
            await BulkInsert.RunAsync(db, told.SelectMany(one => one.Promises), cancel);
            await BulkInsert.RunAsync(db, told.SelectMany(one => one.Entries.OrderBy(entry => entry.At)), cancel);
            await BulkInsert.RunAsync(db, told.SelectMany(one => one.Links), cancel);
            await BulkInsert.RunAsync(db, told.Select(one => one.Contact).OfType<CaseContact>(), cancel);
            await BulkInsert.RunAsync(db, told.Select(writing.FactOf), cancel);
            await BulkInsert.RunAsync(db, told.SelectMany(one => one.Purchases), cancel);
            await BulkInsert.RunAsync(db, told.Select(one => one.Recovery).OfType<CaseRecovery>(), cancel);
            await BulkInsert.RunAsync(db, told.Select(one => new CaseWords { Id = CaseWords.IdOf(centreId, one.Row.Number), CentreId = centreId, Words = CaseWords.Of(one.Row, one.Entries.Select(entry => entry.Text)) }), cancel);
        }

        await together.CommitAsync(cancel);
        return count;
    }

    private sealed record Told(DeskCase Row, List<CasePromise> Promises, List<CaseEntry> Entries, List<CaseLink> Links)
    {
        public CaseRecovery? Recovery { get; set; }
        public CaseContact? Contact { get; set; }
        public List<Purchase> Purchases { get; } = [];
    }

    private sealed class Writing(int centreId, TimeProvider time, CentreFrame frame, CalendarEdition edition, CustomerHash hash, IReadOnlyDictionary<Guid, KeptWorker> workers, IReadOnlyDictionary<Guid, int> employees, IReadOnlyList<CaseType> types, KeepRecovery? recovering, KeepSupply? buying, Action<KeptArticleUse>? onArticle)
    {
        private readonly WorkingCalendar calendar = edition.Calendar;
        private readonly ClockHours hours = ClockHours.Of(edition);
        private readonly DateTimeOffset now = StoredCases.Now(time);
        private readonly Dictionary<string, CaseType> byCode = types.ToDictionary(type => type.Code);
        private readonly Dictionary<string, CaseTypeDefinition> definitions = types.ToDictionary(type => type.Code, type => type.Document);
        private readonly Dictionary<(long, int?), List<DeskCase>> before = [];
        private readonly Dictionary<string, int> teams = frame.Members[Dim.Team].ToDictionary(team => team.Code, team => team.Id);
        private readonly Dictionary<(Dim, string), int> places = new[] { Dim.Topic, Dim.Channel, Dim.Region, Dim.Product, Dim.Queue }.SelectMany(dim => frame.Members[dim].Select(member => (Key: (dim, member.Code), member.Id))).ToDictionary(one => one.Key, one => one.Id);

        private readonly TellFacts facts = new(DateTimeZoneProviders.Tzdb[frame.Zone], edition.Calendar, StoredCases.Now(time));
        private readonly HashSet<Guid> looking = [.. types.Where(type => type.Document.Repeat is not null).Select(type => type.Id)];
        private readonly Dictionary<int, int?> teamOfAgent = frame.Members[Dim.Agent].ToDictionary(agent => agent.Id, agent => agent.ParentId);

        public CaseFact FactOf(Told told)
        {
            var place = employees.TryGetValue(told.Row.OwnerId, out var agent) ? new CasePlace(agent, teamOfAgent.GetValueOrDefault(agent)) : default;
            return facts.Of(told.Row, looking.Contains(told.Row.TypeId), place, told.Purchases.Where(one => one.State == PurchaseState.Accepted).Sum(one => one.Cents), [.. told.Entries.OrderBy(entry => entry.At)], told.Promises, hours, told.Recovery);
        }

        public Told Tell(KeptCase kept, int number)
        {
            var (type, definition, opened) = (byCode[kept.Type], definitions[kept.Type], kept.OpenedAt.ToUniversalTime());
            long? customer = kept.Customer is null ? null : hash.Hash(kept.Customer);
            var topic = Place(Dim.Topic, kept.Topic);
            var earlier = customer is null || topic is null ? [] : Earlier((customer.Value, topic), opened.AddDays(-definition.Repeat!.Days));
            var asked = definition.Matrix[kept.Impact][kept.Urgency];
            var raised = earlier.Count == 0 ? 0 : Math.Min(asked, definition.Repeat!.Raise);
            var row = new DeskCase
            {
                Id = NewId.At(time),
                CentreId = centreId,
                Number = number,
                TypeId = type.Id,
                Title = kept.Title,
                Fields = DeskJson.Text(kept.Fields),
                Tags = DeskJson.Text(kept.Tags),
                Impact = kept.Impact,
                Urgency = kept.Urgency,
                Priority = asked - raised,
                Repeats = earlier.Count,
                Raised = raised,
                State = definition.States[0].Code,
                StateKind = definition.States[0].Kind,
                Customer = customer,
                CustomerLabel = kept.Customer is null ? null : CustomerKey.LabelOf(kept.Customer, frame.KeepsPhoneNumbers),
                TopicId = topic,
                ChannelId = Place(Dim.Channel, kept.Channel),
                RegionId = Place(Dim.Region, kept.Region),
                ProductId = Place(Dim.Product, kept.Product),
                QueueId = Place(Dim.Queue, kept.Queue),
                OwnerId = kept.Owner,
                WorkerId = kept.Owner,
                TeamId = TeamOf(kept.Owner),
                OpenedAt = opened,
            };
            var told = new Told(row, [.. definition.Promises.Select(rule => CasePromise.Of(time, row, rule))], [], []);
            var logs = told.Promises.ToDictionary(promise => promise.Code, _ => new List<ClockLine> { new(opened, ClockEventKind.Start) });
            Write(told, opened, CaseEntryKind.Opened, kept.Owner, kept.Text, kept.Title);
            if (kept.Contact is { } contact)
            {
                told.Contact = new() { CaseId = row.Id, Name = contact, CentreId = centreId, At = opened };
                Write(told, opened, CaseEntryKind.ContactLinked, kept.Owner, null, contact);
            }

            foreach (var other in earlier.Take(3))
            {
                told.Links.Add(new() { Id = NewId.At(time), CentreId = centreId, CaseId = row.Id, OtherId = other.Id, Kind = CaseLinkKind.RepeatOf });
                Write(told, opened, CaseEntryKind.Linked, kept.Owner, null, LinkCases.About(CaseLinkKind.RepeatOf, false, other.Number));
            }

            if (recovering?.OpensNew(kept.Type, opened) == true) Recover(told, RecoveryReason.Complaint, null, opened);
            var at = opened;
            foreach (var act in kept.Acts)
            {
                at = Later(at, act);
                if (at > now) break;
                Do(told, definition, act, at, logs);
            }

            Read(told, logs);
            if (told.Recovery is null && recovering?.OpensBroken(kept.Type, told.Promises) is { } broke) Recover(told, RecoveryReason.Breach, null, broke);
            if (customer is not null && topic is not null) (before.TryGetValue((customer.Value, topic), out var list) ? list : before[(customer.Value, topic)] = []).Add(row);
            return told;
        }

        /// <summary>The newest first, as whoever enters a case is shown them.</summary>
        private List<DeskCase> Earlier((long, int?) same, DateTimeOffset since) => before.TryGetValue(same, out var list) ? [.. list.Where(row => row.OpenedAt >= since).OrderByDescending(row => row.OpenedAt)] : [];

        private int? Place(Dim dim, string? code) => code is null ? null : places[(dim, code)];

        private int? TeamOf(Guid person) => workers[person].Team is { } team ? teams[team] : null;

        private DateTimeOffset Later(DateTimeOffset at, KeptAct act) =>
            act.Kind == KeptActKind.Message ? ByDay(at.AddHours(act.After))
            : calendar.AddWorkingTime(Instant.FromDateTimeOffset(at), Duration.FromSeconds(Math.Ceiling(act.After * 3600))) is { Outcome: ClockOutcome.Reached } reach ? reach.At.ToDateTimeOffset() : at.AddHours(act.After);

        /// <summary>Customers write when they are awake.</summary>
        private DateTimeOffset ByDay(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(calendar.Zone).Hour switch { < 8 and var hour => at.AddHours(8 - hour), >= 22 and var hour => at.AddHours(32 - hour), _ => at };

        private void Do(Told told, CaseTypeDefinition definition, KeptAct act, DateTimeOffset at, Dictionary<string, List<ClockLine>> logs)
        {
            var row = told.Row;
            switch (act.Kind)
            {
                case KeptActKind.Message or KeptActKind.Reply or KeptActKind.Note:
                    var kind = act.Kind switch { KeptActKind.Message => CaseEntryKind.Message, KeptActKind.Reply => CaseEntryKind.Reply, _ => CaseEntryKind.Note };
                    Write(told, at, kind, act.By, act.Text);
                    foreach (var promise in told.Promises) logs[promise.Code].AddRange(ClockLines.OfText(promise.Kind, kind, at, isByPerson: true));
                    return;
                case KeptActKind.Move:
                    var way = definition.Transitions.First(one => one.Code == act.What);
                    if (!way.From.Contains(row.State)) throw new InvalidOperationException($"A kept case goes on by {way.Code} from {row.State}.");
                    var (from, to) = (row.StateKind, definition.State(way.To));
                    (row.State, row.StateKind, row.Version) = (to.Code, to.Kind, row.Version + 1);
                    row.DoneAt = to.Kind == CaseStateKind.Done ? row.DoneAt ?? at : null;
                    if (act.Fields is not null) row.Fields = DeskJson.Text(DeskJson.Read<Dictionary<string, string>>(row.Fields).Concat(act.Fields).GroupBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Last().Value));
                    Write(told, at, CaseEntryKind.Moved, act.By, act.Text, way.Name);
                    foreach (var promise in told.Promises) logs[promise.Code].AddRange(ClockLines.OfMove(promise.Kind, from, to.Kind, at, act.Text));
                    return;
                case KeptActKind.Buy:
                    told.Purchases.Add(buying!.Ask(row, act.What!, act.Text!, act.By, at));
                    Write(told, at, CaseEntryKind.SupplyAsked, act.By, act.Text, buying.About(told.Purchases[^1]));
                    return;
                case > KeptActKind.Buy and <= KeptActKind.Verify:
                    foreach (var step in buying!.Do(told.Purchases[^1], act, at)) Write(told, at, step.Kind, act.By, step.Text, step.About);
                    return;
                case KeptActKind.Recover:
                    if (told.Recovery is null) Recover(told, Enum.Parse<RecoveryReason>(act.What!, ignoreCase: true), act.Score, at, act.By);
                    return;
                case > KeptActKind.Recover:
                    var line = recovering!.Do(told.Recovery!, act, at);
                    Write(told, at, line.Kind, act.By, line.Text, line.About);
                    foreach (var promise in told.Promises) logs[promise.Code].AddRange(ClockLines.OfText(promise.Kind, line.Kind, at, isByPerson: true));
                    return;
                case KeptActKind.Article:
                    Write(told, at, CaseEntryKind.ArticleUsed, act.By, null, act.What);
                    onArticle?.Invoke(new(row.Id, act.What!, at, act.By));
                    return;
                case KeptActKind.HandOver:
                    (row.WorkerId, row.TeamId, row.Version) = (act.To, TeamOf(act.To!.Value) ?? row.TeamId, row.Version + 1);
                    Write(told, at, CaseEntryKind.HandedOver, act.By, act.Text, workers[act.To.Value].Name);
                    return;
                default:
                    (row.OfferedTo, row.OfferReason, row.Version) = (act.To, act.Text, row.Version + 1);
                    Write(told, at, CaseEntryKind.OwnershipOffered, act.By, act.Text, workers[act.To!.Value].Name);
                    return;
            }
        }

        private void Recover(Told told, RecoveryReason reason, int? followUp, DateTimeOffset at, Guid? by = null)
        {
            told.Recovery = KeepRecovery.Open(told.Row, reason, followUp, at);
            told.Entries.Add(new() { CentreId = centreId, CaseId = told.Row.Id, At = at, Kind = CaseEntryKind.RecoveryOpened, ById = by, By = by is { } person ? workers[person].Name : null, About = RecoveryLines.Of(reason) });
        }

        private void Read(Told told, Dictionary<string, List<ClockLine>> logs)
        {
            foreach (var promise in told.Promises)
            {
                promise.Edition = edition.Edition;
                promise.Append(logs[promise.Code]);
                told.Entries.AddRange(WindClocks.Read(promise, hours, now).Told);
            }

            told.Entries.AddRange(told.Purchases.Select(one => buying!.Read(one, now)).OfType<CaseEntry>());
            told.Row.IsBreached = told.Promises.Any(promise => promise.BreachedAt is not null);
            told.Row.DueAt = WindClocks.Earliest(told.Promises);
            told.Row.FactsDue = 0;
        }

        private void Write(Told told, DateTimeOffset at, CaseEntryKind kind, Guid by, string? text = null, string? about = null) =>
            told.Entries.Add(new() { CentreId = centreId, CaseId = told.Row.Id, At = at, Kind = kind, ById = by, By = workers[by].Name, Text = text, About = about });
    }
}
