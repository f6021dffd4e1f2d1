using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.App.Tests.Fixtures;
using static Shouwen.App.Tests.Desk.DeskOf;

namespace Shouwen.App.Tests.Desk;

public sealed class DueCasesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_done_with_a_case_lists_know_of_it_and_when_it_is_over_they_forget_it()
    {
        var desk = await NewAsync(server);
        await desk.TopicAsync("bill", "账单");
        var (agent, other) = (await server.AsAsync(desk.Centre, Role.Agent), await server.PersonAsync(desk.Centre, null, Role.Agent));
        async Task AreAsync(params int[] numbers) => Assert.Equal(numbers, await Listed.AsTheyAreAsync(server, desk.Centre.Id));
        await desk.OpenAsync(agent);
        desk.Pass(0.1);
        await desk.OpenAsync(agent);
        await AreAsync(1, 2);
        await desk.DoAsync(1, "entries", new { kind = "reply", text = "收到" }, agent);
        await SendAsync(desk.Manager, HttpMethod.Put, "/cases/1", new { title = "账单多扣了钱", impact = 0, urgency = 1 });
        await AreAsync(1, 2);
        await desk.DoAsync(1, "hand-over", new { to = other, reason = "会查账单" }, agent);
        await desk.DoAsync(1, "offer", new { to = other, reason = "我休假" }, agent);
        await AreAsync(1, 2);
        await desk.DoAsync(1, "answer", new { accept = true }, await server.AsAsync(other));
        await desk.DoAsync(1, "move", new { transition = "ask", reason = "等发票" });
        await AreAsync(1, 2);
        await desk.DoAsync(1, "move", new { transition = "solve", fields = new { cause = "误扣" } });
        await AreAsync(2);
        // Work on what is over leaves it where it is.
        await desk.DoAsync(1, "entries", new { kind = "note", text = "已电话告知" });
        await AreAsync(2);
        await desk.DoAsync(1, "move", new { transition = "reopen", reason = "又扣了" });
        await AreAsync(1, 2);
        desk.Pass(8);
        await desk.LookAsync();
        await AreAsync(1, 2);
    }

    [Fact]
    public async Task A_save_that_was_lost_to_somebody_else_is_made_again_with_what_lists_know()
    {
        var desk = await NewAsync(server);
        await desk.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => desk.DoAsync(1, "entries", new { kind = i % 2 == 0 ? "reply" : "message", text = $"第 {i} 句" })));
        Assert.Equal([1], await Listed.AsTheyAreAsync(server, desk.Centre.Id));
    }

    [Fact]
    public async Task Cases_of_a_store_from_before_are_listed_as_they_were()
    {
        await using var store = await TestStore.CreateAsync();
        await using var services = new ServiceCollection().AddLogging().AddShouwen(store.Store).BuildServiceProvider();
        await DataModule.MigrateAsync(services, Cancel);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var due = new DateTimeOffset(2026, 3, 5, 8, 30, 0, TimeSpan.Zero);
        DeskCase[] cases = [Case(db, 1, CaseStateKind.Open, due), Case(db, 2, CaseStateKind.Done, null), Case(db, 3, CaseStateKind.Waiting, null)];
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync(db.Database.GetMigrations().Last(name => name.EndsWith("_DoneCases", StringComparison.Ordinal)), Cancel);
        await migrator.MigrateAsync(cancellationToken: Cancel);
        Assert.Equivalent(DueCase.Of(cases), await db.Set<DueCase>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(Cancel), strict: true);
    }

    private static DeskCase Case(Db db, int number, CaseStateKind kind, DateTimeOffset? due)
    {
        var row = new DeskCase
        {
            Id = NewId.At(TimeProvider.System),
            CentreId = 1,
            Number = number,
            TypeId = NewId.At(TimeProvider.System),
            Title = "停电",
            Fields = "{}",
            Tags = "[]",
            Impact = 1,
            Urgency = 1,
            Priority = 1,
            State = "s",
            StateKind = kind,
            OwnerId = NewId.At(TimeProvider.System),
            TopicId = number,
            OpenedAt = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero),
            DueAt = due,
        };
        db.Add(row);
        return row;
    }
}
