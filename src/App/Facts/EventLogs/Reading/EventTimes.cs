using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using Shouwen.App.Facts.Import.Reading;
using Shouwen.App.Facts.Import.Values;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.EventLogs.Reading;

/// <summary>Times of events, in milliseconds since 1970. What is written as ISO 8601 has it is read from its bytes; all else as everywhere.</summary>
internal sealed class EventTimes(string format, string zone)
{
    private const long Day = 86_400_000;
    private const long Minute = 60_000;
    private static readonly int UnixDay = new DateOnly(1970, 1, 1).DayNumber;
    private readonly TimeReader reader = new([format]);
    private readonly LocalTimes local = new(zone);
    private readonly bool isIso = TimeReader.Names.TryGetValue(format, out var order) && order == TimeOrder.YearMonthDay;
    private readonly bool isUtc = zone is "UTC" or "Etc/UTC";
    private (ulong Beginning, ushort End, long Time) lastDate;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRead(ReadOnlySpan<byte> text, out long time) => (isIso && TryReadIso(text, out time)) || TryReadOther(text, out time);

    private bool TryReadOther(ReadOnlySpan<byte> text, out long time)
    {
        Span<char> letters = stackalloc char[64];
        time = 0;
        if (text.Length > letters.Length) return false;
        letters = letters[..Encoding.UTF8.GetChars(text, letters)];
        if (!reader.TryRead(letters.Trim(), out var written)) return false;
        time = local.Instant(written).ToUnixTimeMilliseconds();
        return true;
    }

    /// <summary>2026-01-31T08:15, with seconds, their parts and an offset or without; nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryReadIso(ReadOnlySpan<byte> text, out long time)
    {
        time = 0;
        if (text.Length < 16 || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':' || !TryReadDate(text, out var date)) return false;
        if (Two(text, 11) is not (>= 0 and < 24 and var hour) || Two(text, 14) is not (>= 0 and < 60 and var minute)) return false;
        time = date + (hour * 60 * Minute) + (minute * Minute);
        var rest = text[16..];
        if (rest is [(byte)':', _, _, ..])
        {
            if (Two(rest, 1) is not (>= 0 and < 60 and var second)) return false;
            time += second * 1000;
            rest = rest[3..];
            if (rest is [(byte)'.', ..] && !TryReadPart(ref rest, ref time)) return false;
        }

        if (rest is [(byte)'Z']) return true;
        if (!rest.IsEmpty) return TryReadOffset(rest, ref time);
        if (!isUtc) time = local.Instant(new(DateTime.UnixEpoch.AddMilliseconds(time), null)).ToUnixTimeMilliseconds();
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryReadDate(ReadOnlySpan<byte> text, out long time)
    {
        var (beginning, end) = (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt16LittleEndian(text[8..]));
        time = lastDate.Time;
        if (beginning == lastDate.Beginning && end == lastDate.End) return true;
        if (text[4] is not ((byte)'-' or (byte)'/') || text[7] != text[4]) return false;
        var (century, year, month, day) = (Two(text, 0), Two(text, 2), Two(text, 5), Two(text, 8));
        if (century is < 19 or > 21 || year < 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth((century * 100) + year, month)) return false;
        time = (new DateOnly((century * 100) + year, month, day).DayNumber - UnixDay) * Day;
        lastDate = (beginning, end, time);
        return true;
    }

    private static bool TryReadPart(ref ReadOnlySpan<byte> rest, ref long time)
    {
        var (at, weight) = (1, 100);
        for (; at < rest.Length && rest[at] is >= (byte)'0' and <= (byte)'9'; at++, weight /= 10) time += (rest[at] - '0') * weight;
        rest = rest[at..];
        return at is > 1 and <= 10;
    }

    private static bool TryReadOffset(ReadOnlySpan<byte> rest, ref long time)
    {
        if (rest[0] is not ((byte)'+' or (byte)'-') || rest.Length is not (3 or 5 or 6) || (rest.Length == 6 && rest[3] != ':')) return false;
        var (hour, minute) = (Two(rest, 1), rest.Length == 3 ? 0 : Two(rest, rest.Length - 2));
        if (hour is < 0 or > 14 || minute is < 0 or > 59) return false;
        time -= (rest[0] == '-' ? -1 : 1) * ((hour * 60) + minute) * Minute;
        return true;
    }

    /// <summary>Two digits, or a number below 0.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -1;
    }
}
