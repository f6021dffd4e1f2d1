using System.CommandLine;

namespace Shouwen;

/// <summary>Options that several verbs share, said once.</summary>
internal static class CommonOptions
{
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "Data folder, or a PostgreSQL connection string",
        DefaultValueFactory = _ => "./data",
    };

    public static Option<string> Centre { get; } = new("--centre") { Description = "Code of the centre", Required = true };

    public static Option<bool> Json { get; } = new("--json") { Description = "JSON on standard output" };
}
