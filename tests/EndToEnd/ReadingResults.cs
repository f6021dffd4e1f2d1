using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

public sealed class ReadingResults(Installation installation, Chromium chromium) : Journey(installation, chromium), IClassFixture<Installation>
{
    private const int Answers = 120;

    private static readonly string[] Indicators =
    [
        "IMAG1", "IMAG2", "IMAG3", "IMAG4", "IMAG5", "CUEX1", "CUEX2", "CUEX3", "PERQ1", "PERQ2", "PERQ3", "PERQ4", "PERQ5", "PERQ6", "PERQ7",
        "PERV1", "PERV2", "CUSA1", "CUSA2", "CUSA3", "CUSCO", "CUSL1", "CUSL2", "CUSL3",
    ];

    [Fact]
    public async Task A_director_reads_the_answer_asks_what_if_and_hears_customers_in_their_words()
    {
        using (var analyst = await Caller.SetUpAsync(Installation)) await AskAsync(analyst);
        var page = await OpenAsync("/c/MAIN/voice/waves/index/results");
        await SignInAsync(page, Caller.Email, Caller.Password);

        // Nobody had to press anything.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "先改什么" })).ToBeVisibleAsync();
        await Expect(page.GetByText($"依据 {Answers} 份答卷")).ToBeVisibleAsync();
        await Expect(page.GetByText("95% 置信区间").First).ToBeVisibleAsync();
        await IsAccessibleAsync(page);

        await TurnToAsync(page, "驱动因素与推演");
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "感知质量变动的分数" }).FillAsync("5");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText(new Regex("满意度将从 .* 变为"))).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("raise=Quality"));
        await page.ReloadAsync();
        await Expect(page.GetByText(new Regex("满意度将从 .* 变为"))).ToBeVisibleAsync();
        await IsAccessibleAsync(page);

        await TurnToAsync(page, "路径模型");
        await Expect(page.Locator(".path-label").First).ToBeVisibleAsync();
        await TurnToAsync(page, "各题结果");
        await Expect(page.Locator(".question-card canvas").First).ToBeVisibleAsync();
        await IsAccessibleAsync(page);

        await TurnToAsync(page, "客户原话");
        await page.GetByLabel("搜索原话").FillAsync("排队");
        await Expect(page.GetByText("已显示 40 条，共 40 条")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "标签" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "标签" }).FillAsync("等待");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".texts-tools").GetByText("等待 1")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
    }

    private static Task TurnToAsync(IPage page, string part) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "结果的各部分" }).GetByRole(AriaRole.Link, new() { Name = part }).ClickAsync();

    /// <summary>A wave that was asked elsewhere and is over.</summary>
    private static async Task AskAsync(Caller analyst)
    {
        await analyst.PostAsync("voice/surveys", new { code = "index", name = "满意度", template = "index" });
        await analyst.PostAsync("voice/surveys/index/publish");
        await analyst.PostAsync("voice/waves", new { code = "index", name = "上半年", survey = "index" });
        await analyst.PostAsync("voice/waves/index/open");
        await analyst.PostFileAsync("voice/waves/index/answers", "answers.csv", Table());
    }

    /// <summary>Whoever thinks well of one thing thinks well of others; one in three waited too long.</summary>
    private static string Table()
    {
        var random = new Random(3);
        var lines = Enumerable.Range(0, Answers).Select(person =>
        {
            var mood = random.Next(3, 9);
            var points = Indicators.Select(_ => Math.Clamp(mood + random.Next(-2, 3), 1, 10).ToString(CultureInfo.InvariantCulture));
            return string.Join(',', points.Append(person % 3 == 0 ? "排队太久了" : ""));
        });
        return string.Join('\n', lines.Prepend(string.Join(',', Indicators.Append("WHY"))));
    }
}
