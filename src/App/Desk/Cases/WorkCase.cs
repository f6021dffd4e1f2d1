using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Escalation;
using Shouwen.App.Desk.Mail;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Supplies;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Desk.Cases;

/// <summary>What is done with a case: read, written in, moved on, changed. Every act winds the clocks of its promises.</summary>
internal static class WorkCase
{
    public const string NoReply = "notText";

    public static async Task<Results<Ok<CaseForm>, ProblemHttpResult>> Read(int number, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredCases.LoadAsync(db, acting, Act.DeskView, number, cancel) is not { } opened) return StoredCases.NotFound(number);
        ETag.Set(http, opened.Row.Version);
        return TypedResults.Ok(await StoredCases.FormAsync(new(db, calendars, time, acting), opened, cancel));
    }

    /// <summary>Oldest first.</summary>
    public static async Task<Results<Ok<KeysetPage<TimelineEntry>>, ProblemHttpResult>> Timeline(int number, Db db, Acting acting, long? after, int? limit, CancellationToken cancel)
    {
        if (await StoredCases.Of(db, acting, Act.DeskView).AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancel) is not { } row) return StoredCases.NotFound(number);
        var size = KeysetPage.Limit(limit);
        var all = db.Set<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == row.Id && entry.CorrectsId == null);
        var count = await all.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        if (after is { } last) all = all.Where(entry => entry.Id > last);
        var page = await all.OrderBy(entry => entry.Id).Take(size + 1).ToListAsync(cancel);
        var corrections = await CorrectEntry.OfAsync(db, row.Id, page, cancel);
        var works = await StoredCases.Of(db, acting, Act.DeskWork).AnyAsync(one => one.Id == row.Id, cancel);
        return TypedResults.Ok(KeysetPage.Of(page.ConvertAll(entry => LineOf(entry, [.. corrections[entry.Id]], works && acting.UserId is not null && entry.ById == acting.UserId && CorrectEntry.MayBeCorrected(entry.Kind))), size, count, entry => $"{entry.Id}"));
    }

    private static TimelineEntry LineOf(CaseEntry entry, IReadOnlyList<CaseEntry> corrections, bool mayCorrect) => corrections.Count == 0
        ? new(entry.Id, entry.At, entry.Kind, entry.By, entry.Text, entry.About, entry.Id, [], mayCorrect)
        : new(entry.Id, entry.At, entry.Kind, entry.By, corrections[^1].Text, entry.About, corrections[^1].Id, [.. corrections.Prepend(entry).SkipLast(1).Select(one => new EarlierText(one.At, one.By, one.Text))], mayCorrect);

    /// <summary>
    /// A message of the customer, a public reply, or a note of ours. Only a reply that a person writes answers the customer: what a program sends by itself stands in the
    /// timeline and ends no promise. What is added makes nobody's edit of the case late, so the version stays.
    /// </summary>
    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Write(
        int number, CaseText given, Db db, WorkingCalendars calendars, PostOffice office, ThreadSeal seal, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var errors = new FieldErrors();
            var text = OpenCase.Lines(errors, given.Text);
            errors.AddIf(text is null, "text", FieldErrors.Required);
            errors.AddIf(given.Kind is not (CaseEntryKind.Message or CaseEntryKind.Reply or CaseEntryKind.Note), "kind", NoReply);
            if (errors.Any) return errors.Problem();
            db.Add(StoredCases.Entry(desk, opened.Row, given.Kind, text));
            if (given.Kind == CaseEntryKind.Reply) await QueueLetter.ReplyAsync(desk, office, seal, opened.Row, text!, cancel);
            if (given.Kind == CaseEntryKind.Message) await CaseNews.WroteAsync(desk, opened.Row, text, cancel);
            var now = StoredCases.Now(time);
            await WindClocks.RunAsync(db, calendars, time, opened.Row, opened.Promises, now, promise => ClockLines.OfText(promise.Kind, given.Kind, now, acting.Kind == ActingKind.Person), cancel);
            return null;
        }, cancel);
    }

    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Move(int number, CaseMove given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var (row, definition) = (opened.Row, opened.Definition);
            if (definition.Transitions.FirstOrDefault(one => one.Code == given.Transition) is not { } way) return Problem.Invalid("transition", FieldErrors.UnknownCode);
            if (!way.From.Contains(row.State)) return Problem.Conflict("desk.notFromHere", $"“{way.Name}” does not lead on from {definition.State(row.State).Name}.");
            var errors = new FieldErrors();
            var to = definition.State(way.To);
            var reason = errors.OptionalText("reason", given.Reason, DeskCase.MaxReason);
            // A clock that stands still says why.
            errors.AddIf(reason is null && (way.NeedsReason || (to.Kind == CaseStateKind.Waiting && row.StateKind != CaseStateKind.Waiting)), "reason", FieldErrors.Required);
            var fields = CaseFields.Change(errors, definition, row, given.Fields, way.Fields);
            if (errors.Any) return errors.Problem();
            if (to.Kind == CaseStateKind.Done && await FollowUpMark.OpenOfAsync(db, row.Id, cancel) is { } followUp)
                return Problem.Of(409, "desk.followUpOpen", $"Follow-up {followUp} of the case has not ended: say what came of it, and the case is done with it.", ("followUp", followUp));
            if (to.Kind == CaseStateKind.Done && await HinderedAsync(db, row, cancel) is { } hindered) return hindered;
            var stood = FieldChanges.Of(row, definition);
            row.Fields = DeskJson.Text(fields);
            if (FieldChanges.Between(stood, FieldChanges.Of(row, definition)) is { } filled) db.Add(StoredCases.Entry(desk, row, CaseEntryKind.Changed, filled));
            await MoveCase.ToAsync(desk, opened, to, way.Name, reason, cancel);
            return null;
        }, cancel);
    }

    /// <summary>What has to happen before a case can be done; null where nothing does.</summary>
    public static async Task<ProblemHttpResult?> HinderedAsync(Db db, DeskCase row, CancellationToken cancel)
    {
        if (await ReviewCase.IsDueAsync(db, row.Id, cancel)) return Problem.Conflict("desk.reviewDue", "The case has to be reviewed first: somebody who leads writes down what they found.");
        return await StoredPurchases.OpenOfAsync(db, row.Id, cancel) is { } purchase
            ? Problem.Of(409, "desk.purchaseOpen", $"Purchase {purchase} of the case has not ended: verify what was delivered, or withdraw it, before the case is done.", ("purchase", purchase))
            : null;
    }

    /// <summary>Another impact or urgency may be another priority, and that another target, counted from creation.</summary>
    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Change(int number, CaseChange asked, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var (row, definition, errors) = (opened.Row, opened.Definition, new FieldErrors());
            if ((asked.Seen is { } seen ? MergeChange.Of(asked, seen, row) : asked) is not { } given) return Problem.Changed(await StoredCases.FormAsync(desk, opened, cancel));
            var title = errors.Text("title", given.Title, DeskCase.MaxTitle);
            errors.AddIf(given.Impact < 0 || given.Impact >= definition.Impacts.Count, "impact", FieldErrors.OutOfRange);
            errors.AddIf(given.Urgency < 0 || given.Urgency >= definition.Urgencies.Count, "urgency", FieldErrors.OutOfRange);
            var fields = CaseFields.Change(errors, definition, row, given.Fields);
            var tags = given.Tags is null ? DeskJson.Read<List<string>>(row.Tags) : CaseFields.Tags(errors, given.Tags);
            if (errors.Any) return errors.Problem();
            var (now, before, stood) = (StoredCases.Now(time), row.Priority, FieldChanges.Of(row, definition));
            (row.Title, row.Impact, row.Urgency, row.Priority) = (title, given.Impact, given.Urgency, Math.Max(0, definition.Matrix[given.Impact][given.Urgency] - row.Raised));
            (row.Fields, row.Tags, row.Version) = (DeskJson.Text(fields), DeskJson.Text(tags), row.Version + 1);
            db.Add(StoredCases.Entry(desk, row, CaseEntryKind.Changed, FieldChanges.Between(stood, FieldChanges.Of(row, definition)), before == row.Priority ? null : $"{StoredCases.NameOf(definition, before)} → {StoredCases.NameOf(definition, row.Priority)}"));
            await WindClocks.RunAsync(db, calendars, time, row, opened.Promises, now, promise => before == row.Priority ? [] : ClockLines.OfPriority(promise, definition, row.Priority, now), cancel, row.Priority < before ? [RuleCause.PriorityOf(row)] : []);
            return null;
        }, cancel);
    }
}
