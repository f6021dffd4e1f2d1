using System.CommandLine;
using System.Diagnostics;
using System.IO.Compression;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Mining;
using static Shouwen.Load.Table;

namespace Shouwen.Load;

/// <summary>
/// `mine`: an event log, several times with its cases renamed, to graph, times and variants, beside the same graph by `sqlite3` (import, window function, group by); and optimal alignments of a log. All of it in one run,
/// the first in its process, compiling included.
/// </summary>
internal static class MapProcess
{
    private static string Graph(string activity) =>
        $"SELECT f, t, count(*), avg(w) FROM (SELECT {activity} f, lead({activity}) OVER c t, julianday(lead(timestamp) OVER c) - julianday(timestamp) w FROM log WINDOW c AS (PARTITION BY [case] ORDER BY timestamp, rowid)) WHERE t IS NOT NULL GROUP BY f, t";

    private static readonly Option<string> Log = new("--log") { Description = "Event log (CSV, .gz) with columns case and timestamp", Required = true };
    private static readonly Option<string> Activity = new("--activity") { Description = "Its column of activities", DefaultValueFactory = _ => "state" };
    private static readonly Option<int> Times = new("--times") { Description = "How often it is written behind itself", DefaultValueFactory = _ => 9 };
    private static readonly Option<string?> Aligned = new("--aligned") { Description = "Another log, with columns activity and lifecycle, to be set beside --model" };
    private static readonly Option<string> Model = new("--model") { Description = "The designed process (YAML) of that log", DefaultValueFactory = _ => Path.Combine("examples", "incidents-process.yaml") };

    public static Command Command()
    {
        var command = new Command("mine", "Process map of a large log, and optimal alignments") { Log, Activity, Times, Aligned, Model, Options.Shouwen };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(Log), parsed.GetRequiredValue(Activity), parsed.GetRequiredValue(Times), parsed.GetValue(Aligned), parsed.GetRequiredValue(Model), Path.GetFullPath(parsed.GetRequiredValue(Options.Shouwen))));
        return command;
    }

    private static void Run(string log, string activity, int times, string? aligned, string model, string shouwen)
    {
        using var at = new Workplace(null);
        var file = Repeat(log, at.File("log.csv"), times);
        var watch = Stopwatch.StartNew();
        var (read, wrong) = ReadEvents.Of(file, new("case", activity, "timestamp"));
        if (read is null) throw new InvalidOperationException(string.Join(' ', wrong));
        var reading = watch.Elapsed.TotalSeconds;
        var map = MineProcess.Of(read.Log);
        var all = watch.Elapsed.TotalSeconds;
        var bare = Programs.Measure("sqlite3", at.File("bare.db"), ".mode csv", $".import {file} log", Graph(activity));
        var whole = Programs.Measure(shouwen, "mine", "--file", file, "--case", "case", "--activity", activity, "--time", "timestamp", "--json");
        Console.WriteLine($"{read.Log.Events:N0} events, {read.Log.Cases.Count:N0} cases, {map.Edges.Count} edges, {map.Variants.Count:N0} variants");
        Print(
            ["", "wall s", "processor s", "peak MB"],
            ["read", Text(reading), "", ""],
            ["read, graph, times, variants", Text(all), "", Text(Programs.PeakMegabytes(Environment.ProcessId), "0")],
            ["shouwen mine --json", Text(whole.Seconds), Text(whole.ProcessorSeconds), Text(whole.PeakMegabytes, "0")],
            ["sqlite3, the graph alone", Text(bare.Seconds), Text(bare.ProcessorSeconds), Text(bare.PeakMegabytes, "0")],
            ["ratio", Text(whole.Seconds / bare.Seconds), Text(whole.ProcessorSeconds / bare.ProcessorSeconds), ""]);
        if (aligned is not null) Align(aligned, File.ReadAllText(model));
    }

    private static void Align(string path, string yaml)
    {
        var (read, wrong) = ReadEvents.Of(path, new("case", "activity+lifecycle", "timestamp"));
        var (process, faults) = ProcessFile.Read(yaml);
        if (read is null || process is null) throw new InvalidOperationException(string.Join(' ', wrong.Concat(faults)));
        var variants = MineProcess.VariantsOf(read.Log);
        var watch = Stopwatch.StartNew();
        var found = CheckConformance.Of(read.Log, variants, process.Process)!;
        Console.WriteLine($"{variants.Count:N0} variants aligned in {Text(watch.Elapsed.TotalSeconds)} s: {found.FitCases:N0} of {found.Cases:N0} cases fit, costs {found.TotalCost:N0} in all");
    }

    private static string Repeat(string log, string path, int times)
    {
        using var packed = new StreamReader(log.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(log), CompressionMode.Decompress) : File.OpenRead(log));
        var header = packed.ReadLine();
        var lines = packed.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine(header);
        for (var time = 0; time < times; time++)
        {
            foreach (var line in lines)
            {
                var end = line.IndexOf(',', StringComparison.Ordinal);
                file.WriteLine($"{line[..end]}-{time}{line[end..]}");
            }
        }

        return path;
    }
}
