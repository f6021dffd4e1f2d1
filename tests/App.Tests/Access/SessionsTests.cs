using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

public sealed class SessionsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task A_person_sees_their_devices_and_revoking_one_works_at_once()
    {
        var person = await server.PersonAsync(await server.CentreAsync(), employeeId: null, Role.Agent);
        using var here = await server.AsAsync(person);
        using var there = await server.AsAsync(person);
        var items = (await here.GetIt("/api/access/sessions").JsonAsync()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(2, items.Count);
        var other = items.Single(item => !item.GetProperty("current").GetBoolean()).GetProperty("id").GetGuid();

        Assert.Equal("204", await here.DeleteIt($"/api/access/sessions/{other}").SaysAsync());

        Assert.Equal("401 access.signInNeeded", await there.GetIt("/api/access/sessions").SaysAsync());
        Assert.Equal("200", await here.GetIt("/api/access/sessions").SaysAsync());
        Assert.Equal("404 access.sessionNotFound", await here.DeleteIt($"/api/access/sessions/{other}").SaysAsync());
    }

    [Fact]
    public async Task Nobody_revokes_another_persons_session()
    {
        var centre = await server.CentreAsync();
        using var mine = await server.AsAsync(centre, Role.Administrator);
        using var theirs = await server.AsAsync(centre, Role.Agent);
        var id = (await theirs.GetIt("/api/access/sessions").JsonAsync()).GetProperty("items")[0].GetProperty("id").GetGuid();
        Assert.Equal("404 access.sessionNotFound", await mine.DeleteIt($"/api/access/sessions/{id}").SaysAsync());
        Assert.Equal("200", await theirs.GetIt("/api/access/sessions").SaysAsync());
    }

    [Fact]
    public async Task A_session_ends_after_twelve_idle_hours_and_lives_on_while_it_is_used()
    {
        var centre = await server.CentreAsync();
        using var idle = await server.AsAsync(centre, Role.Agent);
        using var busy = await server.AsAsync(centre, Role.Agent);
        server.Clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal("200", await busy.GetIt("/api/access/sessions").SaysAsync());
        server.Clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal("200", await busy.GetIt("/api/access/sessions").SaysAsync());
        Assert.Equal("401 access.signInNeeded", await idle.GetIt("/api/access/sessions").SaysAsync());
    }

    [Fact]
    public async Task A_session_ends_after_fourteen_days_however_busy_it_is()
    {
        using var browser = await server.AsAsync(await server.CentreAsync(), Role.Agent);
        for (var hours = 0; hours < 14 * 24; hours += 8)
        {
            Assert.Equal("200", await browser.GetIt("/api/access/sessions").SaysAsync());
            server.Clock.Advance(TimeSpan.FromHours(8));
        }
        Assert.Equal("401 access.signInNeeded", await browser.GetIt("/api/access/sessions").SaysAsync());
    }

    [Fact]
    public async Task When_a_session_was_last_seen_is_written_behind_the_requests()
    {
        var person = await server.PersonAsync(await server.CentreAsync(), employeeId: null, Role.Agent);
        using var browser = await server.AsAsync(person);
        var started = await LastSeenAsync(person);
        server.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("200", await browser.GetIt("/api/access/sessions").SaysAsync());
        Assert.Equal(started, await LastSeenAsync(person));

        await server.Services.GetRequiredService<LastSeen>().WriteAsync(TestContext.Current.CancellationToken);

        Assert.InRange(await LastSeenAsync(person) - started, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(31));
    }

    [Fact]
    public async Task A_database_that_is_busy_writing_does_not_hold_up_who_is_signed_in()
    {
        Assert.SkipUnless(server.Store.Kind == StoreKind.Sqlite, "PostgreSQL has no single writer to wait for.");
        using var browser = await server.AsAsync(await server.CentreAsync(), Role.Agent);
        server.Clock.Advance(TimeSpan.FromMinutes(30));
        await using var writer = new SqliteConnection(server.Store.ConnectionString);
        await writer.OpenAsync(TestContext.Current.CancellationToken);
        await using var holding = await writer.BeginTransactionAsync(TestContext.Current.CancellationToken);
        Assert.Equal("200", await browser.GetIt("/api/access/sessions").SaysAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    private Task<DateTimeOffset> LastSeenAsync(Guid personId) =>
        server.InDbAsync(db => db.Set<Session>().AsNoTracking().Where(row => row.PersonId == personId).Select(row => row.LastSeenAt).SingleAsync());
}
