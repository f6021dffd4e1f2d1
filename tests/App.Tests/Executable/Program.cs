using System.Diagnostics;

namespace Shouwen.App.Tests.Executable;

/// <summary>`shouwen` as a shell runs it.</summary>
internal sealed class Program : IAsyncDisposable
{
    private readonly Process process;
    private bool isDisposed;

    private Program(string[] arguments, string input = "", string folder = "")
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "shouwen.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
    }

    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => RunOnInputAsync("", arguments);

    /// <summary>With something on standard input.</summary>
    public static async Task<(int Code, string Output, string Error)> RunOnInputAsync(string input, params string[] arguments)
    {
        await using var program = new Program(arguments, input);
        var output = program.process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = program.process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.process.ExitCode, await output, await error);
    }

    /// <summary>A server that has said where it listens.</summary>
    /// <param name="folder">Where it is started, and keeps what is not in a PostgreSQL.</param>
    public static async Task<(Program Server, Uri Address)> ServeAsync(string data, string folder = "")
    {
        var program = new Program(["serve", "--data", data, "--urls", "http://127.0.0.1:0"], folder: folder);
        while (await program.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split(" is ready at ") is [_, var address]) return (program, new(address));
        }
        throw new InvalidOperationException(await program.process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>As Ctrl-C or a service manager would.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    /// <summary>Of one that is disposed of already, nothing is left to do.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isDisposed) return;
        isDisposed = true;
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
