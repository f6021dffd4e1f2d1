using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Tests.Desk;

public sealed class FewCasesTests : IDisposable
{
    private static readonly Guid[] Asked = [.. Enumerable.Range(0, 40).Select(_ => NewId.At(TimeProvider.System))];

    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(Scope.Centre)]
    [InlineData(Scope.Team)]
    [InlineData(Scope.Own)]
    public async Task A_few_cases_are_taken_by_their_ids_however_many_the_centre_has(Scope scope)
    {
        var plan = await PlanAsync(db => StoredCases.Among(db, Asked, Somebody(scope), Act.DeskView));
        Assert.Contains(plan, step => step.Contains("sqlite_autoindex_cases_1 (id=?)", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("centre_id=?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Scope.Team)]
    [InlineData(Scope.Own)]
    public async Task What_is_somebodys_is_counted_by_them_and_their_teams_however_many_cases_the_centre_has(Scope scope)
    {
        IReadOnlyList<List<string>> plans =
        [
            await PlanAsync(db => StoredCases.OfEach(db, Somebody(scope), Act.DeskView).Take(10_000)),
            await PlanAsync(db => StoredCases.OfEach(db, Somebody(scope), Act.DeskView).Where(row => row.StateKind == CaseStateKind.Done).OrderByDescending(row => row.Number).Take(50)),
            await PlanAsync(db => StoredCases.OpenOf(db, Somebody(scope), Act.DeskView).Take(10_000)),
            await PlanAsync(db => StoredCases.OpenOf(db, Somebody(scope), Act.DeskView).OrderBy(row => row.DueAt).ThenBy(row => row.Number).Take(50)),
        ];
        Assert.All(plans, plan =>
        {
            Assert.Contains(plan, step => step.Contains("(centre_id=? AND owner_id=?)", StringComparison.Ordinal));
            Assert.Contains(plan, step => step.Contains("(centre_id=? AND worker_id=?)", StringComparison.Ordinal));
            Assert.Contains(plan, step => step.Contains("(centre_id=? AND offered_to=?)", StringComparison.Ordinal));
            Assert.Equal(scope == Scope.Team, plan.Any(step => step.Contains("(centre_id=? AND team_id=?)", StringComparison.Ordinal)));
            Assert.DoesNotContain(plan, step => step.Contains("(centre_id=?)", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Many_of_a_team_are_walked_through_by_number_and_not_put_in_order_first()
    {
        var plan = await PlanAsync(db => StoredCases.Of(db, Somebody(Scope.Team), Act.DeskView).Where(row => row.StateKind == CaseStateKind.Done).OrderByDescending(row => row.Number).Take(50));
        Assert.Contains(plan, step => step.Contains("IX_cases_done (centre_id=?)", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private static Acting Somebody(Scope scope) => new(ActingKind.Person, NewId.At(TimeProvider.System), "周宁", 1, "MAIN", null, [1, 2], new Dictionary<string, Scope> { [Act.DeskView] = scope });

    private async Task<List<string>> PlanAsync(Func<Db, IQueryable<IListedCase>> asked)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var services = new ServiceCollection().AddLogging().AddShouwen(Store.From(folder)).BuildServiceProvider();
        await DataModule.MigrateAsync(services, cancel);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var command = asked(db).Select(row => row.Id).CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await db.Database.OpenConnectionAsync(cancel);
        await using var steps = await command.ExecuteReaderAsync(cancel);
        var plan = new List<string>();
        while (await steps.ReadAsync(cancel)) plan.Add(steps.GetString(3));
        return plan;
    }
}
