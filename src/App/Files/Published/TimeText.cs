using System.Globalization;

namespace Shouwen.App.Files.Published;

/// <summary>In which order a date written with numbers alone has them, or what else a time is written as.</summary>
internal enum TimeOrder { YearMonthDay, DayMonthYear, MonthDayYear, EpochSeconds, EpochMilliseconds, ExcelSerial }

/// <summary>What a text says about time: a local date and time of day or, with an offset, an instant.</summary>
internal readonly record struct WrittenTime(DateTime Local, TimeSpan? Offset)
{
    public static readonly WrittenTime None;
}

/// <summary>Dates and times as exports write them: any separators, Chinese units, AM and PM, compact digits, serials, epochs.</summary>
internal static class TimeText
{
    private const int MostParts = 7;
    private const string Separators = "-/.: T_,年月日时時分秒点號号：／－　\t";
    private static readonly (string Word, bool IsAfternoon)[] Halves = [("上午", false), ("下午", true), ("AM", false), ("PM", true)];
    private static readonly DateTime ExcelBeginning = new(1899, 12, 30);

    public static bool TryRead(ReadOnlySpan<char> text, TimeOrder order, out WrittenTime time)
    {
        time = WrittenTime.None;
        return order switch
        {
            TimeOrder.EpochSeconds => TryReadEpoch(text, 1000, out time),
            TimeOrder.EpochMilliseconds => TryReadEpoch(text, 1, out time),
            TimeOrder.ExcelSerial => TryReadSerial(text, out time),
            _ => TryReadParts(text, order, out time),
        };
    }

    /// <summary>A pattern of the .NET kind, where none of the usual forms fits.</summary>
    public static bool TryReadPattern(ReadOnlySpan<char> text, string pattern, out WrittenTime time)
    {
        var hasOffset = pattern.Contains('z', StringComparison.Ordinal) || pattern.Contains('K', StringComparison.Ordinal);
        var read = DateTimeOffset.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var instant);
        time = new(instant.DateTime, hasOffset ? instant.Offset : null);
        return read;
    }

    private static bool TryReadEpoch(ReadOnlySpan<char> text, long milliseconds, out WrittenTime time)
    {
        time = WrittenTime.None;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return false;
        if (Math.Abs(number) > 253_402_300_799_999m / milliseconds) return false;
        time = new(DateTime.UnixEpoch.AddMilliseconds((double)(number * milliseconds)), TimeSpan.Zero);
        return true;
    }

    private static bool TryReadSerial(ReadOnlySpan<char> text, out WrittenTime time)
    {
        time = WrittenTime.None;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 2_958_465) return false;
        time = new(ExcelBeginning.AddSeconds(Math.Round(days * 86_400)), null);
        return true;
    }

    private static bool TryReadParts(ReadOnlySpan<char> text, TimeOrder order, out WrittenTime time)
    {
        time = WrittenTime.None;
        Span<int> parts = stackalloc int[MostParts];
        var reading = new Reading(parts, text.Trim());
        if (!reading.Run() || reading.Count < 3) return false;
        var (year, month, day) = reading.YearFirst ? (parts[0], parts[1], parts[2])
            : order == TimeOrder.MonthDayYear ? (parts[2], parts[0], parts[1])
            : order == TimeOrder.DayMonthYear ? (parts[2], parts[1], parts[0])
            : (parts[0], parts[1], parts[2]);
        if (year < 100) year += 2000;
        var hour = reading.Hour(parts[3]);
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        if (hour is < 0 or > 24 || parts[4] > 59 || parts[5] > 60 || (hour == 24 && parts[4] + parts[5] > 0)) return false;
        time = new(new DateTime(year, month, day).AddSeconds((hour * 3600) + (parts[4] * 60) + Math.Min(parts[5], 59)).AddMilliseconds(parts[6]), reading.Offset);
        return true;
    }

    /// <summary>Runs through a text once, collecting its numbers.</summary>
    private ref struct Reading(Span<int> parts, ReadOnlySpan<char> text)
    {
        private readonly Span<int> parts = parts;
        private readonly ReadOnlySpan<char> text = text;
        private int at;
        private bool isAfternoon;
        private bool isMorning;

        public int Count { get; private set; }
        public bool YearFirst { get; private set; }
        public TimeSpan? Offset { get; private set; }

        public readonly int Hour(int hour) => isAfternoon && hour < 12 ? hour + 12 : isMorning && hour == 12 ? 0 : hour;

        public bool Run()
        {
            while (at < text.Length)
            {
                if (Digit(text[at]) >= 0) { if (!Number()) return false; }
                else if (Count >= 4 && (text[at] == '+' || text[at] == '-')) return ReadOffset();
                else if (text[at] is 'Z' or 'z' && at == text.Length - 1) { Offset = TimeSpan.Zero; at++; }
                else if (!Separator()) return false;
            }

            return true;
        }

        private bool Number()
        {
            var (from, value) = (at, 0L);
            for (; at < text.Length && at - from < 18 && Digit(text[at]) is >= 0 and var digit; at++) value = (value * 10) + digit;
            return (at - from) switch
            {
                _ when Count == 6 => Add(Fraction(value, at - from)),
                4 when Count == 0 => YearFirst = Add((int)value),
                8 when Count == 0 => YearFirst = Compact(value, 10_000, 100, 1),
                14 when Count == 0 => YearFirst = Compact(value, 10_000_000_000, 100_000_000, 1_000_000, 10_000, 100, 1),
                12 when Count == 0 => YearFirst = Compact(value, 100_000_000, 1_000_000, 10_000, 100, 1),
                6 when Count == 3 => Compact(value, 10_000, 100, 1),
                <= 2 => Add((int)value),
                4 when Count == 2 => Add((int)value),
                4 when Count == 3 => Compact(value, 100, 1),
                _ => false,
            };
        }

        private bool Compact(long value, params ReadOnlySpan<long> units)
        {
            foreach (var unit in units)
            {
                if (!Add((int)(value / unit))) return false;
                value %= unit;
            }

            return true;
        }

        private bool Add(int part)
        {
            if (Count == MostParts) return false;
            parts[Count++] = part;
            return true;
        }

        private static int Fraction(long value, int digits) => (int)(digits <= 3 ? value * (digits == 1 ? 100 : digits == 2 ? 10 : 1) : value / Math.Pow(10, digits - 3));

        private bool Separator()
        {
            var rest = text[at..];
            foreach (var (word, afternoon) in Halves)
            {
                if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
                (isAfternoon, isMorning, at) = (isAfternoon || afternoon, isMorning || !afternoon, at + word.Length);
                return true;
            }

            if (!Separators.Contains(text[at], StringComparison.Ordinal)) return false;
            at++;
            return true;
        }

        private bool ReadOffset()
        {
            var sign = text[at] == '-' ? -1 : 1;
            var rest = text[(at + 1)..];
            var colon = rest.IndexOf(':');
            var cut = colon > 0 ? colon : Math.Min(2, rest.Length);
            if (!int.TryParse(rest[..cut], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 14) return false;
            var minutes = rest[cut..].TrimStart(':');
            if (!int.TryParse(minutes.IsEmpty ? "0" : minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) || minute > 59) return false;
            Offset = new TimeSpan(hour, minute, 0) * sign;
            return true;
        }

        private static int Digit(char letter) => letter switch
        {
            >= '0' and <= '9' => letter - '0',
            >= '０' and <= '９' => letter - '０',
            _ => -1,
        };
    }
}
