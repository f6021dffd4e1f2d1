using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

public sealed class FirstSteps(Browser browser) : IClassFixture<Browser>
{
    private const string Email = "zhao.min@example.com";
    private const string Password = "先听客户怎么说 1999";

    [Fact]
    public async Task An_installation_is_set_up_and_its_administrator_signs_in_again()
    {
        var page = await browser.OpenAsync("/");
        await SetUpAsync(page);

        await Expect(page.GetByText("赵敏").First).ToBeVisibleAsync();
        await Browser.IsAccessibleAsync(page);

        var elsewhere = await browser.OpenAsync("/");
        await Expect(elsewhere.GetByRole(AriaRole.Heading, new() { Name = "登录" })).ToBeVisibleAsync();
        await Browser.IsAccessibleAsync(elsewhere);
        await SignInAsync(elsewhere, "not the password");
        await Expect(elsewhere.GetByText("邮箱或密码不对")).ToBeVisibleAsync();
        await SignInAsync(elsewhere, Password);
        await Expect(elsewhere.GetByText("赵敏").First).ToBeVisibleAsync();
    }

    private async Task SetUpAsync(IPage page)
    {
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/setup$"));
        await page.GetByLabel("中心名称").FillAsync("客户服务中心");
        await page.GetByLabel("中心代码").FillAsync("MAIN");
        await page.GetByLabel("姓名").FillAsync("赵敏");
        await page.GetByLabel("邮箱").FillAsync(Email);
        await page.GetByLabel("密码").FillAsync(Password);
        await page.GetByLabel("安装口令").FillAsync("a guess");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立中心并登录" }).ClickAsync();
        await Expect(page.GetByText("安装口令不对")).ToBeVisibleAsync();
        await Browser.IsAccessibleAsync(page);

        await page.GetByLabel("安装口令").FillAsync(browser.SetUpToken);
        await page.GetByRole(AriaRole.Button, new() { Name = "建立中心并登录" }).ClickAsync();
    }

    private static async Task SignInAsync(IPage page, string password)
    {
        await page.GetByLabel("邮箱").FillAsync(Email);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }
}
