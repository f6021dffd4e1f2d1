using System.Text.Json.Nodes;
using Spectre.Console;

namespace Shouwen.Csi;

/// <summary>An estimate as a person reads it: the index first, then what drives it, then how good the measurement is.</summary>
internal static class EstimateTables
{
    public static void Print(JsonObject json)
    {
        if (json["groups"] is JsonObject groups)
        {
            foreach (var (label, one) in groups)
            {
                AnsiConsole.Write(new Rule(Markup.Escape($"{json["group"]} = {label}")) { Justification = Justify.Left });
                PrintOne(one!.AsObject());
            }
        }
        else
        {
            PrintOne(json);
        }
    }

    private static void PrintOne(JsonObject json)
    {
        Console.WriteLine($"{json["rowsUsed"]} of {json["rows"]} rows, settled after {json["iterations"]} iterations");
        Constructs(json);
        Paths(json);
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

    private static string Text(JsonNode? value, int digits = 3) => CsiOutput.Text(value?.GetValue<double>(), digits);
}
