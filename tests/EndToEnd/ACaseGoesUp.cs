using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

/// <summary>A case that needs more than its team: rules are tried, it goes a tier up, and whoever gets the work hears of it.</summary>
[Collection(DemonstrationCentre.Name)]
public sealed class ACaseGoesUp(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    private const string OpenCase = """
        async () => {
          const { antiforgery } = await (await fetch('/api/access/me')).json();
          const answer = await fetch('/api/desk/cases?centre=demo', { method: 'POST', headers: { 'X-Antiforgery': antiforgery, 'Content-Type': 'application/json' }, body: JSON.stringify({ type: 'question', title: '升级演练', impact: 1, urgency: 1, fields: { about: '资费' } }) });
          if (!answer.ok) throw new Error(await answer.text());
          return (await answer.json()).number;
        }
        """;

    [Fact]
    public async Task A_manager_tries_rules_and_escalates_a_case_and_a_colleague_hears_of_the_work_they_are_handed()
    {
        var page = await OpenAsync(await demonstration.LinkAsync("manager@demo.invalid"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "今日", Exact = true })).ToBeVisibleAsync();
        await page.GotoAsync("/c/demo/desk/escalation");
        await Expect(Section(page, "今后两周的空档").GetByText("技术专家")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "用近 90 天试算" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "近 90 天里会触发多少" })).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        await page.GotoAsync("/c/demo/desk/board");
        await Expect(Section(page, "按层级").GetByRole(AriaRole.Heading, new() { Name = "服务递送经理" })).ToBeVisibleAsync();
        await IsAccessibleAsync(page);

        var number = await page.EvaluateAsync<int>(OpenCase);
        await page.GotoAsync($"/c/demo/desk/cases/{number}");
        await page.GetByRole(AriaRole.Button, new() { Name = "升级到服务台" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("原因").FillAsync("需要服务台统一协调");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("同时转给该层级的当班联系人处理").UncheckAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "升级到服务台" }).ClickAsync();
        await Expect(Section(page, "经过").GetByText("升级：客户经理 → 服务台")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);

        var agent = await OpenAsync(await demonstration.LinkAsync("agent2@demo.invalid"));
        await Expect(agent.GetByRole(AriaRole.Link, new() { Name = "我的通知" })).ToBeVisibleAsync();
        var name = (await agent.Locator(".user-name").TextContentAsync())!;
        await page.GetByRole(AriaRole.Button, new() { Name = "移交处理" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox, new() { Name = "交给谁" }).FillAsync(name);
        await page.Locator(".ant-select-dropdown:visible .ant-select-item-option").First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "移交处理" }).ClickAsync();
        await Expect(Section(page, "经过").GetByText($"移交给{name}").Or(Section(page, "经过").GetByText(name))).Not.ToHaveCountAsync(0);

        await agent.ReloadAsync();
        await agent.Locator(".bell").ClickAsync();
        var notice = agent.GetByRole(AriaRole.Link, new() { Name = $"工单 #{number} 转给您处理" });
        await Expect(notice).ToBeVisibleAsync();
        await IsAccessibleAsync(agent);
        await notice.ClickAsync();
        await Expect(agent.GetByRole(AriaRole.Heading, new() { Name = "升级演练" })).ToBeVisibleAsync();
        await agent.Locator(".bell").ClickAsync();
        await agent.GetByRole(AriaRole.Link, new() { Name = "通知设置" }).ClickAsync();
        await agent.GetByLabel("免打扰开始").FillAsync("22:00");
        await agent.GetByLabel("免打扰结束").FillAsync("08:00");
        await agent.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(agent.GetByText("已保存").First).ToBeVisibleAsync();
        await IsAccessibleAsync(agent);
    }
}
