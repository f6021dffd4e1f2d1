using System.Buffers.Binary;

namespace Shouwen.Engines.Metrics;

/// <summary>Whole-number columns as bytes: the smallest value, then each difference to it in 0, 1, 2, 4 or 8 bytes.</summary>
/// <remarks>Frame of reference (Goldstein, Ramakrishnan, Shaft 1998). The same numbers give the same bytes.</remarks>
internal static class ColumnCodec
{
    public static void Write(BinaryWriter to, ReadOnlySpan<long> values)
    {
        long min = 0, max = 0;
        if (values.Length > 0)
        {
            min = long.MaxValue;
            max = long.MinValue;
            foreach (var value in values) { min = Math.Min(min, value); max = Math.Max(max, value); }
        }

        var width = Width(unchecked((ulong)max - (ulong)min));
        to.Write((byte)width);
        to.Write(min);
        var bytes = new byte[values.Length * width];
        for (var i = 0; i < values.Length; i++) Put(bytes.AsSpan(i * width), width, unchecked((ulong)values[i] - (ulong)min));
        to.Write(bytes);
    }

    public static void Write(BinaryWriter to, ReadOnlySpan<int> values)
    {
        var wide = new long[values.Length];
        for (var i = 0; i < wide.Length; i++) wide[i] = values[i];
        Write(to, wide);
    }

    public static void Read(ref ReadOnlySpan<byte> from, Span<long> values)
    {
        var (width, min) = Head(ref from);
        switch (width)
        {
            case 4: for (var i = 0; i < values.Length; i++) values[i] = min + BinaryPrimitives.ReadUInt32LittleEndian(from[(4 * i)..]); break;
            case 8: for (var i = 0; i < values.Length; i++) values[i] = unchecked(min + (long)BinaryPrimitives.ReadUInt64LittleEndian(from[(8 * i)..])); break;
            default: for (var i = 0; i < values.Length; i++) values[i] = min + (long)Get(from[(i * width)..], width); break;
        }

        from = from[(values.Length * width)..];
    }

    public static void Read(ref ReadOnlySpan<byte> from, Span<int> values)
    {
        var (width, min) = Head(ref from);
        var low = (int)min;
        switch (width)
        {
            case 0: values.Fill(low); break;
            case 1: for (var i = 0; i < values.Length; i++) values[i] = low + from[i]; break;
            case 2: for (var i = 0; i < values.Length; i++) values[i] = low + BinaryPrimitives.ReadUInt16LittleEndian(from[(2 * i)..]); break;
            default: for (var i = 0; i < values.Length; i++) values[i] = unchecked((int)(min + BinaryPrimitives.ReadUInt32LittleEndian(from[(4 * i)..]))); break;
        }

        from = from[(values.Length * width)..];
    }

    private static (int Width, long Min) Head(ref ReadOnlySpan<byte> from)
    {
        var head = (from[0], BinaryPrimitives.ReadInt64LittleEndian(from[1..]));
        from = from[9..];
        return head;
    }

    private static int Width(ulong range) => range switch
    {
        0 => 0,
        <= byte.MaxValue => 1,
        <= ushort.MaxValue => 2,
        <= uint.MaxValue => 4,
        _ => 8,
    };

    private static void Put(Span<byte> to, int width, ulong value)
    {
        switch (width)
        {
            case 0: break;
            case 1: to[0] = (byte)value; break;
            case 2: BinaryPrimitives.WriteUInt16LittleEndian(to, (ushort)value); break;
            case 4: BinaryPrimitives.WriteUInt32LittleEndian(to, (uint)value); break;
            default: BinaryPrimitives.WriteUInt64LittleEndian(to, value); break;
        }
    }

    private static ulong Get(ReadOnlySpan<byte> from, int width) => width switch
    {
        0 => 0,
        1 => from[0],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(from),
        4 => BinaryPrimitives.ReadUInt32LittleEndian(from),
        _ => BinaryPrimitives.ReadUInt64LittleEndian(from),
    };
}
