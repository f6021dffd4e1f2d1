using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

/// <summary>A round that was played once more: what stood there at a second, and what would have come of another process.</summary>
[Collection(DemonstrationCentre.Name)]
public sealed class ReplayingARound(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    [Fact]
    public async Task The_trainer_stops_where_the_round_turned_and_asks_what_knowledge_at_the_desk_would_have_been_worth()
    {
        var page = await OpenAsync(await demonstration.LinkAsync("trainer@demo.invalid"));
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "模拟演练" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "班组长演练：机场" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "重看" }).ClickAsync();
        await page.GetByRole(AriaRole.Radiogroup, new() { Name = "哪一轮" }).GetByText("第 4 轮").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("round=4"));
        await GoesToAsync(page);
        await SeesWhatStoodThereAsync(page);
        await IsAccessibleAsync(page);
        await AsksAsync(page);
        await IsAccessibleAsync(page);
        await TheAddressHoldsItAsync(page);
    }

    private static async Task GoesToAsync(IPage page)
    {
        var clock = page.Locator(".transport-time b");
        await Expect(clock).ToHaveTextAsync("0:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "到下一件事" }).ClickAsync();
        await Expect(clock).Not.ToHaveTextAsync("0:00");
        // The trainer's note of the seventh minute is among what happened.
        await page.GetByRole(AriaRole.Slider, new() { Name = "本轮的时间" }).FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.GetByRole(AriaRole.Button, new() { Name = "回到上一件事" }).ClickAsync();
        await page.GotoAsync(Regex.Replace(page.Url, "at=[0-9]+", "at=425"));
        await Expect(clock).ToHaveTextAsync("7:05");
    }

    private static async Task SeesWhatStoodThereAsync(IPage page)
    {
        foreach (var heading in new[] { "和协议进度比（架次）", "现金", "什么时候发生了什么" })
            await Expect(Section(page, heading).Locator("canvas")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^排队：未结工单在哪里") })).ToBeVisibleAsync();
        await Expect(Section(page, "各处在等的和接下来的").GetByText("1号航站楼")).ToBeVisibleAsync();
        var lately = Section(page, "刚发生的");
        await Expect(lately).ToContainTextAsync("故障变快，流程没变；没有人看知识库。");
        await lately.GetByRole(AriaRole.Button, new() { Name = "到 7:00" }).ClickAsync();
        await Expect(page.Locator(".transport-time b")).ToHaveTextAsync("7:00");
        await Expect(page).ToHaveURLAsync(new Regex("at=420"));
    }

    private static async Task AsksAsync(IPage page)
    {
        var question = Section(page, "如果从 7:00 起换个做法？");
        await question.GetByRole(AriaRole.Button, new() { Name = "改一点，看结果" }).ClickAsync();
        await question.GetByRole(AriaRole.Checkbox, new() { Name = "知识推到服务台" }).CheckAsync();
        await Expect(question.GetByText("改了")).ToBeVisibleAsync();
        await question.GetByRole(AriaRole.Radiogroup, new() { Name = "打多少次" }).GetByText("50 次").ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "从 7:00 往下打" }).ClickAsync();

        await Expect(question.Locator(".fork-said")).ToHaveTextAsync(new Regex("按改动，机器人平均完成 [0-9.]+ 架次；照原样是 [0-9.]+。 差别 [+−-]?[0-9.]+（95% 区间 .+ 到 .+）"));
        var row = question.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = "完成（架次）" }) });
        foreach (var column in new[] { "实际", "机器人，照原样", "机器人，有改动", "差别" })
            await Expect(question.GetByRole(AriaRole.Columnheader, new() { Name = column })).ToBeVisibleAsync();
        await Expect(row.GetByText(new Regex("^[0-9.]+ 到 [0-9.]+$"))).ToHaveCountAsync(2);
        await Expect(row).ToContainTextAsync(new Regex("明显更好|明显更差|看不出差别"));
        await Expect(question.GetByText("打的是机器人，不是你们的团队")).ToBeVisibleAsync();
    }

    /// <summary>A colleague opens the same second, with the question open.</summary>
    private static async Task TheAddressHoldsItAsync(IPage page)
    {
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await Expect(other.Locator(".transport-time b")).ToHaveTextAsync("7:00");
        await Expect(other.GetByRole(AriaRole.Button, new() { Name = "从 7:00 往下打" })).ToBeVisibleAsync();
    }
}
