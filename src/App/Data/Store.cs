using Microsoft.Data.Sqlite;

namespace Shouwen.App.Data;

public enum StoreKind { Sqlite, Postgres }

/// <summary>Where the data lives: a folder with one SQLite file, or a PostgreSQL database beside a folder for files.</summary>
public sealed record Store(StoreKind Kind, string ConnectionString, string Folder)
{
    private const string FileName = "shouwen.db";

    public string DatabaseFile => Path.Combine(Folder, FileName);

    /// <summary>`--data` is a folder (SQLite), or a PostgreSQL connection string; files then go to `folder`.</summary>
    public static Store From(string data, string folder = "data") =>
        LooksLikePostgres(data) ? new(StoreKind.Postgres, data, Path.GetFullPath(folder)) : Sqlite(Path.GetFullPath(data));

    private static bool LooksLikePostgres(string data) =>
        data.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    private static Store Sqlite(string folder) =>
        new(StoreKind.Sqlite, new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, FileName),
            DefaultTimeout = 60,
            Pooling = true,
        }.ToString(), folder);
}
