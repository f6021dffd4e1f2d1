using System.CommandLine;
using System.Text.Json.Nodes;
using Shouwen.Engines.Comparing;

namespace Shouwen.Comparisons;

/// <summary>`shouwen compare`: whether groups differ, which, and by how much.</summary>
internal static class CompareVerb
{
    public static Command Command()
    {
        var command = CompareOptions.On(new("compare", "Whether groups differ: means, medians, shares, rates or scatter, with the test that fits; or how two columns go together"));
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        if (parsed.GetValue(CompareOptions.With) is not null) return Correlate(parsed);
        if (CompareRows.Read(parsed) is not { } rows) return Verb.Refused;
        if (CompareOptions.Wrong(parsed, rows.Names.Count) is { } wrong) return Verb.Refuse(wrong);
        var (kind, settings) = (CompareOptions.KindOf(parsed), CompareOptions.Settings(parsed));
        var found = kind switch
        {
            ComparedAs.Proportion => CompareCounts.Of(rows.Shares, settings),
            ComparedAs.Rate => CompareCounts.Of(rows.Rates, settings),
            _ => CompareValues.Of(kind, rows.Samples, settings),
        };
        var said = new CompareWords(parsed.GetValue(CompareOptions.Language) == "zh-CN", kind, rows.Names, settings).Say(found);
        if (parsed.GetValue(CommonOptions.Json)) return Output.Write(CompareJson.Of(rows, kind, found, settings, said));
        foreach (var sentence in said) Console.WriteLine(sentence);
        Groups(rows, kind, settings.Level);
        if (found.Pairs.Count > 0)
        {
            Output.Write("Pairs", ["", "estimate", "from", "to", "p", "p held together"], found.Pairs.Select(pair => new[]
            {
                $"{rows.Names[pair.First]} - {rows.Names[pair.Second]}", Output.Text(pair.Estimate), Output.Text(pair.Interval?.Low), Output.Text(pair.Interval?.High), Output.Text(pair.Test.P, 4), Output.Text(pair.HeldP, 4),
            }));
        }

        return Verb.Done;
    }

    private static void Groups(CompareRows rows, ComparedAs kind, double level)
    {
        switch (kind)
        {
            case ComparedAs.Proportion:
                Output.Write("Groups", ["", "cases", "share", "from", "to"], rows.Names.Zip(rows.Shares, (name, share) => new[] { name, $"{share.Size}", Output.Text(share.Value), Output.Text(share.Wilson(level)?.Low), Output.Text(share.Wilson(level)?.High) }));
                break;
            case ComparedAs.Rate:
                Output.Write("Groups", ["", "events", "exposure", "rate", "from", "to"], rows.Names.Zip(rows.Rates, (name, rate) => new[] { name, $"{rate.Events}", Output.Text(rate.Exposure, 1), Output.Text(rate.Value), Output.Text(rate.Interval(level)?.Low), Output.Text(rate.Interval(level)?.High) }));
                break;
            default:
                Output.Write("Groups", ["", "values", "mean", "median", "deviation", "25 %", "75 %"], rows.Names.Zip(rows.Samples, (name, sample) => new[]
                {
                    name, $"{sample.Count}", Output.Text(sample.Mean), Output.Text(sample.Median), Output.Text(sample.Deviation), Output.Text(sample.Quantile(0.25)), Output.Text(sample.Quantile(0.75)),
                }));
                break;
        }
    }

    private static int Correlate(ParseResult parsed)
    {
        if (CompareRows.ReadColumns(parsed) is not { } columns) return Verb.Refused;
        var level = CompareOptions.LevelOf(parsed);
        Test[] found = [Correlations.Pearson(columns.X, columns.Y, level), Correlations.Spearman(columns.X, columns.Y, level), Correlations.Kendall(columns.X, columns.Y, level)];
        if (parsed.GetValue(CommonOptions.Json))
        {
            var json = new JsonObject { ["rows"] = columns.X.Length, ["leftOut"] = columns.LeftOut };
            foreach (var test in found) json[Output.Camel(test.Kind)] = CompareJson.Of(test);
            return Output.Write(json);
        }

        Output.Write($"{columns.X.Length} rows", ["", "correlation", "from", "to", "p"], found.Select(test => new[] { $"{test.Kind}", Output.Text(test.Estimate), Output.Text(test.Interval?.Low), Output.Text(test.Interval?.High), Output.Text(test.P, 4) }));
        return Verb.Done;
    }
}
