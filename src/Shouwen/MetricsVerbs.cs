using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Spectre.Console;

namespace Shouwen;

/// <summary>`shouwen metrics`: numbers out, as a table or as JSON; rollups made anew; the catalogue.</summary>
internal static class MetricsVerbs
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private static readonly Option<string> Metric = new("--metric") { Description = "Codes, comma separated (see: shouwen metrics list)", Required = true };
    private static readonly Option<string> From = new("--from") { Description = "First local date, such as 1999-08-01", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "Last local date, inclusive", Required = true };
    private static readonly Option<string> Grain = new("--grain") { Description = "total, month, week, day, hour, interval or weekday-hour", DefaultValueFactory = _ => "total" };
    private static readonly Option<string?> By = new("--by") { Description = "Up to two of queue, topic, channel, region, product, campaign, team, agent" };
    private static readonly Option<int?> TopicLevel = new("--topic-level") { Description = "Topics at this level of their tree; 1 is the top" };
    private static readonly Option<string[]> Filter = new("--filter") { Description = "Such as queue=PS or topic=BILL,INVOICE; may be given more than once" };
    private static readonly Option<string?> Compare = new("--compare") { Description = "previous, year-ago or target" };
    private static readonly Option<int?> IntervalMinutes = new("--interval-minutes") { Description = "Length of an interval (default 15)" };

    public static Command Command() => new("metrics", "Numbers out: query, list, rebuild") { Query(), List(), Rebuild() };

    private static Command Query()
    {
        var query = new Command("query", "Metrics by period and cut")
        {
            CommonOptions.Centre, Metric, From, To, Grain, By, TopicLevel, Filter, Compare, IntervalMinutes, CommonOptions.Data, CommonOptions.Json,
        };
        query.SetAction((parsed, cancel) =>
        {
            var asked = new MetricsQuery(
                parsed.GetRequiredValue(Metric), parsed.GetRequiredValue(From), parsed.GetRequiredValue(To), parsed.GetValue(Grain), parsed.GetValue(By),
                parsed.GetValue(TopicLevel), parsed.GetValue(Filter) ?? [], parsed.GetValue(Compare), parsed.GetValue(IntervalMinutes));
            return WithCentreAsync(parsed, async (services, acting, token) =>
            {
                var errors = new FieldErrors();
                if (await AskMetrics.RunAsync(services, acting, asked, errors, token) is not { } answer)
                    return Verb.Refuse(FieldWords.Say(errors));
                if (parsed.GetValue(CommonOptions.Json)) Console.WriteLine(JsonSerializer.Serialize(answer, Json));
                else Print(answer);
                return Verb.Done;
            }, cancel);
        });
        return query;
    }

    private static Command List()
    {
        var list = new Command("list", "Every metric: code, unit, name");
        list.SetAction(_ =>
        {
            var table = new Table().AddColumns("code", "unit", "名称", "name");
            foreach (var (code, unit, zh, en) in AskMetrics.Catalogue()) table.AddRow(code, unit, zh, en);
            AnsiConsole.Write(table);
        });
        return list;
    }

    private static Command Rebuild()
    {
        var rebuild = new Command("rebuild", "Make the rollups anew from the stored rows") { CommonOptions.Centre, CommonOptions.Data };
        rebuild.SetAction((parsed, cancel) => WithCentreAsync(parsed, async (services, acting, token) =>
        {
            var days = await AskMetrics.RebuildAsync(services, acting.CentreId, null, token);
            Console.WriteLine($"Rollups of {days} days made anew.");
            return Verb.Done;
        }, cancel));
        return rebuild;
    }

    private static Task<int> WithCentreAsync(ParseResult parsed, Func<IServiceProvider, Acting, CancellationToken, Task<int>> work, CancellationToken cancel) =>
        Verb.WithStoreAsync(parsed.GetRequiredValue(CommonOptions.Data), async (services, token) =>
        {
            var code = parsed.GetRequiredValue(CommonOptions.Centre);
            var centre = await CentreCard.FindAsync(services.GetRequiredService<Db>(), code, token);
            return centre is null ? Verb.Refuse($"There is no centre {code} in this store.") : await work(services, Acting.Console(centre.Id, centre.Code), token);
        }, cancel);

    private static void Print(MetricsQueryAnswer answer)
    {
        foreach (var metric in answer.Metrics)
        {
            var cuts = metric.Rows.SelectMany(row => row.Cuts.Keys).Distinct().ToList();
            var table = new Table { Title = new(Markup.Escape(metric.Variant is null ? metric.Code : $"{metric.Code} ({metric.Variant})")) };
            table.AddColumns(["period", .. cuts, metric.Unit, "numerator", "denominator", "compare", "target"]);
            foreach (var row in metric.Rows)
                table.AddRow([row.Period, .. cuts.Select(cut => Markup.Escape(row.Cuts.GetValueOrDefault(cut) is { Length: > 0 } code ? code : $"(no {cut})")), Text(row.Value) + (row.Immature ? " (immature)" : ""), Text(row.Numerator), Text(row.Denominator), Text(row.Compare), Text(row.Target)]);
            AnsiConsole.Write(table);
        }
    }

    private static string Text(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "-";
}
