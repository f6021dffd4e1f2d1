using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

[Collection(DemonstrationCentre.Name)]
public sealed class FromARedTile(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    [Fact]
    public async Task The_director_goes_by_the_chart_the_gap_and_the_process_map_to_the_queue_that_makes_it_and_has_ten_of_its_contacts_judged_and_calibrated()
    {
        var page = await OpenAsync(await demonstration.LinkAsync("director@demo.invalid"));
        await page.Locator(".tile").Filter(new() { HasText = "放弃率" }).ClickAsync();
        var chart = Section(page, "是偶然波动，还是真的变了");
        await Expect(chart.Locator(".control-fit")).ToContainTextAsync("目标不高于 8.0%");
        await chart.GetByRole(AriaRole.Button, new() { Name = "逐条调整" }).ClickAsync();
        await page.GetByRole(AriaRole.Switch, new() { Name = "启用 N8" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("rules=nelson%2CN8%3Doff"));
        await page.Keyboard.PressAsync("Escape");

        var gap = Section(page, "与标杆相比，差在哪里");
        await Expect(gap).ToContainTextAsync("行业平均（虚构）");
        await Expect(gap).ToContainTextAsync("落后");
        await gap.GetByRole(AriaRole.Link, new() { Name = "故障报修专线" }).ClickAsync();
        await Expect(page.Locator(".filter-tag")).ToContainTextAsync("故障报修专线");
        await IsAccessibleAsync(page);

        var narrowed = page.Url;

        // How complaints flowed in the same days, and where they waited.
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "流程图" }).ClickAsync();
        await Expect(page.Locator(".react-flow__node").GetByText("网络核查")).ToBeVisibleAsync();
        var bottleneck = page.Locator("tbody tr.ant-table-row").First;
        await Expect(bottleneck).ToContainTextAsync("派单 → 网络核查");
        await bottleneck.GetByText("派单 → 网络核查").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).Locator("tbody tr.ant-table-row").First).ToBeVisibleAsync();
        await page.GotoAsync(narrowed);

        await page.GetByRole(AriaRole.Link, new() { Name = "抽样质检" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "专项抽检，不计入质检得分" })).ToBeCheckedAsync();
        await IsAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "抽样并分派" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "抽样并分派" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "第 1 次抽样" }).ClickAsync();
        await Expect(page.Locator("tbody tr.ant-table-row")).ToHaveCountAsync(10);
        await Expect(page.Locator("tbody tr.ant-table-row").GetByText("不计入得分")).ToHaveCountAsync(10);
        var draw = page.Url;

        // Nobody is left out of an even share, whoever drew too.
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "质检打分" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "质检打分", Exact = true })).ToBeVisibleAsync();
        await page.Locator("tbody tr.ant-table-row").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^质检 #") })).ToBeVisibleAsync();
        await page.Locator("[data-item]").First.FocusAsync();
        for (var item = await page.Locator("[data-item]").CountAsync(); item > 0; item--)
        {
            await page.Keyboard.PressAsync("1");
            await page.Keyboard.PressAsync("ArrowDown");
        }

        // What an answer brings up is asked once it is saved.
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "已保存" })).ToBeVisibleAsync();
        var left = page.Locator("[data-item]:not(:has([aria-checked=true]))");
        for (var asked = await left.CountAsync(); asked > 0; asked--)
        {
            await left.First.FocusAsync();
            await page.Keyboard.PressAsync("1");
        }

        await Expect(left).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "交出" }).ClickAsync();
        await Expect(page.GetByText("已交出").First).ToBeVisibleAsync();
        await CalibrateAsync(page, draw);
    }

    /// <summary>All who judge look at the ten contacts of that draw, none knowing what the others give.</summary>
    private static async Task CalibrateAsync(IPage page, string draw)
    {
        await page.GotoAsync(draw);
        await page.GetByRole(AriaRole.Button, new() { Name = "用这些联络校准" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("名称").FillAsync("故障报修专线校准");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "开始校准" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "故障报修专线校准" })).ToBeVisibleAsync();
        await Expect(page.GetByText("结束之前，谁都看不到别人的打分。")).ToBeVisibleAsync();
        await Expect(page.Locator(".page-subtitle")).ToContainTextAsync("10 条");
        await IsAccessibleAsync(page);

        // One that is over says who is milder than the others.
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "校准" }).ClickAsync();
        await page.Locator("tbody tr.ant-table-row").Filter(new() { HasText = "已比对" }).First.ClickAsync();
        await Expect(Section(page, "谁偏松、谁偏严")).ToContainTextAsync("须再校准");
    }
}
