using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Calendars;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Tests.Calendars;

public sealed class WorkingCalendarsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private readonly WorkingCalendars calendars = server.Services.GetRequiredService<WorkingCalendars>();

    [Fact]
    public async Task A_new_chinese_centre_works_on_make_up_sundays_and_not_on_national_day()
    {
        var calendar = await OfAsync(await NewCentreAsync("WZH", "Asia/Shanghai", "zh-CN"));
        Assert.Equal(DaySource.DayOff, calendar!.Day(new(2025, 10, 1)).Source);
        Assert.Equal("09:00-18:00", calendar.Day(new(2025, 9, 28)).Hours.ToString());
        Assert.Equal("Asia/Shanghai", calendar.Zone.Id);
    }

    [Fact]
    public async Task A_new_centre_elsewhere_follows_no_official_days()
    {
        var calendar = await OfAsync(await NewCentreAsync("WEN", "Europe/Berlin", "en"));
        Assert.Equal(DaySource.Week, calendar!.Day(new(2025, 10, 1)).Source);
        Assert.Equal("Europe/Berlin", calendar.Zone.Id);
    }

    [Fact]
    public async Task An_unknown_code_or_another_centres_calendar_is_not_found()
    {
        var (mine, other) = (await NewCentreAsync("WMINE"), await NewCentreAsync("WOTHER"));
        await server.AddAsync(new Calendar { Id = NewId.At(server.Clock), CentreId = other, Code = "NIGHT", Name = "夜班", Zone = "UTC" });
        Assert.Null(await OfAsync(mine, "NIGHT"));
        Assert.NotNull(await OfAsync(other, "NIGHT"));
    }

    [Fact]
    public async Task The_same_calendar_is_given_until_it_is_edited()
    {
        var centre = await NewCentreAsync("WEDIT");
        var before = await OfAsync(centre);
        Assert.Same(before, await OfAsync(centre));
        await server.InDbAsync(async db =>
        {
            var row = await db.Set<Calendar>().SingleAsync(row => row.CentreId == centre);
            row.Exceptions = [new(new(2026, 3, 2), Closed: true)];
            row.HoursVersion++;
            return await db.SaveChangesAsync();
        });
        var after = await OfAsync(centre);
        Assert.True(before!.Day(new LocalDate(2026, 3, 2)).Hours.IsOpen);
        Assert.False(after!.Day(new LocalDate(2026, 3, 2)).Hours.IsOpen);
    }

    private Task<WorkingCalendar?> OfAsync(int centre, string? code = null) =>
        server.InDbAsync(db => calendars.FindAsync(db, centre, code, TestContext.Current.CancellationToken));

    private async Task<int> NewCentreAsync(string code, string zone = "Asia/Shanghai", string locale = "zh-CN")
    {
        var errors = new FieldErrors();
        var id = await server.InDbAsync(db => CreateCentre.Handle(db, server.Clock, new(code, code, zone, locale), errors, TestContext.Current.CancellationToken));
        Assert.Empty(errors.Found);
        return id!.Value;
    }
}
