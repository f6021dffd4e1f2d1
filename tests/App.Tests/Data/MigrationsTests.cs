using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Data;

public sealed class MigrationsTests
{
    [Fact]
    public void The_last_SQLite_migration_leads_to_the_model_of_the_code() =>
        IsUpToDate(new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options));

    [Fact]
    public void The_last_PostgreSQL_migration_leads_to_the_model_of_the_code() =>
        IsUpToDate(new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=nowhere").Options));

    [Fact]
    public async Task A_store_written_by_a_newer_program_is_refused_by_name()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var store = await TestStore.CreateAsync();
        await using var services = new ServiceCollection().AddData(store.Store).BuildServiceProvider();
        await DataModule.MigrateAsync(services, cancel);
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var history = db.GetService<IHistoryRepository>();
            await db.Database.ExecuteSqlRawAsync(history.GetCreateIfNotExistsScript(), cancel);
            await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(new("29990101000000_FlyingCars", "99.0")), cancel);
        }

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => DataModule.MigrateAsync(services, cancel));
        Assert.Contains("29990101000000_FlyingCars", refusal.Message, StringComparison.Ordinal);
    }

    private static void IsUpToDate(Db db)
    {
        using (db)
        {
            Assert.SkipUnless(db.Database.GetMigrations().Any(), "There are no migrations yet.");
            Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: run tools/add-migration NAME.");
        }
    }
}
