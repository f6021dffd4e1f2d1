using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.CaseLogs;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Http;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Desk.Recovery;

/// <summary>A share with what it is a share of, and how sure it is (Wilson, 95 %).</summary>
public sealed record ShareFigure(int Count, int Of, double Value, double Low, double High)
{
    /// <summary>Null of nothing.</summary>
    internal static ShareFigure? OfThem(IReadOnlyCollection<bool> them) =>
        AnswerShare.AtLeast(1, them.Select(one => one ? 1.0 : 0).ToArray()) is { } share ? new(them.Count(one => one), share.Answers, share.Value, share.Interval.Low, share.Interval.High) : null;
}

/// <summary>A mean of marks, each as a share of the way from the worst to the best of its scale.</summary>
public sealed record MarkFigure(int Of, double Value);

/// <summary>Recoveries of some cases: how many, at what cost, and what they did.</summary>
/// <param name="Satisfied">Of those that were reached when asked again.</param>
/// <param name="CameBack">Of recovered cases that have been done for long enough, those whose customer was back on the topic.</param>
/// <param name="OthersCameBack">The same of comparable cases without a recovery.</param>
public sealed record RecoveryFigures(int Opened, int Closed, long Cents, int Given, ShareFigure? Satisfied, ShareFigure? CameBack, ShareFigure? OthersCameBack, MarkFigure? MarkBefore, MarkFigure? MarkAfter);

public sealed record TopicRecovery(string? Code, string? Name, RecoveryFigures Figures);

/// <param name="IsCapped">Whether there were more cases than are looked at; then it is the newest that count.</param>
public sealed record RecoverySummary(string Currency, int ReturnDays, RecoveryFigures All, IReadOnlyList<TopicRecovery> Topics, bool IsCapped);

/// <summary>
/// What recoveries cost and what they did, of cases opened on dates. Compared are cases without a recovery that could have had one: of a kind that opens one, or with a broken promise.
/// </summary>
internal static class ShowRecoveries
{
    private const int MostCases = 20_000;

    private const int CustomersAtOnce = 2000;

    private sealed record Row(Guid Id, long? Customer, int? Topic, DateTimeOffset? DoneAt)
    {
        /// <summary>When the customer was back on the topic for the first time after it was done.</summary>
        public DateTimeOffset? Next { get; set; }
    }

    public static async Task<Results<Ok<RecoverySummary>, ProblemHttpResult>> Handle(DateOnly? from, DateOnly? to, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (await CaseLogPeriod.ReadAsync(db, acting, from, to, null, null, errors, cancel) is not { } period) return errors.Problem();
        var rules = await KeepRecoveryRules.OfAsync(db, acting.CentreId, cancel);
        var kinds = period.Types.Values.Where(type => rules.Every.Contains(type.Code)).Select(type => type.Id).ToList();
        var looked = period.Cases(db, acting).Where(row => row.IsBreached || kinds.Contains(row.TypeId) || db.Set<CaseRecovery>().Any(one => one.CaseId == row.Id));
        var rows = await looked.OrderByDescending(row => row.OpenedAt).Take(MostCases + 1).Select(row => new Row(row.Id, row.Customer, row.TopicId, row.DoneAt)).ToListAsync(cancel);
        await FindReturnsAsync(db, acting.CentreId, rows, cancel);
        var recoveries = await (from one in db.Set<CaseRecovery>().AsNoTracking() join row in looked on one.CaseId equals row.Id select one).Take(MostCases).ToDictionaryAsync(one => one.CaseId, cancel);
        var marks = await FollowUpMark.OfAsync(db, acting.CentreId, [.. recoveries.Values.Select(one => one.FollowUp).OfType<int>()], cancel);
        var now = StoredCases.Now(time);
        RecoveryFigures Of(IReadOnlyCollection<Row> some) => Figures(some, recoveries, marks, rules.ReturnDays, now);
        var counted = rows.Take(MostCases).ToList();
        var topics = period.Frame.Members[Dim.Topic].ToDictionary(member => member.Id);
        var byTopic = counted.GroupBy(row => row.Topic).Where(group => group.Any(row => recoveries.ContainsKey(row.Id)))
            .Select(group => (Topic: group.Key is { } id ? topics.GetValueOrDefault(id) : null, Figures: Of([.. group])))
            .OrderByDescending(one => one.Figures.Cents).ThenByDescending(one => one.Figures.Opened);
        var currency = (await CentreCard.ListAsync(db, [acting.CentreId], cancel)).Single().Currency;
        return TypedResults.Ok(new RecoverySummary(currency, rules.ReturnDays, Of(counted), [.. byTopic.Select(one => new TopicRecovery(one.Topic?.Code, one.Topic?.Name, one.Figures))], rows.Count > MostCases));
    }

    /// <summary>By customers, some thousand at a time: asked for each case by itself, a store may go through all that were opened since.</summary>
    private static async Task FindReturnsAsync(Db db, int centreId, List<Row> rows, CancellationToken cancel)
    {
        var done = rows.Where(row => row is { Customer: not null, Topic: not null, DoneAt: not null }).ToLookup(row => row.Customer!.Value);
        foreach (var some in done.Select(group => (long?)group.Key).Chunk(CustomersAtOnce))
        {
            var opened = (await db.Set<DeskCase>().AsNoTracking().Where(row => row.CentreId == centreId && EF.Parameter(some).Contains(row.Customer) && row.TopicId != null)
                .Select(row => new { row.Customer, row.TopicId, row.OpenedAt }).ToListAsync(cancel)).ToLookup(row => (row.Customer, row.TopicId), row => row.OpenedAt);
            foreach (var row in some.SelectMany(customer => done[customer!.Value]))
                row.Next = opened[(row.Customer, row.Topic)].Where(at => at > row.DoneAt).Select(at => (DateTimeOffset?)at).DefaultIfEmpty().Min();
        }
    }

    private static RecoveryFigures Figures(IReadOnlyCollection<Row> rows, Dictionary<Guid, CaseRecovery> recoveries, IReadOnlyDictionary<int, FollowUpMark> marks, int days, DateTimeOffset now)
    {
        var own = rows.Select(row => recoveries.GetValueOrDefault(row.Id)).OfType<CaseRecovery>().ToList();
        // Whose time to come back is not over yet says nothing either way.
        ShareFigure? CameBack(bool recovered) => ShareFigure.OfThem([.. rows.Where(row => recoveries.ContainsKey(row.Id) == recovered && row.DoneAt is { } done && done.AddDays(days) <= now).Select(row => row.Next <= row.DoneAt!.Value.AddDays(days))]);
        var asked = own.Where(one => one.FollowUp is { } number && marks.ContainsKey(number)).Select(one => marks[one.FollowUp!.Value]).ToList();
        double Share(int mark, int least, int most) => (double)(mark - least) / (most - least);
        var after = own.Where(one => one.Score is not null).Select(one => Share(one.Score!.Value, 1, WorkRecovery.BestScore))
            .Concat(own.Where(one => one.Score is null && one.FollowUp is { } number && marks.GetValueOrDefault(number)?.SecondScore is not null).Select(one => marks[one.FollowUp!.Value]).Select(mark => Share(mark.SecondScore!.Value, mark.Least, mark.Most))).ToList();
        var given = own.Where(one => one.Compensation == CompensationState.Given).ToList();
        return new(
            own.Count, own.Count(one => one.ClosedAt is not null), given.Sum(one => one.CompensationCents), given.Count,
            ShareFigure.OfThem([.. own.Where(one => one.Outcome is RecoveryOutcome.Satisfied or RecoveryOutcome.Dissatisfied).Select(one => one.Outcome == RecoveryOutcome.Satisfied)]), CameBack(true), CameBack(false),
            asked.Count == 0 ? null : new(asked.Count, asked.Average(mark => Share(mark.Score, mark.Least, mark.Most))), after.Count == 0 ? null : new(after.Count, after.Average()));
    }
}
