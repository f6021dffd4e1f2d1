using System.Runtime.CompilerServices;
using Shouwen.App.Facts.EventLogs.Reading;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Published;

/// <summary>Reads an event log: XES, or a table with one row an event.</summary>
public static class ReadEvents
{
    /// <summary>The log, or what is wrong with the file and where.</summary>
    public static (EventFile? File, IReadOnlyList<string> Wrong) Of(string path, EventSpec spec)
    {
        try
        {
            return IsXes(path) ? OfXes(path, spec) : OfTable(path, spec);
        }
        catch (FileRefused refused)
        {
            return (null, [refused.Message]);
        }
    }

    internal static bool IsXes(string path)
    {
        using var content = TableFile.OpenContent(path);
        Span<byte> beginning = stackalloc byte[64];
        beginning = beginning[..content.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
        if (beginning is [0xEF, 0xBB, 0xBF, ..]) beginning = beginning[3..];
        return beginning.TrimStart(" \r\n\t"u8) is [(byte)'<', ..];
    }

    private static (EventFile?, IReadOnlyList<string>) OfXes(string path, EventSpec spec)
    {
        using var content = TableFile.OpenContent(path);
        var gather = new GatherEvents(spec, PartsOf(spec.Activity, []), spec.TimeFormat ?? "iso");
        var absent = XesEvents.Read(content, gather);
        if (absent.Count > 0) return (null, [$"No event has {string.Join(", ", absent)}. What a trace says of itself is named with case: before it, such as {EventSpec.Xes.Case}."]);
        return Ended(gather);
    }

    private static (EventFile?, IReadOnlyList<string>) OfTable(string path, EventSpec spec)
    {
        using var table = TableFile.Open(path, new() { Sheet = spec.Sheet });
        var headers = table.Rows.Headers;
        spec = spec.For(headers);
        var parts = PartsOf(spec.Activity, headers);
        string?[] asked = [spec.Case, .. parts, spec.Time, spec.End, spec.Resource, .. spec.Attributes, .. spec.Only.Select(one => one.Column)];
        var absent = asked.OfType<string>().Where(name => !headers.Contains(name)).Distinct().ToList();
        if (absent.Contains(EventSpec.Xes.Case)) return (null, [$"Say which columns are case, activity and time: --case, --activity, --time. The file has {string.Join(", ", headers)}."]);
        if (absent.Count > 0) return (null, [$"There is no column {string.Join(", ", absent.Select(name => YamlFault.Nearest(name, headers) is { } meant ? $"{name} (was {meant} meant?)" : name))}. The file has {string.Join(", ", headers)}."]);
        var (format, wrong) = spec.TimeFormat is { } given ? (given, null) : FormatOfTimes.Of(table.Rows, spec.Time);
        if (format is null) return (null, [wrong!]);
        var gather = new GatherEvents(spec, parts, format);
        if (table.Rows is TextRows && table.Spec is { Encoding: TextEncodings.Utf8, Comment: null, DelimiterSign: { } delimiter } && char.IsAscii(delimiter)) ReadBytes(path, headers, delimiter, gather);
        else ReadRows(path, table.Spec, gather);
        return Ended(gather);
    }

    /// <summary>A column of that name, or columns joined by +.</summary>
    private static string[] PartsOf(string activity, IReadOnlyList<string> headers) => headers.Contains(activity) ? [activity] : activity.Split('+', StringSplitOptions.TrimEntries);

    /// <summary>The common case, and the one that is large: nothing is decoded that is not kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadBytes(string path, IReadOnlyList<string> headers, char delimiter, GatherEvents gather)
    {
        using var content = TableFile.OpenContent(path);
        // A column that is asked for twice is read once, and its cell is copied.
        var distinct = gather.Columns.Distinct().ToList();
        var rows = new Utf8Rows(content, (byte)delimiter, [.. headers.Select(header => distinct.IndexOf(header))]);
        int[]? copies = distinct.Count == gather.Columns.Count ? null : [.. gather.Columns.Select(column => distinct.IndexOf(column))];
        Span<ByteCell> cells = new ByteCell[distinct.Count];
        Span<ByteCell> all = copies is null ? cells : new ByteCell[copies.Length];
        rows.Read(cells);
        while (rows.Read(cells))
        {
            for (var i = 0; copies is not null && i < copies.Length; i++) all[i] = cells[copies[i]];
            gather.Add(rows.Bytes, all, rows.Line);
        }
    }

    private static void ReadRows(string path, FileSpec recognised, GatherEvents gather)
    {
        using var table = TableFile.Open(path, recognised);
        var rows = table.Rows;
        int[] places = [.. gather.Columns.Select(column => rows.Headers.Index().First(header => header.Item == column).Index)];
        while (rows.Read()) XesEvents.Bring(Array.ConvertAll(places, place => place < rows.Count ? rows[place].ToString() : ""), gather, rows.Line);
    }

    private static (EventFile?, IReadOnlyList<string>) Ended(GatherEvents gather) => gather.Done() is { } file ? (file, []) : (null, gather.Nothing());
}
