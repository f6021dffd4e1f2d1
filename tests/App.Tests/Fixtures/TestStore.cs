using Microsoft.Data.Sqlite;
using Npgsql;
using Shouwen.App.Data;

namespace Shouwen.App.Tests.Fixtures;

/// <summary>
/// An empty store that is thrown away afterwards: a SQLite file in a temporary folder or, where SHOUWEN_TEST_POSTGRES
/// holds the connection string of a PostgreSQL administrator, a database of its own there.
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    private static readonly string? Administrator = Environment.GetEnvironmentVariable("SHOUWEN_TEST_POSTGRES");

    private readonly string? database;

    private TestStore(Store store, string? database) => (Store, this.database) = (store, database);

    public static StoreKind Kind => string.IsNullOrEmpty(Administrator) ? StoreKind.Sqlite : StoreKind.Postgres;

    public Store Store { get; }

    public static async Task<TestStore> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;
        if (Kind == StoreKind.Sqlite) return new(Store.From(folder), null);

        var database = $"shouwen_test_{NewId.At(TimeProvider.System):n}";
        await AdministerAsync($"CREATE DATABASE {database}");
        var connection = new NpgsqlConnectionStringBuilder(Administrator) { Database = database, MaxPoolSize = 10 };
        return new(Store.From(connection.ToString(), folder), database);
    }

    public async ValueTask DisposeAsync()
    {
        // Only its own: other tests are at work with theirs.
        if (Kind == StoreKind.Sqlite) await using (var own = new SqliteConnection(Store.ConnectionString)) SqliteConnection.ClearPool(own);
        Directory.Delete(Store.Folder, recursive: true);
        if (database is null) return;
        await using (var own = new NpgsqlConnection(Store.ConnectionString)) NpgsqlConnection.ClearPool(own);
        await AdministerAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    private static async Task AdministerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Administrator) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
