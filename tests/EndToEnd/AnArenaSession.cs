using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

/// <summary>A session of the airport, shortened: a trainer, three players with their phones, the big screen.</summary>
public sealed class AnArenaSession(Installation installation, Chromium chromium) : Journey(installation, chromium), IClassFixture<Installation>
{
    [Fact]
    public async Task Three_people_play_two_rounds_with_a_trainer_one_closes_the_window_in_between_and_they_look_back()
    {
        using var director = await Caller.SetUpAsync(Installation);
        var trainer = await OpenAsync("/");
        await SignInAsync(trainer, Caller.Email, Caller.Password);
        var code = await CreateAsync(trainer);
        await IsAccessibleAsync(trainer);

        var screen = await OpenAsync($"/play/{code}/screen", window => window.ViewportSize = new() { Width = 1920, Height = 1080 });
        await Expect(screen.GetByRole(AriaRole.Img, new() { Name = "参加用的二维码" })).ToBeInViewportAsync(new() { Ratio = 1 });
        await IsAccessibleAsync(screen);

        var head = await JoinAsync(code, "马骁", "总监");
        var customer = await JoinAsync(code, "李娜", "客户经理");
        var clerk = await JoinAsync(code, "陈晨", "服务台职员");
        await Expect(head.GetByRole(AriaRole.Heading, new() { Name = "机场运营总监", Exact = true })).ToBeVisibleAsync();
        await Expect(customer.GetByRole(AriaRole.Heading, new() { Name = "客户经理 · 1号航站楼", Exact = true })).ToBeVisibleAsync();
        await SeesWhoIsHereAsync(trainer);
        await Expect(screen.GetByRole(AriaRole.Region, new() { Name = "谁坐哪里" }).GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["马骁 机场运营总监", "李娜 客户经理 1号航站楼", "陈晨 服务台职员"]);
        await Expect(screen.GetByRole(AriaRole.Button, new() { Name = "声音关着" })).ToBeInViewportAsync();

        await head.GetByRole(AriaRole.Button, new() { Name = "签署协议" }).ClickAsync();
        await Expect(head.GetByText("服务协议已签署")).ToBeVisibleAsync();
        foreach (var page in new[] { head, customer, clerk }) await IsAccessibleAsync(page);

        await BeginAsync(trainer, 1);
        await Expect(screen.GetByRole(AriaRole.Timer, new() { Name = "剩余时间" })).ToContainTextAsync(":");
        await Expect(screen.GetByRole(AriaRole.Region, new() { Name = "1号航站楼" })).ToBeVisibleAsync();
        await ReportsAsync(customer, "口头报告");
        await IsAccessibleAsync(customer);
        await TakesAsync(clerk);
        await IsAccessibleAsync(clerk);
        await IsAccessibleAsync(head);
        await IsAccessibleAsync(trainer);
        await IsAccessibleAsync(screen);

        customer = await ComesBackAsync(customer, code, "李娜");
        await Expect(customer.GetByRole(AriaRole.Heading, new() { Name = "客户经理 · 1号航站楼", Exact = true })).ToBeVisibleAsync();

        await trainer.GetByRole(AriaRole.Button, new() { Name = "暂停" }).ClickAsync();
        await trainer.GetByRole(AriaRole.Menuitem, new() { Name = "讲解" }).ClickAsync();
        await Expect(customer.GetByText("计时暂停")).ToBeVisibleAsync();
        await trainer.GetByRole(AriaRole.Button, new() { Name = "继续" }).ClickAsync();
        await EndAsync(trainer, 2);

        await Expect(head.GetByText("第 1 轮离协议的 82 还差")).ToBeVisibleAsync();
        await head.GetByRole(AriaRole.Checkbox, new() { Name = "故障单" }).CheckAsync();
        await head.GetByRole(AriaRole.Button, new() { Name = "宣布流程" }).ClickAsync();
        await Expect(customer.GetByText("每一栏都能说清")).ToBeVisibleAsync();
        await Expect(screen.GetByText("第 1 轮离协议的 82 还差")).ToBeVisibleAsync();
        await Expect(screen.GetByText("故障单")).ToBeVisibleAsync();
        await IsAccessibleAsync(screen);
        await IsAccessibleAsync(head);

        await BeginAsync(trainer, 2);
        await ReportsAsync(customer, "填故障单");
        await EndAsync(trainer, 3);

        await LooksBackAsync(trainer);
    }

    private static async Task<string> CreateAsync(IPage trainer)
    {
        await trainer.GetByRole(AriaRole.Link, new() { Name = "模拟演练" }).ClickAsync();
        await trainer.GetByRole(AriaRole.Button, new() { Name = "新建对局" }).First.ClickAsync();
        var dialog = trainer.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("名称").FillAsync("三月新人班");
        await dialog.GetByLabel("速度").FillAsync("10");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "创建" }).ClickAsync();
        await Expect(trainer.GetByRole(AriaRole.Heading, new() { Name = "三月新人班" })).ToBeVisibleAsync();
        await trainer.GetByRole(AriaRole.Link, new() { Name = "人和座位" }).ClickAsync();
        await Expect(trainer.GetByRole(AriaRole.Img, new() { Name = "参加用的二维码" })).ToBeVisibleAsync();
        return (await trainer.Locator(".lobby-code").InnerTextAsync()).Trim();
    }

    private async Task<IPage> JoinAsync(string code, string name, string role)
    {
        var page = await OpenAsync($"/play/{code}", window => window.ViewportSize = new() { Width = 390, Height = 844 });
        await page.GetByLabel("您的名字").FillAsync(name);
        await page.GetByRole(AriaRole.Radio, new() { Name = role }).CheckAsync();
        await IsAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "进入" }).ClickAsync();
        await Expect(page.GetByText(name).First).ToBeVisibleAsync();
        return page;
    }

    private static async Task SeesWhoIsHereAsync(IPage trainer)
    {
        foreach (var name in new[] { "马骁", "李娜", "陈晨" }) await Expect(Section(trainer, "来的人").GetByText(name, new() { Exact = true }).First).ToBeVisibleAsync();
        await IsAccessibleAsync(trainer);
    }

    private static async Task BeginAsync(IPage trainer, int round)
    {
        await trainer.GetByRole(AriaRole.Link, new() { Name = "现场" }).ClickAsync();
        await trainer.GetByRole(AriaRole.Button, new() { Name = $"开始第 {round} 轮" }).ClickAsync();
        await Expect(trainer.GetByRole(AriaRole.Button, new() { Name = "结束本轮" })).ToBeVisibleAsync();
    }

    private static async Task EndAsync(IPage trainer, int next)
    {
        await trainer.GetByRole(AriaRole.Button, new() { Name = "结束本轮" }).ClickAsync();
        await trainer.GetByRole(AriaRole.Tooltip).GetByRole(AriaRole.Button, new() { Name = "结束本轮" }).ClickAsync();
        await Expect(trainer.GetByRole(AriaRole.Button, new() { Name = $"开始第 {next} 轮" })).ToBeVisibleAsync();
    }

    /// <summary>Whatever fails at terminal 1 next; at ten times the speed that is soon.</summary>
    private static Task ReportsAsync(IPage customer, string how) => GoesOnAsync(async patience =>
    {
        await customer.GetByRole(AriaRole.Button, new() { Name = how }).First.ClickAsync();
        await customer.GetByRole(AriaRole.Button, new() { Name = "就这样报告" }).First.ClickAsync(new() { Timeout = patience });
        await Expect(customer.GetByRole(AriaRole.Article, new() { Name = "工单" }).First).ToBeVisibleAsync(new() { Timeout = patience });
    });

    private static Task TakesAsync(IPage clerk) => GoesOnAsync(async patience =>
    {
        await clerk.GetByRole(AriaRole.Button, new() { Name = "新报告" }).ClickAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "接单" }).First.ClickAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "我手上" }).ClickAsync();
        await Expect(clerk.GetByRole(AriaRole.Button, new() { Name = "登记" }).First).ToBeVisibleAsync(new() { Timeout = patience });
    });

    /// <summary>The game does not wait: a colleague may have been quicker, or the fault is over meanwhile. Then the next one.</summary>
    private static async Task GoesOnAsync(Func<float, Task> act)
    {
        const float patience = 10_000;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await act(patience);
                return;
            }
            catch (Exception missed) when (attempt < 10 && (missed is TimeoutException or PlaywrightException))
            {
            }
        }
    }

    /// <summary>The window is closed; another one on the same device knows who it was.</summary>
    private static async Task<IPage> ComesBackAsync(IPage page, string code, string name)
    {
        var again = await page.Context.NewPageAsync();
        await page.CloseAsync();
        await again.GotoAsync($"/play/{code}");
        await again.GetByRole(AriaRole.Button, new() { Name = $"以「{name}」继续" }).ClickAsync();
        return again;
    }

    private static async Task LooksBackAsync(IPage trainer)
    {
        await trainer.GetByRole(AriaRole.Link, new() { Name = "复盘" }).ClickAsync();
        await trainer.GetByLabel("我们自己的问题").FillAsync("谁都在等专家，为什么？");
        await trainer.GetByRole(AriaRole.Button, new() { Name = "再看数字" }).ClickAsync();
        await Expect(trainer.GetByRole(AriaRole.Heading, new() { Name = "在哪一级解决" })).ToBeVisibleAsync();
        await trainer.GetByLabel("改进").FillAsync("下一轮约定优先级");
        await trainer.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(trainer.GetByText("已保存")).ToBeVisibleAsync();
        await IsAccessibleAsync(trainer);
        await trainer.ReloadAsync();
        await Expect(trainer.GetByLabel("改进")).ToHaveValueAsync("下一轮约定优先级");
    }
}
