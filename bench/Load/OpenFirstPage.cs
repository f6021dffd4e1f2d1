using System.CommandLine;
using Microsoft.Playwright;
using static Shouwen.Load.Table;
using Cookie = System.Net.Cookie;

namespace Shouwen.Load;

/// <summary>`page`: Today in Chromium, from navigation to its tiles and first chart drawn, against a page of the same server that is one word; in turns.</summary>
internal static class OpenFirstPage
{
    private const string Today = $"/c/{CompareImports.Centre}/today";
    private const string Bare = "/health";

    /// <summary>Milliseconds since navigation began, once the figures stand there and the first chart's canvas has ink on it.</summary>
    private const string Drawn = """
        () => {
          const canvas = document.querySelector('main canvas, canvas');
          if (!document.querySelector('.tile .spark-line') || !canvas?.width) return 0;
          return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value) && performance.now();
        }
        """;
    private const string Loaded = "() => performance.getEntriesByType('navigation')[0]?.loadEventEnd";
    private static readonly string Chromium = Environment.GetEnvironmentVariable("SHOUWEN_CHROMIUM") ?? "/usr/bin/chromium";
    private static readonly Option<int> Rounds = new("--rounds") { Description = "How often each is opened", DefaultValueFactory = _ => 11 };

    public static Command Command()
    {
        var command = new Command("page", "The first page in Chromium with an empty cache, against a bare page of the same server") { Options.Contacts, Rounds, Options.Postgres, Options.Shouwen };
        command.SetAction(parsed => RunAsync(
            parsed.GetRequiredValue(Options.Contacts), parsed.GetRequiredValue(Rounds), parsed.GetValue(Options.Postgres), Path.GetFullPath(parsed.GetRequiredValue(Options.Shouwen))));
        return command;
    }

    private static async Task RunAsync(int contacts, int rounds, string? postgres, string shouwen)
    {
        using var at = new Workplace(postgres);
        var store = at.NewStore("store");
        CompareImports.MakeCentre(shouwen, store);
        CompareImports.Import(shouwen, store, ContactsFile.Write(at.File("year.csv"), contacts, "C", ContactsFile.Year, TimeSpan.FromDays(365)));
        using var server = await RunningServer.StartAsync(shouwen, store);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        await OpenAsync(browser, server, Today, Drawn);
        var (bare, own) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            bare.Add(await OpenAsync(browser, server, Bare, Loaded));
            own.Add(await OpenAsync(browser, server, Today, Drawn));
        }

        Console.WriteLine($"{contacts:N0} contacts, each opened {rounds} times in a window that had seen nothing:");
        Print(["", "p50 ms", "max ms"], Row("bare page", bare), Row("Today, drawn", own), ["ratio", Text(Median(own) / Median(bare))]);
    }

    /// <summary>In a window of its own, so that nothing is in its cache.</summary>
    private static async Task<double> OpenAsync(IBrowser browser, RunningServer server, string path, string whenDone)
    {
        var address = server.Client.BaseAddress!;
        await using var window = await browser.NewContextAsync(new() { BaseURL = address.ToString(), Locale = "zh-CN", ViewportSize = new() { Width = 1440, Height = 900 } });
        await window.AddCookiesAsync(server.Cookies.GetCookies(address).Select((Cookie cookie) => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = address.ToString() }));
        var page = await window.NewPageAsync();
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        var done = await page.WaitForFunctionAsync(whenDone, null, new() { Timeout = 120_000 });
        return await done.JsonValueAsync<double>();
    }

    private static string[] Row(string name, List<double> times) => [name, Text(Median(times), "0"), Text(times.Max(), "0")];
}
