using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shouwen.EndToEnd;

[Collection(DemonstrationCentre.Name)]
public sealed class EveryPage(DemonstrationCentre demonstration, Chromium chromium) : Journey(demonstration, chromium)
{
    private const string File = "id,started,outcome,queue,wait,talk,agent\n1,2026-09-01 09:00,answered,HOT,12,180,0001\n";

    /// <summary>A survey, and an open wave of it with people invited, some drawn, and quotas; gives a wave that can be read.</summary>
    private const string Asking = """
        async code => {
          const { antiforgery } = await (await fetch('/api/access/me')).json();
          const send = async (method, path, body, more) => {
            const headers = { 'X-Antiforgery': antiforgery, ...(body instanceof FormData ? {} : { 'Content-Type': 'application/json' }), ...more };
            const answer = await fetch(`/api/voice/${path}?centre=demo`, { method, headers, body: body instanceof FormData ? body : body && JSON.stringify(body) });
            if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
            return answer;
          };
          const wave = `waves/${code}`;
          await send('POST', 'surveys', { code, name: code, template: 'index' });
          await send('POST', `surveys/${code}/publish`, {}, { 'If-Match': '*' });
          await send('POST', 'waves', { survey: code, code, name: code });
          await send('POST', `${wave}/open`);
          const plan = new FormData();
          plan.append('plan', JSON.stringify({ source: 'list', size: 3, restDays: 0 }));
          plan.append('file', new File(['customer\n1\n2\n3\n'], 'customers.csv'));
          await send('POST', `${wave}/draws/1`, plan);
          const etag = (await send('GET', `${wave}/quotas`)).headers.get('etag');
          const regions = await (await fetch('/api/centres/regions?centre=demo&limit=1')).json();
          await send('PUT', `${wave}/quotas`, { by: 'region', limits: { [regions.items[0].code]: 50 } }, { 'If-Match': etag });
          const waves = await (await fetch('/api/voice/waves?centre=demo&limit=50')).json();
          return waves.items.find((one) => one.state === 'closed' && one.answers > 100).code;
        }
        """;

    /// <summary>A game that waits for people, one of a person alone whose seat this window has, and the one that the centre has played.</summary>
    private const string Playing = """
        async () => {
          const { antiforgery } = await (await fetch('/api/access/me')).json();
          const send = async (method, path, body) => {
            const answer = await fetch(`/api/arena/${path}?centre=demo`, { method, headers: { 'X-Antiforgery': antiforgery, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: body && JSON.stringify(body) });
            if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
            return answer.status === 204 ? null : answer.json();
          };
          for (const game of (await send('GET', 'solo')).games) await send('DELETE', `solo/${game.id}`);
          const { id, code } = await send('POST', 'games', { scenario: 'contact-centre', name: 'Team', speed: 1, seatsDealt: false });
          const { code: own, ...pass } = await send('POST', 'solo', { scenario: 'airport', role: 'customer', minutes: 5, speed: 1 });
          localStorage.setItem('shouwen.arena', JSON.stringify({ [own]: [pass] }));
          sessionStorage.setItem(`shouwen.arena.${own}`, JSON.stringify(pass));
          const played = (await send('GET', 'games')).items.find((one) => one.code === 'DEMA77').id;
          return [id, code, own, played];
        }
        """;

    [Theory]
    [InlineData("zh-CN", 1440, ColorScheme.Light)]
    [InlineData("zh-CN", 390, ColorScheme.Dark)]
    [InlineData("en", 1440, ColorScheme.Dark)]
    [InlineData("en", 390, ColorScheme.Light)]
    public Task Fits_its_window_and_keeps_nobody_out(string language, int width, ColorScheme scheme) => WalkAsync(language, width, scheme, isOfArena: false);

    [Theory]
    [InlineData("zh-CN", 1440, ColorScheme.Light)]
    [InlineData("zh-CN", 390, ColorScheme.Dark)]
    [InlineData("en", 1440, ColorScheme.Dark)]
    [InlineData("en", 390, ColorScheme.Light)]
    public Task Of_the_arena_fits_its_window_and_keeps_nobody_out(string language, int width, ColorScheme scheme) => WalkAsync(language, width, scheme, isOfArena: true);

    private async Task WalkAsync(string language, int width, ColorScheme scheme, bool isOfArena)
    {
        var page = await EnterAsync(isOfArena ? "trainer" : "administrator");
        if (isOfArena)
        {
            await TheArenaAsync();
            return;
        }

        var survey = $"S{language[..2]}{width}";
        var read = await page.EvaluateAsync<string>(Asking, survey);

        await ShowsAsync("today", ".tile");
        await ShowsAsync("metrics", "h2");
        await ShowsAsync("metrics/service_level?by=queue&compare=previous", ".cut-name");
        await ShowsAsync("import", "input[type=file]");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "calls.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(File) });
        await FitsAsync("import?upload", ".mapping");
        await ShowsAsync("surveys", "tbody tr.ant-table-row");
        await ShowsAsync($"surveys/{survey}", ".outline");
        await ShowsAsync("voice/waves", "tbody tr.ant-table-row");
        await ShowsAsync($"voice/waves/{survey}", ".quotas");
        await ShowsAsync($"voice/waves/{survey}/type-in", ".type-in-answers");
        await ShowsAsync($"voice/waves/{read}/results", ".results-tools");
        await ShowsAsync("notices/channels", ".page-state");
        await ShowsAsync("notices/settings", ".notice-kinds");
        await ShowsAsync("people", "tbody tr.ant-table-row");
        await ShowsAsync("directory/queues", "tbody tr.ant-table-row");
        await ShowsAsync("directory/topics", "main h1");
        await ShowsAsync("calendars", "main h2");
        // Administrators look after people and settings; they call nobody back.
        page = await EnterAsync("director");
        await ShowsAsync("voice/followups?state=closed", "tbody tr.ant-table-row");
        await ShowsAsync("desk/cases?show=all", "a.desk-open");
        var opened = await page.Locator("a.desk-open").First.GetAttributeAsync("href");
        await ShowsAsync(opened!["/c/demo/".Length..], ".desk-timeline");
        await ShowsAsync($"{opened["/c/demo/".Length..]}/customer", ".customer-answer");
        await ShowsAsync("desk/cases/new", ".desk-radios");
        await ShowsAsync("desk/board", ".board-tier");
        await ShowsAsync("desk/escalation", ".escalation-shift");
        await ShowsAsync("desk/supplies?show=ended", "a.desk-open");
        await ShowsAsync("desk/supplies?show=spending", ".recovery-table");
        await ShowsAsync("desk/supplies/rules", ".supply-item");
        await ShowsAsync("notices?show=all", ".notices-filter");
        await ShowsAsync("desk/types/complaint", ".type-matrix");
        await ShowsAsync("knowledge/articles", "a.article-open");
        await ShowsAsync("knowledge/articles/1", ".article-content");
        await ShowsAsync("knowledge/articles/1/edit", ".article-preview .article-content");
        await ShowsAsync("knowledge/articles/1/compare", ".article-diff");
        await ShowsAsync("knowledge/worth", ".worth-tile");
        await ShowsAsync("knowledge/worth?topic=NET-SLOW&days=365", ".chart-box canvas");
        await ShowsAsync("signals", "main h1");
        await ShowsAsync("quality/results", "main h1");
        await ShowsAsync("quality/evaluations?state=done", "tbody tr.ant-table-row");
        await ShowsAsync("quality/calibrations", "main h1");
        await ShowsAsync("quality/forms", "tbody tr.ant-table-row");

        async Task TheArenaAsync()
        {
            if (await page.EvaluateAsync<string[]>(Playing) is not [var game, var code, var own, var played]) throw new InvalidOperationException("Nothing to play.");
            await ShowsAsync("arena", "tbody tr.ant-table-row");
            await ShowsAsync("arena?add=1", ".ant-modal form");
            await ShowsAsync($"arena/games/{game}", ".floor");
            await ShowsAsync($"arena/games/{game}?tab=lobby", ".lobby-code");
            await ShowsAsync($"arena/games/{game}?tab=notes", ".kind-tabs");
            await ShowsAsync($"arena/games/{played}?tab=debrief&round=4", ".debrief-figures");
            await ShowsAsync($"arena/games/{played}?tab=replay&round=4&at=420&ask=1", ".what-if-form");
            await ShowsAsync($"arena/games/{played}?tab=after", ".console-table");
            await ShowsAsync("arena/compare", ".compare-wrap");
            await ShowsAsync("arena/alone", ".solo-games li");
            await ShowsAsync("arena/alone?add=1", ".ant-modal form");
            await ShowsAsync($"/play/{code}", ".door-roles");
            // A wall is no phone.
            if (width > 640) await ShowsAsync($"/play/{code}/screen", ".wall-head");
            await ShowsAsync($"/play/{code}/mine", ".mine h1");
            await ShowsAsync($"/play/{own}", ".between");
            await page.Locator(".solo-bar .ant-btn-primary").ClickAsync();
            await FitsAsync("a seat in a round", ".solo-bar .act + .act");
            await page.Locator(".solo-bar .act + .act").ClickAsync();
            await page.Locator(".ant-popconfirm-buttons .ant-btn-primary").ClickAsync();
            await FitsAsync("a seat after a round", ".solo-round");
            await ShowsAsync($"/play/{own}/mine", ".mine .solo-round");
        }

        async Task<IPage> EnterAsync(string mailbox)
        {
            var entered = await OpenAsync(await demonstration.LinkAsync($"{mailbox}@demo.invalid"), options =>
                (options.Locale, options.ViewportSize, options.ColorScheme, options.ReducedMotion) = (language, new() { Width = width, Height = 900 }, scheme, ReducedMotion.Reduce));
            await Expect(entered.Locator(".tile").First).ToBeVisibleAsync();
            // The people of the demonstration read Chinese until one of them says otherwise on this machine.
            if (language == "en") await entered.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
            return entered;
        }

        async Task ShowsAsync(string path, string sign)
        {
            await page.GotoAsync(path.StartsWith('/') ? path : $"/c/demo/{path}");
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
