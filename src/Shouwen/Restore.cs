using System.CommandLine;
using Shouwen.App.Data;

namespace Shouwen;

/// <summary>`shouwen restore FILE`: a backup becomes a data folder again.</summary>
internal static class Restore
{
    private static readonly Argument<string> File = new("FILE") { Description = "An archive written by `shouwen backup`" };

    public static Command Command()
    {
        var command = new Command("restore", "Unpack a backup into an empty data folder, after checking it") { File, CommonOptions.Data };
        command.SetAction((parsed, cancel) =>
            RunAsync(Store.From(parsed.GetRequiredValue(CommonOptions.Data)), parsed.GetRequiredValue(File), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Store store, string file, CancellationToken cancel)
    {
        if (store.Kind == StoreKind.Postgres) return Verb.Refuse("PostgreSQL is restored by its own tool: pg_restore --clean --if-exists --dbname=DATABASE FILE");
        await StoreArchive.ReadAsync(file, store, cancel);
        Console.WriteLine($"Restored into {store.Folder}.");
        return Verb.Done;
    }
}
