using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Contacts;

/// <summary>A contact of a case.</summary>
/// <param name="StartedAt">Null, as what follows it, while no import has brought the contact.</param>
/// <param name="Agent">Who had it.</param>
public sealed record LinkedContact(string Name, DateTimeOffset? StartedAt, bool IsOutbound, int? TalkSeconds, string? ChannelName, string? QueueName, string? Agent);

/// <summary>Calls, chats and visits of a case: which they were, and what imports know of them.</summary>
internal static class LinkContact
{
    internal sealed record Request([property: JsonRequired] string Name);

    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Link(int number, Request given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var errors = new FieldErrors();
            var name = errors.Text("name", given.Name, CaseContact.MaxName);
            if (errors.Any) return errors.Problem();
            var linked = await db.Set<CaseContact>().Where(row => row.CaseId == opened.Row.Id).Select(row => row.Name).ToListAsync(cancel);
            if (linked.Contains(name)) return Problem.Invalid("name", "linkedAlready");
            if (linked.Count >= CaseContact.MostOfCase) return Problem.Invalid("name", "tooMany");
            var found = await FindAsync(db, opened.Row.CentreId, name, cancel);
            Add(desk, opened.Row, name, found is not null);
            if (found is { } contact)
                (opened.Row.RegionId, opened.Row.ProductId, opened.Row.QueueId) = (opened.Row.RegionId ?? contact.Of(Dim.Region), opened.Row.ProductId ?? contact.Of(Dim.Product), opened.Row.QueueId ?? contact.Of(Dim.Queue));
            return null;
        }, cancel);
    }

    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Unlink(int number, string name, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            if (await db.Set<CaseContact>().SingleOrDefaultAsync(row => row.CaseId == opened.Row.Id && row.Name == name, cancel) is not { } row) return Problem.NotFound("desk.noContact", $"Case {number} has no contact of this name.");
            db.Remove(row);
            db.Add(StoredCases.Entry(desk, opened.Row, CaseEntryKind.ContactUnlinked, about: name));
            return null;
        }, cancel);
    }

    /// <summary>The contact, and a line in the timeline; saved with the caller's changes.</summary>
    public static void Add(DeskStore desk, DeskCase row, string name, bool isFound)
    {
        var now = StoredCases.Now(desk.Time);
        desk.Db.Add(new CaseContact { CaseId = row.Id, Name = name, CentreId = row.CentreId, At = now, FoundAt = isFound ? now : null });
        desk.Db.Add(StoredCases.Entry(desk, row, CaseEntryKind.ContactLinked, about: name));
    }

    /// <summary>Of two systems that have one of that name, the newer.</summary>
    public static async Task<NamedContact?> FindAsync(Db db, int centreId, string name, CancellationToken cancel) => await NamedContacts.OfAsync(db, centreId, [name], cancel) is [var newest, ..] ? newest : null;

    public static async Task<IReadOnlyList<(string Name, NamedContact? Found)>> OfAsync(Db db, DeskCase row, CancellationToken cancel)
    {
        var names = await db.Set<CaseContact>().AsNoTracking().Where(one => one.CaseId == row.Id).OrderBy(one => one.At).Select(one => one.Name).Take(CaseContact.MostOfCase).ToListAsync(cancel);
        var found = (await NamedContacts.OfAsync(db, row.CentreId, names, cancel)).ToLookup(contact => contact.Name);
        return names.ConvertAll(name => (name, found[name].FirstOrDefault()));
    }

    public static LinkedContact Form(string name, NamedContact? found, Func<Dim, int?, Member?> member) => new(
        name, found?.Started, found?.IsOutbound == true, found?.Talk, member(Dim.Channel, found?.Of(Dim.Channel))?.Name, member(Dim.Queue, found?.Of(Dim.Queue))?.Name, member(Dim.Agent, found?.Of(Dim.Agent))?.Name);
}
