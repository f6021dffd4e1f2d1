using NodaTime;
using Shouwen.Engines.Clock;
using static Shouwen.Engines.Tests.Clock.Calendars;

namespace Shouwen.Engines.Tests.Clock;

public class DayTests
{
    [Theory]
    [InlineData("2025-09-26", "09:00-12:00 13:00-18:00", DaySource.Week)]
    [InlineData("2025-09-27", "", DaySource.Week)]
    [InlineData("2025-09-28", "09:00-12:00 13:00-18:00", DaySource.MakeUpDay)]
    [InlineData("2025-10-01", "", DaySource.DayOff)]
    [InlineData("2025-10-08", "", DaySource.DayOff)]
    [InlineData("2025-10-09", "09:00-12:00 13:00-18:00", DaySource.Week)]
    [InlineData("2025-10-11", "09:00-12:00 13:00-18:00", DaySource.MakeUpDay)]
    [InlineData("2027-10-01", "09:00-12:00 13:00-18:00", DaySource.NotPublished)]
    [InlineData("2023-10-01", "", DaySource.NotPublished)]
    public void A_day_says_its_hours_and_why(string date, string hours, DaySource source)
    {
        var day = Shanghai().Day(Date(date));
        Assert.Equal(hours, day.Hours.ToString());
        Assert.Equal(source, day.Source);
    }

    [Fact]
    public void An_exception_stands_above_an_official_day_which_is_still_told()
    {
        var duty = new ExceptionDay(Date("2025-10-01"), Hours("10:00-14:00"), "国庆值班");
        var day = Shanghai(duty).Day(duty.Date);
        Assert.Equal((DaySource.Exception, "10:00-14:00", "国庆值班"), (day.Source, day.Hours.ToString(), day.Exception!.Name));
        Assert.Equal("National Day and Mid-Autumn Festival", day.Official!.NameEn);
    }

    [Fact]
    public void An_exception_closes_a_make_up_day_and_speaks_for_an_unpublished_year()
    {
        var calendar = Shanghai(new ExceptionDay(Date("2025-10-11"), DayHours.Closed), new ExceptionDay(Date("2027-10-01"), DayHours.Closed));
        Assert.Equal((DaySource.Exception, false), (calendar.Day(Date("2025-10-11")).Source, calendar.Day(Date("2025-10-11")).Hours.IsOpen));
        Assert.Equal(DaySource.Exception, calendar.Day(Date("2027-10-01")).Source);
    }

    [Fact]
    public void A_make_up_day_has_the_hours_of_the_weekday_it_follows()
    {
        var week = new WeekHours(new Dictionary<IsoDayOfWeek, DayHours> { [IsoDayOfWeek.Monday] = NineToSix, [IsoDayOfWeek.Friday] = Hours("09:00-15:00") });
        var rules = new CalendarRules(Zone("Asia/Shanghai"), week) { DaysOff = ChinaDaysOff.Table };
        Assert.Equal(NineToSix, new WorkingCalendar(rules).Day(Date("2026-01-04")).Hours);
        Assert.Equal("09:00-15:00", new WorkingCalendar(rules with { MakeUpDaysFollow = IsoDayOfWeek.Friday }).Day(Date("2026-01-04")).Hours.ToString());
    }

    [Fact]
    public void A_calendar_that_follows_no_official_days_knows_only_its_week()
    {
        var day = EveryDay("Asia/Shanghai", "08:00-20:00").Day(Date("2025-10-01"));
        Assert.Equal((DaySource.Week, true, null), (day.Source, day.Hours.IsOpen, day.Official));
    }

    [Fact]
    public void A_date_cannot_have_two_exceptions()
    {
        var date = Date("2025-10-01");
        Assert.Throws<ArgumentException>(() => Shanghai(new ExceptionDay(date, DayHours.Closed), new ExceptionDay(date, NineToSix)));
    }

    [Fact]
    public void The_years_2024_to_2026_are_built_in_and_2027_is_not_published()
    {
        Assert.Equal([2024, 2025, 2026], ChinaDaysOff.Table.Years);
        Assert.True(ChinaDaysOff.Table.Publishes(2026));
        Assert.False(ChinaDaysOff.Table.Publishes(2027));
    }

    // Counts from the State Council's notices: days off by festival, and make-up days.
    [Theory]
    [InlineData(2024, 28, 8)]
    [InlineData(2025, 28, 5)]
    [InlineData(2026, 33, 6)]
    public void Each_built_in_year_has_the_decreed_number_of_days(int year, int off, int makeUp)
    {
        var dates = Enumerable.Range(0, 366).Select(i => new LocalDate(year, 1, 1).PlusDays(i)).Where(date => date.Year == year);
        var official = dates.Select(ChinaDaysOff.Table.Find).OfType<OfficialDay>().ToList();
        Assert.Equal((off, makeUp), (official.Count(day => day.IsOff), official.Count(day => !day.IsOff)));
        Assert.All(official.Where(day => !day.IsOff), day => Assert.Contains(day.Date.DayOfWeek, new[] { IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday }));
    }
}
