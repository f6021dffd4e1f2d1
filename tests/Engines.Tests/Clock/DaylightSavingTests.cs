using NodaTime;
using Shouwen.Engines.Clock;
using static Shouwen.Engines.Tests.Clock.Calendars;

namespace Shouwen.Engines.Tests.Clock;

public class DaylightSavingTests
{
    // A window on one date, and the physical minutes that its clock really shows.
    [Theory]
    [InlineData("America/New_York", "01:00-03:00", "2025-03-08", 120)]
    [InlineData("America/New_York", "01:00-03:00", "2025-03-09", 60)] // 02:00 springs to 03:00
    [InlineData("America/New_York", "02:00-03:00", "2025-03-09", 0)]
    [InlineData("America/New_York", "01:00-03:00", "2025-11-02", 180)] // 01:00 to 02:00 comes twice
    [InlineData("America/New_York", "01:15-01:45", "2025-11-02", 60)]
    [InlineData("Europe/Berlin", "01:00-03:00", "2025-03-30", 60)]
    [InlineData("Europe/Berlin", "01:00-03:00", "2025-10-26", 180)]
    [InlineData("Europe/Berlin", "00:00-24:00", "2025-10-26", 25 * 60)]
    [InlineData("Asia/Jerusalem", "00:00-24:00", "2026-03-27", 23 * 60)]
    [InlineData("Asia/Jerusalem", "01:30-07:00", "2026-10-25", 6 * 60)]
    [InlineData("Asia/Shanghai", "00:00-24:00", "2025-05-04", 24 * 60)]
    [InlineData("Asia/Shanghai", "00:00-24:00", "1986-05-04", 23 * 60)] // the years with summer time, 1986 to 1991
    [InlineData("Australia/Lord_Howe", "00:00-24:00", "2025-10-05", 23 * 60 + 30)]
    [InlineData("America/St_Johns", "22:00-24:00", "2006-10-28", 2 * 60 + 59)] // at 00:01 back to 23:01 of the day before
    [InlineData("Pacific/Apia", "00:00-24:00", "2011-12-30", 0)] // a date that Samoa never had
    public void A_window_lasts_as_long_as_the_clock_really_shows_it(string zone, string window, string date, int minutes)
    {
        var calendar = new WorkingCalendar(new(Zone(zone), WeekHours.EveryDay(DayHours.Closed))
        {
            Exceptions = [new(Date(date), Hours(window))],
        });
        var noon = Date(date).At(LocalTime.Noon).InUtc().ToInstant();
        var around = Duration.FromDays(3);
        Assert.Equal(Duration.FromMinutes(minutes), calendar.WorkingTimeBetween(noon - around, noon + around));
    }

    [Fact]
    public void An_opening_in_the_skipped_hour_happens_when_the_clock_has_sprung()
    {
        var calendar = EveryDay("America/New_York", "02:30-05:00");
        Assert.Equal("2025-03-09T03:00-04", calendar.Wall(calendar.NextOpening(At("2025-03-09T00:00-05:00"))));
    }

    [Fact]
    public void A_promise_over_the_repeated_hour_counts_it_twice()
    {
        var calendar = EveryDay("America/New_York", "00:00-06:00");
        Assert.Equal("2025-11-02T02:00-05", calendar.Wall(calendar.AddWorkingTime(At("2025-11-02T00:00-04:00"), Duration.FromHours(3))));
    }

    [Fact]
    public void A_window_that_ends_in_the_repeated_hour_closes_twice()
    {
        var calendar = EveryDay("America/New_York", "00:00-01:30");
        var first = calendar.NextClosing(At("2025-11-02T00:00-04:00"));
        Assert.Equal("2025-11-02T01:30-04", calendar.Wall(first));
        Assert.Equal("2025-11-02T01:00-05", calendar.Wall(calendar.NextOpening(first.At)));
        Assert.Equal("2025-11-02T01:30-05", calendar.Wall(calendar.NextClosing(At("2025-11-02T01:00-05:00"))));
    }
}
