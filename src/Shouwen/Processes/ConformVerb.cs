using System.CommandLine;
using System.Globalization;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Mining;

namespace Shouwen.Processes;

/// <summary>`shouwen conform`: which cases do as a process is designed, where the others leave it, and what that costs in time.</summary>
internal static class ConformVerb
{
    private const int Shown = 20;
    private static readonly Option<string> ModelPath = new("--model") { Description = "The designed process (YAML)", Required = true };
    private static readonly Option<bool> Cases = new("--cases") { Description = "Names the cases of each variant, in JSON" };

    public static Command Command()
    {
        var command = LogOptions.On(new("conform", "An event log beside a designed process: cases that fit, and what the others insert or skip"));
        foreach (var option in new Option[] { ModelPath, Cases, CommonOptions.Json }) command.Options.Add(option);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var modelPath = parsed.GetRequiredValue(ModelPath);
        var (model, wrong) = ProcessFile.Read(File.ReadAllText(modelPath));
        if (model is null) return Verb.Refuse(wrong.Select(reason => $"{modelPath}: {reason}"));
        if (LogOptions.Read(parsed) is not { } read) return Verb.Refused;
        var log = read.Events.Log;
        if (CheckConformance.Of(log, MineProcess.VariantsOf(log), model.Process) is not { } found)
            return Verb.Refuse($"{modelPath}: branches that run in parallel share activities, and together have too many states: give what they share names of its own, or make them shorter.");
        if (parsed.GetValue(CommonOptions.Json)) ConformanceJson.Write(read.Events, found, parsed.GetValue(Cases));
        else Print(log, found);
        return Verb.Done;
    }

    private static void Print(EventLog log, Conformance found)
    {
        string Names(IEnumerable<AlignedMove> moves) => string.Join(" → ", moves.Select(move => move.Kind switch
        {
            AlignedKind.Inserted => $"+{found.Names[move.Activity]}",
            AlignedKind.Skipped => $"-{found.Names[move.Activity]}",
            _ => found.Names[move.Activity],
        }));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.FitCases:N0} of {log.Cases.Count:N0} cases do as designed ({100.0 * found.FitCases / log.Cases.Count:0.0} %): {TimeWords.Of(found.Fitting.Median)} (median), the others {TimeWords.Of(found.Deviating.Median)}."));
        Console.WriteLine($"Fitness {Output.Text(found.MeanFitness)} (mean of cases), {Output.Text(found.LogFitness)} (of the log).");
        if (found.Cases < log.Cases.Count) Console.WriteLine($"{log.Cases.Count - found.Cases} cases are too long to be aligned.");
        Output.Write("Where cases leave the design", ["", "activity", "after", "cases", "times", "a case takes (median)"], found.Deviations.Take(Shown).Select(one => new[]
        {
            one.Kind == AlignedKind.Inserted ? "inserted" : "skipped", found.Names[one.Activity], one.After is { } after ? found.Names[after] : "(the beginning)", $"{one.Cases}", $"{one.Count}", TimeWords.Of(one.Throughput.Median),
        }));
        Output.Write("Ways (+ inserted, - skipped)", ["cases", "cost", ""], found.Variants.Take(Shown).Select(one => new[] { $"{one.Variant.Cases.Length}", $"{one.Cost}", Names(one.Moves) }));
    }
}
