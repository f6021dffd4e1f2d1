using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Shouwen.App.Tests.Notices;

/// <summary>What a robot was sent, as it came over the wire.</summary>
internal sealed record Posted(string Path, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A group robot on a loopback port: keeps what it is given, and answers what the test wants.</summary>
internal sealed class RobotServer : IAsyncDisposable
{
    private readonly WebApplication app;

    public RobotServer()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        probe.Stop();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address);
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Address { get; }
    public ConcurrentQueue<Posted> Received { get; } = [];
    public int Status { get; set; } = 200;
    public string Answer { get; set; } = """{"errcode":0,"errmsg":"ok"}""";
    public string? Redirect { get; set; }

    /// <summary>Called when a message is there and nothing has been answered.</summary>
    public Action? Before { get; set; }

    public Task StartAsync() => app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        static Dictionary<string, string> Texts(IEnumerable<KeyValuePair<string, StringValues>> pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Received.Enqueue(new(http.Request.Path, Texts(http.Request.Query), Texts(http.Request.Headers), body));
        Before?.Invoke();
        http.Response.StatusCode = Redirect is null ? Status : 302;
        if (Redirect is not null) http.Response.Headers.Location = Redirect;
        await http.Response.WriteAsync(Answer, http.RequestAborted);
    }
}
