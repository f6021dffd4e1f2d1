using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

/// <summary>
/// A way through the product that somebody goes with a purpose. It fails on anything that the pages complain about to the
/// browser's console, except answers that it provokes.
/// </summary>
public abstract class Journey(Installation installation, Chromium chromium) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly List<(int Status, string Path)> provoked = [];
    private readonly List<IBrowserContext> windows = [];
    private bool isWithoutNetwork;

    protected Installation Installation => installation;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var window in windows) await window.CloseAsync();
        Assert.True(complaints.IsEmpty, $"The pages complained:\n{string.Join('\n', complaints)}");
    }

    protected async Task<IPage> OpenAsync(string path, Action<BrowserNewContextOptions>? adjust = null)
    {
        var window = await chromium.OpenAsync(installation.Address, adjust);
        windows.Add(window);
        window.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsProvoked(message)) complaints.Enqueue($"{message.Text} ({message.Location})");
        };
        window.WebError += (_, error) => complaints.Enqueue(error.Error);
        var page = await window.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>From here on the server's refusals with this status at addresses with this path are meant to happen.</summary>
    protected void Provokes(int status, string path) => provoked.Add((status, path));

    /// <summary>From here on requests may find no network, or break off.</summary>
    protected void LosesTheNetwork() => isWithoutNetwork = true;

    /// <summary>Fills in the page with which an installation begins.</summary>
    protected static async Task SetUpAsync(IPage page, string token, string? zone = null)
    {
        await page.GetByLabel("安装口令").FillAsync(token);
        await page.GetByLabel("中心名称").FillAsync("客户服务中心");
        await page.GetByLabel("中心代码").FillAsync("MAIN");
        if (zone is not null)
        {
            await page.GetByLabel("时区").FillAsync(zone);
            await page.Keyboard.PressAsync("Enter");
        }
        await page.GetByLabel("姓名").FillAsync("赵敏");
        await page.GetByLabel("邮箱").FillAsync(Caller.Email);
        await page.GetByLabel("密码").FillAsync(Caller.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "建立中心并登录" }).ClickAsync();
    }

    protected static async Task SignInAsync(IPage page, string email, string password)
    {
        await page.GetByLabel("邮箱").FillAsync(email);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }

    /// <summary>Waits for what still moves or fades: it has not its colours yet, and a click may miss it.</summary>
    protected static Task SettlesAsync(IPage page) =>
        page.EvaluateAsync("() => Promise.all(document.getAnimations().filter(one => one.effect.getTiming().iterations !== Infinity).map(one => one.finished.catch(() => undefined)))");

    /// <summary>A sheet of the page by its heading.</summary>
    protected static ILocator Section(IPage page, string heading) =>
        page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) });

    /// <summary>Two quick presses in one place: the second falls on whatever the first has left there.</summary>
    protected static async Task DoubleClickAsync(IPage page, string button)
    {
        var target = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        await Expect(target).ToBeEnabledAsync();
        await target.ScrollIntoViewIfNeededAsync();
        await SettlesAsync(page);
        var box = await target.BoundingBoxAsync() ?? throw new InvalidOperationException($"The button '{button}' is not to be seen.");
        await page.Mouse.DblClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
    }

    /// <summary>A list may close under the hand when the page moves meanwhile; a person opens it again.</summary>
    protected static async Task ChooseAsync(IPage page, string field, string option)
    {
        var list = page.Locator(".ant-select-dropdown:visible");
        for (var tries = 1; ; tries++)
        {
            if (await list.CountAsync() == 0) await page.GetByRole(AriaRole.Combobox, new() { Name = field, Exact = true }).ClickAsync();
            try
            {
                await list.Locator(".ant-select-item-option").GetByText(option, new() { Exact = true }).ClickAsync(new() { Timeout = 10_000 });
                return;
            }
            catch (TimeoutException) when (tries < 5)
            {
                await SettlesAsync(page);
            }
        }
    }

    /// <summary>Nothing that keeps a person from using the page (WCAG, as far as axe sees).</summary>
    protected static async Task IsAccessibleAsync(IPage page)
    {
        await SettlesAsync(page);
        var found = await page.RunAxe();
        var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{page.Url} {violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}").ToList();
        Assert.True(serious.Count == 0, string.Join('\n', serious));
    }

    private bool IsProvoked(IConsoleMessage message) =>
        (isWithoutNetwork && (message.Text.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal) || message.Text.Contains("ERR_CONNECTION_RESET", StringComparison.Ordinal))) ||
        provoked.Any(one => message.Text.Contains($"status of {one.Status} ", StringComparison.Ordinal) && message.Location.Contains(one.Path, StringComparison.Ordinal));
}
