using Shouwen.App.Calendars;
using Shouwen.App.Http;

namespace Shouwen.App.Tests.Calendars;

public sealed class CalendarCheckTests
{
    private static readonly CalendarForm Sound = new(
        "HALL", "营业厅", "Asia/Shanghai", "cn",
        [new(2, "13:00", "17:00"), new(1, "09:00", "12:00"), new(1, "12:00", "24:00")],
        [new(new(2026, 10, 2), Closed: true, Name: " 盘点 "), new(new(2026, 10, 1), Windows: [new("10:00", "14:00")])]);

    [Fact]
    public void A_sound_calendar_passes_and_comes_in_order()
    {
        var errors = new FieldErrors();
        var form = new CalendarCheck(errors).Form(Sound with { Name = " 营业厅 " });
        Assert.Empty(errors.Found);
        Assert.Equal("营业厅", form.Name);
        Assert.Equal(["1 09:00-12:00", "1 12:00-24:00", "2 13:00-17:00"], form.Week!.Select(window => window.ToString()));
        Assert.Equal(["2026-10-01 10:00-14:00", "2026-10-02 closed 盘点"], form.Exceptions!.Select(exception => exception.ToString()));
    }

    [Theory]
    [InlineData("9:00", "12:00", "week.0.from", "notATime")]
    [InlineData("09:00", "24:30", "week.0.to", "notATime")]
    [InlineData("22:00", "06:00", "week.0.to", "endsBeforeStart")]
    [InlineData("09:00", "09:00", "week.0.to", "endsBeforeStart")]
    [InlineData(null, "09:00", "week.0.from", "notATime")]
    public void A_window_that_is_none_is_named_where_it_stands(string? from, string to, string field, string what) =>
        Refused(Sound with { Week = [new(1, from!, to)] }, field, what);

    [Fact]
    public void Windows_of_one_weekday_must_not_overlap()
    {
        Refused(Sound with { Week = [new(1, "09:00", "12:00"), new(2, "09:00", "12:00"), new(1, "11:00", "13:00")] }, "week.2.from", "overlap");
        Refused(Sound with { Exceptions = [new(new(2026, 1, 1), Windows: [new("09:00", "12:00"), new("08:00", "10:00")])] }, "exceptions.0.windows.1.from", "overlap");
    }

    [Fact]
    public void What_cannot_be_is_refused_field_by_field()
    {
        Refused(Sound with { Name = " " }, "name", "required");
        Refused(Sound with { Zone = "Asia/Peking" }, "zone", "notAZone");
        Refused(Sound with { OfficialDaysOff = "xx" }, "officialDaysOff", "unknownOfficialDays");
        Refused(Sound with { MakeUpDaysFollow = 8 }, "makeUpDaysFollow", "outOfRange");
        Refused(Sound with { Week = [new(0, "09:00", "12:00")] }, "week.0.weekday", "outOfRange");
        Refused(Sound with { Week = [null!] }, "week.0", "required");
        Refused(Sound with { Week = [.. Enumerable.Repeat(new WeekWindow(1, "09:00", "12:00"), 169)] }, "week", "outOfRange");
    }

    [Fact]
    public void An_exception_is_either_closed_or_has_windows_once_a_date()
    {
        var date = new DateOnly(2026, 1, 1);
        Refused(Sound with { Exceptions = [new(date)] }, "exceptions.0.windows", "required");
        Refused(Sound with { Exceptions = [new(date, Closed: true, Windows: [new("09:00", "12:00")])] }, "exceptions.0.windows", "closedWithWindows");
        Refused(Sound with { Exceptions = [new(date, Closed: true), new(date, Closed: true)] }, "exceptions.1.date", "dateTwice");
        Refused(Sound with { Exceptions = [new(new(2300, 1, 1), Closed: true)] }, "exceptions.0.date", "outOfRange");
        Refused(Sound with { Exceptions = [new(date, Closed: true, Name: new string('假', 201))] }, "exceptions.0.name", "tooLong");
        Refused(Sound with { Exceptions = [null!] }, "exceptions.0", "required");
        Refused(Sound with { Exceptions = [new(date, Windows: [null!])] }, "exceptions.0.windows.0", "required");
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var errors = new FieldErrors();
        new CalendarCheck(errors).Form(Sound with { Name = "", Zone = "Mars/Olympus", Week = [new(1, "x", "y")] });
        Assert.Equal(["name", "week.0.from", "week.0.to", "zone"], errors.Found.Keys.Order(StringComparer.Ordinal));
    }

    private static void Refused(CalendarForm form, string field, string what)
    {
        var errors = new FieldErrors();
        new CalendarCheck(errors).Form(form);
        var found = Assert.Single(errors.Found);
        Assert.Equal(field, found.Key);
        Assert.Equal([what], found.Value);
    }
}
