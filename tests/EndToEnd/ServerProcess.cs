using System.Diagnostics;
using System.Reflection;

namespace Shouwen.EndToEnd;

/// <summary>The real program with its built pages, on a folder of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly string Server =
        typeof(ServerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Server").Value!;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("shouwen-e2e-");
    private readonly Process process;

    private ServerProcess() => process = Process.Start(new ProcessStartInfo("dotnet", [Server, "serve", "--data", folder.FullName, "--urls", "http://127.0.0.1:0"])
    {
        RedirectStandardOutput = true,
    })!;

    public string Address { get; private set; } = "";

    /// <summary>Printed while nobody has set up anything.</summary>
    public string SetUpToken { get; private set; } = "";

    public static async Task<ServerProcess> StartAsync()
    {
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(Server)!, "wwwroot", "index.html")), "The pages are not built: npm run build in web, then build again.");
        var server = new ServerProcess();
        while (await server.process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("安装口令: ") is [_, var token]) server.SetUpToken = token;
            if (line.Split(" is ready at ") is not [_, var address]) continue;
            server.Address = address;
            return server;
        }
        throw new InvalidOperationException("The server ended before it was ready.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
