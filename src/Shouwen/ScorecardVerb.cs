using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Lead.Cards;
using Shouwen.App.Lead.Published;
using Spectre.Console;

namespace Shouwen;

/// <summary>`shouwen scorecard`: the balanced scorecard of the centre, a team or an agent, as the page shows it.</summary>
internal static class ScorecardVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
    private static readonly Option<string?> Unit = new("--unit") { Description = "centre, team:CODE or agent:CODE (default centre)" };
    private static readonly Option<string?> From = new("--from") { Description = "First local date (default: the first of the last whole month with facts)" };
    private static readonly Option<string?> To = new("--to") { Description = "Last local date, inclusive" };
    private static readonly Option<int?> Weighting = new("--weighting") { Description = "Number of a weighting (default: the one in use)" };

    public static Command Command()
    {
        var scorecard = new Command("scorecard", "The balanced scorecard: measures, scores, perspectives and the whole") { CommonOptions.Centre, Unit, From, To, Weighting, CommonOptions.Data, CommonOptions.Json };
        scorecard.SetAction((parsed, cancel) => Verb.WithStoreAsync(parsed.GetRequiredValue(CommonOptions.Data), async (services, token) =>
        {
            var code = parsed.GetRequiredValue(CommonOptions.Centre);
            if (await CentreCard.FindAsync(services.GetRequiredService<Db>(), code, token) is not { } centre) return Verb.Refuse($"There is no centre {code} in this store.");
            var errors = new FieldErrors();
            var (from, to) = (DateOf(parsed.GetValue(From), "from", errors), DateOf(parsed.GetValue(To), "to", errors));
            var card = errors.Any ? null : await ReadScorecard.RunAsync(services, Acting.Console(centre.Id, centre.Code), parsed.GetValue(Unit), from, to, parsed.GetValue(Weighting), errors, token);
            if (card is null) return Verb.Refuse(FieldWords.Say(errors));
            if (card.Weighting is null) return Verb.Refuse("No weighting is in use in this centre; name a draft with --weighting.");
            if (parsed.GetValue(CommonOptions.Json)) Console.WriteLine(JsonSerializer.Serialize(card, Json));
            else Print(card);
            return Verb.Done;
        }, cancel));
        return scorecard;
    }

    private static DateOnly? DateOf(string? text, string field, FieldErrors errors)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        errors.Add(field, "notADate");
        return null;
    }

    private static void Print(BalancedScorecard card)
    {
        var names = AskMetrics.Catalogue().ToDictionary(metric => metric.Code, metric => $"{metric.Zh} {metric.En}");
        var table = new Table { Title = new(Markup.Escape($"#{card.Weighting!.Number} {card.Weighting.Name} · {card.Name ?? "centre"} · {card.From:yyyy-MM-dd}/{card.To:yyyy-MM-dd}")) };
        table.AddColumns("perspective", "measure", "role", "weight", "counts", "value", "target", "score");
        foreach (var perspective in card.Perspectives)
        {
            foreach (var measure in perspective.Measures)
            {
                table.AddRow([.. new[]
                {
                    "", $"{measure.Metric} {names.GetValueOrDefault(measure.Metric)}", Word(measure.Role), Text(measure.Weight), Text(measure.Counts), Text(measure.Value, "0.####"), Text(measure.Target, "0.####"),
                    measure.Score is null ? $"- ({Word(measure.Why)})" : Text(measure.Score),
                }.Select(Markup.Escape)]);
            }

            table.AddRow(Word(perspective.Perspective), "", "", Text(perspective.Weight), "", "", "", Text(perspective.Score));
        }

        AnsiConsole.Write(table);
        Console.WriteLine($"{Text(card.Total)} / 100{(card.Low is null ? "" : $" (95 %: {Text(card.Low)} – {Text(card.High)})")}");
    }

    private static string Word<T>(T value) => value?.ToString() is { Length: > 0 } name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    private static string Text(double? value, string format = "0.0") => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
