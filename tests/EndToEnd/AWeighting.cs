using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

[Collection(DemonstrationCentre.Name)]
public sealed class AWeighting(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    [Fact]
    public async Task The_director_reads_the_scorecard_and_rehearses_a_weighting_before_putting_it_into_use()
    {
        var page = await OpenAsync(await demonstration.LinkAsync("director@demo.invalid"));
        var navigation = page.GetByRole(AriaRole.Navigation);
        await navigation.GetByRole(AriaRole.Link, new() { Name = "平衡计分卡" }).ClickAsync();
        await Expect(page.GetByText("2026 年平衡计分卡")).ToBeVisibleAsync();
        await Expect(Section(page, "客户价值")).ToContainTextAsync("满意度指数");
        await IsAccessibleAsync(page);
        await Section(page, "客户价值").GetByRole(AriaRole.Link, new() { Name = "重复联络率" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/metrics/repeat_rate"));

        await navigation.GetByRole(AriaRole.Link, new() { Name = "权重方案" }).ClickAsync();
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "提速增效" }).GetByRole(AriaRole.Link, new() { Name = "预演" }).ClickAsync();
        await Expect(Section(page, "这套权重会带来什么")).ToContainTextAsync("鼓励顾此失彼：只顾“平均处理时长（AHT）”、不管“重复联络率”是划算的。");
        await IsAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "我看过了，记下" }).ClickAsync();
        await page.GetByLabel("理由").FillAsync("试用一个季度；重复联络率每周复看，升高就停用。");
        await page.GetByRole(AriaRole.Button, new() { Name = "启用这套权重" }).ClickAsync();
        await Expect(page.GetByText("使用中").First).ToBeVisibleAsync();
        await navigation.GetByRole(AriaRole.Link, new() { Name = "权重方案" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "提速增效" })).ToContainTextAsync("使用中");
    }
}
