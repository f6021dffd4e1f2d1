using System.Globalization;
using Shouwen.App.Facts.Import.Values;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Tests.Facts.Import;

public sealed class ValuesTests
{
    [Theory]
    [InlineData("2026-01-05", "2026-01-05 00:00:00")]
    [InlineData("2026/1/5 9:07", "2026-01-05 09:07:00")]
    [InlineData("2026-01-05T09:07:08.250", "2026-01-05 09:07:08.25")]
    [InlineData("2026年1月5日 下午3时07分", "2026-01-05 15:07:00")]
    [InlineData("２０２６－０１－０５ ０９：０７", "2026-01-05 09:07:00")]
    [InlineData("20260105", "2026-01-05 00:00:00")]
    [InlineData("20260105090708", "2026-01-05 09:07:08")]
    [InlineData("2026.01.05 12:00:00 AM", "2026-01-05 00:00:00")]
    [InlineData("2026-01-05 24:00", "2026-01-06 00:00:00")]
    public void Times_are_read_as_exports_write_them(string text, string expected)
    {
        Assert.True(TimeText.TryRead(text, TimeOrder.YearMonthDay, out var time));
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), time.Local);
        Assert.Null(time.Offset);
    }

    [Theory]
    [InlineData("2026-01-05T09:00:00Z", 0)]
    [InlineData("2026-01-05T09:00:00+08:00", 480)]
    [InlineData("2026-01-05 09:00:00.123-0330", -210)]
    public void Offsets_are_respected(string text, int minutes)
    {
        Assert.True(TimeText.TryRead(text, TimeOrder.YearMonthDay, out var time));
        Assert.Equal(TimeSpan.FromMinutes(minutes), time.Offset);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("2026-01-05 25:00")]
    [InlineData("09:15")]
    [InlineData("yesterday")]
    [InlineData("13800195477")]
    [InlineData("")]
    public void What_is_no_time_is_not_taken_for_one(string text) => Assert.False(TimeText.TryRead(text, TimeOrder.YearMonthDay, out _));

    [Theory]
    [InlineData("1767574800", TimeOrder.EpochSeconds)]
    [InlineData("1767574800000", TimeOrder.EpochMilliseconds)]
    [InlineData("46027.0416666667", TimeOrder.ExcelSerial)]
    [InlineData("05/01/26 01:00", TimeOrder.DayMonthYear)]
    [InlineData("1/5/2026 1:00 AM", TimeOrder.MonthDayYear)]
    internal void Other_ways_of_writing_the_same_hour(string text, TimeOrder order)
    {
        Assert.True(TimeText.TryRead(text, order, out var time));
        Assert.Equal(new DateTime(2026, 1, 5, 1, 0, 0), time.Local);
    }

    [Theory]
    [InlineData("75", 75)]
    [InlineData("1,234", 1234)]
    [InlineData("１２", 12)]
    [InlineData("01:15", 75)]
    [InlineData("1:01:15", 3675)]
    [InlineData("-5", -5)]
    [InlineData("-0:05", -5)]
    [InlineData("1分15秒", 75)]
    [InlineData("2h 3m", 7380)]
    [InlineData("12.5", 12.5)]
    public void Durations_are_read_as_exports_write_them(string text, double seconds)
    {
        Assert.True(NumberText.TryReadSeconds(text, 1, out var read));
        Assert.Equal(seconds, read);
    }

    [Theory]
    [InlineData("1:75")]
    [InlineData("a lot")]
    [InlineData("1:2:3:4")]
    [InlineData("NaN")]
    public void What_is_no_duration_is_not_taken_for_one(string text) => Assert.False(NumberText.TryReadSeconds(text, 1, out _));

    [Theory]
    [InlineData("2026-01-05 09:00-09:30", "2026-01-05 09:00")]
    [InlineData("09:45~10:00", "09:45")]
    [InlineData("23:30 - 00:00", "23:30")]
    [InlineData("2026-01-05T09:00-05:00", "2026-01-05T09:00-05:00")]
    [InlineData("2026-01-05", "2026-01-05")]
    public void Of_a_range_the_beginning_counts(string text, string beginning) => Assert.Equal(beginning, RangeText.Beginning(text).ToString());

    [Fact]
    public void A_time_that_comes_twice_is_the_earlier_and_one_that_never_comes_moves_on()
    {
        var times = new LocalTimes("Europe/Berlin");
        Assert.Equal("2026-10-25T00:30:00", Utc(times, new(2026, 10, 25, 2, 30, 0)));
        Assert.Equal("2026-03-29T01:30:00", Utc(times, new(2026, 3, 29, 2, 30, 0)));
        Assert.Equal("2026-07-01T10:00:00", Utc(times, new(2026, 7, 1, 12, 0, 0)));
        Assert.Equal("2026-01-05T11:00:00", Utc(times, new(2026, 1, 5, 12, 0, 0)));
        Assert.Equal((1, 1), (times.Skipped, times.Repeated));
    }

    private static string Utc(LocalTimes times, DateTime local) => times.Instant(new(local, null)).UtcDateTime.ToString("s", CultureInfo.InvariantCulture);
}
