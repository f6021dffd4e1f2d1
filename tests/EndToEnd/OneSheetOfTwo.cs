using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

/// <summary>Two people write on the PDCA sheet of one round: what each wrote elsewhere comes together by itself, where both wrote they are asked, and nothing is lost.</summary>
[Collection(DemonstrationCentre.Name)]
public sealed class OneSheetOfTwo(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    [Fact]
    public async Task Two_trainers_fill_in_one_sheet_at_a_time_and_keep_what_both_wrote()
    {
        Provokes(412, "/pdca/");
        var first = await SheetAsync();
        var second = await SheetAsync();

        await SavesAsync(first, "计划", "先约定优先级再开始。");
        await Field(second, "改进").FillAsync("每轮指定一人写条目。");
        await Save(second).ClickAsync();
        await Expect(second.GetByText("别人刚才也改了这张表，已经并进来")).ToBeVisibleAsync();
        await Expect(Field(second, "计划")).ToHaveValueAsync("先约定优先级再开始。");
        await Expect(Field(second, "改进")).ToHaveValueAsync("每轮指定一人写条目。");
        await SavesAsync(second);

        await SavesAsync(second, "检查", "重复的报告少了一半。");
        await Field(first, "检查").FillAsync("专家还是太忙。");
        await Save(first).ClickAsync();
        var asked = first.GetByRole(AriaRole.Alert).Filter(new() { HasText = "对方改为" });
        await Expect(asked.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        var clash = asked.GetByRole(AriaRole.Row).Filter(new() { Has = first.GetByRole(AriaRole.Rowheader, new() { Name = "检查" }) });
        await Expect(clash.GetByRole(AriaRole.Cell)).ToHaveTextAsync(["重复的报告少了一半。", "专家还是太忙。"]);
        await Expect(Field(first, "检查")).ToHaveValueAsync("专家还是太忙。");
        await IsAccessibleAsync(first);
        await asked.GetByRole(AriaRole.Button, new() { Name = "两边都留" }).ClickAsync();
        await SavesAsync(first);

        await first.ReloadAsync();
        await Expect(Field(first, "检查")).ToHaveValueAsync("重复的报告少了一半。\n专家还是太忙。");
        await Expect(Field(first, "计划")).ToHaveValueAsync("先约定优先级再开始。");
        await Expect(Field(first, "改进")).ToHaveValueAsync("每轮指定一人写条目。");
    }

    private async Task<IPage> SheetAsync()
    {
        var page = await OpenAsync(await demonstration.LinkAsync("trainer@demo.invalid"));
        await Expect(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "模拟演练" })).ToBeVisibleAsync();
        await page.GotoAsync("/c/demo/arena");
        await page.GetByRole(AriaRole.Link, new() { Name = "班组长演练：机场" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "复盘" }).ClickAsync();
        await page.GetByRole(AriaRole.Radiogroup, new() { Name = "哪一轮" }).GetByText("第 2 轮").ClickAsync();
        await Expect(Field(page, "计划")).ToHaveValueAsync("登记表、唯一联系点、优先级。");
        return page;
    }

    private static ILocator Field(IPage page, string name) => page.GetByRole(AriaRole.Textbox, new() { Name = name, Exact = true });

    private static ILocator Save(IPage page) => page.GetByRole(AriaRole.Button, new() { NameRegex = new("保存$") });

    /// <summary>A sheet that is saved as it stands has nothing to save.</summary>
    private static async Task SavesAsync(IPage page, string? field = null, string text = "")
    {
        if (field is not null) await Field(page, field).FillAsync(text);
        await Save(page).ClickAsync();
        await Expect(Save(page)).ToBeDisabledAsync();
    }
}
