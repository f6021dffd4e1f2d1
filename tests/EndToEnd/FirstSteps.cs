using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

public sealed class FirstSteps(Installation installation, Chromium chromium) : Journey(installation, chromium), IClassFixture<Installation>
{
    [Fact]
    public async Task An_installation_is_set_up_and_its_administrator_signs_in_again()
    {
        Provokes(401, "/api/access/setup");
        Provokes(401, "/api/access/sign-in");
        var page = await OpenAsync("/");
        await Expect(page).ToHaveURLAsync(new Regex("/setup$"));
        await SetUpAsync(page, "a guess");
        await Expect(page.GetByText("安装口令不对")).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        await page.GetByLabel("安装口令").FillAsync(Installation.SetUpToken);
        await page.GetByRole(AriaRole.Button, new() { Name = "建立中心并登录" }).ClickAsync();
        await Expect(page.GetByText("赵敏").First).ToBeVisibleAsync();
        await IsAccessibleAsync(page);

        var elsewhere = await OpenAsync("/");
        await Expect(elsewhere.GetByRole(AriaRole.Heading, new() { Name = "登录" })).ToBeVisibleAsync();
        await IsAccessibleAsync(elsewhere);
        await SignInAsync(elsewhere, Caller.Email, "not the password");
        await Expect(elsewhere.GetByText("邮箱或密码不对")).ToBeVisibleAsync();
        await SignInAsync(elsewhere, Caller.Email, Caller.Password);
        await Expect(elsewhere.GetByText("赵敏").First).ToBeVisibleAsync();
    }
}
