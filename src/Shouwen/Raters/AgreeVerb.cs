using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Shouwen.App.Files.Published;
using Shouwen.Engines.Agreement;

namespace Shouwen.Raters;

/// <summary>`shouwen agree`: how far raters agree on the same units, beyond chance.</summary>
internal static class AgreeVerb
{
    private static readonly Option<string> File = new("--file") { Description = "Units in rows, raters in columns; an empty cell was not judged: CSV, XLSX or NDJSON, also .gz", Required = true };
    private static readonly Option<string> Level = new("--level") { Description = "nominal (names), ordinal (more or less), interval (points) or ratio (from nought)", Required = true };
    private static readonly Option<string?> Columns = new("--raters") { Description = "Columns of the raters, comma separated (default: all)" };
    private static readonly Option<string> Like = new("--like") { Description = "irr: degrees of freedom of ICC(A,k) as in that R package", DefaultValueFactory = _ => "" };

    public static Command Command()
    {
        Level.AcceptOnlyFromAmong([.. Enum.GetNames<ScaleLevel>().Select(name => name.ToLowerInvariant())]);
        Like.Validators.Add(option => { if (option.GetValueOrDefault<string>() is not ("" or "irr")) option.AddError("--like takes irr."); });
        var command = new Command("agree", "Agreement of raters: Krippendorff's alpha, kappas, intraclass correlations") { File, Level, Columns, Like, CommonOptions.Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var level = Enum.Parse<ScaleLevel>(parsed.GetRequiredValue(Level), ignoreCase: true);
        if (Read(parsed, level) is not { } read) return Verb.Refused;
        var (raters, ratings) = read;
        var kappas = Pairs(raters.Count).Select(pair => (pair.One, pair.Other, Kappas: Enum.GetValues<KappaWeights>().Select(weights => CohenKappa.Of(ratings, pair.One, pair.Other, weights)).ToArray())).ToList();
        var (alpha, fleiss) = (Krippendorff.Alpha(ratings, level), FleissKappa.Of(ratings));
        var icc = level is ScaleLevel.Nominal or ScaleLevel.Ordinal ? null : IntraclassCorrelation.Of(ratings, parsed.GetValue(Like) == "irr");
        var absent = NoAgreement.Of(ratings, level, alpha, fleiss, icc);
        if (parsed.GetValue(CommonOptions.Json))
        {
            return Output.Write(new JsonObject
            {
                ["units"] = ratings.Units.Count,
                ["raters"] = new JsonArray([.. raters.Select(rater => (JsonNode?)rater)]),
                ["level"] = $"{level}".ToLowerInvariant(),
                ["krippendorffAlpha"] = Output.Number(alpha),
                ["fleissKappa"] = Output.Number(fleiss?.Kappa),
                ["fleiss"] = fleiss is null ? null : new JsonObject { ["units"] = fleiss.Units, ["kappa"] = Output.Number(fleiss.Kappa), ["exact"] = Output.Number(fleiss.Exact), ["z"] = Output.Number(fleiss.Z), ["p"] = Output.Number(fleiss.PValue) },
                ["cohenKappa"] = new JsonArray([.. kappas.Select(pair => Of(raters[pair.One], raters[pair.Other], pair.Kappas))]),
                ["icc"] = icc is null ? null : Of(icc),
                ["absent"] = absent,
            });
        }

        Console.WriteLine($"{ratings.Units.Count} units, {raters.Count} raters, {ratings.Complete.Count} units judged by all");
        Console.WriteLine($"Krippendorff's alpha ({level.ToString().ToLowerInvariant()}): {Text(alpha)}");
        if (fleiss is not null) Console.WriteLine($"Fleiss' kappa: {Text(fleiss.Kappa)}");
        if (level != ScaleLevel.Ratio && level != ScaleLevel.Interval)
            Output.Write("Two raters at a time", ["", "units", "kappa", "linear", "quadratic"], kappas.Select(pair => new[] { $"{raters[pair.One]} - {raters[pair.Other]}", $"{pair.Kappas[0]?.Units}", Text(pair.Kappas[0]?.Kappa), Text(pair.Kappas[1]?.Kappa), Text(pair.Kappas[2]?.Kappa) }));
        if (icc is not null)
            Output.Write("Intraclass correlations", ["", "value", "95 % from", "to"], Named(icc).Select(one => new[] { one.Name, Text(one.Value.Value), Text(one.Value.Low), Text(one.Value.High) }));
        foreach (var (figure, why) in absent) Console.WriteLine($"No {figure}: {why}.");
        return Verb.Done;
    }

    /// <summary>Null after every reason was told.</summary>
    private static (IReadOnlyList<string> Raters, Ratings Ratings)? Read(ParseResult parsed, ScaleLevel level)
    {
        var path = parsed.GetRequiredValue(File);
        var (headers, wrong) = ColumnFile.Headers(path);
        if (headers is null) return Refuse(path, [wrong!]);
        var raters = parsed.GetValue(Columns)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [.. headers];
        if (raters.Length < 2) return Refuse(path, ["Agreement needs two raters at least, each in a column."]);
        if (level == ScaleLevel.Nominal) return OfNames(path, raters);
        var (file, wrongRows) = ColumnFile.Read(path, raters, []);
        if (file is null) return Refuse(path, wrongRows);
        if (level == ScaleLevel.Ratio && BelowNought(file, raters).Take(20).ToList() is { Count: > 0 } below) return Refuse(path, below);
        return (raters, new([.. Enumerable.Range(0, file.Lines.Count).Select(row => Array.ConvertAll(raters, rater => file.Numbers[rater][row]))]));
    }

    /// <summary>Names in the order of their text, so that they are numbered alike whatever rows come first.</summary>
    private static (IReadOnlyList<string>, Ratings)? OfNames(string path, string[] raters)
    {
        var (file, wrong) = ColumnFile.Read(path, [], raters);
        if (file is null) return Refuse(path, wrong);
        string[] names = [.. file.Texts.Values.SelectMany(column => column).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        double Number(string name) => Array.BinarySearch(names, name, StringComparer.Ordinal) is >= 0 and var at ? at : double.NaN;
        return (raters, new([.. Enumerable.Range(0, file.Lines.Count).Select(row => Array.ConvertAll(raters, rater => Number(file.Texts[rater][row])))]));
    }

    private static IEnumerable<string> BelowNought(ColumnFile file, string[] raters) =>
        from row in Enumerable.Range(0, file.Lines.Count)
        from rater in raters
        where file.Numbers[rater][row] < 0
        select $"line {file.Lines[row]}: {rater} is {file.Numbers[rater][row].ToString(CultureInfo.InvariantCulture)}, below 0: a ratio scale begins there.";

    private static IEnumerable<(int One, int Other)> Pairs(int raters) => from one in Enumerable.Range(0, raters) from other in Enumerable.Range(one + 1, raters - one - 1) select (one, other);

    private static JsonObject Of(string one, string other, CohenKappa?[] kappas)
    {
        var json = new JsonObject { ["raters"] = new JsonArray(one, other) };
        if (kappas[0] is { } plain) (json["units"], json["kappa"], json["z"], json["p"], json["interval"]) = (plain.Units, Output.Number(plain.Kappa), Output.Number(plain.Z), Output.Number(plain.PValue), new JsonArray(Output.Number(plain.Low), Output.Number(plain.High)));
        else json["kappa"] = null;
        (json["linear"], json["quadratic"]) = (Output.Number(kappas[1]?.Kappa), Output.Number(kappas[2]?.Kappa));
        return json;
    }

    private static JsonObject Of(IntraclassCorrelations icc) => new(Named(icc).Select(one => KeyValuePair.Create(one.Name, (JsonNode?)new JsonObject
    {
        ["value"] = Output.Number(one.Value.Value),
        ["f"] = Output.Number(one.Value.F),
        ["df1"] = Output.Number(one.Value.Df1),
        ["df2"] = Output.Number(one.Value.Df2),
        ["p"] = Output.Number(one.Value.PValue),
        ["interval"] = new JsonArray(Output.Number(one.Value.Low), Output.Number(one.Value.High)),
    })));

    private static IEnumerable<(string Name, IntraclassCorrelation Value)> Named(IntraclassCorrelations icc) =>
    [
        ("oneWaySingle", icc.OneWaySingle), ("oneWayAverage", icc.OneWayAverage), ("consistencySingle", icc.ConsistentSingle), ("consistencyAverage", icc.ConsistentAverage),
        ("agreementSingle", icc.AbsoluteSingle), ("agreementAverage", icc.AbsoluteAverage),
    ];

    private static string Text(double? value) => Output.Text(value);

    private static (IReadOnlyList<string>, Ratings)? Refuse(string path, IEnumerable<string> reasons)
    {
        Verb.Refuse(reasons.Select(reason => $"{path}: {reason}"));
        return null;
    }
}
