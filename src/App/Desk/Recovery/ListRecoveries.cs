using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Recovery;

/// <summary>Recoveries: those that are open, those whose customer is to be called by now, those that wait for approval, those that ended. Calls by when they are due, the others the newest case first.</summary>
internal static class ListRecoveries
{
    private const string Open = "open";
    private const string Calls = "calls";
    private const string Asked = "asked";
    private const string Closed = "closed";

    internal sealed record Query(string? Show, string? Topic, string? Reason, string? After, int? Limit);

    public static async Task<Results<Ok<KeysetPage<RecoveryCard>>, ProblemHttpResult>> Handle([AsParameters] Query asked, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var (errors, now, size) = (new FieldErrors(), StoredCases.Now(time), KeysetPage.Limit(asked.Limit));
        var show = string.IsNullOrEmpty(asked.Show) ? Open : asked.Show;
        var mine = StoredCases.Of(db, acting, Act.DeskView);
        var rows = db.Set<CaseRecovery>().AsNoTracking().Where(row => row.CentreId == acting.CentreId);
        rows = show switch
        {
            Open => rows.Where(row => row.ClosedAt == null),
            Calls => rows.Where(row => row.ClosedAt == null && row.CallDueAt <= now),
            Asked => rows.Where(row => row.Compensation == CompensationState.Asked),
            Closed => rows.Where(row => row.ClosedAt != null),
            _ => rows.Where(_ => false),
        };
        errors.AddIf(show is not (Open or Calls or Asked or Closed), "show", FieldErrors.UnknownCode);
        if (!string.IsNullOrEmpty(asked.Reason))
        {
            var isOne = Enum.TryParse<RecoveryReason>(asked.Reason, ignoreCase: true, out var reason) && Enum.IsDefined(reason);
            errors.AddIf(!isOne, "reason", FieldErrors.UnknownCode);
            rows = rows.Where(row => row.Reason == reason);
        }

        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim>()))!;
        var topic = frame.Members[Dim.Topic].FirstOrDefault(member => member.Code == asked.Topic)?.Id;
        errors.AddIf(topic is null && !string.IsNullOrEmpty(asked.Topic), "topic", FieldErrors.UnknownCode);
        if (errors.Any) return errors.Problem();
        // Whoever sees the centre needs no case to be looked at for that.
        if (acting.ScopeOf(Act.DeskView) != Scope.Centre) rows = rows.Where(row => mine.Any(one => one.Id == row.CaseId));
        if (topic is not null) rows = rows.Where(row => db.Set<DeskCase>().Any(one => one.Id == row.CaseId && one.TopicId == topic));
        var count = await rows.Take(KeysetPage.CountBound + 1).CountAsync(cancel);
        var page = show == Calls ? await ByCallAsync(rows, asked.After, size, cancel) : await ByNumberAsync(rows, asked.After, size, cancel);
        var card = await CardsAsync(db, acting, frame, page, now, cancel);
        return TypedResults.Ok(KeysetPage.Of(page, size, count, row => show == Calls ? string.Create(CultureInfo.InvariantCulture, $"{row.CallDueAt!.Value.ToUnixTimeMilliseconds()}.{row.CaseNumber}") : $"{row.CaseNumber}").Select(card));
    }

    private static Task<List<CaseRecovery>> ByNumberAsync(IQueryable<CaseRecovery> rows, string? after, int size, CancellationToken cancel)
    {
        if (int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) rows = rows.Where(row => row.CaseNumber < last);
        return rows.OrderByDescending(row => row.CaseNumber).Take(size + 1).ToListAsync(cancel);
    }

    private static Task<List<CaseRecovery>> ByCallAsync(IQueryable<CaseRecovery> rows, string? after, int size, CancellationToken cancel)
    {
        if (after?.Split('.') is [var due, var number] && long.TryParse(due, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DueCase.Never.ToUnixTimeMilliseconds() && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            var place = DateTimeOffset.FromUnixTimeMilliseconds(at);
            rows = rows.Where(row => row.CallDueAt > place || (row.CallDueAt == place && row.CaseNumber > last));
        }

        return rows.OrderBy(row => row.CallDueAt).ThenBy(row => row.CaseNumber).Take(size + 1).ToListAsync(cancel);
    }

    private static async Task<Func<CaseRecovery, RecoveryCard>> CardsAsync(Db db, Acting acting, CentreFrame frame, List<CaseRecovery> page, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = page.ConvertAll(row => row.CaseId);
        var cases = await db.Set<DeskCase>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        var types = await db.Set<CaseType>().AsNoTracking().Where(row => row.CentreId == acting.CentreId).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        var people = await Members.NamesAsync(db, [.. cases.Values.Select(row => row.OwnerId).Distinct()], cancel);
        var topics = frame.Members[Dim.Topic].ToDictionary(member => member.Id, member => member.Name);
        var limit = await StoredRecoveries.LimitAsync(db, acting, await KeepRecoveryRules.OfAsync(db, acting.CentreId, cancel), cancel);
        return row =>
        {
            var one = cases[row.CaseId];
            return new(
                row.CaseNumber, one.Title, types[one.TypeId], one.TopicId is { } topic ? topics.GetValueOrDefault(topic) : null, one.CustomerLabel, people.GetValueOrDefault(one.OwnerId) ?? "", row.Reason, row.OpenedAt,
                row.ApologisedAt is not null, row.FixedAt is not null, row.Compensation, row.CompensationName, row.CompensationCents, row.AskedBy, StoredRecoveries.MayDecide(row, acting, limit), row.CallDueAt,
                StoredRecoveries.IsCallDue(row, now), row.Outcome, row.Score, row.ClosedAt);
        };
    }
}
