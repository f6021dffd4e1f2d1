using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouwen.App.Tests.Fixtures;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

public sealed class ACentreOfOnesOwn(Installation installation, Chromium chromium) : Journey(installation, chromium), IClassFixture<Installation>
{
    private const string August = "bank1999-aug-15min.csv.gz";

    [Fact]
    public async Task August_1999_of_a_bank_goes_in_through_the_wizard_and_comes_out_as_what_is_known_of_it()
    {
        var file = Path.Combine(Repository.Folder, "..", "shared", "data", "ops", August);
        Assert.SkipUnless(File.Exists(file), $"{August} is not here.");
        var page = await OpenAsync("/");
        await SetUpAsync(page, Installation.SetUpToken, zone: "Asia/Jerusalem");
        await page.GetByRole(AriaRole.Link, new() { Name = "导入数据" }).First.ClickAsync();

        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "文件的前几行" })).ToContainTextAsync("1999-08-01");
        await MapAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "试运行" }).ClickAsync();
        await Expect(Section(page, "试运行结果")).ToContainTextAsync("6,973");
        await Expect(Section(page, "试运行结果")).ToContainTextAsync("目前尚未写入任何数据");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始导入" }).ClickAsync();
        await Expect(page.GetByText("导入完成，写入 6,973 行。")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "查看这一时段的今日页" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/today\\?date=1999-08-31$"));
        await Expect(page.Locator(".tile")).ToHaveCountAsync(5);
        foreach (var (metric, value) in new[] { ("abandon_rate", "18.88%"), ("asa", "73.8"), ("service_level", "40.96%") })
        {
            await page.GotoAsync($"/c/MAIN/metrics/{metric}?from=1999-08-01&to=1999-08-31");
            await Expect(page.Locator(".answer-value")).ToContainTextAsync(value);
        }
    }

    /// <summary>What the wizard cannot know: who was offered to agents is the sum of two columns, and what "within" was counted with.</summary>
    private static async Task MapAsync(IPage page)
    {
        foreach (var column in new[] { "answered", "abandoned_in_queue" }) await ChooseAsync(page, "进线量", column);
        await page.Keyboard.PressAsync("Escape");
        await page.GetByLabel("时限（秒）").FillAsync("20");
    }
}
