using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Shouwen.App;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;

namespace Shouwen.Load;

/// <summary>`shouwen serve` on a store, and a director who is signed in.</summary>
internal sealed class RunningServer : IDisposable
{
    private readonly Process process;

    private RunningServer(Process process, HttpClient client, CookieContainer cookies) => (this.process, Client, Cookies) = (process, client, cookies);

    public HttpClient Client { get; }

    /// <summary>By which the director is known.</summary>
    public CookieContainer Cookies { get; }

    public double PeakMegabytes => Programs.PeakMegabytes(process.Id);

    public double ProcessorSeconds => process.TotalProcessorTime.TotalSeconds;

    public static async Task<RunningServer> StartAsync(string shouwen, string store)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var process = Programs.Start(shouwen, ["serve", "--data", store, "--urls", address]);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        var cookies = new CookieContainer();
        var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, CookieContainer = cookies };
        var server = new RunningServer(process, new(handler) { BaseAddress = new(address) }, cookies);
        await server.ReadyAsync();
        await server.SignInAsync(store);
        return server;
    }

    /// <summary>At once, whatever it is doing.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Client.Dispose();
        Kill();
        process.Dispose();
    }

    private async Task ReadyAsync()
    {
        for (var tries = 0; tries < 600 && !process.HasExited; tries++)
        {
            try
            {
                if ((await Client.GetAsync("/health")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    private async Task SignInAsync(string store)
    {
        var path = await DirectorsLinkAsync(Store.From(store));
        using var answer = await Client.PostAsJsonAsync("/api/access/link", new { token = path["/link/".Length..] });
        answer.EnsureSuccessStatusCode();
        var me = await Client.GetFromJsonAsync<JsonElement>("/api/access/me");
        Client.DefaultRequestHeaders.Add("X-Antiforgery", me.GetProperty("antiforgery").GetString());
    }

    private static async Task<string> DirectorsLinkAsync(Store store)
    {
        await using var services = new ServiceCollection().AddLogging().AddShouwen(store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var centre = (await CentreCard.FindAsync(db, CompareImports.Centre, CancellationToken.None))!;
        var director = People.Add(db, TimeProvider.System, new("Director", $"director{Environment.TickCount64}@example.test", centre.Id, [Role.Director]));
        await db.SaveChangesAsync();
        return await OneTimeLinks.CreateAsync(db, TimeProvider.System, director, TimeSpan.FromHours(1), CancellationToken.None);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
