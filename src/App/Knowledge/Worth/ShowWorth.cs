using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Articles;
using Shouwen.App.Knowledge.OnCases;
using Shouwen.App.Knowledge.Searching;
using Shouwen.Engines.Clock;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Tiers;

namespace Shouwen.App.Knowledge.Worth;

/// <summary>What knowledge is worth: where cases are solved, with an article and without, and what is missing.</summary>
internal static class ShowWorth
{
    public const int MostDays = 366;
    private const int Usual = 90;
    private const int MostSearches = 20;

    public static async Task<Results<Ok<KnowledgeWorth>, ProblemHttpResult>> Handle(DateOnly? from, DateOnly? to, string? topic, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Agent }))!;
        var (errors, today) = (new FieldErrors(), StoredArticles.Today(frame.Zone, time));
        var (first, last) = (from ?? (to ?? today).AddDays(1 - Usual), to ?? today);
        errors.AddIf(last < first, "to", "beforeFrom");
        errors.AddIf(last.DayNumber - first.DayNumber >= MostDays, "to", "tooManyDays");
        errors.AddIf(first.Year < 1970 || last.Year > 9000, "to", FieldErrors.OutOfRange);
        var one = StoredArticles.Topic(errors, frame, topic);
        if (errors.Any) return errors.Problem();
        var zone = DateTimeZoneProviders.Tzdb[frame.Zone];
        DateTimeOffset Midnight(DateOnly date) => zone.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant().ToDateTimeOffset();
        var rows = await SolvedCases.ReadAsync(db, frame, Midnight(first), Midnight(last.AddDays(1)), one, cancel);
        var solved = await WithTimesAsync(db, calendars, acting, rows, cancel);
        var published = await StoredArticles.Published(db, acting).AsNoTracking().Select(row => new { row.PublishedTopicId, row.PublishedAudience, row.ReviewOn }).ToListAsync(cancel);
        var reach = published.Where(row => row.PublishedTopicId is not null).GroupBy(row => row.PublishedTopicId!.Value)
            .ToDictionary(all => all.Key, all => (Count: all.Count(), Reach: all.Any(row => row.PublishedAudience != ArticleAudience.Experts) ? ArticleReach.FirstLine : ArticleReach.ExpertsOnly));
        var names = frame.Members[Dim.Topic].ToDictionary(member => member.Id);
        var topics = solved.Where(pair => pair.Row.TopicId is { } id && names.ContainsKey(id)).GroupBy(pair => pair.Row.TopicId!.Value).Select(all =>
        {
            var (figures, (count, reached)) = (TierFigures.Of([.. all.Select(pair => pair.Case)]), reach.GetValueOrDefault(all.Key));
            return new WorthOfTopic(names[all.Key].Code, names[all.Key].Name, figures, count, reached, ShiftLeft.Of(figures, reached));
        }).OrderByDescending(row => row.Figures.Cases - row.Figures.FirstOwner).ThenBy(row => row.Code, StringComparer.Ordinal).ToList();
        return TypedResults.Ok(new KnowledgeWorth(
            first, last, one is null ? null : names[one.Value].Name, TierFigures.Of([.. solved.Select(pair => pair.Case)]), topics,
            one is null ? [] : await MonthsAsync(db, acting, one.Value, solved, zone, first, last, cancel),
            await SearchesAsync(db, acting, first, last, cancel), published.Count, published.Count(row => row.ReviewOn < today)));
    }

    private static async Task<List<(SolvedCaseRow Row, SolvedCase Case)>> WithTimesAsync(Db db, WorkingCalendars calendars, Acting acting, IReadOnlyList<SolvedCaseRow> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return [];
        var since = rows.Min(row => row.OpenedAt);
        var used = (await db.Set<ArticleUse>().Where(use => use.CentreId == acting.CentreId && use.CaseId != null && use.At >= since).Select(use => new { Case = use.CaseId!.Value, use.At }).ToListAsync(cancel)).ToLookup(use => use.Case, use => use.At);
        var calendar = await calendars.FindAsync(db, acting.CentreId, null, cancel);
        // What was looked up when all was done did not help to do it.
        return [.. rows.Select(row => (row, new SolvedCase(SolvedAt.Of(row.HandOvers, row.FirstTeam, row.LastTeam), used[row.Id].Any(at => at <= row.DoneAt), Seconds(calendar, row))))];
    }

    /// <summary>Working time of the centre's calendar; where it has none, time.</summary>
    private static double Seconds(WorkingCalendar? calendar, SolvedCaseRow row) =>
        calendar?.WorkingTimeBetween(Instant.FromDateTimeOffset(row.OpenedAt), Instant.FromDateTimeOffset(row.DoneAt)).TotalSeconds ?? (row.DoneAt - row.OpenedAt).TotalSeconds;

    /// <summary>A topic month by month, by when its cases were solved, and which articles of it came when.</summary>
    private static async Task<IReadOnlyList<WorthOfMonth>> MonthsAsync(Db db, Acting acting, int topic, List<(SolvedCaseRow Row, SolvedCase Case)> solved, DateTimeZone zone, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var articles = await StoredArticles.Published(db, acting).AsNoTracking().Where(row => row.PublishedTopicId == topic)
            .Select(row => new { row.Number, row.Title, row.PublishedAt }).ToListAsync(cancel);
        DateOnly MonthOf(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).Date is var date ? new(date.Year, date.Month, 1) : default;
        var byMonth = solved.ToLookup(pair => MonthOf(pair.Row.DoneAt), pair => pair.Case);
        var came = articles.ToLookup(row => MonthOf(row.PublishedAt!.Value), row => new ArticleName(row.Number, row.Title));
        return [.. Enumerable.Range(0, ((to.Year - from.Year) * 12) + to.Month - from.Month + 1).Select(at => new DateOnly(from.Year, from.Month, 1).AddMonths(at))
            .Select(month => new WorthOfMonth(month, TierFigures.Of([.. byMonth[month]]), [.. came[month]]))];
    }

    private static async Task<SearchesWithout> SearchesAsync(Db db, Acting acting, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var rows = db.Set<ArticleSearch>().AsNoTracking().Where(row => row.CentreId == acting.CentreId && row.Date >= from && row.Date <= to);
        var all = await rows.GroupBy(_ => 1).Select(some => new { Times = some.Sum(row => row.Times), Empty = some.Sum(row => row.Empty) }).SingleOrDefaultAsync(cancel);
        var words = await rows.Where(row => row.Empty > 0).GroupBy(row => row.Words).Select(some => new { Words = some.Key, Times = some.Sum(row => row.Empty), Last = some.Max(row => row.Date) })
            .OrderByDescending(some => some.Times).ThenBy(some => some.Words).Take(MostSearches).ToListAsync(cancel);
        return new(all?.Times ?? 0, all?.Empty ?? 0, [.. words.Select(some => new SearchWords(some.Words, some.Times, some.Last))]);
    }
}

public sealed record KnowledgeWorth(DateOnly From, DateOnly To, string? TopicName, TierFigures Figures, IReadOnlyList<WorthOfTopic> Topics, IReadOnlyList<WorthOfMonth> Months, SearchesWithout Searches, int Articles, int Overdue);

/// <summary>A topic: where it is solved, how many articles there are, whom they reach, and what would move it forward.</summary>
public sealed record WorthOfTopic(string Code, string Name, TierFigures Figures, int Articles, ArticleReach Reach, Forward Forward);

/// <param name="Came">Articles that were published in it, as they are now.</param>
public sealed record WorthOfMonth(DateOnly Month, TierFigures Figures, IReadOnlyList<ArticleName> Came);

public sealed record ArticleName(int Number, string Title);

/// <param name="Times">All searches that somebody ended with.</param>
/// <param name="Empty">Of these, without a result.</param>
public sealed record SearchesWithout(int Times, int Empty, IReadOnlyList<SearchWords> Words);

public sealed record SearchWords(string Words, int Times, DateOnly Last);
