using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Recovery;
using Shouwen.App.Desk.Types;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Customers;

/// <summary>A case of a customer. That it is there everybody who speaks with them may know; only some may open it.</summary>
/// <param name="Broken">How many of its promises were broken.</param>
/// <param name="Recovery">How what we failed in was made good; null while that is open.</param>
/// <param name="HasRecovery">Whether there is one at all.</param>
public sealed record CustomerCase(
    int Number, string Title, string TypeName, string? TopicName, DateTimeOffset OpenedAt, DateTimeOffset? DoneAt, string StateName, CaseStateKind StateKind, string Owner, int Broken, bool HasRecovery, RecoveryOutcome? Recovery, bool MayOpen);

public sealed record CustomerContact(string Name, DateTimeOffset StartedAt, bool IsOutbound, int? TalkSeconds, string? ChannelName, string? QueueName, string? TopicName, string? Agent);

/// <summary>A mark that the customer gave when they were not satisfied, and the one when they were asked again; from `Least` to `Most`.</summary>
public sealed record CustomerMark(int CaseNumber, DateTimeOffset At, int Score, int? SecondScore, int Least, int Most);

/// <summary>A survey that the customer was asked in.</summary>
public sealed record CustomerAsked(string Wave, string Name, DateOnly On, bool WantsNoMore);

/// <summary>What we know of a customer.</summary>
/// <param name="Cases">How many; at most what is counted.</param>
/// <param name="Days">Contacts are of so many days.</param>
public sealed record CustomerHistory(
    string Label, int Cases, bool IsCapped, int Open, int Broken, int Recoveries, int Satisfied, int Days, IReadOnlyList<CustomerContact> Contacts, IReadOnlyList<CustomerMark> Marks, IReadOnlyList<CustomerAsked> Asked, KeysetPage<CustomerCase> Page);

/// <summary>
/// A customer as whoever works on a case of theirs has to know them: what is open, what we broke, what we did about it. Customers are found by a case or by their number, which
/// stands in no address. What somebody answered in a survey stays with the survey, and so does whether they did, but for marks from which a recovery came.
/// </summary>
internal static class ShowCustomer
{
    private const int MostCases = 1000;
    private const int MostContacts = 100;
    private const int MostAsked = 20;
    private const int Days = 92;

    internal sealed record Request([property: JsonRequired] string Customer);

    /// <param name="Number">The newest case of theirs that whoever asks may open; null where there is none.</param>
    internal sealed record Found(int? Number);

    public static async Task<Results<Ok<Found>, ProblemHttpResult>> Find(Request given, Db db, Store store, Acting acting, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var name = errors.Text("customer", given.Customer, 200);
        if (errors.Any) return errors.Problem();
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim>()))!;
        long? customer = CustomerKey.Of(store, name, frame.KeepsPhoneNumbers).Key;
        return TypedResults.Ok(new Found(await StoredCases.Of(db, acting, Act.DeskView).Where(row => row.Customer == customer).OrderByDescending(row => row.Number).Select(row => (int?)row.Number).FirstOrDefaultAsync(cancel)));
    }

    /// <param name="after">Number of the case behind which the page goes on.</param>
    public static async Task<Results<Ok<CustomerHistory>, ProblemHttpResult>> Handle(int number, int? after, int? limit, Db db, CustomerContacts contacts, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredCases.Of(db, acting, Act.DeskView).AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancel) is not { } one) return StoredCases.NotFound(number);
        if (one.Customer is not { } customer) return Problem.NotFound("desk.customerNotKnown", $"Nobody wrote down whose case {number} is.");
        var (size, frame) = (KeysetPage.Limit(limit), (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!);
        var theirs = db.Set<DeskCase>().AsNoTracking().Where(row => row.CentreId == acting.CentreId && row.Customer == customer);
        var all = await theirs.OrderByDescending(row => row.Number).Take(MostCases + 1).Select(row => new { row.Id, row.Number, row.StateKind }).ToListAsync(cancel);
        var ids = all.ConvertAll(row => row.Id);
        var broken = await db.Set<CasePromise>().Where(row => ids.Contains(row.CaseId) && row.BreachedAt != null).GroupBy(row => row.CaseId).Select(some => new { some.Key, Count = some.Count() }).ToDictionaryAsync(some => some.Key, some => some.Count, cancel);
        var recoveries = await db.Set<CaseRecovery>().AsNoTracking().Where(row => ids.Contains(row.CaseId)).ToDictionaryAsync(row => row.CaseId, cancel);
        var shown = await theirs.Where(row => after == null || row.Number < after).OrderByDescending(row => row.Number).Take(size + 1).ToListAsync(cancel);
        var numbers = shown.ConvertAll(row => row.Number);
        var mine = (await StoredCases.Of(db, acting, Act.DeskView).Where(row => numbers.Contains(row.Number)).Select(row => row.Number).ToListAsync(cancel)).ToHashSet();
        var types = await db.Set<CaseType>().AsNoTracking().Where(type => type.CentreId == acting.CentreId).ToDictionaryAsync(type => type.Id, cancel);
        var people = await Members.NamesAsync(db, [.. shown.Select(row => row.OwnerId).Distinct()], cancel);
        string? NameOf(Dim dim, int? id) => id is null ? null : frame.Members[dim].FirstOrDefault(member => member.Id == id)?.Name;
        var page = KeysetPage.Of(shown, size, Math.Min(all.Count, KeysetPage.CountBound), row => row.Number.ToString(CultureInfo.InvariantCulture)).Select(row => new CustomerCase(
            row.Number, row.Title, types[row.TypeId].Name, NameOf(Dim.Topic, row.TopicId), row.OpenedAt, row.DoneAt, types[row.TypeId].Document.State(row.State).Name, row.StateKind, people.GetValueOrDefault(row.OwnerId) ?? "",
            broken.GetValueOrDefault(row.Id), recoveries.ContainsKey(row.Id), recoveries.GetValueOrDefault(row.Id)?.Outcome, mine.Contains(row.Number)));
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[frame.Zone]).Date.ToDateOnly();
        var called = await contacts.ReadAsync(db, frame, customer, today.AddDays(1 - Days), today, MostContacts, cancel);
        var asked = await AskedOf.ListAsync(db, acting.CentreId, customer, MostAsked, cancel);
        return TypedResults.Ok(new CustomerHistory(
            one.CustomerLabel ?? "", Math.Min(all.Count, MostCases), all.Count > MostCases, all.Count(row => row.StateKind != CaseStateKind.Done), broken.Values.Sum(), recoveries.Count, recoveries.Values.Count(row => row.Outcome == RecoveryOutcome.Satisfied), Days,
            [.. called.Select(contact => new CustomerContact(contact.ExternalId, contact.Started, contact.IsOutbound, contact.Talk, NameOf(Dim.Channel, IdOf(contact, Dim.Channel)), NameOf(Dim.Queue, IdOf(contact, Dim.Queue)), NameOf(Dim.Topic, IdOf(contact, Dim.Topic)), NameOf(Dim.Agent, IdOf(contact, Dim.Agent))))],
            await MarksAsync(db, acting.CentreId, recoveries.Values, cancel), [.. asked.Select(one => new CustomerAsked(one.Wave, one.WaveName, one.On, one.WantsNoMore))], page));
    }

    private static int? IdOf(ContactFacts contact, Dim dim) => contact.Members.TryGetValue(dim, out var id) ? id : null;

    private static async Task<IReadOnlyList<CustomerMark>> MarksAsync(Db db, int centreId, IEnumerable<CaseRecovery> recoveries, CancellationToken cancel)
    {
        var low = recoveries.Where(row => row.FollowUp is not null).ToList();
        var marks = await FollowUpMark.OfAsync(db, centreId, [.. low.Select(row => row.FollowUp!.Value)], cancel);
        return [.. low.Where(row => marks.ContainsKey(row.FollowUp!.Value)).OrderByDescending(row => row.OpenedAt).Select(row => (row, Mark: marks[row.FollowUp!.Value]))
            .Select(one => new CustomerMark(one.row.CaseNumber, one.row.OpenedAt, one.Mark.Score, one.Mark.SecondScore, one.Mark.Least, one.Mark.Most))];
    }
}
