using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Metrics;

/// <summary>The same answers as files: metrics, or the rows behind one.</summary>
internal static class Export
{
    private const int MostRows = 100_000;

    public static async Task<IResult> Metrics(
        Db db, FactsReader facts, TimeProvider time, Acting acting, [AsParameters] MetricRequest asked, string? format, string? lang, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var answer = MetricQuery.Read(asked, errors) is { } query ? await QueryMetrics.RunAsync(db, facts, time, acting, query, errors, cancel) : null;
        if (answer is null) return errors.Problem();
        var language = lang ?? (await CentreCard.ListAsync(db, [acting.CentreId], cancel)).Single().Locale;
        var cuts = answer.By.SelectMany(cut => new[] { cut, $"{cut}_name" });
        return new Sheet(
            ["metric", "unit", "variant", "period", .. cuts, "value", "numerator", "denominator", "immature", "compare", "target"],
            answer.Metrics.SelectMany(metric => metric.Rows.Select(row => Values(answer, metric, row, language))))
            .As(format, $"{string.Join('-', answer.Metrics.Select(metric => metric.Code))}_{answer.From:yyyy-MM-dd}_{answer.To:yyyy-MM-dd}");
    }

    public static async Task<IResult> Rows(
        Db db, FactsReader facts, Acting acting, [AsParameters] MetricRequest asked, string? part, string? format, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (MetricQuery.Read(asked, errors) is not { Metrics: [var metric] } query) return errors.Any ? errors.Problem() : Problem.Refused("facts.oneMetric", "Ask for the rows of one metric of contacts.");
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!;
        if (await Plans.AskedAsync(db, frame, acting, Act.FactsRows, query, errors, cancel) is not { } plans) return errors.Problem();
        var measure = part == "denominator" && metric.Denominator is { } denominator ? denominator : metric.Numerator;
        var rows = new List<FactLine>();
        string? after = null;
        do
        {
            var page = await ListRows.PageAsync(db, facts, plans, measure, after, 5_000, cancel);
            rows.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null && rows.Count < MostRows);
        return RowSheet.Of(rows).As(format, $"{metric.Code}_rows_{query.From:yyyy-MM-dd}_{query.To:yyyy-MM-dd}");
    }

    private static List<object?> Values(MetricAnswer answer, MetricRows metric, MetricRow row, string language)
    {
        List<object?> values = [metric.Code, metric.Unit, metric.Variant, row.Period];
        foreach (var cut in answer.By) values.AddRange([row.Cuts[cut].Code, row.Cuts[cut].Name ?? NoMember.Of(cut, language)]);
        values.AddRange([row.Value, row.Numerator, row.Denominator, row.Immature ? "yes" : null, row.Compare?.Value, row.Target]);
        return values;
    }
}
