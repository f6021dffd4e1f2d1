using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Contacts;
using Shouwen.App.Desk.Escalation;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Search;
using Shouwen.App.Desk.Types;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Published;
using Shouwen.Engines.Clock;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Cases;

/// <summary>Takes up what a customer brought: numbered, with a first owner, its promises begin to count.</summary>
internal static class OpenCase
{
    public const string MayNot = "mayNotWork";
    private const int Tries = 20;

    /// <summary>The others hang together with these.</summary>
    private const int MostLinked = 3;
    private const int MostArticles = 20;

    public static async Task<Results<Created<CaseForm>, ProblemHttpResult>> Handle(
        NewCase given, Db db, Store store, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        if (await KeepCaseType.FindAsync(db, acting.CentreId, given.Type, cancel) is not { } type) return KeepCaseType.NotFound(given.Type);
        var errors = new FieldErrors();
        if (await RunAsync(desk, store, type, given, errors, _ => Task.FromResult(true), cancel) is not { } opened) return errors.Problem();
        ETag.Set(http, opened.Row.Version);
        return TypedResults.Created($"/api/desk/cases/{opened.Row.Number}", await StoredCases.FormAsync(desk, opened, cancel));
    }

    /// <param name="with">Adds what comes with the case and is saved with it; false when the case is there already, by another who brought the same.</param>
    /// <param name="asksFields">False for what comes without a form: its fields are filled in by whoever works on it.</param>
    /// <param name="origin">Of what was asked for elsewhere; otherwise it is asked for here and now.</param>
    /// <returns>Null for what is wrong or there already.</returns>
    public static async Task<OpenedCase?> RunAsync(DeskStore desk, Store store, CaseType type, NewCase given, FieldErrors errors, Func<DeskCase, Task<bool>> with, CancellationToken cancel, bool asksFields = true, CaseOrigin? origin = null)
    {
        if (await CheckedAsync(desk, store, type, given, errors, asksFields, cancel) is not { } draft) return null;
        for (var tries = 1; ; tries++)
        {
            var opened = await AddAsync(desk, type, draft, origin, cancel);
            if (!await with(opened.Row))
            {
                desk.Db.ChangeTracker.Clear();
                return null;
            }

            await CaseWords.KeepAsync(desk.Db, opened.Row, cancel);
            try
            {
                await desk.Db.SaveChangesAsync(cancel);
                return opened;
            }
            catch (Exception lost) when (tries < Tries && StoredCases.IsLost(lost))
            {
                // Somebody else had the number.
                desk.Db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>When a customer asked for it, and what they were promised then.</summary>
    internal sealed record CaseOrigin(DateTimeOffset At, CasePromiseRule Promise);

    private sealed record Draft(
        string Title, string? Text, string Fields, string Tags, int Impact, int Urgency, int Raised, Guid Owner, CustomerKey? Customer, CasePlaces Places, (string Name, bool IsFound)? Contact, IReadOnlyList<ReadableArticle> Articles,
        IReadOnlyList<(DeskCase Row, RepeatReason Why)> Earlier);

    private readonly record struct CasePlaces(int? Topic, int? Channel, int? Region, int? Product, int? Queue);

    private static async Task<Draft?> CheckedAsync(DeskStore desk, Store store, CaseType type, NewCase given, FieldErrors errors, bool asksFields, CancellationToken cancel)
    {
        var (db, acting, definition) = (desk.Db, desk.Acting, type.Document);
        var title = errors.Text("title", given.Title, DeskCase.MaxTitle);
        var text = Lines(errors, given.Text);
        var customer = errors.OptionalText("customer", given.Customer, 200);
        errors.AddIf(given.Impact < 0 || given.Impact >= definition.Impacts.Count, "impact", FieldErrors.OutOfRange);
        errors.AddIf(given.Urgency < 0 || given.Urgency >= definition.Urgencies.Count, "urgency", FieldErrors.OutOfRange);
        var (fields, tags) = (asksFields ? CaseFields.Check(errors, definition, given.Fields ?? new Dictionary<string, string>()) : [], CaseFields.Tags(errors, given.Tags));
        var owner = given.Owner ?? acting.UserId;
        errors.AddIf(owner is null, "owner", FieldErrors.Required);
        if (owner is not null) errors.AddIf((await Members.WhoMayAsync(db, acting.CentreId, Act.DeskWork, cancel)).All(member => member.Id != owner), "owner", MayNot);
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Topic, Dim.Channel, Dim.Region, Dim.Product }))!;
        var contact = errors.OptionalText("contact", given.Contact, CaseContact.MaxName);
        var known = contact is null || errors.Any ? null : await LinkContact.FindAsync(db, acting.CentreId, contact, cancel);
        int? Place(Dim dim, string field, string? code) => Member(errors, frame, dim, field, code) ?? known?.Of(dim);
        var places = new CasePlaces(
            Place(Dim.Topic, "topic", given.Topic), Place(Dim.Channel, "channel", given.Channel), Place(Dim.Region, "region", given.Region), Place(Dim.Product, "product", given.Product), known?.Of(Dim.Queue));
        var read = given.Articles is not { Count: > 0 } numbers ? [] : await ReadableArticles.FindAsync(db, acting, [.. numbers.Distinct().Take(MostArticles)], cancel);
        errors.AddIf(given.Articles?.Distinct().Count() > read.Count, "articles", FieldErrors.UnknownCode);
        errors.AddIf(read.Count > 0 && acting.UserId is null, "articles", MayNot);
        if (errors.Any) return null;
        var who = customer is null ? known?.Customer : CustomerKey.Of(store, customer, frame.KeepsPhoneNumbers);
        var earlier = who is null || definition.Repeat is not { } repeat ? [] : await FindEarlier.OfAsync(db, acting.CentreId, who.Key, places.Topic, title, text, StoredCases.Now(desk.Time).AddDays(-repeat.Days), cancel);
        var raised = earlier.Count == 0 ? 0 : Math.Min(definition.Matrix[given.Impact][given.Urgency], definition.Repeat!.Raise);
        return new(title, text, DeskJson.Text(fields), DeskJson.Text(tags), given.Impact, given.Urgency, raised, owner!.Value, who, places, contact is null ? null : (contact, known is not null), read, earlier);
    }

    private static async Task<OpenedCase> AddAsync(DeskStore desk, CaseType type, Draft draft, CaseOrigin? origin, CancellationToken cancel)
    {
        var (db, time, acting, definition, now) = (desk.Db, desk.Time, desk.Acting, type.Document, StoredCases.Now(desk.Time));
        var row = new DeskCase
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            Number = (await db.Set<DeskCase>().Where(one => one.CentreId == acting.CentreId).MaxAsync(one => (int?)one.Number, cancel) ?? 0) + 1,
            TypeId = type.Id,
            Title = draft.Title,
            Fields = draft.Fields,
            Tags = draft.Tags,
            Impact = draft.Impact,
            Urgency = draft.Urgency,
            Priority = definition.Matrix[draft.Impact][draft.Urgency] - draft.Raised,
            Repeats = draft.Earlier.Count,
            Raised = draft.Raised,
            State = definition.States[0].Code,
            StateKind = definition.States[0].Kind,
            Customer = draft.Customer?.Key,
            CustomerLabel = draft.Customer?.Label,
            TopicId = draft.Places.Topic,
            ChannelId = draft.Places.Channel,
            RegionId = draft.Places.Region,
            ProductId = draft.Places.Product,
            QueueId = draft.Places.Queue,
            OwnerId = draft.Owner,
            WorkerId = draft.Owner,
            TeamId = await TeamOfAsync(db, acting.CentreId, draft.Owner, cancel),
            OpenedAt = origin?.At ?? now,
        };
        db.Add(row);
        db.Add(StoredCases.Entry(desk, row, CaseEntryKind.Opened, draft.Text, draft.Title, row.OpenedAt));
        if (draft.Contact is var (name, isFound)) LinkContact.Add(desk, row, name, isFound);
        foreach (var article in draft.Articles) ReadableArticles.Use(db, time, acting, row.Id, article);
        foreach (var (other, _) in draft.Earlier.Take(MostLinked)) LinkCases.Add(desk, row, other.Id, other.Number, CaseLinkKind.RepeatOf);
        var rules = origin is null ? definition.Promises : [origin.Promise, .. definition.Promises.Where(rule => rule.Code != origin.Promise.Code)];
        var promises = rules.Select(rule => CasePromise.Of(time, row, rule)).ToList();
        db.AddRange(promises);
        await WindClocks.RunAsync(db, desk.Calendars, time, row, promises, now, _ => [new(row.OpenedAt, ClockEventKind.Start)], cancel, row.Repeats > 0 ? [RuleCause.Repeat, RuleCause.PriorityOf(row)] : [RuleCause.PriorityOf(row)]);
        await WatchIdle.WindAsync(desk, row, type.Code, cancel);
        await CaseNews.OpenedAsync(desk, row, cancel);
        return new(row, type, definition, promises);
    }

    /// <summary>The team somebody works in; null for those who are in none.</summary>
    public static async Task<int?> TeamOfAsync(Db db, int centreId, Guid person, CancellationToken cancel) =>
        (await Members.EmployeesAsync(db, centreId, [person], cancel)).TryGetValue(person, out var employee) && await Staff.TeamsOfAsync(db, centreId, employee, cancel) is [var team, ..] ? team : null;

    /// <summary>Text of several lines, or null.</summary>
    public static string? Lines(FieldErrors errors, string? given)
    {
        var text = string.Concat((given ?? "").ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim();
        errors.AddIf(text.Length > CaseEntry.MaxText, "text", FieldErrors.TooLong);
        return text.Length == 0 ? null : text;
    }

    private static int? Member(FieldErrors errors, CentreFrame frame, Dim dim, string field, string? code)
    {
        if (string.IsNullOrEmpty(code)) return null;
        var found = frame.Members[dim].FirstOrDefault(member => member.Code == code);
        errors.AddIf(found is null, field, FieldErrors.UnknownCode);
        return found?.Id;
    }
}
