using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

/// <summary>A customer without an account writes on a telephone, somebody of the centre answers, and the customer sees it.</summary>
[Collection(DemonstrationCentre.Name)]
public sealed class ACustomerByTheirPhone(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    private static void Phone(BrowserNewContextOptions options) => (options.ViewportSize, options.IsMobile, options.HasTouch) = (new() { Width = 390, Height = 844 }, true, true);

    [Fact]
    public async Task A_customer_writes_by_the_public_form_is_answered_and_sees_the_answer_by_their_link()
    {
        var manager = await OpenAsync(await demonstration.LinkAsync("manager@demo.invalid"));
        await Expect(manager.GetByRole(AriaRole.Heading, new() { Name = "今日", Exact = true })).ToBeVisibleAsync();
        await manager.GotoAsync("/c/demo/desk/types/complaint");
        var door = Section(manager, "公开表单与邮件");
        await door.GetByRole(AriaRole.Checkbox, new() { Name = "公开表单" }).CheckAsync();
        await door.GetByRole(AriaRole.Combobox, new() { Name = "由谁负责" }).ClickAsync();
        await manager.Locator(".ant-select-dropdown:visible .ant-select-item-option").First.ClickAsync();
        await manager.Keyboard.PressAsync("Escape");
        await door.GetByLabel("中文标题").FillAsync("投诉与建议");
        await door.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        var address = await door.GetByRole(AriaRole.Textbox, new() { Name = "表单地址" }).InputValueAsync();
        await IsAccessibleAsync(manager);

        var customer = await OpenAsync(new Uri(address).AbsolutePath, Phone);
        await Expect(customer.GetByRole(AriaRole.Heading, new() { Name = "投诉与建议" })).ToBeVisibleAsync();
        await IsAccessibleAsync(customer);
        await customer.GetByLabel("您遇到了什么问题").FillAsync("套餐外多扣了 38.5 元。我没有订过这项业务。");
        await customer.GetByLabel("收费").CheckAsync();
        await customer.GetByLabel("客户诉求").FillAsync("退回多扣的钱");
        await customer.GetByLabel("您的手机号码或客户号").FillAsync("13900004321");
        await customer.WaitForTimeoutAsync(2500);
        await customer.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        // What the choice brought forth.
        await customer.GetByLabel("涉及金额").FillAsync("38.50");
        await customer.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await Expect(customer.GetByText("收到了，工单号是")).ToBeVisibleAsync();
        await Expect(customer.GetByText("之前答复您")).ToBeVisibleAsync();
        await IsAccessibleAsync(customer);
        Assert.True(await customer.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 390"), "The page scrolls sideways.");
        var mine = new Uri(customer.Url).AbsolutePath;

        await manager.GotoAsync("/c/demo/desk/cases?show=all&q=套餐外多扣了");
        await manager.GetByRole(AriaRole.Link, new() { Name = "套餐外多扣了" }).First.ClickAsync();
        await Expect(manager.GetByText("客户自行提交")).ToBeVisibleAsync();
        await manager.GetByRole(AriaRole.Textbox, new() { Name = "回复客户" }).FillAsync("核实了，多扣的 38.5 元明天退到您的话费里。");
        await manager.GetByRole(AriaRole.Button, new() { Name = "发送回复" }).ClickAsync();
        await Expect(Section(manager, "经过").GetByText("明天退到您的话费里")).ToBeVisibleAsync();
        await Section(manager, "客户看到的").GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Expect(manager.GetByRole(AriaRole.Dialog).GetByText("明天退到您的话费里")).ToBeVisibleAsync();
        await IsAccessibleAsync(manager);

        await customer.GotoAsync(mine);
        await Expect(customer.GetByText("明天退到您的话费里")).ToBeVisibleAsync();
        await customer.GetByLabel("想补充的话").FillAsync("好的，谢谢。");
        await customer.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await Expect(customer.GetByText("收到了您补充的内容")).ToBeVisibleAsync();
        await Expect(customer.GetByText("好的，谢谢。")).ToBeVisibleAsync();
    }
}
