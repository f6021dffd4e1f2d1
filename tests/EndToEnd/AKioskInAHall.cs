using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

public sealed class AKioskInAHall(Installation installation, Chromium chromium) : Journey(installation, chromium), IClassFixture<Installation>
{
    [Fact]
    public async Task A_kiosk_goes_on_without_the_network_over_a_reload_and_sends_each_answer_once()
    {
        using var analyst = await Caller.SetUpAsync(Installation);
        var page = await OpenAsync($"/kiosk/{await KioskAsync(analyst)}");
        await Expect(page.GetByText("断网可用")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);

        LosesTheNetwork();
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await AnswerAsync(page, "5", "解决了");
        await Expect(page.GetByText("1 份内容等待发送")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("1 份内容等待发送")).ToBeVisibleAsync();
        await AnswerAsync(page, "1", "没有解决", next: "请联系我");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "需要我们联系您吗？" })).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "请联系我" }).ClickAsync();
        await Expect(page.GetByText("请留一种联系方式")).ToBeVisibleAsync();
        await page.GetByLabel("怎么联系您").FillAsync("13812345678");
        await page.GetByRole(AriaRole.Button, new() { Name = "请联系我" }).ClickAsync();
        await Expect(page.GetByText("已经记下")).ToBeVisibleAsync();
        await Expect(page.GetByText("3 份内容等待发送")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("3 份内容等待发送")).ToBeVisibleAsync();
        Assert.Equal(0, await AnswersAsync(analyst));

        // The first answer to get through arrives, and our yes to it is lost on the way back.
        var lost = 0;
        await page.RouteAsync("**/answers", async route =>
        {
            if (Interlocked.Increment(ref lost) > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        });
        await page.Context.SetOfflineAsync(false);
        await Expect(page.GetByText("份内容等待发送")).ToHaveCountAsync(0);
        Assert.True(lost > 2, "Nothing was sent twice.");
        Assert.Equal(2, await AnswersAsync(analyst));
        var followUp = Assert.Single((await analyst.GetAsync("voice/followups")).GetProperty("items").EnumerateArray());
        Assert.Equal((1, "open"), (followUp.GetProperty("score").GetInt32(), followUp.GetProperty("state").GetString()));
        await page.ReloadAsync();
        await Expect(page.GetByText("断网可用")).ToBeVisibleAsync();
        Assert.Equal(2, await AnswersAsync(analyst));
    }

    internal static async Task AnswerAsync(IPage page, string points, string choice, string next = "下一位")
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "简体中文" }).ClickAsync();
        await page.GetByText(points, new() { Exact = true }).First.ClickAsync();
        await page.GetByText(choice, new() { Exact = true }).First.ClickAsync();
        var (submit, turn) = (page.GetByRole(AriaRole.Button, new() { Name = "提交" }), page.GetByRole(AriaRole.Button, new() { Name = "下一页" }));
        var done = page.GetByRole(AriaRole.Button, new() { Name = next });
        for (var attempt = 0; attempt < 12; attempt++)
        {
            await Expect(submit.Or(turn).Or(done).First).ToBeVisibleAsync();
            if (await submit.CountAsync() > 0 || await done.CountAsync() > 0) break;
            try
            {
                await turn.ClickAsync(new() { Timeout = 5_000 });
            }
            catch (TimeoutException)
            {
                // A page that was still being turned when it was looked at: the last one has no such button.
            }
        }

        // A page that turns under the finger has the last one's button where the other was: then it is handed in already.
        if (await done.CountAsync() == 0) await submit.ClickAsync();
        await done.ClickAsync();
    }

    internal static async Task<int> AnswersAsync(Caller analyst) => (await analyst.GetAsync("voice/waves/hall")).GetProperty("answers").GetInt32();

    internal static async Task<string> KioskAsync(Caller analyst)
    {
        await analyst.PostAsync("voice/surveys", new { code = "hall", name = "营业厅", template = "contact" });
        await analyst.PostAsync("voice/surveys/hall/publish");
        await analyst.PostAsync("voice/waves", new { code = "hall", name = "营业厅", survey = "hall" });
        await analyst.PostAsync("voice/waves/hall/open");
        return (await analyst.PostAsync("voice/waves/hall/kiosks", new { name = "一号厅" })).GetProperty("link").GetString()!;
    }
}
