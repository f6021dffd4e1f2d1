using System.Net.Http.Headers;
using System.Text.Json;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Access;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Calendars;

public sealed class CalendarsApiTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly object Hall = new
    {
        code = "HALL",
        name = "营业厅",
        zone = "Asia/Shanghai",
        officialDaysOff = "cn",
        week = new object[] { new { weekday = 1, from = "09:00", to = "12:00" }, new { weekday = 1, from = "13:00", to = "24:00" } },
        exceptions = new object[]
        {
            new { date = "2026-10-01", windows = new[] { new { from = "10:00", to = "14:00" } }, name = "国庆值班" },
            new { date = "2026-10-12", closed = true, name = "搬迁" },
        },
        makeUpDaysFollow = 1,
    };

    [Fact]
    public async Task A_calendar_is_written_read_listed_and_deleted()
    {
        using var planner = await PlannerAsync();
        using var created = await planner.PostIt("/api/calendars", Hall);
        Assert.Equal((201, "/api/calendars/HALL", "\"1\""), ((int)created.StatusCode, created.Headers.Location?.ToString(), created.Headers.ETag?.Tag));

        var hall = await planner.GetIt("/api/calendars/HALL").JsonAsync();
        Assert.Equal("""[{"weekday":1,"from":"09:00","to":"12:00"},{"weekday":1,"from":"13:00","to":"24:00"}]""", hall.GetProperty("week").GetRawText());
        Assert.True(hall.GetProperty("exceptions")[1].GetProperty("closed").GetBoolean());
        Assert.Equal("cn", hall.GetProperty("officialDaysOff").GetString());
        var listed = await planner.GetIt("/api/calendars").JsonAsync();
        Assert.Equal(["HALL 营业厅", "default 默认工作日历"], listed.EnumerateArray().Select(item => $"{item.GetProperty("code")} {item.GetProperty("name")}").Order(StringComparer.Ordinal));

        Assert.Equal("204", await planner.DeleteIt("/api/calendars/HALL").SaysAsync());
        Assert.Equal("404 calendars.notFound", await planner.GetIt("/api/calendars/HALL").SaysAsync());
    }

    [Fact]
    public async Task What_was_read_can_be_written_back_unchanged()
    {
        using var planner = await PlannerAsync();
        var before = await planner.PostIt("/api/calendars", Hall).JsonAsync();
        var after = await planner.PutIt("/api/calendars/HALL", before).JsonAsync();
        Assert.Equal(before.GetRawText(), after.GetRawText());
    }

    [Fact]
    public async Task Of_two_who_edit_the_second_is_shown_what_the_first_left()
    {
        using var planner = await PlannerAsync();
        var hall = (await planner.PostIt("/api/calendars", Hall).JsonAsync()).Deserialize<CalendarForm>(JsonSerializerOptions.Web)!;
        using var first = await PutAsync(planner, hall with { Name = "第一" }, "\"1\"");
        Assert.Equal((200, "\"2\""), ((int)first.StatusCode, first.Headers.ETag?.Tag));
        using var second = await PutAsync(planner, hall with { Name = "第二" }, "\"1\"");
        var problem = await second.JsonAsync();
        Assert.Equal((412, "changed", "第一"), ((int)second.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("current").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Wrong_fields_are_named()
    {
        using var planner = await PlannerAsync();
        using var answer = await planner.PostIt("/api/calendars", new { code = "default", name = "", zone = "Asia/Shanghai", week = new[] { new { weekday = 1, from = "18:00", to = "09:00" } } });
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(
            """{"code":["codeTaken"],"name":["required"],"week.0.to":["endsBeforeStart"]}""",
            JsonSerializer.Serialize((await answer.JsonAsync()).GetProperty("errors").Deserialize<SortedDictionary<string, string[]>>()));
    }

    [Theory]
    [InlineData("夜班-2")]
    [InlineData("A/B", "notACode")]
    [InlineData("..", "notACode")]
    [InlineData("a b", "notACode")]
    [InlineData("", "required")]
    public async Task A_code_can_be_part_of_an_address(string code, string? wrong = null)
    {
        using var planner = await PlannerAsync();
        using var answer = await planner.PostIt("/api/calendars", new { code, name = "夜班", zone = "UTC" });
        if (wrong is null) Assert.Equal("夜班", (await planner.GetIt(answer.Headers.Location!.ToString()).JsonAsync()).GetProperty("name").GetString());
        else Assert.Equal(wrong, (await answer.JsonAsync()).GetProperty("errors").GetProperty("code")[0].GetString());
    }

    [Fact]
    public async Task Of_many_who_take_the_same_code_at_once_one_gets_it()
    {
        using var planner = await PlannerAsync();
        var says = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => planner.PostIt("/api/calendars", Hall).SaysAsync()));
        Assert.Equal(["201", .. Enumerable.Repeat("400 invalid", 7)], says.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_code_stays_because_queues_know_the_calendar_by_it()
    {
        using var planner = await PlannerAsync();
        var hall = (await planner.PostIt("/api/calendars", Hall).JsonAsync()).Deserialize<CalendarForm>(JsonSerializerOptions.Web)!;
        Assert.Equal("400 invalid", await planner.PutIt("/api/calendars/HALL", hall with { Code = "OTHER" }).SaysAsync());
    }

    [Fact]
    public async Task The_default_calendar_and_one_that_a_queue_works_by_stay()
    {
        var centre = await CentreAsync();
        using var manager = await server.AsAsync(centre, Role.Manager);
        Assert.Equal("201", await manager.PostIt("/api/calendars", Hall).SaysAsync());
        Assert.Equal("201", await manager.PostIt("/api/centres/queues", new { code = "PS", name = "普通", calendar = "HALL" }).SaysAsync());
        Assert.Equal("409 calendars.inUse", await manager.DeleteIt("/api/calendars/HALL").SaysAsync());
        Assert.Equal("409 calendars.isDefault", await manager.DeleteIt("/api/calendars/default").SaysAsync());
        Assert.Equal("400 invalid", await manager.PostIt("/api/centres/queues", new { code = "NW", name = "新客户", calendar = "NOWHERE" }).SaysAsync());
    }

    [Fact]
    public async Task The_preview_tells_the_hours_of_each_day_and_why()
    {
        using var planner = await PlannerAsync();
        await planner.PostIt("/api/calendars", Hall).JsonAsync();
        var days = (await planner.GetIt("/api/calendars/HALL/preview?from=2026-09-20&to=2026-10-12").JsonAsync()).GetProperty("days").EnumerateArray()
            .Select(day => $"{day.GetProperty("date")} {day.GetProperty("weekday")} {string.Join(' ', day.GetProperty("windows").EnumerateArray().Select(window => $"{window.GetProperty("from")}-{window.GetProperty("to")}"))} {day.GetProperty("source")} {day.GetProperty("name")}")
            .ToList();
        Assert.Equal(23, days.Count);
        Assert.Equal("2026-09-20 7 09:00-12:00 13:00-24:00 makeUpDay 国庆节", days[0]);
        Assert.Equal("2026-09-21 1 09:00-12:00 13:00-24:00 week ", days[1]);
        Assert.Equal("2026-10-01 4 10:00-14:00 exception 国庆值班", days[11]);
        Assert.Equal("2026-10-02 5  dayOff 国庆节", days[12]);
        Assert.Equal("2026-10-12 1  exception 搬迁", days[22]);
    }

    [Fact]
    public async Task A_year_that_is_not_published_says_so()
    {
        using var planner = await PlannerAsync();
        var day = (await planner.GetIt("/api/calendars/default/preview?from=2027-10-01&to=2027-10-01").JsonAsync()).GetProperty("days")[0];
        Assert.Equal("""{"date":"2027-10-01","weekday":5,"windows":[{"from":"09:00","to":"18:00"}],"source":"notPublished","name":null,"official":null}""", day.GetRawText());
    }

    [Theory]
    [InlineData("from=2026-02-01&to=2026-01-31", "400 invalid")]
    [InlineData("from=2024-01-01&to=2026-01-01", "400 invalid")]
    [InlineData("from=2024-01-01&to=2025-12-31", "200")]
    [InlineData("from=0001-01-01&to=0001-01-02", "400 invalid")]
    [InlineData("from=2026-02-30&to=2026-03-01", "400 invalid")]
    [InlineData("to=2026-03-01", "400 invalid")]
    public async Task The_range_of_a_preview_is_at_most_two_years(string range, string says)
    {
        using var planner = await PlannerAsync();
        Assert.Equal(says, await planner.GetIt($"/api/calendars/default/preview?{range}").SaysAsync());
    }

    [Fact]
    public async Task Agents_may_look_and_only_planners_and_above_may_edit()
    {
        var centre = await CentreAsync();
        using var agent = await server.AsAsync(centre, Role.Agent);
        Assert.Equal("200", await agent.GetIt("/api/calendars/default").SaysAsync());
        Assert.Equal("403 access.forbidden", await agent.PostIt("/api/calendars", Hall).SaysAsync());
        Assert.Equal("403 access.forbidden", await agent.DeleteIt("/api/calendars/default").SaysAsync());
    }

    [Fact]
    public async Task Every_change_of_a_calendar_is_written_down_readably()
    {
        var centre = await CentreAsync();
        using var director = await server.AsAsync(centre, Role.Director);
        var hall = (await director.PostIt("/api/calendars", Hall).JsonAsync()).Deserialize<CalendarForm>(JsonSerializerOptions.Web)!;
        await director.PutIt("/api/calendars/HALL", hall with { Exceptions = [] }).JsonAsync();
        var audit = await director.GetIt("/api/audit").JsonAsync();
        Assert.Contains("2026-10-12 closed 搬迁", audit.GetRawText(), StringComparison.Ordinal);
    }

    private async Task<HttpClient> PlannerAsync() => await server.AsAsync(await CentreAsync(), Role.Planner);

    private async Task<Centre> CentreAsync()
    {
        var centre = await server.CentreAsync();
        await server.InDbAsync(db =>
        {
            DefaultCalendar.Add(db, server.Clock, centre.Id, centre.Zone, centre.Locale);
            return db.SaveChangesAsync();
        });
        return centre;
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient browser, CalendarForm form, string etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/calendars/{form.Code}") { Content = JsonContent.Create(form) };
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(etag));
        return browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
