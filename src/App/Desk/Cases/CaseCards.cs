using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Cases;

/// <summary>A case in a list.</summary>
/// <param name="Breaks">The promise that is due next, or has been for the longest.</param>
/// <param name="LeftSeconds">Working time until that deadline; negative once it has passed. Null where nothing is due.</param>
public sealed record CaseCard(
    int Number, string Type, string TypeName, string Title, IReadOnlyList<string> Tags, int Priority, string PriorityName, bool IsMostUrgent, string State, string StateName, CaseStateKind StateKind, string? Customer,
    string? TopicName, string? TeamName, CasePerson Owner, CasePerson? Worker, DateTimeOffset OpenedAt, DateTimeOffset? DueAt, string? Breaks, double? LeftSeconds, bool IsOverdue, bool IsBreached, bool IsExcused, int Repeats);

/// <summary>Rows as cards: names instead of ids, and how much working time is left.</summary>
internal static class CaseCards
{
    public static async Task<Func<DeskCase, CaseCard>> ForAsync(DeskStore desk, IReadOnlyList<DeskCase> rows, IReadOnlyDictionary<Guid, CaseType> types, CancellationToken cancel)
    {
        var (db, now) = (desk.Db, StoredCases.Now(desk.Time));
        var people = await Members.NamesAsync(db, [.. rows.SelectMany(row => new[] { row.OwnerId, row.WorkerId }).OfType<Guid>().Distinct()], cancel);
        var definitions = rows.Select(row => row.TypeId).Distinct().ToDictionary(id => id, id => types[id].Document);
        var frame = (await CentreFrame.LoadAsync(db, desk.Acting.CentreId, cancel, new HashSet<Dim> { Dim.Team }))!;
        string? Name(Dim dim, int? id) => id is null ? null : frame.Members[dim].FirstOrDefault(member => member.Id == id)?.Name;
        var ids = rows.Select(row => row.Id).ToList();
        var promises = (await db.Set<CasePromise>().AsNoTracking().Where(promise => ids.Contains(promise.CaseId) && promise.DueAt != null && promise.EndedAt == null && promise.State != PromiseState.Paused).ToListAsync(cancel))
            .GroupBy(promise => promise.CaseId).ToDictionary(group => group.Key, group => group.MinBy(promise => promise.DueAt)!);
        var hours = await ClockHours.OfAsync(db, desk.Calendars, promises.Values, cancel);
        return row =>
        {
            var (type, definition) = (types[row.TypeId], definitions[row.TypeId]);
            var next = promises.GetValueOrDefault(row.Id);
            double? left = next is null ? null : hours.Now(next).Calendar.WorkingTimeBetween(Instant.FromDateTimeOffset(now), Instant.FromDateTimeOffset(next.DueAt!.Value)).TotalSeconds;
            return new(
                row.Number, type.Code, type.Name, row.Title, DeskJson.Read<List<string>>(row.Tags), row.Priority, StoredCases.NameOf(definition, row.Priority), row.Priority == 0, row.State,
                definition.State(row.State).Name, row.StateKind, row.CustomerLabel, Name(Dim.Topic, row.TopicId), Name(Dim.Team, row.TeamId), new(row.OwnerId, people.GetValueOrDefault(row.OwnerId) ?? ""),
                row.WorkerId is { } worker ? new(worker, people.GetValueOrDefault(worker) ?? "") : null, row.OpenedAt, next?.DueAt, next?.Name, left, next?.DueAt < now, row.IsBreached, row.IsExcused, row.Repeats);
        };
    }
}
