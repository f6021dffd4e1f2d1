using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

/// <summary>One person alone with bots: a short round by the coach's word, a pause, a closed window, and what there is to learn from it.</summary>
public sealed class PlayingAlone(Installation installation, Chromium chromium) : Journey(installation, chromium), IClassFixture<Installation>
{
    [Fact]
    public async Task A_clerk_does_what_the_coach_says_stops_the_clock_comes_back_and_looks_back_on_the_round()
    {
        using var person = await Caller.SetUpAsync(Installation);
        var page = await OpenAsync("/");
        await SignInAsync(page, Caller.Email, Caller.Password);
        await page.GetByRole(AriaRole.Link, new() { Name = "模拟演练" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "自己练" }).ClickAsync();
        await Expect(page.GetByText("还没有打过")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "开始一局" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "4 倍" }).CheckAsync();
        await IsAccessibleAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "开始", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "服务台职员", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("服务协议已签署")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "开始第 1 轮" }).ClickAsync();
        for (var times = 0; times < 3; times++) await FollowsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "暂停" }).ClickAsync();
        await Expect(page.GetByText("计时停着")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "模拟演练" }).ClickAsync();
        await Expect(page.GetByText("单人").Last).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "自己练" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "继续" }).ClickAsync();
        await Expect(page.GetByText("计时停着")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "继续" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "结束本轮" }).ClickAsync();
        await page.GetByRole(AriaRole.Tooltip).GetByRole(AriaRole.Button, new() { Name = "结束本轮" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "第 1 轮复盘" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "接单" })).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        await page.GetByRole(AriaRole.Switch, new() { Name = "教练提示" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "教练" })).Not.ToBeVisibleAsync();
    }

    /// <summary>The first report takes some seconds; a hint may be gone by the time it is done.</summary>
    private static async Task FollowsAsync(IPage page)
    {
        const float patience = 60_000;
        await page.GetByRole(AriaRole.Button, new() { Name = "照做" }).ClickAsync(new() { Timeout = patience });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "照做" })).ToBeEnabledAsync(new() { Timeout = patience });
    }
}
