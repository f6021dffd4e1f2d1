using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

[Collection(DemonstrationCentre.Name)]
public sealed class LookingAround(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    [Fact]
    public async Task The_director_goes_from_the_printed_link_by_a_tile_to_the_rows_behind_a_number_and_takes_them_along()
    {
        var page = await OpenAsync(demonstration.DirectorsLink);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "今日", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Note)).ToContainTextAsync("示范数据");
        await TheLinkWorksOnceAsync();
        await TheOtherPeopleAreListedAsync(page);

        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "今日" }).ClickAsync();
        await page.Locator(".tile").Filter(new() { HasText = "放弃率" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/c/demo/metrics/abandon_rate\?from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d"));
        await Expect(page.GetByRole(AriaRole.Note)).ToContainTextAsync("示范数据");
        await Expect(page.GetByText("进入队列等待接听的联络中，客户自行放弃的比例。")).ToBeVisibleAsync();
        await Expect(page.GetByText("B ÷ (A + B)；A 为接听，B 为放弃")).ToBeVisibleAsync();
        await TheLastAnswerStandsAsItIsUntilTheNextAsync(page);
        await TheExportsSayWhatThePageSaysAsync(page);
        await TheRowsAreWhatTheNumberWasMadeOfAsync(page);
        await TheAddressHoldsTheViewAsync(page);
    }

    private async Task TheLinkWorksOnceAsync()
    {
        Provokes(401, "/api/access/link");
        var thief = await OpenAsync(demonstration.DirectorsLink);
        await Expect(thief.GetByText("这个链接已经用过，或者已经过期。")).ToBeVisibleAsync();
        await Expect(thief.GetByText("去登录")).ToBeVisibleAsync();
    }

    private static async Task TheOtherPeopleAreListedAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("的菜单$") }).ClickAsync();
        var entry = page.GetByRole(AriaRole.Link, new() { Name = "切换示范人员" });
        await Expect(entry).ToBeVisibleAsync();
        await SettlesAsync(page);
        await entry.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "切换示范人员" })).ToBeVisibleAsync();
        await Expect(page.Locator(".people-cards button")).ToHaveCountAsync(31);
        foreach (var role in new[] { "中心总监", "部门经理", "班组长", "座席", "质检员", "排班师", "知识编辑", "培训师", "供应商", "管理员" })
            await Expect(page.Locator(".people-cards button").Filter(new() { HasText = role }).First).ToBeVisibleAsync();
    }

    /// <summary>A coarser grain and another cut, from a server that takes its time.</summary>
    private static async Task TheLastAnswerStandsAsItIsUntilTheNextAsync(IPage page)
    {
        var (series, cuts) = (page.GetByRole(AriaRole.Heading, new() { NameRegex = new("走势") }), Section(page, "差异在哪里"));
        await Expect(series).ToHaveTextAsync("放弃率走势（按日）");
        await Expect(cuts.GetByRole(AriaRole.Columnheader, new() { Name = "队列" })).ToBeVisibleAsync();
        await Expect(cuts.Locator("tbody tr.ant-table-row").First).ToBeVisibleAsync();

        var release = new TaskCompletionSource();
        await page.RouteAsync("**/api/facts/metrics?**", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await ChooseAsync(page, "粒度", "按周");
        await Expect(page).ToHaveURLAsync(new Regex("grain=week"));
        await Expect(series).ToHaveTextAsync("放弃率走势（按日）");
        await page.GotoAsync(page.Url + "&by=topic");
        release.SetResult();
        await Expect(series).ToHaveTextAsync("放弃率走势（按周）");
        await Expect(cuts.GetByRole(AriaRole.Columnheader, new() { Name = "主题" })).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
    }

    private static async Task TheExportsSayWhatThePageSaysAsync(IPage page)
    {
        var shown = await page.Locator(".answer-made").First.InnerTextAsync();
        var csv = await Downloads.ExportAsync(page, "导出", "CSV");
        var xlsx = await Downloads.ExportAsync(page, "导出", "XLSX");
        Assert.Equal(csv.Count, xlsx.Count);
        foreach (var part in new[] { "numerator", "denominator" }) Assert.Equal(Sum(csv, part), Sum(xlsx, part));
        Assert.Equal(shown, string.Create(CultureInfo.InvariantCulture, $"{Sum(csv, "numerator"):N0} ÷ {Sum(csv, "denominator"):N0}"));
        Assert.All(csv, row => Assert.Matches(@"^\d{4}-W\d\d$", row["period"]));
        Assert.True(csv.Select(row => row["topic"]).Distinct().Count() > 5, "Who gives up has said what about.");
        Assert.All(csv.Where(row => row["denominator"] != "0"), row => Assert.Equal(Number(row["numerator"]) / Number(row["denominator"]), Number(row["value"]), 6));
    }

    private static async Task TheRowsAreWhatTheNumberWasMadeOfAsync(IPage page)
    {
        var rows = Section(page, "数字背后的明细");
        await rows.GetByText("计入分子的", new() { Exact = true }).ClickAsync();
        await Expect(rows.Locator("tbody tr.ant-table-row")).ToHaveCountAsync(20);
        foreach (var row in await rows.Locator("tbody tr.ant-table-row").AllAsync()) await Expect(row.GetByText("放弃", new() { Exact = true })).ToBeVisibleAsync();
        await page.GotoAsync(Regex.Replace(page.Url, "from=[^&]*", $"from={Regex.Match(page.Url, "to=([^&]*)").Groups[1].Value}"));
        await rows.GetByText("计入分子的", new() { Exact = true }).ClickAsync();
        // The last day may have hardly begun.
        var made = Number(Regex.Match(await page.Locator(".answer-made").First.InnerTextAsync(), @"^([\d,]+) ÷").Groups[1].Value);
        await Expect(rows.Locator("tbody tr.ant-table-row")).ToHaveCountAsync((int)Math.Min(20, made));
        await Expect(rows.Locator(".ant-spin-spinning")).ToHaveCountAsync(0);
        var taken = await Downloads.ExportAsync(page, "导出明细", "CSV");
        Assert.Equal(made, taken.Count);
        Assert.All(taken, row => Assert.Equal("abandoned", row["outcome"]));
    }

    private static async Task TheAddressHoldsTheViewAsync(IPage page)
    {
        await ChooseAsync(page, "对比", "上一周期");
        await Expect(page.Locator(".answer")).ToContainTextAsync("对比期");
        await page.RunAndWaitForResponseAsync(() => Section(page, "差异在哪里").Locator(".cut-name").First.ClickAsync(), answer => answer.Url.Contains("grain=total", StringComparison.Ordinal) && answer.Url.Contains("filter=topic", StringComparison.Ordinal));
        await Expect(page.Locator(".filter-tag")).ToBeVisibleAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        foreach (var part in new[] { ".answer", ".filter-tag", ".metric-top h2" })
        {
            await Expect(other.Locator(part).First).ToHaveTextAsync((await page.Locator(part).First.TextContentAsync())!);
        }
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static double Sum(IEnumerable<Dictionary<string, string>> rows, string column) => rows.Sum(row => row[column].Length == 0 ? 0 : Number(row[column]));
}
