using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.Engines.Comparing;

namespace Shouwen.App.Desk.Figures;

/// <summary>The desk's figures of a span for each kind of case, and for each of its priorities.</summary>
internal static class ShowFigures
{
    private const int MostDays = 732;
    private const double Level = 0.95;

    /// <param name="Of">Of how many cases; null for plain numbers.</param>
    /// <param name="Low">Of shares: where the true one lies, nineteen times in twenty.</param>
    public sealed record Figure(string Metric, string Unit, double? Value, double? Of, double? Low, double? High);

    /// <param name="Priority">Its name; null for all of the kind.</param>
    public sealed record Row(string Kind, string KindName, string? Priority, IReadOnlyList<Figure> Figures);

    public sealed record Response(DateOnly From, DateOnly To, IReadOnlyList<Row> Rows);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(DateOnly from, DateOnly to, Db db, Acting acting, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        errors.AddIf(to < from, "to", "beforeFrom");
        errors.AddIf(to.DayNumber - from.DayNumber >= MostDays, "to", "tooManyDays");
        if (errors.Any) return errors.Problem();
        var rows = new List<Row>();
        foreach (var type in await db.Set<CaseType>().AsNoTracking().Where(type => type.CentreId == acting.CentreId).OrderBy(type => type.Code).ToListAsync(cancel))
        {
            var facts = CaseFigures.Allowed(db, acting, Act.DeskView).Where(fact => fact.TypeId == type.Id);
            var sums = await CaseFigures.SumAsync(facts.Select(fact => new CuttedFact { Fact = fact, Member = fact.Priority }), CaseMetric.All, from, to, [to], cancel);
            if (sums.All(sum => sum is { Sum: 0, Values: null })) continue;
            rows.Add(new(type.Code, type.Name, null, FiguresOf(sums)));
            var names = type.Document.Priorities;
            rows.AddRange(sums.GroupBy(sum => sum.Member ?? 0).OrderBy(some => some.Key).Select(some => new Row(type.Code, type.Name, names[Math.Min(some.Key, names.Count - 1)], FiguresOf([.. some]))));
        }

        return TypedResults.Ok(new Response(from, to, rows));
    }

    private static List<Figure> FiguresOf(IReadOnlyList<CaseSum> sums) => [.. CaseMetric.All.Select(metric =>
    {
        var own = sums.Where(sum => sum.Metric == metric).ToList();
        var (value, sum, of) = metric.Read(own.Sum(one => one.Sum), own.Sum(one => one.Of ?? 0), [.. own.SelectMany(one => one.Values ?? [])]);
        var bounds = metric.Unit == "ratio" && of is > 0 ? new Share(sum ?? 0, of.Value).Wilson(Level) : null;
        return new Figure(metric.Code, metric.Unit, value, of, bounds?.Low, bounds?.High);
    })];
}
