using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Tests.Desk;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Executable;

public sealed class ClaimAndFireTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const int Cases = 4000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_processes_that_are_killed_while_they_work_lose_nothing_and_tell_nothing_twice()
    {
        Assert.SkipUnless(server.Store.Kind == StoreKind.Postgres, "SQLite has one process that writes.");
        // Taken up in the spring of 2026, by the clock of this test; the processes know what time it is, and that all of it has passed.
        var desk = await DeskOf.NewAsync(server, hasTypes: false);
        await Crowd.OpenAsync(server, desk.Centre, Cases, server.Clock.GetUtcNow());
        var (told, due) = await StandAsync();
        Assert.Equal((0, 2 * Cases), (told, due));

        var starting = Enumerable.Range(0, 3).Select(i => Program.ServeAsync(server.Store.ConnectionString, Directory.CreateDirectory(Path.Combine(server.Store.Folder, $"process{i}")).FullName)).ToList();
        try
        {
            var processes = (await Task.WhenAll(starting)).Select(one => one.Server).ToList();
            foreach (var share in new[] { 0.1, 0.4 })
            {
                while ((await StandAsync()) is { Due: > 0 } stand && stand.Told < share * 5 * Cases) await Task.Delay(20, Cancel);
                await processes[0].DisposeAsync();
                processes.RemoveAt(0);
            }

            while ((await StandAsync()).Due > 0) await Task.Delay(50, Cancel);
        }
        finally
        {
            foreach (var started in starting.Where(one => one.IsCompletedSuccessfully)) await (await started).Server.DisposeAsync();
        }

        // Two promises of each case: two breaches, and the three levels before them.
        var lines = await server.InDbAsync(db => db.Set<CaseEntry>().Where(row => row.CentreId == desk.Centre.Id && (row.Kind == CaseEntryKind.Breached || row.Kind == CaseEntryKind.Warned))
            .GroupBy(row => new { row.CaseId, row.Kind, row.About }).Select(group => group.Count()).ToListAsync(Cancel));
        Assert.Equal(5 * Cases, lines.Count);
        Assert.All(lines, count => Assert.Equal(1, count));
        Assert.Equal(Cases, await server.InDbAsync(db => db.Set<DeskCase>().CountAsync(row => row.CentreId == desk.Centre.Id && row.IsBreached, Cancel)));
    }

    private Task<(int Told, int Due)> StandAsync() => server.InDbAsync(async db => (
        await db.Set<CaseEntry>().CountAsync(row => row.Kind == CaseEntryKind.Breached || row.Kind == CaseEntryKind.Warned, Cancel),
        await db.Set<CasePromise>().CountAsync(row => row.NextAt != null, Cancel)));
}
