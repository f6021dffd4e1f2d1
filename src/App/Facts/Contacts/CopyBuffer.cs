using System.Buffers.Binary;
using System.Text;

namespace Shouwen.App.Facts.Contacts;

/// <summary>
/// Rows as PostgreSQL's COPY takes them in its binary format (manual, COPY, "Binary Format"): a length before each value, everything big-endian. The driver's
/// importer looks up a converter for each of a row's 28 values, which costs more than all else that is done for the row.
/// </summary>
internal sealed class CopyBuffer
{
    private const int NoValue = -1;
    private const int Lead = 19;
    private static readonly byte[] Signature = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8];
    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private byte[] bytes = new byte[1 << 20];
    private int at;

    /// <summary>All that was written, ended as COPY wants it.</summary>
    public ReadOnlyMemory<byte> End()
    {
        BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), NoValue);
        return bytes.AsMemory(0, at);
    }

    public void Clear()
    {
        Signature.CopyTo(bytes, 0);
        bytes.AsSpan(Signature.Length, Lead - Signature.Length).Clear();
        at = Lead;
    }

    public void Row(int values) => BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), (short)values);

    public void Null() => BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), NoValue);

    public void SmallInt(short value) => BinaryPrimitives.WriteInt16BigEndian(Value(sizeof(short)), value);

    public void Integer(int value) => BinaryPrimitives.WriteInt32BigEndian(Value(sizeof(int)), value);

    public void BigInt(long value) => BinaryPrimitives.WriteInt64BigEndian(Value(sizeof(long)), value);

    public void Date(int dayNumber) => Integer(dayNumber - FirstDay.DayNumber);

    /// <summary>Of milliseconds since 1970 UTC.</summary>
    public void Instant(long milliseconds) =>
        BigInt((milliseconds - new DateTimeOffset(FirstDay, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds()) * 1000);

    public void Text(string value) => Encoding.UTF8.GetBytes(value, Value(Encoding.UTF8.GetByteCount(value)));

    private Span<byte> Value(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), length);
        return Room(length);
    }

    private Span<byte> Room(int length)
    {
        if (at + length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, at + length));
        var room = bytes.AsSpan(at, length);
        at += length;
        return room;
    }
}
