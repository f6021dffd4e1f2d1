using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres;
using Shouwen.App.Data;

namespace Shouwen.App.Tests.Fixtures;

public sealed class ShouwenServerTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task It_answers_over_http()
    {
        using var visitor = server.Visitor();
        using var response = await visitor.GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task It_keeps_records_in_the_database_it_was_asked_to_use()
    {
        var centre = await server.CentreAsync("Asia/Jerusalem");
        var kept = await server.InDbAsync(db => db.Set<Centre>().AsNoTracking().SingleAsync(row => row.Code == centre.Code));
        Assert.Equal("Asia/Jerusalem", kept.Zone);
        Assert.Equal(centre.CreatedAt.ToUnixTimeMilliseconds(), kept.CreatedAt.ToUnixTimeMilliseconds());
        Assert.Equal(TestStore.Kind, await server.InDbAsync(db => Task.FromResult(db.Kind)));
        Assert.Equal(TestStore.Kind == StoreKind.Sqlite, File.Exists(server.Store.DatabaseFile));
    }

    [Fact]
    public void Its_clock_can_be_set()
    {
        server.Clock.GoTo(new(2026, 2, 17, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.Equal(17, server.Services.GetRequiredService<TimeProvider>().GetUtcNow().Day);
    }
}
