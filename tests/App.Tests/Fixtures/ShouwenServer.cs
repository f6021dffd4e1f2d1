using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Shouwen.App.Centres;
using Shouwen.App.Data;

namespace Shouwen.App.Tests.Fixtures;

/// <summary>
/// The real server on a loopback port, with a store and a clock of its own. Take it with `IClassFixture&lt;ShouwenServer&gt;`:
/// the tests of a class share it, so each makes the centres and people it speaks of.
/// </summary>
public class ShouwenServer : IAsyncLifetime
{
    private CancellationTokenSource stopping = new();
    private bool isGuest;
    private bool isStopped;
    private TestStore store = null!;
    private WebApplication app = null!;
    private int centres;

    public TestClock Clock { get; } = new();
    public IServiceProvider Services => app.Services;
    public Store Store => store.Store;
    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        await StartAsync();
    }

    /// <summary>Stops it, and starts another on the same store, at another address.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        (stopping, isStopped) = (new(), false);
        await StartAsync();
    }

    /// <summary>A second server on the same store, as two machines share a PostgreSQL database.</summary>
    public async Task<ShouwenServer> BesideAsync()
    {
        var other = new ShouwenServer { store = store, isGuest = true };
        await other.StartAsync();
        return other;
    }

    private async Task StartAsync()
    {
        app = await Server.BuildAsync(store.Store, "http://127.0.0.1:0", stopping.Token, Adjust, Path.Combine(AppContext.BaseDirectory, "Fixtures", "Pages"));
        await app.StartAsync(stopping.Token);
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (!isStopped) await StopAsync();
        if (!isGuest) await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public async Task StopAsync()
    {
        isStopped = true;
        await stopping.CancelAsync();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        stopping.Dispose();
    }

    /// <summary>A browser that nobody has signed in with: cookies, no redirects.</summary>
    public HttpClient Visitor() => Visitor(new());

    /// <summary>One whose cookies can be seen, for lines that are no requests.</summary>
    public HttpClient Visitor(CookieContainer cookies) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };

    /// <summary>A centre with a code that no other test uses.</summary>
    public async Task<Centre> CentreAsync(string zone = "Asia/Shanghai", string? code = null)
    {
        code ??= $"C{Interlocked.Increment(ref centres)}";
        var centre = new Centre { Code = code, Name = $"中心 {code}", Zone = zone, CreatedAt = Clock.GetUtcNow() };
        await AddAsync(centre);
        return centre;
    }

    public Task AddAsync(params object[] rows) => InDbAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    /// <summary>A look into the store, past the API.</summary>
    public async Task<T> InDbAsync<T>(Func<Db, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<Db>());
    }

    protected virtual void Adjust(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(Clock);
    }
}
