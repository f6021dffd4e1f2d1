using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Spectre.Console;

namespace Shouwen;

/// <summary>`shouwen signals`: what is watched and did what chance does not.</summary>
internal static class SignalVerbs
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private static readonly Option<bool> Look = new("--look") { Description = "First look at all that is watched, as the server does after an import" };
    private static readonly Option<int> Most = new("--most") { Description = "How many to print", DefaultValueFactory = _ => 50 };

    public static Command Command()
    {
        var signals = new Command("signals", "Watched metrics that moved unlike chance and wait for somebody") { CommonOptions.Centre, Look, Most, CommonOptions.Data, CommonOptions.Json };
        signals.SetAction((parsed, cancel) => Verb.WithStoreAsync(parsed.GetRequiredValue(CommonOptions.Data), async (services, token) =>
        {
            var code = parsed.GetRequiredValue(CommonOptions.Centre);
            if (await CentreCard.FindAsync(services.GetRequiredService<Db>(), code, token) is not { } centre) return Verb.Refuse($"There is no centre {code} in this store.");
            if (parsed.GetValue(Look)) await KeepWatches.LookAsync(services, token);
            var lines = await ReadSignals.OpenAsync(services, Acting.Console(centre.Id, centre.Code), parsed.GetValue(Most), token);
            if (parsed.GetValue(CommonOptions.Json)) Console.WriteLine(JsonSerializer.Serialize(lines, Json));
            else Print(lines);
            return Verb.Done;
        }, cancel));
        return signals;
    }

    private static void Print(IReadOnlyList<SignalLine> lines)
    {
        if (lines.Count == 0)
        {
            Console.WriteLine("没有待处理的信号。 No signal waits for anybody.");
            return;
        }

        var table = new Table().AddColumns("#", "metric", "filter", "grain", "from", "to", "points", "rules", "usual", "now", "where", "state", "owner");
        foreach (var line in lines)
        {
            table.AddRow([.. new[]
            {
                Text(line.Number), line.Metric, line.Filter, line.Grain, $"{line.From:yyyy-MM-dd}", $"{line.To:yyyy-MM-dd}", Text(line.Points), string.Join(' ', line.Rules),
                Text(line.Usual), Text(line.Now), line.Place ?? "", line.State, line.Owner ?? "",
            }.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
