using System.Diagnostics;
using System.Reflection;

namespace Shouwen.EndToEnd;

/// <summary>The real program with its built pages, on a folder of its own; empty unless a kind of installation puts something there.</summary>
public class Installation : IAsyncLifetime
{
    private static readonly string Server =
        typeof(Installation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Server").Value!;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("shouwen-e2e-");
    private Process? server;

    public Uri Address { get; private set; } = null!;

    /// <summary>Printed while nobody has set up anything.</summary>
    public string SetUpToken { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Chromium.SkipUnlessHere();
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(Server)!, "wwwroot", "index.html")), "The pages are not built: npm run build in web, then build again.");
        await PrepareAsync();
        server = Start("serve", "--data", folder.FullName, "--urls", "http://127.0.0.1:0");
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("安装口令: ") is [_, var token]) SetUpToken = token;
            if (line.Split(" is ready at ") is not [_, var address]) continue;
            Address = new(address);
            return;
        }
        throw new InvalidOperationException("The server ended before it was ready.");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (server is not null)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }
        folder.Delete(recursive: true);
    }

    /// <summary>A link that signs a person in, once, from the command line; it works beside the running server.</summary>
    public async Task<string> LinkAsync(string email) => PathOf(await RunAsync("link", email));

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected static string PathOf(string printed) => printed[printed.LastIndexOf("/link/", StringComparison.Ordinal)..].Trim();

    /// <summary>A verb of the command line on the same folder, and what it prints.</summary>
    protected async Task<string> RunAsync(params string[] verb)
    {
        using var process = Start([.. verb, "--data", folder.FullName]);
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', verb)} ended with exit code {process.ExitCode}.");
        return printed;
    }

    private static Process Start(params IEnumerable<string> verb) =>
        Process.Start(new ProcessStartInfo("dotnet", [Server, .. verb]) { RedirectStandardOutput = true })!;
}
