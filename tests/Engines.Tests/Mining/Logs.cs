using System.Globalization;
using System.IO.Compression;
using Shouwen.Engines.Mining;

namespace Shouwen.Engines.Tests.Mining;

/// <summary>Logs to test with: a few events written out, or a file of real ones.</summary>
internal static class Logs
{
    private static readonly string Folder = Path.Combine(Repository(new(AppContext.BaseDirectory)), "..", "shared", "data", "qc", "procmining");

    /// <summary>Events as case, activity, second, and who did it.</summary>
    public static EventLog Of(params (string Case, string Activity, long Second, string? Who)[] events) => OrderEvents.Of(
        Column([.. events.Select(one => one.Case)]), Column([.. events.Select(one => one.Activity)]), [.. events.Select(one => one.Second * 1000)], resources: Column([.. events.Select(one => one.Who ?? "")]));

    /// <summary>Each trace is a case, with a second between two events.</summary>
    public static EventLog Traces(params string[] traces) =>
        Of([.. traces.Index().SelectMany(trace => trace.Item.Select((activity, at) => ($"{trace.Index}", $"{activity}", (long)at, (string?)null)))]);

    public static EventLog Read(string file, string activity)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(Existing(file)), CompressionMode.Decompress));
        var headers = text.ReadLine()!.Split(',').ToList();
        var rows = text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(',')).ToList();
        string[] Cells(string name) => [.. rows.Select(row => row[headers.IndexOf(name)])];
        return OrderEvents.Of(Column(Cells("case")), Column(Cells(activity)), Array.ConvertAll(Cells("timestamp"), cell => DateTimeOffset.Parse(cell, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds()));
    }

    public static string Existing(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not here.");
        return path;
    }

    private static CodedColumn Column(string[] cells)
    {
        string[] names = [.. cells.Where(cell => cell.Length > 0).Distinct()];
        var places = names.Index().ToDictionary(name => name.Item, name => name.Index);
        return new(names, Array.ConvertAll(cells, cell => places.GetValueOrDefault(cell, -1)));
    }

    private static string Repository(DirectoryInfo at) => File.Exists(Path.Combine(at.FullName, "Shouwen.slnx")) ? at.FullName : Repository(at.Parent!);
}
