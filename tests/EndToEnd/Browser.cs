using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Shouwen.EndToEnd;

/// <summary>The system's own Chromium before an empty installation of the product. SHOUWEN_CHROMIUM names another one.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("SHOUWEN_CHROMIUM") ?? "/usr/bin/chromium";

    private IPlaywright? playwright;
    private IBrowser? browser;
    private ServerProcess? server;

    public string SetUpToken => server!.SetUpToken;

    public Uri Address => new(server!.Address);

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"There is no Chromium at {Chromium}.");
        server = await ServerProcess.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await server.DisposeAsync();
    }

    /// <summary>A window of somebody in Shanghai who reads Chinese, signed in nowhere.</summary>
    public async Task<IPage> OpenAsync(string path, Action<BrowserNewContextOptions>? adjust = null)
    {
        var options = new BrowserNewContextOptions { BaseURL = server!.Address, Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = 1280, Height = 900 } };
        adjust?.Invoke(options);
        var window = await browser!.NewContextAsync(options);
        window.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(60_000);
        var page = await window.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Nothing that keeps a person from using the page (WCAG, as far as axe sees).</summary>
    public static async Task IsAccessibleAsync(IPage page)
    {
        var found = await page.RunAxe();
        var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}").ToList();
        Assert.True(serious.Count == 0, string.Join('\n', serious));
    }
}
