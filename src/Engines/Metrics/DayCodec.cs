using System.Buffers.Binary;

namespace Shouwen.Engines.Metrics;

/// <summary>A day's columns as one block of bytes and back; equal days give equal bytes.</summary>
public static class DayCodec
{
    private const byte Format = 1;

    /// <summary>The bytes of a day of contacts.</summary>
    public static byte[] Encode(ContactDay day)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        Head(to, day.Date, day.Count);
        ColumnCodec.Write(to, day.Ids);
        ColumnCodec.Write(to, day.StartedSeconds);
        ColumnCodec.Write(to, day.LocalMinutes);
        foreach (var dim in day.Dims) ColumnCodec.Write(to, dim);
        to.Write(day.Outcomes);
        to.Write(day.Flags);
        ColumnCodec.Write(to, day.Wait);
        ColumnCodec.Write(to, day.Talk);
        ColumnCodec.Write(to, day.Hold);
        ColumnCodec.Write(to, day.Wrap);
        ColumnCodec.Write(to, day.Customers);
        ColumnCodec.Write(to, day.NextSeconds);
        return bytes.ToArray();
    }

    /// <summary>The day that <see cref="Encode(ContactDay)"/> wrote. Errors: InvalidDataException for bytes of another format.</summary>
    public static ContactDay DecodeContacts(ReadOnlySpan<byte> from)
    {
        var (date, count) = Head(ref from);
        var day = new ContactDay(date, count);
        ColumnCodec.Read(ref from, day.Ids);
        ColumnCodec.Read(ref from, day.StartedSeconds);
        ColumnCodec.Read(ref from, day.LocalMinutes);
        foreach (var dim in day.Dims) ColumnCodec.Read(ref from, dim);
        from[..count].CopyTo(day.Outcomes);
        from.Slice(count, count).CopyTo(day.Flags);
        from = from[(2 * count)..];
        ColumnCodec.Read(ref from, day.Wait);
        ColumnCodec.Read(ref from, day.Talk);
        ColumnCodec.Read(ref from, day.Hold);
        ColumnCodec.Read(ref from, day.Wrap);
        ColumnCodec.Read(ref from, day.Customers);
        ColumnCodec.Read(ref from, day.NextSeconds);
        return day;
    }

    /// <summary>The bytes of a day of intervals.</summary>
    public static byte[] Encode(IntervalDay day)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        Head(to, day.Date, day.Count);
        ColumnCodec.Write(to, day.Queues);
        ColumnCodec.Write(to, day.LocalMinutes);
        ColumnCodec.Write(to, day.WithinSeconds);
        foreach (var values in day.Values) ColumnCodec.Write(to, values);
        return bytes.ToArray();
    }

    /// <summary>The day that <see cref="Encode(IntervalDay)"/> wrote. Errors: InvalidDataException for bytes of another format.</summary>
    public static IntervalDay DecodeIntervals(ReadOnlySpan<byte> from)
    {
        var (date, count) = Head(ref from);
        var day = new IntervalDay(date, count);
        ColumnCodec.Read(ref from, day.Queues);
        ColumnCodec.Read(ref from, day.LocalMinutes);
        ColumnCodec.Read(ref from, day.WithinSeconds);
        foreach (var values in day.Values) ColumnCodec.Read(ref from, values);
        return day;
    }

    private static void Head(BinaryWriter to, DateOnly date, int count)
    {
        to.Write(Format);
        to.Write(date.DayNumber);
        to.Write(count);
    }

    private static (DateOnly Date, int Count) Head(ref ReadOnlySpan<byte> from)
    {
        if (from[0] != Format) throw new InvalidDataException($"A day in format {from[0]}; this program reads format {Format}.");
        var head = (DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32LittleEndian(from[1..])), BinaryPrimitives.ReadInt32LittleEndian(from[5..]));
        from = from[9..];
        return head;
    }
}
