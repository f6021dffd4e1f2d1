using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

/// <summary>Help that costs money, from the wish to the verified solution.</summary>
[Collection(DemonstrationCentre.Name)]
public sealed class HelpIsBought(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    private const string OpenCase = """
        async () => {
          const { antiforgery } = await (await fetch('/api/access/me')).json();
          const answer = await fetch('/api/desk/cases?centre=demo', { method: 'POST', headers: { 'X-Antiforgery': antiforgery, 'Content-Type': 'application/json' }, body: JSON.stringify({ type: 'question', title: '请供应商演练', impact: 1, urgency: 1, fields: { about: '资费' } }) });
          if (!answer.ok) throw new Error(await answer.text());
          return (await answer.json()).number;
        }
        """;

    [Fact]
    public async Task An_agent_asks_for_supplier_help_the_manager_approves_it_and_what_came_is_tried_before_it_is_accepted()
    {
        var agent = await OpenAsync(await demonstration.LinkAsync("agent2@demo.invalid"));
        await Expect(agent.GetByRole(AriaRole.Link, new() { Name = "我的通知" })).ToBeVisibleAsync();
        var number = await agent.EvaluateAsync<int>(OpenCase);
        await agent.GotoAsync($"/c/demo/desk/cases/{number}");
        await agent.GetByRole(AriaRole.Button, new() { Name = "申请供应商支援" }).ClickAsync();
        var dialog = agent.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "请谁、做什么" }).FillAsync("路由器远程诊断");
        await ChooseAsync(agent, "请谁、做什么", "路由器远程诊断 · ¥200 · 4 小时内");
        await Expect(dialog.GetByText("批准后预算还剩").Or(dialog.GetByText("超过预算余额"))).ToBeVisibleAsync();
        await dialog.GetByLabel("为什么要请供应商").FillAsync("按知识条目排查过两遍，需要厂家看日志");
        await IsAccessibleAsync(agent);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        await Expect(Section(agent, "供应商支援").GetByText("等待批准")).ToBeVisibleAsync();

        var manager = await OpenAsync(await demonstration.LinkAsync("manager@demo.invalid"));
        await manager.Locator("nav a[href$='/desk/supplies']").ClickAsync();
        var row = manager.GetByRole(AriaRole.Row).Filter(new() { HasText = "请供应商演练" });
        await Expect(row).ToBeVisibleAsync();
        await IsAccessibleAsync(manager);
        await row.GetByRole(AriaRole.Button, new() { Name = "审批" }).ClickAsync();
        await manager.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Radio, new() { Name = "批准", Exact = true }).CheckAsync();
        await manager.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "批准" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);

        await agent.ReloadAsync();
        await agent.GetByRole(AriaRole.Button, new() { Name = "下单" }).ClickAsync();
        await Expect(Section(agent, "供应商支援").GetByText("前交付")).ToBeVisibleAsync();
        await agent.GetByRole(AriaRole.Button, new() { Name = "登记交付" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "登记交付" }).ClickAsync();
        await agent.GetByRole(AriaRole.Button, new() { Name = "验证并验收" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "有效" }).CheckAsync();
        await dialog.GetByLabel("怎么试的，看到了什么").FillAsync("重启三次都能上线");
        await IsAccessibleAsync(agent);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "验收" }).ClickAsync();
        await Expect(Section(agent, "经过").GetByText("的交付：有效")).ToBeVisibleAsync();
        await Expect(Section(agent, "供应商支援").GetByText("合同时限内")).ToBeVisibleAsync();
        await IsAccessibleAsync(agent);
    }
}
