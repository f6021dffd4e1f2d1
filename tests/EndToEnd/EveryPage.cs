using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

[Collection(DemonstrationCentre.Name)]
public sealed class EveryPage(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    private const string File = "id,started,outcome,queue,wait,talk,agent\n1,2026-09-01 09:00,answered,HOT,12,180,0001\n";

    [Theory]
    [InlineData("zh-CN", 1440, ColorScheme.Light)]
    [InlineData("zh-CN", 390, ColorScheme.Dark)]
    [InlineData("en", 1440, ColorScheme.Dark)]
    [InlineData("en", 390, ColorScheme.Light)]
    public async Task Fits_its_window_and_keeps_nobody_out(string language, int width, ColorScheme scheme)
    {
        var link = await demonstration.LinkAsync("administrator@demo.invalid");
        var page = await OpenAsync(link, options =>
            (options.Locale, options.ViewportSize, options.ColorScheme, options.ReducedMotion) = (language, new() { Width = width, Height = 900 }, scheme, ReducedMotion.Reduce));
        await Expect(page.Locator(".tile").First).ToBeVisibleAsync();
        // The people of the demonstration read Chinese until one of them says otherwise on this machine.
        if (language == "en") await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        var survey = $"S{language[..2]}{width}";
        await page.EvaluateAsync("code => fetch('/api/access/me').then(me => me.json()).then(me => fetch('/api/voice/surveys?centre=demo', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Antiforgery': me.antiforgery }, body: JSON.stringify({ code, name: code, template: 'index' }) }))", survey);

        await ShowsAsync("today", ".tile");
        await ShowsAsync("metrics", "h2");
        await ShowsAsync("metrics/service_level?by=queue&compare=previous", ".cut-name");
        await ShowsAsync("import", "input[type=file]");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "calls.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(File) });
        await FitsAsync("import?upload", ".mapping");
        await ShowsAsync("surveys", "tbody tr.ant-table-row");
        await ShowsAsync($"surveys/{survey}", ".outline");
        await ShowsAsync("people", "tbody tr.ant-table-row");
        await ShowsAsync("directory/queues", "tbody tr.ant-table-row");
        await ShowsAsync("directory/topics", "main h1");
        await ShowsAsync("calendars", "main h2");

        async Task ShowsAsync(string path, string sign)
        {
            await page.GotoAsync($"/c/demo/{path}");
            await FitsAsync(path, sign);
        }

        async Task FitsAsync(string path, string sign)
        {
            await Expect(page.Locator(sign).First).ToBeAttachedAsync();
            await Expect(page.Locator("[aria-busy=true], .ant-skeleton, .ant-spin-spinning")).ToHaveCountAsync(0);
            Assert.Equal(language, await page.EvaluateAsync<string>("document.documentElement.lang"));
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= width, $"{path} is {wide} wide in a window of {width}.");
            await IsAccessibleAsync(page);
        }
    }
}
