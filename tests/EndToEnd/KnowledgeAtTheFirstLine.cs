using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

/// <summary>What is known helps on a case; what was found out on it is written down, approved by somebody else, and found by the next.</summary>
[Collection(DemonstrationCentre.Name)]
public sealed class KnowledgeAtTheFirstLine(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    [Fact]
    public async Task An_article_is_used_on_a_case_and_the_solved_case_becomes_one_that_a_colleague_finds()
    {
        var page = await OpenAsync(await demonstration.LinkAsync("agent1@demo.invalid"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "今日", Exact = true })).ToBeVisibleAsync();
        await page.GotoAsync("/c/demo/desk/cases/new?type=fault");
        await page.GetByLabel("标题").FillAsync("鼋头苑网速慢，千兆测速只有九十兆");
        await page.GetByLabel("客户原话").FillAsync("晚上打游戏延迟高，网线测速九十多兆。");
        await Section(page, "也许用得上的知识").GetByRole(AriaRole.Button, new() { Name = "网速慢先查五步" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByText("五步，按顺序做")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "用上了" }).ClickAsync();
        // What closes gives the focus back, and a list that is open then would close with it.
        await Expect(page.Locator(".ant-drawer-mask")).ToBeHiddenAsync();
        await Expect(Section(page, "也许用得上的知识").GetByLabel("已用上")).ToBeVisibleAsync();
        await ChooseAsync(page, "现象", "速度慢");
        await Expect(page.Locator(".ant-select-dropdown:visible")).ToHaveCountAsync(0);
        await ChooseAsync(page, "影响范围", "一人");
        await Expect(page.Locator(".ant-select-dropdown:visible")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Radio, new() { Name = "影响轻微" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "不着急" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "受理", Exact = true }).ClickAsync();

        await Expect(Section(page, "经过").GetByText("使用了知识 #1 网速慢先查五步")).ToBeVisibleAsync();
        await Section(page, "知识").GetByRole(AriaRole.Button, new() { Name = "解决了", Exact = true }).ClickAsync();
        await Expect(Section(page, "知识").Locator(".mark-good")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "开始处理" }).ClickAsync();
        await Expect(page.GetByText("状态已更新").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "解决", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("故障原因").FillAsync("入户网线只支持百兆");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("处理结果").FillAsync("换六类网线");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "解决", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "写成知识" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "正文" })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("入户网线只支持百兆"));
        await page.GetByRole(AriaRole.Textbox, new() { Name = "正文" }).FillAsync("## 鼋头苑的老网线\n\n1. 看**网线**上有没有 CAT6\n2. 没有就换\n\n<script>alert(1)</script>");
        await Expect(page.Locator(".article-preview strong")).ToHaveTextAsync("网线");
        await Expect(page.Locator(".article-preview").GetByText("<script>alert(1)</script>")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交审核" }).ClickAsync();
        await Expect(page.GetByText("等待别人审核")).ToBeVisibleAsync();

        var editor = await OpenAsync(await demonstration.LinkAsync("knowledgeeditor@demo.invalid"));
        await Expect(editor.GetByRole(AriaRole.Heading, new() { Name = "今日", Exact = true })).ToBeVisibleAsync();
        await editor.GotoAsync("/c/demo/knowledge/articles?show=review");
        await editor.GetByRole(AriaRole.Link, new() { Name = "鼋头苑" }).ClickAsync();
        await editor.GetByRole(AriaRole.Link, new() { Name = "比较版本" }).ClickAsync();
        await Expect(editor.Locator(".article-diff-new").First).ToBeVisibleAsync();
        await IsAccessibleAsync(editor);
        await editor.GoBackAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "审核通过" }).ClickAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await Expect(editor.GetByText("读者看到的就是这一版")).ToBeVisibleAsync();

        var reader = await OpenAsync(await demonstration.LinkAsync("agent2@demo.invalid"));
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "今日", Exact = true })).ToBeVisibleAsync();
        await reader.Locator("nav a[href$='/knowledge/articles']").ClickAsync();
        await reader.GetByRole(AriaRole.Searchbox).FillAsync("鼋");
        await Expect(reader.Locator("a.article-open")).ToHaveCountAsync(1);
        await reader.Locator("a.article-open").ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "鼋头苑的老网线" })).ToBeVisibleAsync();
        await IsAccessibleAsync(reader);
    }
}
