using System.CommandLine;
using Npgsql;
using Shouwen.App.Data;

namespace Shouwen;

/// <summary>`shouwen backup FILE`: all that is needed to start again elsewhere, in one file.</summary>
internal static class Backup
{
    private static readonly Argument<string> File = new("FILE") { Description = "The archive to write, such as shouwen-2026-01-31.zip" };

    public static Command Command()
    {
        var command = new Command("backup", "Write the data and its keys to one file, while the server runs") { File, CommonOptions.Data };
        command.SetAction((parsed, cancel) =>
            RunAsync(Store.From(parsed.GetRequiredValue(CommonOptions.Data)), parsed.GetRequiredValue(File), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Store store, string file, CancellationToken cancel)
    {
        if (store.Kind == StoreKind.Postgres)
        {
            Console.WriteLine(PgDump(store, file));
            Console.Error.WriteLine($"PostgreSQL is backed up by its own tool: run the line above, and keep {Path.Combine(store.Folder, "keys")} with its file.");
            return Verb.Done;
        }
        var bytes = await StoreArchive.WriteAsync(store, Path.GetFullPath(file), cancel);
        Console.WriteLine($"{file}: {bytes / 1e6:N1} MB");
        return Verb.Done;
    }

    private static string PgDump(Store store, string file)
    {
        var connection = new NpgsqlConnectionStringBuilder(store.ConnectionString);
        return $"pg_dump --format=custom --host={Quoted(connection.Host)} --port={connection.Port} --username={Quoted(connection.Username)} --dbname={Quoted(connection.Database)} --file={Quoted(file)}";
    }

    private static string Quoted(string? text) =>
        text is { Length: > 0 } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:".Contains(letter)) ? text : $"'{text?.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
