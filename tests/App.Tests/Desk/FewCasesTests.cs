using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;

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

    private static Acting Somebody(Scope scope) => new(ActingKind.Person, NewId.At(TimeProvider.System), "周宁", 1, "MAIN", null, [1, 2], new Dictionary<string, Scope> { [Act.DeskView] = scope });

    private async Task<List<string>> PlanAsync(Func<Db, IQueryable<DeskCase>> asked)
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
