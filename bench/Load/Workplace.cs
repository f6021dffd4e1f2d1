using Npgsql;

namespace Shouwen.Load;

/// <summary>Where a run keeps its stores and files: a folder, and databases where the store is PostgreSQL. All of it goes with the run.</summary>
internal sealed class Workplace(string? postgres) : IDisposable
{
    private readonly List<string> databases = [];
    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-load-").FullName;

    public bool IsPostgres => postgres is not null;

    public string File(string name) => Path.Combine(folder, name);

    /// <summary>An empty store's `--data`.</summary>
    public string NewStore(string name) => postgres is null ? Directory.CreateDirectory(File(name)).FullName : NewDatabase(name);

    /// <summary>An empty database as a connection string.</summary>
    public string NewDatabase(string name)
    {
        var database = $"shouwen_load_{Environment.ProcessId}_{name.Replace('-', '_')}";
        Run($"CREATE DATABASE {database}");
        databases.Add(database);
        return new NpgsqlConnectionStringBuilder(postgres) { Database = database }.ConnectionString;
    }

    public void Dispose()
    {
        foreach (var database in databases) Run($"DROP DATABASE {database} WITH (FORCE)");
        Directory.Delete(folder, recursive: true);
    }

    private void Run(string sql)
    {
        using var connection = new NpgsqlConnection(postgres);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
