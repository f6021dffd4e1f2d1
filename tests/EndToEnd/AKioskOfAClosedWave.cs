using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static Shouwen.EndToEnd.AKioskInAHall;

namespace Shouwen.EndToEnd;

public sealed class AKioskOfAClosedWave(Installation installation, Chromium chromium) : Journey(installation, chromium), IClassFixture<Installation>
{
    [Fact]
    public async Task What_a_closed_wave_refuses_is_told_on_the_device_saved_and_sent_when_the_wave_is_open_again()
    {
        using var analyst = await Caller.SetUpAsync(Installation);
        var link = await KioskAsync(analyst);
        var page = await OpenAsync($"/kiosk/{link}");
        await Expect(page.GetByText("断网可用")).ToBeVisibleAsync();
        LosesTheNetwork();
        Provokes(409, $"/api/kiosks/{link}/answers");
        await page.Context.SetOfflineAsync(true);
        await AnswerAsync(page, "5", "解决了");
        await Expect(page.GetByText("1 份内容等待发送")).ToBeVisibleAsync();
        await analyst.PostAsync("voice/waves/hall/close");
        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Link, new() { Name = "1 份没有被接收" }).ClickAsync();
        await Expect(page.GetByText("期次没有开放，不收答卷。")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "答卷存成文件" }).ClickAsync());
        Assert.Contains("zh-CN,5,yes", await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await analyst.PostAsync("voice/waves/hall/open");
        await page.GetByRole(AriaRole.Button, new() { Name = "现在再试" }).ClickAsync();
        await Expect(page.GetByText("没有被拒收的内容")).ToBeVisibleAsync();
        Assert.Equal(1, await AnswersAsync(analyst));
    }
}
