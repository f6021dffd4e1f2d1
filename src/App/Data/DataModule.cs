using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shouwen.App.Data;

public static class DataModule
{
    public static IServiceCollection AddData(this IServiceCollection services, Store store)
    {
        services.AddSingleton(store);
        return store.Kind == StoreKind.Sqlite
            ? services.AddSingleton<SqliteTuning>().AddDbContext<Db, SqliteDb>((provider, options) => options
                .UseSqlite(store.ConnectionString)
                .AddInterceptors(provider.GetRequiredService<SqliteTuning>())
                .AddInterceptors(provider.GetServices<ISaveChangesInterceptor>()))
            : services.AddDbContext<Db, PostgresDb>((provider, options) => options
                .UseNpgsql(store.ConnectionString)
                .AddInterceptors(provider.GetServices<ISaveChangesInterceptor>()));
    }

    /// <summary>Brings the schema up to this program's version; an empty store gets all of it.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
    {
        Directory.CreateDirectory(services.GetRequiredService<Store>().Folder);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Db>().Database.EnsureCreatedAsync(cancel);
    }
}
