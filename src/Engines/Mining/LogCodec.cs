using System.IO.Compression;

namespace Shouwen.Engines.Mining;

/// <summary>A log as one block of bytes and back: column by column, numbers as differences where they mostly grow, all of it deflated.</summary>
public static class LogCodec
{
    private const byte Format = 1;

    /// <summary>The bytes of a log.</summary>
    public static byte[] Encode(EventLog log)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Format);
        using (var packed = new BufferedStream(new DeflateStream(bytes, CompressionLevel.Fastest, leaveOpen: true), 1 << 16))
        using (var to = new BinaryWriter(packed))
        {
            Write(to, log.Cases);
            for (var one = 0; one < log.Cases.Count; one++) to.Write7BitEncodedInt(log.CaseStarts[one + 1] - log.CaseStarts[one]);
            Write(to, log.Activities);
            var before = 0L;
            foreach (var time in log.Times)
            {
                Write(to, time - before);
                before = time;
            }

            to.Write(log.Ends is not null);
            for (var i = 0; log.Ends is not null && i < log.Events; i++) Write(to, log.Ends[i] - log.Times[i]);
            to.Write(log.Resources is not null);
            if (log.Resources is not null) Write(to, log.Resources);
            to.Write7BitEncodedInt(log.Attributes.Count);
            foreach (var attribute in log.Attributes)
            {
                to.Write(attribute.Name);
                Write(to, attribute.Values);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The log that <see cref="Encode"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are of another format.</exception>
    public static EventLog Decode(byte[] bytes)
    {
        if (bytes is not [Format, ..]) throw new InvalidDataException("These are not the bytes of a log.");
        using var from = new BinaryReader(new BufferedStream(new DeflateStream(new MemoryStream(bytes, 1, bytes.Length - 1), CompressionMode.Decompress), 1 << 16));
        var cases = ReadNames(from);
        var starts = new int[cases.Length + 1];
        for (var one = 0; one < cases.Length; one++) starts[one + 1] = starts[one] + from.Read7BitEncodedInt();
        var activities = ReadColumn(from, starts[^1]);
        var (times, before) = (new long[starts[^1]], 0L);
        for (var i = 0; i < times.Length; i++) before = times[i] = before + ReadLong(from);
        long[]? ends = null;
        if (from.ReadBoolean())
        {
            ends = new long[times.Length];
            for (var i = 0; i < ends.Length; i++) ends[i] = times[i] + ReadLong(from);
        }

        var resources = from.ReadBoolean() ? ReadColumn(from, times.Length) : null;
        var attributes = new LogAttribute[from.Read7BitEncodedInt()];
        for (var i = 0; i < attributes.Length; i++) attributes[i] = new(from.ReadString(), ReadColumn(from, times.Length));
        return new(cases, starts, activities, times, ends, resources, attributes);
    }

    private static void Write(BinaryWriter to, CodedColumn column)
    {
        Write(to, column.Names);
        foreach (var code in column.Codes) to.Write7BitEncodedInt(code + 1);
    }

    private static void Write(BinaryWriter to, IReadOnlyList<string> names)
    {
        to.Write7BitEncodedInt(names.Count);
        foreach (var name in names) to.Write(name);
    }

    private static CodedColumn ReadColumn(BinaryReader from, int count)
    {
        var (names, codes) = (ReadNames(from), new int[count]);
        for (var i = 0; i < codes.Length; i++) codes[i] = from.Read7BitEncodedInt() - 1;
        return new(names, codes);
    }

    private static string[] ReadNames(BinaryReader from)
    {
        var names = new string[from.Read7BitEncodedInt()];
        for (var i = 0; i < names.Length; i++) names[i] = from.ReadString();
        return names;
    }

    /// <summary>Small numbers of either sign are short.</summary>
    private static void Write(BinaryWriter to, long value) => to.Write7BitEncodedInt64((value << 1) ^ (value >> 63));

    private static long ReadLong(BinaryReader from) => from.Read7BitEncodedInt64() is var folded ? (long)((ulong)folded >> 1) ^ -(folded & 1) : 0;
}
