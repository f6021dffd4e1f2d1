using System.CommandLine;
using System.Globalization;
using Shouwen.Engines.Mining;

namespace Shouwen.Processes;

/// <summary>`shouwen mine`: how work really flows, out of an event log.</summary>
internal static class MineVerb
{
    private const int Shown = 20;

    public static Command Command()
    {
        var command = LogOptions.On(new("mine", "Process map of an event log: what follows what, after how long, in which ways, and what is done again"));
        command.Options.Add(CommonOptions.Json);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        if (LogOptions.Read(parsed) is not { } read) return Verb.Refused;
        var log = read.Events.Log;
        var map = MineProcess.Of(log, LogOptions.OpenOver(log, read.Calendar));
        var rework = Rework.Of(log, map.Variants);
        if (parsed.GetValue(CommonOptions.Json)) MapJson.Write(read.Events, map, rework, Handover.Of(log));
        else Print(log, map, rework);
        return Verb.Done;
    }

    private static void Print(EventLog log, ProcessMap map, Rework rework)
    {
        string Name(int activity) => log.Activities.Names[activity];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{log.Events:N0} events, {log.Cases.Count:N0} cases, {map.Variants.Count:N0} variants; a case takes {TimeWords.Of(map.Throughput.Median)} (median)"));
        Output.Write("Activities", ["", "events", "cases", "first", "last"], map.Activities.Take(Shown).Select(one => new[] { Name(one.Activity), $"{one.Count}", $"{one.Cases}", $"{one.Starts}", $"{one.Ends}" }));
        Output.Write(
            "Most frequent steps", ["from", "to", "times", "median", "mean", "90 %", .. (map.WorkingThroughput is null ? (string[])[] : ["median, working time"])],
            map.Edges.Take(Shown).Select(edge => (string[])[Name(edge.From), Name(edge.To), $"{edge.Waiting.Count}", TimeWords.Of(edge.Waiting.Median), TimeWords.Of(edge.Waiting.Mean), TimeWords.Of(edge.Waiting.P90), .. (edge.Working is { } working ? (string[])[TimeWords.Of(working.Median)] : [])]));
        Output.Write(
            "Where the waiting is", ["from", "to", "share", "mean", "first half", "second half"],
            map.Bottlenecks.Take(10).Select(edge => new[] { Name(edge.From), Name(edge.To), Output.Text(edge.Share * 100, 1) + " %", TimeWords.Of(edge.Waiting.Mean), TimeWords.Of(edge.Earlier), TimeWords.Of(edge.Later) }));
        Output.Write("Ways", ["cases", "share", ""], map.Variants.Take(Shown).Select(one => new[] { $"{one.Cases.Length}", Output.Text(100.0 * one.Cases.Length / log.Cases.Count, 1) + " %", string.Join(" → ", one.Trace.Select(Name)) }));
        Console.WriteLine($"{rework.Cases} cases do something again: {TimeWords.Of(rework.With.Median)} (median), the others {TimeWords.Of(rework.Without.Median)}.");
        Output.Write("Done again", ["", "cases", "times", "at once", "after something else"], rework.Activities.Take(Shown).Select(one => new[] { Name(one.Activity), $"{one.Cases}", $"{one.Repeats}", $"{one.AtOnce}", $"{one.Returns}" }));
        if (log.Resources is { } who)
            Output.Write("Handed over and straight back", ["", "to", "times", "cases"], rework.PingPong.Take(10).Select(pair => new[] { who.Names[pair.One], who.Names[pair.Other], $"{pair.Count}", $"{pair.Cases}" }));
    }
}
