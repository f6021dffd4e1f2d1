using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

[Collection(DemonstrationCentre.Name)]
public sealed class AnAgentsOwn(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    [Fact]
    public async Task An_agent_sees_their_own_figures_and_is_told_what_is_not_theirs()
    {
        var page = await OpenAsync(await demonstration.LinkAsync("agent1@demo.invalid"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "今日", Exact = true })).ToBeVisibleAsync();
        var name = (await page.Locator(".user-name").InnerTextAsync()).Trim();
        foreach (var closed in new[] { "导入数据", "人员与角色", "调查" })
            await Expect(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = closed })).ToHaveCountAsync(0);

        await page.GotoAsync("/c/demo/metrics/aht?by=agent");
        var cuts = Section(page, "差异在哪里").Locator("tbody tr.ant-table-row");
        await Expect(cuts).ToHaveCountAsync(1);
        await Expect(cuts.Locator(".cut-name")).ToHaveTextAsync(name);
        var rows = await Downloads.ExportAsync(page, "导出明细", "CSV");
        Assert.NotEmpty(rows);
        var own = Assert.Single(rows.Select(row => row["agent"]).Distinct());

        Provokes(403, "/api/facts/");
        using var director = await Caller.ByLinkAsync(demonstration, await demonstration.LinkAsync("director@demo.invalid"));
        var employees = (await director.GetAsync("centres/employees?limit=50")).GetProperty("items").EnumerateArray();
        var other = employees.Select(employee => employee.GetProperty("code").GetString()!).First(code => code != own);
        await page.GotoAsync($"/c/demo/metrics/aht?filter=agent={other}");
        await Expect(page.GetByText("这些不是您的数字")).ToHaveCountAsync(1);
        await Expect(page.GetByText("筛选里有不属于您查看范围的人员或班组。")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "移除此筛选" }).ClickAsync();
        await Expect(page.Locator(".answer-value")).ToBeVisibleAsync();

        foreach (var closed in new[] { "import", "people", "tokens", "surveys" })
        {
            await page.GotoAsync($"/c/demo/{closed}");
            await Expect(page.GetByText("您没有查看此页的权限")).ToBeVisibleAsync();
        }
        await IsAccessibleAsync(page);
    }
}
