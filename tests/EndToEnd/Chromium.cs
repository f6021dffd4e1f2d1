using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Shouwen.EndToEnd.Chromium))]

namespace Shouwen.EndToEnd;

/// <summary>The system's own Chromium, started once for all journeys. SHOUWEN_CHROMIUM names another one.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string Program = Environment.GetEnvironmentVariable("SHOUWEN_CHROMIUM") ?? "/usr/bin/chromium";

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> started = new(StartAsync);

    public static void SkipUnlessHere() => Assert.SkipUnless(File.Exists(Program), $"There is no Chromium at {Program}.");

    /// <summary>A window of somebody in Shanghai who reads Chinese, signed in nowhere.</summary>
    public async Task<IBrowserContext> OpenAsync(Uri address, Action<BrowserNewContextOptions>? adjust)
    {
        var options = new BrowserNewContextOptions { BaseURL = address.ToString(), Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = 1280, Height = 900 } };
        adjust?.Invoke(options);
        var window = await (await started.Value).Browser.NewContextAsync(options);
        window.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(60_000);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated) return;
        var (driver, browser) = await started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }
}
