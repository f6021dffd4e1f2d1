using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

[Collection(DemonstrationCentre.Name)]
public sealed class DrawingAProcess(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    private const string Name = "拖着画的流程";

    [Fact]
    public async Task A_step_is_dragged_to_another_place_and_what_somebody_else_saved_meanwhile_is_shown_before_it_is_lost()
    {
        var page = await OpenAsync(await demonstration.LinkAsync("director@demo.invalid"));
        await BeginAsync(page, "登记投诉", "派单", "结案");
        var address = page.Url;
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(address);
        await Expect(Step(other, "派单")).ToBeVisibleAsync();

        // The last is put between the first two.
        await Step(page, "结案").DragToAsync(page.GetByRole(AriaRole.Button, new() { Name = "在这里加一步" }).First);
        await Expect(page.Locator(".design-step")).ToHaveTextAsync(["登记投诉", "结案", "派单"]);
        await Expect(page.GetByText("未保存")).ToBeVisibleAsync();
        await SaveAsync(page);
        await Expect(page.GetByText("第 2 版，")).ToBeVisibleAsync();

        // Beside it the old revision is still open.
        Provokes(412, "/designs/");
        await Step(other, "派单").FocusAsync();
        await other.Keyboard.PressAsync("Delete");
        await SaveAsync(other);
        var warning = other.GetByRole(AriaRole.Alert);
        await Expect(warning).ToContainTextAsync("保存了第 2 版");
        await Expect(warning.Locator(".design-step")).ToHaveTextAsync(["登记投诉", "结案", "派单"]);
        await IsAccessibleAsync(other);
        await other.GetByRole(AriaRole.Button, new() { Name = "保留我的，再次保存" }).ClickAsync();
        await Expect(other.GetByText("第 3 版，")).ToBeVisibleAsync();
        await Expect(other.Locator(".design-editor .design-step")).ToHaveTextAsync(["登记投诉", "结案"]);

        // And the other way round: theirs is taken.
        await Step(page, "登记投诉").FocusAsync();
        await page.Keyboard.PressAsync("Delete");
        await SaveAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "采用对方的" }).ClickAsync();
        await Expect(page.Locator(".design-editor .design-step")).ToHaveTextAsync(["登记投诉", "结案"]);
        await Expect(page.GetByText("未保存")).ToHaveCountAsync(0);
    }

    private static ILocator Step(IPage page, string name) => page.Locator(".design-editor .design-step").Filter(new() { HasText = name });

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();

    private static async Task BeginAsync(IPage page, params string[] steps)
    {
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "流程图" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "画设计流程" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("名称").FillAsync(Name);
        await dialog.GetByText("YAML 文本").ClickAsync();
        await dialog.Locator("textarea").FillAsync($"process:\n{string.Concat(steps.Select(step => $"  - {step}\n"))}");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "开始画" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Name })).ToBeVisibleAsync();
        await Expect(page.Locator(".design-editor .design-step")).ToHaveTextAsync(steps);
    }
}
