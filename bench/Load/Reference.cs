using Npgsql;

namespace Shouwen.Load;

/// <summary>The same work by the database's own program, on a table without index, checks or types.</summary>
internal static class Reference
{
    /// <summary>`sqlite3 .import`, or `\copy` into PostgreSQL.</summary>
    public static Taken Import(Workplace at, string name, string file) => at.IsPostgres
        ? Psql(at.NewDatabase(name), $"CREATE TABLE bare ({string.Join(',', Columns(file).Select(column => $"{column} text"))})", $@"\copy bare FROM '{file}' WITH (FORMAT csv, HEADER)")
        : Programs.Measure("sqlite3", at.File($"{name}.db"), ".mode csv", $".import {file} bare");

    /// <summary>A year by topic and region, asked of the store's contacts: one full scan.</summary>
    public static Taken Scan(Workplace at, string store) => Ask(at, store, """
            SELECT topic_id, region_id, count(*), sum(CASE WHEN outcome = 0 AND wait <= 20 THEN 1 ELSE 0 END)
            FROM contacts GROUP BY topic_id, region_id
            """);

    /// <summary>What is open by topic and priority, asked of the store's cases.</summary>
    public static Taken ScanCases(Workplace at, string store) => Ask(at, store, "SELECT topic_id, priority, count(*) FROM due_cases GROUP BY topic_id, priority");

    private static Taken Ask(Workplace at, string store, string sql) => at.IsPostgres ? Psql(store, sql) : Programs.Measure("sqlite3", "-readonly", Path.Combine(store, "shouwen.db"), sql);

    private static string[] Columns(string file) => File.ReadLines(file).First().Split(',');

    private static Taken Psql(string connection, params IEnumerable<string> commands)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        return Programs.Measure("psql", ["-q", "-X", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null",
            $"host={to.Host} port={to.Port} user={to.Username} password={to.Password} dbname={to.Database}", .. commands.SelectMany(command => new[] { "-c", command })]);
    }
}
