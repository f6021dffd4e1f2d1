using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

[Collection(DemonstrationCentre.Name)]
public sealed class WithoutAMouse(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    [Fact]
    public async Task Somebody_signs_in_opens_a_metric_and_takes_its_export_along_by_keyboard_alone()
    {
        using (var administrator = await Caller.ByLinkAsync(demonstration, await demonstration.LinkAsync("administrator@demo.invalid")))
        {
            var invited = await administrator.PostAsync("access/people", new { name = "赵敏", email = Caller.Email, roles = new[] { "director" } });
            using var person = await Caller.ByLinkAsync(demonstration, invited.GetProperty("link").GetString()!);
            await person.PostAsync("access/password", new { next = Caller.Password });
        }

        var page = await OpenAsync("/");
        await Expect(page.GetByLabel("邮箱")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Caller.Email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Caller.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".tile").First).ToBeVisibleAsync();

        await TabToAsync(page, "跳到正文");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "服务水平", atMost: 12);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/metrics/service_level"));
        await Expect(page.Locator(".answer-value")).ToBeVisibleAsync();

        await TabToAsync(page, "导出");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = "XLSX" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = "CSV" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var rows = await Downloads.ReadAsync(page, () => page.Keyboard.PressAsync("Enter"));
        Assert.Equal(28, rows.Count);
        Assert.All(rows, row => Assert.Equal("service_level", row["metric"]));
    }

    /// <summary>Goes on by Tab until what is focused says this; what has the focus must be seen to have it.</summary>
    private static async Task TabToAsync(IPage page, string text, int atMost = 80)
    {
        for (var pressed = 0; pressed < atMost; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = page.Locator("*:focus");
            if (await focused.CountAsync() == 0 || !(await focused.First.InnerTextAsync()).StartsWith(text, StringComparison.Ordinal)) continue;
            Assert.True(await focused.First.EvaluateAsync<bool>("it => it.matches(':focus-visible') && getComputedStyle(it).outlineStyle !== 'none'"), $"'{text}' has the focus, and nobody sees it.");
            return;
        }
        Assert.Fail($"'{text}' was not reached by {atMost} presses of Tab.");
    }
}
