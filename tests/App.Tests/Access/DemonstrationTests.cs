using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class DemonstrationTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task People_of_the_demonstration_change_into_one_another()
    {
        var centre = await server.CentreAsync();
        var director = await PersonAsync(centre, "d", Role.Director);
        var agent = await PersonAsync(centre, "a", Role.Agent);
        using var browser = await server.AsAsync(director);
        var people = (await browser.GetIt("/api/access/demo-people").JsonAsync()).EnumerateArray().Select(row => row.GetProperty("id").GetGuid());
        Assert.Equal([director, agent], people);

        Assert.Equal("204", await browser.PostIt("/api/access/demo-sign-in", new { userId = agent }).SaysAsync());
        Assert.Equal(agent, (await browser.MeAsync()).GetProperty("user").GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Nobody_becomes_a_real_person_or_somebody_of_another_centre_and_no_real_person_becomes_anybody()
    {
        var centre = await server.CentreAsync();
        var demonstrator = await PersonAsync(centre, "one", Role.Director);
        var colleague = await server.PersonAsync(centre, employeeId: null, Role.Agent);
        var elsewhere = await PersonAsync(await server.CentreAsync(), "two", Role.Director);

        using var browser = await server.AsAsync(demonstrator);
        Assert.Equal("403 access.forbidden", await browser.PostIt("/api/access/demo-sign-in", new { userId = colleague }).SaysAsync());
        Assert.Equal("403 access.forbidden", await browser.PostIt("/api/access/demo-sign-in", new { userId = elsewhere }).SaysAsync());
        using var real = await server.AsAsync(colleague);
        Assert.Equal("403 access.forbidden", await real.PostIt("/api/access/demo-sign-in", new { userId = demonstrator }).SaysAsync());
        Assert.Empty((await real.GetIt("/api/access/demo-people").JsonAsync()).EnumerateArray());
    }

    [Fact]
    public async Task Nobody_locks_the_others_out_of_the_demonstration()
    {
        using var browser = await server.AsAsync(await PersonAsync(await server.CentreAsync(), "shared", Role.Director));
        Assert.Equal("409 access.demonstration", await browser.PostIt("/api/access/password", new { next = "只有我才知道的好密码" }).SaysAsync());
        Assert.Equal("409 access.demonstration", await browser.PostIt("/api/access/two-factor/start").SaysAsync());
    }

    [Fact]
    public async Task A_forgotten_centre_takes_its_demonstration_people_along_and_leaves_real_ones()
    {
        var centre = await server.CentreAsync();
        var demonstrator = await PersonAsync(centre, "gone", Role.Director);
        var colleague = await server.PersonAsync(centre, employeeId: null, Role.Agent);
        using var one = await server.AsAsync(demonstrator);
        using var other = await server.AsAsync(colleague);
        await server.InDbAsync(async db =>
        {
            await People.ForgetCentreAsync(db, centre.Id, TestContext.Current.CancellationToken);
            return true;
        });
        Assert.False((await one.MeAsync()).GetProperty("signedIn").GetBoolean());
        Assert.Empty((await other.MeAsync()).GetProperty("centres").EnumerateArray());
    }

    private Task<Guid> PersonAsync(Centre centre, string name, Role role) => server.InDbAsync(async db =>
    {
        var id = People.Add(db, server.Clock, new(name, $"{name}@{centre.Code}.test", centre.Id, [role], IsDemonstration: true));
        await db.SaveChangesAsync();
        return id;
    });
}
