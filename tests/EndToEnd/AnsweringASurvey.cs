using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

public sealed class AnsweringASurvey(Installation installation, Chromium chromium) : Journey(installation, chromium), IClassFixture<Installation>
{
    private const int Pages = 7;

    [Fact]
    public async Task The_index_is_answered_on_a_phone_in_chinese_without_scripts()
    {
        // A page with something left out is answered as what it is: a request that was not right.
        Provokes(400, "/s/");
        using var analyst = await Caller.SetUpAsync(Installation);
        var link = await OpenWaveAsync(analyst, "index");
        var page = await OpenAsync($"/s/{link}", options =>
        {
            options.ViewportSize = new() { Width = 390, Height = 844 };
            options.JavaScriptEnabled = false;
        });
        for (var at = 0; at < Pages; at++)
        {
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, "The page is wider than the phone.");
            if (at == 4) await LeavesOutWhatMustBeAnsweredAsync(page);
            await AnswerPageAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = at == Pages - 1 ? "提交" : "下一页", Exact = true }).Last.ClickAsync();
        }

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "提交成功" })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("您的回答已保存")).ToBeVisibleAsync();
        var wave = await analyst.GetAsync("voice/waves/index");
        Assert.Equal((1, 0), (wave.GetProperty("answers").GetInt32(), wave.GetProperty("begun").GetInt32()));

        await IsAccessibleThroughoutAsync(await OpenWaveAsync(analyst, "contact"));
    }

    private static async Task LeavesOutWhatMustBeAnsweredAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "下一页", Exact = true }).Last.ClickAsync();
        await Expect(page.GetByText("还有 1 处需要修改")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("#f-CUSA1$"));
    }

    /// <summary>An eight wherever points are asked; the first of choices; a word where there is room for words.</summary>
    private static async Task AnswerPageAsync(IPage page)
    {
        foreach (var eight in await page.Locator("input[type=radio][value='8']").AllAsync()) await eight.CheckAsync(new() { Force = true });
        foreach (var group in await page.Locator(".choices").AllAsync()) await group.Locator("input").First.CheckAsync();
        foreach (var text in await page.Locator("textarea").AllAsync()) await text.FillAsync("接通再快一点");
    }

    /// <summary>The same pages with scripts on, which only axe needs: light and dark, with errors, with a question that an answer brought forth, and the thanks.</summary>
    private async Task IsAccessibleThroughoutAsync(string link)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await OpenAsync($"/s/{link}", options => (options.ViewportSize, options.ColorScheme) = (new() { Width = 390, Height = 844 }, scheme));
            var next = page.Locator(".buttons .main");
            await IsAccessibleAsync(page);
            await next.ClickAsync();
            await Expect(page.GetByText("还有 2 处需要修改")).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
            await IsAccessibleAsync(page);
            await page.Locator("input[name=CSAT][value='2']").CheckAsync(new() { Force = true });
            await page.Locator("input[name=RESOLVED][value=no]").CheckAsync();
            await next.ClickAsync();
            await Expect(page.GetByText("还想请您说几句")).ToBeVisibleAsync();
            await IsAccessibleAsync(page);
            await next.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "提交成功" })).ToBeVisibleAsync();
            await IsAccessibleAsync(page);
        }
    }

    private static async Task<string> OpenWaveAsync(Caller analyst, string template)
    {
        await analyst.PostAsync("voice/surveys", new { code = template, name = template, template });
        await analyst.PostAsync($"voice/surveys/{template}/publish");
        await analyst.PostAsync("voice/waves", new { code = template, name = template, survey = template });
        return (await analyst.PostAsync($"voice/waves/{template}/open")).GetProperty("link").GetString()!;
    }
}
