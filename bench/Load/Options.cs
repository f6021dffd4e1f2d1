using System.CommandLine;

namespace Shouwen.Load;

/// <summary>Options that both verbs share.</summary>
internal static class Options
{
    public static Option<int> Contacts { get; } = new("--contacts") { Description = "How many contacts", DefaultValueFactory = _ => 1_000_000 };

    public static Option<string?> Postgres { get; } = new("--postgres")
    {
        Description = "Connection string of a PostgreSQL whose user may create databases (default: SQLite)",
        DefaultValueFactory = _ => null,
    };

    public static Option<string> Shouwen { get; } = new("--shouwen")
    {
        Description = "The program to measure, built for release",
        DefaultValueFactory = _ => Path.Combine("src", "Shouwen", "bin", "Release", "net10.0", "shouwen"),
    };
}
