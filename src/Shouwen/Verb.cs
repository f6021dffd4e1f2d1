using System.CommandLine;
using System.Data.Common;
using System.Diagnostics;
using System.Runtime;
using Shouwen.App;
using Shouwen.App.Data;
using Spectre.Console;

namespace Shouwen;

/// <summary>What all verbs have in common: the store, refusals on standard error, and the exit codes.</summary>
internal static class Verb
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
    private const int Interrupted = 130;
    private const int WidePage = 1000;

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        if (Console.IsOutputRedirected) PrintForPrograms();
        var parsed = root.Parse(args);
        try
        {
            var ended = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
            return parsed.Errors.Count > 0 ? WrongUsage : ended;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception refusal) when (refusal is StoreRefusedException or DbException or IOException or UnauthorizedAccessException)
        {
            return Refuse(refusal.Message);
        }
    }

    /// <summary>In a file or a pipe there is no window that would break lines, and nobody who sees colours.</summary>
    private static void PrintForPrograms()
    {
        (AnsiConsole.Profile.Width, AnsiConsole.Profile.Capabilities.Ansi) = (WidePage, false);
    }

    /// <summary>Each reason on a line of standard error; the exit code that goes with it.</summary>
    public static int Refuse(params IEnumerable<string> reasons)
    {
        foreach (var reason in reasons) Console.Error.WriteLine(reason);
        return Refused;
    }

    /// <summary>Runs `work` on the store, beside a running server or without one. Only what may begin a store makes one: a mistyped folder is told instead.</summary>
    public static async Task<int> WithStoreAsync(string data, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel, bool mayBegin = false)
    {
        var store = Store.From(data);
        if (!mayBegin && store.Kind == StoreKind.Sqlite && !File.Exists(store.DatabaseFile)) return Refuse($"There is no data in {store.Folder}: give its folder with --data.");

        // Nobody waits for answers here, so collecting garbage beside the work buys nothing.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddShouwen(store);
        using var host = builder.Build();
        await DataModule.MigrateAsync(host.Services, cancel);
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, cancel);
    }

    /// <summary>For work that nobody sits before: it leaves the processor to a server's answers. Threads get it from the one that starts them, so it comes first.</summary>
    public static void GiveWay()
    {
        using var self = Process.GetCurrentProcess();
        self.PriorityClass = ProcessPriorityClass.BelowNormal;
    }
}
