using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Types;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Cases;

public enum RepeatReason { SameTopic, LikeText }

/// <summary>An earlier case of the same customer about the same.</summary>
/// <param name="MayOpen">Whether whoever asks may open it; that it is there they may know, because they speak with the customer.</param>
public sealed record EarlierCase(int Number, string Title, DateTimeOffset OpenedAt, string StateName, CaseStateKind StateKind, string Owner, RepeatReason Why, bool MayOpen);

/// <summary>What is known of a case while it is entered. It comes in the body, so that no number of a customer stands in an address.</summary>
public sealed record EarlierAsked([property: JsonRequired] string Type, string? Customer, string? Topic, string? Title, string? Text);

/// <summary>Earlier cases, the newest first, and by how many steps they raise the priority.</summary>
public sealed record EarlierCases(IReadOnlyList<EarlierCase> Items, int Raise, int Days);

/// <summary>Whether a customer brings up the same again: the same topic, or nearly the same words, within the days that the kind of case says.</summary>
internal static class FindEarlier
{
    private const int MostLookedAt = 100;
    private const int MostTold = 10;

    public static async Task<Results<Ok<EarlierCases>, ProblemHttpResult>> Handle(EarlierAsked asked, Db db, Store store, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await KeepCaseType.FindAsync(db, acting.CentreId, asked.Type, cancel) is not { } type) return KeepCaseType.NotFound(asked.Type);
        var repeat = type.Document.Repeat;
        var none = new EarlierCases([], 0, repeat?.Days ?? 0);
        if (repeat is null || string.IsNullOrWhiteSpace(asked.Customer)) return TypedResults.Ok(none);
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim>()))!;
        var customer = CustomerKey.Of(store, asked.Customer.Trim(), frame.KeepsPhoneNumbers).Key;
        var topic = frame.Members[Dim.Topic].FirstOrDefault(member => member.Code == asked.Topic)?.Id;
        var found = await OfAsync(db, acting.CentreId, customer, topic, asked.Title, asked.Text, StoredCases.Now(time).AddDays(-repeat.Days), cancel);
        if (found.Count == 0) return TypedResults.Ok(none);
        var numbers = found.Select(one => one.Row.Number).ToList();
        var mine = (await StoredCases.Of(db, acting, Act.DeskView).Where(row => numbers.Contains(row.Number)).Select(row => row.Number).ToListAsync(cancel)).ToHashSet();
        var types = (await db.Set<CaseType>().AsNoTracking().Where(row => row.CentreId == acting.CentreId).ToListAsync(cancel)).ToDictionary(row => row.Id, row => row.Document);
        var people = await Members.NamesAsync(db, [.. found.Select(one => one.Row.OwnerId).Distinct()], cancel);
        return TypedResults.Ok(new EarlierCases([.. found.Take(MostTold).Select(one => new EarlierCase(
            one.Row.Number, one.Row.Title, one.Row.OpenedAt, types[one.Row.TypeId].State(one.Row.State).Name, one.Row.StateKind, people.GetValueOrDefault(one.Row.OwnerId) ?? "", one.Why, mine.Contains(one.Row.Number)))], repeat.Raise, repeat.Days));
    }

    /// <summary>The newest first.</summary>
    public static async Task<List<(DeskCase Row, RepeatReason Why)>> OfAsync(Db db, int centreId, long customer, int? topic, string? title, string? text, DateTimeOffset since, CancellationToken cancel)
    {
        var rows = await db.Set<DeskCase>().AsNoTracking().Where(row => row.CentreId == centreId && row.Customer == customer && row.OpenedAt >= since)
            .OrderByDescending(row => row.OpenedAt).Take(MostLookedAt).ToListAsync(cancel);
        var ids = rows.Where(row => topic is null || row.TopicId != topic).Select(row => row.Id).ToList();
        var words = await db.Set<CaseEntry>().AsNoTracking().Where(entry => ids.Contains(entry.CaseId) && entry.Kind == CaseEntryKind.Opened).ToDictionaryAsync(entry => entry.CaseId, entry => entry.Text, cancel);
        var said = new LikeText(title, text);
        return [.. rows
            .Select(row => (Row: row, Why: topic is not null && row.TopicId == topic ? RepeatReason.SameTopic : said.IsLike(row.Title, words.GetValueOrDefault(row.Id)) ? RepeatReason.LikeText : (RepeatReason?)null))
            .Where(one => one.Why is not null).Select(one => (one.Row, one.Why!.Value))];
    }
}
