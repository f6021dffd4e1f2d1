using Shouwen.Engines.Clock;
using static Shouwen.Engines.Tests.Clock.Calendars;

namespace Shouwen.Engines.Tests.Clock;

public class WindowTests
{
    [Theory]
    [InlineData("00:00", 0)]
    [InlineData("08:30", 510)]
    [InlineData("23:59", 1439)]
    [InlineData("24:00", 1440)]
    public void A_time_of_day_reads_and_writes_the_same(string text, int minute)
    {
        Assert.True(Window.TryReadMinute(text, out var read));
        Assert.Equal(minute, read);
        Assert.Equal(text, Window.MinuteText(minute));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("8:00")]
    [InlineData("08:60")]
    [InlineData("24:01")]
    [InlineData("25:00")]
    [InlineData("08.00")]
    [InlineData("-8:00")]
    [InlineData(" 8:00")]
    [InlineData("08:000")]
    public void What_is_not_a_time_of_day_is_refused(string? text) => Assert.False(Window.TryReadMinute(text, out _));

    [Fact]
    public void Windows_that_touch_become_one_and_come_in_order() =>
        Assert.Equal("08:00-12:00 13:00-24:00", Hours("18:00-24:00", "08:00-10:00", "13:00-18:00", "10:00-12:00").ToString());

    [Fact]
    public void Hours_are_equal_by_their_windows()
    {
        Assert.Equal(Hours("08:00-12:00"), Hours("10:00-12:00", "08:00-10:00"));
        Assert.Equal(Hours("08:00-12:00").GetHashCode(), Hours("10:00-12:00", "08:00-10:00").GetHashCode());
        Assert.NotEqual(Hours("08:00-12:00"), Hours("08:00-12:01"));
        Assert.Equal(DayHours.Closed, Hours());
        Assert.Equal(DayHours.AllDay, Hours("00:00-24:00"));
    }

    [Fact]
    public void A_window_contains_its_start_and_not_its_end()
    {
        var hours = Hours("08:00-12:00");
        Assert.False(hours.Contains(479));
        Assert.True(hours.Contains(480));
        Assert.True(hours.Contains(719));
        Assert.False(hours.Contains(720));
    }

    [Fact]
    public void Overlapping_windows_are_named_with_both_positions() =>
        Assert.Equal(new WindowProblem(WindowProblemKind.Overlap, 2, 0), DayHours.Check([WindowOf("08:00-12:00"), WindowOf("13:00-17:00"), WindowOf("11:59-12:30")]));

    [Theory]
    [InlineData("17:00-09:00")]
    [InlineData("09:00-09:00")]
    public void A_window_that_ends_before_it_starts_is_inverted(string window) =>
        Assert.Equal(new WindowProblem(WindowProblemKind.Inverted, 1), DayHours.Check([WindowOf("06:00-07:00"), WindowOf(window)]));

    [Fact]
    public void A_window_over_the_edge_of_the_day_is_outside() =>
        Assert.Equal(new WindowProblem(WindowProblemKind.OutsideDay, 0), DayHours.Check([new Window(1380, 1500)]));

    [Fact]
    public void Hours_cannot_be_made_of_bad_windows()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Hours("08:00-12:00", "11:00-13:00"));
        Assert.Contains("Overlap", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("11:00-13:00", thrown.Message, StringComparison.Ordinal);
    }
}
