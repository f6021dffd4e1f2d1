using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Shouwen.App.Data;

public static class DataModule
{
    private const int StatementsPrepared = 200;

    public static IServiceCollection AddData(this IServiceCollection services, Store store)
    {
        services.AddSingleton(store);
        return store.Kind == StoreKind.Sqlite
            ? services.AddSingleton<SqliteTuning>().AddDbContext<Db, SqliteDb>((provider, options) => Configure(options, provider)
                .UseSqlite(store.ConnectionString)
                .AddInterceptors(provider.GetRequiredService<SqliteTuning>()))
            : services.AddDbContext<Db, PostgresDb>((provider, options) => Configure(options, provider)
                .UseNpgsql(Prepared(store.ConnectionString)));
    }

    /// <summary>PostgreSQL would parse and plan every statement anew. Whoever says another number (0 for none, behind a pooler that knows no prepared statements) gets it.</summary>
    private static string Prepared(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        return parts.ShouldSerialize("Max Auto Prepare") ? connection : new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = StatementsPrepared }.ConnectionString;
    }

    // What the database refuses is thrown, and told by who catches it: two people who choose the same code are no incident.
    private static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, IServiceProvider provider) => options
        .AddInterceptors(provider.GetServices<ISaveChangesInterceptor>())
        .ConfigureWarnings(warnings => warnings
            .Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug))
            // A count that stops at a bound takes any rows, on purpose.
            .Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    /// <summary>Brings the schema up to this program's version; an empty store gets all of it, a newer one is refused.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
    {
        Directory.CreateDirectory(services.GetRequiredService<Store>().Folder);
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Db>().Database;
        if (!await IsCurrentAsync(database, cancel)) await database.MigrateAsync(cancel);
    }

    /// <summary>Asked before migrating, which compares whole models even where there is nothing to do: a third of a second of every command.</summary>
    private static async Task<bool> IsCurrentAsync(DatabaseFacade database, CancellationToken cancel)
    {
        if (!await database.GetService<IHistoryRepository>().ExistsAsync(cancel)) return false;
        var (known, applied) = (database.GetMigrations().ToHashSet(), (await database.GetAppliedMigrationsAsync(cancel)).ToList());
        if (applied.LastOrDefault(migration => !known.Contains(migration)) is { } unknown)
            throw new StoreRefusedException($"The data was written by a newer Shouwen (it knows {unknown}): start that version or a later one.");
        return applied.Count == known.Count;
    }
}
