using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

/// <summary>One who plays alone takes the seat that a scenario has at each of its places, and chooses where; on a phone, in the words of the scenario and in either language.</summary>
public sealed class APlaceOfOnesOwn(Installation installation, Chromium chromium) : Journey(installation, chromium), IClassFixture<Installation>
{
    [Fact]
    public async Task A_site_manager_of_a_contact_centre_chooses_a_site_plays_it_and_changes_the_language_in_the_middle_of_the_round()
    {
        using var person = await Caller.SetUpAsync(Installation);
        var page = await OpenAsync("/c/MAIN/arena/alone", window => window.ViewportSize = new() { Width = 390, Height = 844 });
        await SignInAsync(page, Caller.Email, Caller.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "开始一局" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await ChooseAsync(page, "场景", "联络中心保障演练");
        await ChooseAsync(page, "角色", "现场经理");
        await ChooseAsync(page, "在哪里", "南区中心");
        await IsAccessibleAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "开始", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "现场经理 · 南区中心", Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "开始第 1 轮" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Timer)).ToBeInViewportAsync(new() { Ratio = 1 });
        await SpeaksAsync(page, "语言和外观", "English");
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Site manager · ") })).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        await SpeaksAsync(page, "Language and colours", "中文");
        await page.GetByRole(AriaRole.Button, new() { Name = "暂停" }).ClickAsync();
        await Expect(page.GetByText("计时停着")).ToBeVisibleAsync();

        await page.GotoAsync("/c/MAIN/arena/alone");
        await Expect(page.GetByText("现场经理 · 南区中心")).ToBeVisibleAsync();
    }

    private static async Task SpeaksAsync(IPage page, string menu, string language)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = menu }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = language }).ClickAsync();
    }
}
