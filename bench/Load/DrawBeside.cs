using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using static Shouwen.Load.Table;

namespace Shouwen.Load;

/// <summary>`draws`: a sample is drawn, taken back, and addresses are made by number, while people answer another wave; how long they wait.</summary>
internal static class DrawBeside
{
    private static readonly string[] Header = ["", "took s", "answers", "p50 ms", "p95 ms", "max ms"];
    private static readonly Option<int> People = new("--people") { Description = "How many are drawn", DefaultValueFactory = _ => 50_000 };

    public static Command Command()
    {
        var command = new Command("draws", "How long answers wait while a sample is drawn") { People, Options.Contacts, Options.Postgres, Options.Shouwen };
        command.SetAction(parsed => RunAsync(
            parsed.GetRequiredValue(People), parsed.GetRequiredValue(Options.Contacts), parsed.GetValue(Options.Postgres), Path.GetFullPath(parsed.GetRequiredValue(Options.Shouwen))));
        return command;
    }

    private static async Task RunAsync(int people, int contacts, string? postgres, string shouwen)
    {
        using var at = new Workplace(postgres);
        var store = at.NewStore("store");
        CompareImports.MakeCentre(shouwen, store);
        CompareImports.Import(shouwen, store, ContactsFile.Write(at.File("contacts.csv"), contacts, "C", ContactsFile.Year, TimeSpan.FromDays(365)));
        // All answers come from one address here.
        Environment.SetEnvironmentVariable("Shouwen__Voice__FormRequestsPerMinute", "100000000");
        using var server = await RunningServer.StartAsync(shouwen, store);
        var link = await DriveAnswers.OpenWaveAsync(server);
        await DriveAnswers.SendAsync(server, "waves", new { code = "drawn", name = "drawn", survey = "s" });
        await DriveAnswers.SendAsync(server, "waves/drawn/open", null);
        using var visitors = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Client.BaseAddress };
        // The first draw compiles the program.
        await DrawAsync(server, 1, 100);
        Console.WriteLine($"{people:N0} people of {contacts:N0} contacts ({(at.IsPostgres ? "PostgreSQL" : "SQLite")}), one answer after the other to another wave beside:");
        Print(
            Header,
            await BesideAsync(visitors, link, "nothing", () => Task.Delay(TimeSpan.FromSeconds(3))),
            await BesideAsync(visitors, link, "draw", () => DrawAsync(server, 2, people)),
            await BesideAsync(visitors, link, "draw taken back", async () => (await server.Client.DeleteAsync(Of("waves/drawn/draws/2"))).EnsureSuccessStatusCode()),
            await BesideAsync(visitors, link, "addresses by number", () => TakeAsync(server, "waves/drawn/tokens", JsonContent.Create(new { count = Math.Min(people, 50_000) }))));
    }

    private static async Task<string[]> BesideAsync(HttpClient people, string link, string name, Func<Task> work)
    {
        var (times, watch, working) = (new List<double>(), Stopwatch.StartNew(), work());
        while (!working.IsCompleted)
        {
            times.Add((await DriveAnswers.AnswerAsync(people, link, watch, watch.Elapsed, () => { }) ?? throw new InvalidOperationException("An answer was refused.")).Confirmed);
        }

        await working;
        return [name, Text(watch.Elapsed.TotalSeconds, "0.0"), times.Count.ToString(CultureInfo.InvariantCulture), Text(Median(times), "0.0"), Text(Percentile(times, 0.95), "0"), Text(times.Max(), "0")];
    }

    private static Task DrawAsync(RunningServer server, int number, int people) => TakeAsync(server, $"waves/drawn/draws/{number}", new MultipartFormDataContent
    {
        { new StringContent(JsonSerializer.Serialize(new { source = "contacts", from = "2025-01-01", to = "2025-12-31", by = "region", size = people })), "plan" },
    });

    private static async Task TakeAsync(RunningServer server, string path, HttpContent body)
    {
        using var answer = await server.Client.PostAsync(Of(path), body);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static string Of(string path) => $"/api/voice/{path}?centre={CompareImports.Centre}";
}
