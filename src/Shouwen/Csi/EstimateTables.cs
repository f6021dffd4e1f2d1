using System.Text.Json.Nodes;
using Spectre.Console;

namespace Shouwen.Csi;

/// <summary>An estimate as a person reads it: the index first, then what drives it, then how good the measurement is.</summary>
internal static class EstimateTables
{
    /// <param name="withFigures">Also a table of every figure that was resampled.</param>
    public static void Print(JsonObject json, bool withFigures)
    {
        if (json["groups"] is JsonObject groups)
        {
            foreach (var (label, one) in groups)
            {
                AnsiConsole.Write(new Rule(Markup.Escape($"{json["group"]} = {label}")) { Justification = Justify.Left });
                PrintOne(one!.AsObject(), withFigures);
            }
        }
        else
        {
            PrintOne(json, withFigures);
        }
    }

    private static void PrintOne(JsonObject json, bool withFigures)
    {
        Console.WriteLine($"{json["rowsUsed"]} of {json["rows"]} rows, settled after {json["iterations"]} iterations");
        Constructs(json);
        Components(json);
        Paths(json);
        Slopes(json);
        Effects(json);
        if (withFigures) Figures(json);
        Jackknifed(json);
        if (json["reversed"] is JsonArray { Count: > 0 } reversed) Console.WriteLine($"Mostly negative loadings, so read it the other way round: {string.Join(", ", reversed)}");
    }

    private static void Constructs(JsonObject json)
    {
        var table = new Table { Title = new("Constructs") };
        table.AddColumns("construct", "index", "R2", "alpha", "rho A", "rho C", "AVE");
        foreach (var (name, quality) in json["reliability"]!.AsObject())
            table.AddRow([.. new[] { name, Text(json["index"]?[name], 1), Text(json["r2"]?[name]), Text(quality!["alpha"]), Text(quality["rhoA"]), Text(quality["rhoC"]), Text(quality["ave"]) }.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    /// <summary>Of constructs of second order: what they are made of.</summary>
    private static void Components(JsonObject json)
    {
        var own = json["reliability"]!.AsObject();
        List<string[]> rows = [];
        for (var stage = json["stageBefore"]; stage is not null; stage = stage["stageBefore"])
        {
            foreach (var (name, quality) in stage["reliability"]!.AsObject().Where(one => !own.ContainsKey(one.Key)))
            {
                var whole = json["weights"]!.AsObject().First(block => block.Value!.AsObject().ContainsKey(name));
                rows.Add([name, whole.Key, Text(whole.Value![name]), Text(json["loadings"]![whole.Key]![name]), Text(stage["index"]?[name], 1), Text(quality!["alpha"]), Text(quality["rhoA"]), Text(quality["rhoC"]), Text(quality["ave"])]);
            }
        }

        if (rows.Count > 0) Output.Write("Components", ["component", "of", "weight", "loading", "index", "alpha", "rho A", "rho C", "AVE"], rows);
    }

    private static void Slopes(JsonObject json)
    {
        if (json["simpleSlopes"] is not JsonObject slopes) return;
        Output.Write(
            "Moderated paths", ["path", "moderator adds", "slope at -1 sd", "at its mean", "at +1 sd"],
            slopes.Select(one => new[] { one.Key, Text(one.Value!["interaction"]), Text(one.Value["low"]), Text(one.Value["middle"]), Text(one.Value["high"]) }));
    }

    private static void Effects(JsonObject json)
    {
        if (json["indirectEffects"]!.AsObject() is { Count: > 0 } indirect)
            Output.Write("Effects", ["pair", "total", "indirect"], indirect.Select(one => new[] { one.Key, Text(json["totalEffects"]![one.Key]), Text(one.Value) }));
    }

    private static void Figures(JsonObject json)
    {
        if (json["bootstrap"] is not JsonObject figures) return;
        Output.Write(
            "Resampled", ["figure", "estimate", "mean", "sd", "95 % from", "to", "BCa from", "to", "p"],
            figures.Select(one => new[]
            {
                one.Key, Text(one.Value!["estimate"]), Text(one.Value["mean"]), Text(one.Value["sd"]), Text(one.Value["percentile"]?[0]), Text(one.Value["percentile"]?[1]),
                Text(one.Value["bca"]?[0]), Text(one.Value["bca"]?[1]), Text(one.Value["p"], 4),
            }));
    }

    private static void Jackknifed(JsonObject json)
    {
        if (json["jackknife"]?["figures"] is not JsonObject figures) return;
        Output.Write("Each row left out in turn", ["figure", "estimate", "bias", "error"], figures.Select(one => new[] { one.Key, Text(one.Value!["estimate"]), Text(one.Value["bias"], 4), Text(one.Value["error"], 4) }));
    }

    private static void Paths(JsonObject json)
    {
        var table = new Table { Title = new("Paths") };
        table.AddColumns("path", "coefficient", "f2", "95 % from", "to", "p");
        foreach (var (name, coefficient) in json["paths"]!.AsObject())
        {
            var sure = json["bootstrap"]?[name];
            table.AddRow([.. new[] { name, Text(coefficient), Text(json["f2"]?[name]), Text(sure?["percentile"]?[0]), Text(sure?["percentile"]?[1]), Text(sure?["p"], 4) }.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }

    private static string Text(JsonNode? value, int digits = 3) => Output.Text(value?.GetValue<double>(), digits);
}
