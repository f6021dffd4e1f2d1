using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

/// <summary>The cases of another system come in by a file: looked at first, what is wrong handed back, and no case twice.</summary>
[Collection(DemonstrationCentre.Name)]
public sealed class CasesFromElsewhere(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    private const string File = """
        工单号,类型,标题,内容,客户电话,受理时间,首次回复时间,办结时间,状态
        OLD-1,投诉,旧系统里的投诉：多扣了钱,三月多扣 20 元,13800001234,2026-02-02 09:00,2026-02-02 09:20,2026-02-02 11:00,已关闭
        OLD-2,咨询,旧系统里的咨询：怎么改套餐,,13800001234,2026-02-06 09:00,,2026-02-06 10:00,已关闭
        OLD-3,投诉,旧系统里的投诉：没有退,说好的没退,13800005678,前天下午,,,处理中
        """;

    [Fact]
    public async Task A_file_is_tried_its_wrong_row_handed_back_the_others_imported_once_and_found_with_their_past()
    {
        var page = await OpenAsync(await demonstration.LinkAsync("manager@demo.invalid"));
        await page.Locator("nav a[href$='/desk/import']").ClickAsync();
        await SendAsync(page);
        await Expect(page.GetByText("将导入 2 张工单，其中 0 张还没有完成")).ToBeVisibleAsync();
        await Expect(page.GetByText("1 行有问题")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "不是日期和时间" })).ToContainTextAsync("前天下午");
        // Nothing is written while a row is wrong and nobody has said that the others may come without it.
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "导入", Exact = true })).ToBeDisabledAsync();
        var back = await Downloads.ReadAsync(page, () => page.GetByRole(AriaRole.Link, new() { Name = "下载有问题的行（CSV）" }).ClickAsync());
        Assert.Contains("OLD-3", Assert.Single(back).Values);
        await IsAccessibleAsync(page);

        await page.GetByLabel("先导入其余的行").CheckAsync();
        await DoubleClickAsync(page, "导入");
        await Expect(page.GetByText("已导入 2 张工单")).ToBeVisibleAsync();
        await Expect(page.GetByText("1 行没有导入。")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "再导入一个文件" }).ClickAsync();
        await SendAsync(page);
        await Expect(page.GetByText("没有可以导入的新工单。")).ToBeVisibleAsync();

        await page.GotoAsync($"/c/demo/desk/cases?show=all&state=all&q={Uri.EscapeDataString("旧系统里的投诉")}");
        await page.GetByRole(AriaRole.Link, new() { Name = "旧系统里的投诉：多扣了钱" }).ClickAsync();
        await Expect(page.GetByText("三月多扣 20 元")).ToBeVisibleAsync();
        await Expect(page.GetByText("OLD-1")).ToBeVisibleAsync();
        await Expect(page.GetByText("已关闭").First).ToBeVisibleAsync();
    }

    private static Task SendAsync(IPage page) =>
        page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "旧系统.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(File) });
}
