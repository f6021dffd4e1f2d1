using Shouwen.App.Access;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class PeopleTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Somebody_invited_comes_in_by_their_link_sets_a_password_and_signs_in_with_it()
    {
        var centre = await server.CentreAsync();
        await server.AddAsync(new Employee { CentreId = centre.Id, Code = "8001", Name = "李雷" });
        using var administrator = await server.AsAsync(centre, Role.Administrator);
        var invited = await administrator.PostIt("/api/access/people", new { name = "李雷", email = "lilei@example.test", roles = new[] { "agent" }, employeeCode = "8001" }).JsonAsync();

        using var browser = server.Visitor();
        var welcome = await browser.PostIt("/api/access/link", new { token = invited.GetProperty("link").GetString()!["/link/".Length..] }).JsonAsync();
        Assert.True(welcome.GetProperty("needsPassword").GetBoolean());
        await browser.TakeAntiforgeryAsync();
        Assert.Equal("204", await browser.PostIt("/api/access/password", new { next = "韩梅梅你好 2026" }).SaysAsync());
        using var later = server.Visitor();
        Assert.Equal("204", await later.PostIt("/api/access/sign-in", new { email = "LiLei@example.test", password = "韩梅梅你好 2026" }).SaysAsync());

        foreach (var search in new[] { "雷", "lilei", "800" })
        {
            var found = (await administrator.GetIt($"/api/access/people?search={Uri.EscapeDataString(search)}").JsonAsync()).GetProperty("items");
            var row = Assert.Single(found.EnumerateArray());
            Assert.Equal("8001", row.GetProperty("employeeCode").GetString());
            Assert.Equal("agent", row.GetProperty("roles")[0].GetString());
        }
    }

    [Fact]
    public async Task A_double_click_adds_somebody_once()
    {
        using var administrator = await server.AsAsync(await server.CentreAsync(), Role.Administrator);
        var invitation = new { name = "双击", email = "twice@example.test", roles = new[] { "agent" } };
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => administrator.PostIt("/api/access/people", invitation).SaysAsync()));
        Assert.Equal(["200", "409 access.alreadyMember", "409 access.alreadyMember"], answers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Wrong_fields_are_all_named()
    {
        using var administrator = await server.AsAsync(await server.CentreAsync(), Role.Administrator);
        using var answer = await administrator.PostIt("/api/access/people", new { name = " ", email = "no e-mail", roles = Array.Empty<string>(), employeeCode = "nobody" });
        var errors = (await answer.JsonAsync()).GetProperty("errors");
        Assert.Equal("required", errors.GetProperty("name")[0].GetString());
        Assert.Equal("notAnEmail", errors.GetProperty("email")[0].GetString());
        Assert.Equal("required", errors.GetProperty("roles")[0].GetString());
        Assert.Equal("unknownCode", errors.GetProperty("employeeCode")[0].GetString());
    }

    [Fact]
    public async Task Other_roles_hold_from_the_next_request_on()
    {
        var centre = await server.CentreAsync();
        using var administrator = await server.AsAsync(centre, Role.Administrator);
        var person = await server.PersonAsync(centre, employeeId: null, Role.Director);
        using var browser = await server.AsAsync(person);
        Assert.Equal("200", await browser.GetIt("/api/audit").SaysAsync());
        Assert.Equal("204", await administrator.PutIt($"/api/access/people/{person}", new { roles = new[] { "agent" } }).SaysAsync());
        Assert.Equal("403 access.forbidden", await browser.GetIt("/api/audit").SaysAsync());
    }

    [Fact]
    public async Task Two_who_change_the_same_member_do_not_overwrite_one_another()
    {
        var centre = await server.CentreAsync();
        using var administrator = await server.AsAsync(centre, Role.Administrator);
        var person = await server.PersonAsync(centre, employeeId: null, Role.Agent);
        Assert.Equal("204", await administrator.PutIt($"/api/access/people/{person}", new { roles = new[] { "planner" } }).SaysAsync());
        administrator.DefaultRequestHeaders.Add("If-Match", "\"1\"");
        using var answer = await administrator.PutIt($"/api/access/people/{person}", new { roles = new[] { "trainer" } });
        Assert.Equal(412, (int)answer.StatusCode);
        Assert.Equal("planner", (await answer.JsonAsync()).GetProperty("current").GetProperty("roles")[0].GetString());
    }

    [Fact]
    public async Task The_last_administrator_can_neither_be_removed_nor_become_something_else()
    {
        var centre = await server.CentreAsync();
        var only = await server.PersonAsync(centre, employeeId: null, Role.Administrator);
        using var administrator = await server.AsAsync(only);
        Assert.Equal("409 access.lastAdministrator", await administrator.DeleteIt($"/api/access/people/{only}").SaysAsync());
        Assert.Equal("409 access.lastAdministrator", await administrator.PutIt($"/api/access/people/{only}", new { roles = new[] { "director" } }).SaysAsync());
        Assert.Equal("204", await administrator.PutIt($"/api/access/people/{only}", new { roles = new[] { "director", "administrator" } }).SaysAsync());
    }

    [Fact]
    public async Task Two_administrators_who_remove_one_another_at_the_same_moment_leave_one()
    {
        for (var round = 0; round < 3; round++)
        {
            var centre = await server.CentreAsync();
            var one = await server.PersonAsync(centre, employeeId: null, Role.Administrator);
            var two = await server.PersonAsync(centre, employeeId: null, Role.Administrator);
            using var browserOne = await server.AsAsync(one);
            using var browserTwo = await server.AsAsync(two);
            var answers = await Task.WhenAll(
                browserOne.DeleteIt($"/api/access/people/{two}").SaysAsync(),
                browserTwo.DeleteIt($"/api/access/people/{one}").SaysAsync());
            Assert.Single(answers, answer => answer == "204");
        }
    }

    [Fact]
    public async Task Who_is_removed_is_out_at_once()
    {
        var centre = await server.CentreAsync();
        using var administrator = await server.AsAsync(centre, Role.Administrator);
        var person = await server.PersonAsync(centre, employeeId: null, Role.Agent);
        using var browser = await server.AsAsync(person);
        Assert.Equal("204", await administrator.DeleteIt($"/api/access/people/{person}").SaysAsync());
        Assert.Equal("401 access.signInNeeded", await browser.GetIt("/api/calendars").SaysAsync());
        Assert.Equal("404 access.notAMember", await administrator.DeleteIt($"/api/access/people/{person}").SaysAsync());
    }

    [Fact]
    public async Task An_administrator_of_one_centre_does_not_get_into_another_through_a_shared_colleague()
    {
        var mine = await server.CentreAsync();
        var other = await server.CentreAsync();
        using var administrator = await server.AsAsync(mine, Role.Administrator);
        var shared = await server.PersonAsync(mine, employeeId: null, Role.Director);
        Assert.Equal("200", await administrator.PostIt($"/api/access/people/{shared}/link").SaysAsync());
        await server.AddAsync(new Membership { Id = NewId.At(server.Clock), PersonId = shared, CentreId = other.Id, Roles = [Role.Director] });
        Assert.Equal("409 access.ofOtherCentres", await administrator.PostIt($"/api/access/people/{shared}/link").SaysAsync());
        Assert.Equal("409 access.ofOtherCentres", await administrator.DeleteIt($"/api/access/people/{shared}/two-factor").SaysAsync());
    }

    [Fact]
    public async Task Who_is_known_from_another_centre_is_added_without_a_link()
    {
        var elsewhere = await server.CentreAsync();
        await server.PersonAsync(elsewhere, "known@example.test", "密码在别的中心设过了", Role.Manager);
        using var administrator = await server.AsAsync(await server.CentreAsync(), Role.Administrator);
        var invitation = new { name = "别名", email = "known@example.test", roles = new[] { "planner" } };
        var added = await administrator.PostIt("/api/access/people", invitation).JsonAsync();
        Assert.Equal(System.Text.Json.JsonValueKind.Null, added.GetProperty("link").ValueKind);
        Assert.Equal("409 access.alreadyMember", await administrator.PostIt("/api/access/people", invitation).SaysAsync());
    }

    [Fact]
    public async Task The_list_is_read_page_by_page()
    {
        var centre = await server.CentreAsync();
        using var administrator = await server.AsAsync(centre, Role.Administrator);
        for (var i = 0; i < 6; i++) await server.PersonAsync(centre, employeeId: null, Role.Agent);
        var emails = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await administrator.GetIt($"/api/access/people?limit=3{(after.Length > 0 ? "&after=" + Uri.EscapeDataString(after) : "")}").JsonAsync();
            Assert.Equal(7, page.GetProperty("count").GetInt32());
            emails.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("email").GetString()!));
            after = page.GetProperty("next").GetString();
        }
        Assert.Equal(7, emails.Distinct().Count());
    }

    [Fact]
    public async Task A_team_leader_acts_for_the_teams_they_lead_and_their_own()
    {
        var centre = await server.CentreAsync();
        var (own, led, foreign) = (Team(centre, "OWN"), Team(centre, "LED"), Team(centre, "FOREIGN"));
        await server.AddAsync(own, led, foreign);
        var leader = new Employee { CentreId = centre.Id, Code = "L1", Name = "班组长", TeamId = own.Id };
        await server.AddAsync(leader);
        await server.InDbAsync(async db =>
        {
            db.Attach(led).Entity.LeaderId = leader.Id;
            return await db.SaveChangesAsync();
        });
        var teams = await server.InDbAsync(db => Staff.TeamsOfAsync(db, centre.Id, leader.Id, TestContext.Current.CancellationToken));
        Assert.Equal(new[] { own.Id, led.Id }.Order(), teams.Order());
    }

    private static Team Team(Centre centre, string code) => new() { CentreId = centre.Id, Code = code, Name = code };
}
