using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shouwen.App;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers;
using static Shouwen.Load.Table;

namespace Shouwen.Load;

/// <summary>`answers`: so many people a second answer a survey while its wave is looked at; then the server is killed, started again, and the answers are counted.</summary>
internal static partial class DriveAnswers
{
    private const int WarmUps = 200;
    private static readonly string[] Header = ["", "p50 ms", "p95 ms", "max ms", "p95 / health", "failed"];
    private static readonly Option<int> Rate = new("--rate") { Description = "Answers a second", DefaultValueFactory = _ => 200 };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "For how long", DefaultValueFactory = _ => 20 };

    public static Command Command()
    {
        var command = new Command("answers", "Answers to a survey at a steady rate, beside readers, with a killed server at the end") { Rate, Seconds, Options.Postgres, Options.Shouwen };
        command.SetAction(parsed => RunAsync(
            parsed.GetRequiredValue(Rate), parsed.GetRequiredValue(Seconds), parsed.GetValue(Options.Postgres), Path.GetFullPath(parsed.GetRequiredValue(Options.Shouwen))));
        return command;
    }

    private static async Task RunAsync(int rate, int seconds, string? postgres, string shouwen)
    {
        // All these people have one address here.
        Environment.SetEnvironmentVariable("Shouwen__Voice__FormRequestsPerMinute", "100000000");
        using var at = new Workplace(postgres);
        var store = at.NewStore("store");
        CompareImports.MakeCentre(shouwen, store);
        var confirmed = 0;
        using (var server = await RunningServer.StartAsync(shouwen, store))
        {
            var link = await OpenWaveAsync(server);
            using var people = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Client.BaseAddress };
            for (var i = 0; i < WarmUps; i++) await AnswerAsync(people, link, Stopwatch.StartNew(), TimeSpan.Zero, () => confirmed++);

            await EstimateAsync(server);
            var health = await DriveAsync(rate, seconds, (watch, due) => AskAsync(server.Client, "/health", watch, due));
            using var stop = new CancellationTokenSource();
            var readers = ReadAsync(server.Client, stop.Token);
            var before = server.ProcessorSeconds;
            var answers = await DriveAsync(rate, seconds, (watch, due) => AnswerAsync(people, link, watch, due, () => Interlocked.Increment(ref confirmed)));
            stop.Cancel();
            var (each, read) = ((server.ProcessorSeconds - before) * 1000 / answers.Length, await readers);
            Console.WriteLine($"{rate} answers a second for {seconds} s ({(at.IsPostgres ? "PostgreSQL" : "SQLite")}), {read.Count} reads of results, wave and list beside; {Text(each, "0.0")} ms of the server's processor time each, peak {Text(server.PeakMegabytes, "0")} MB:");
            Print([Header, Row("/health alone", health, health), Row("answer, until confirmed", answers.Select(pair => pair?.Confirmed), health), Row("page, answer and thanks", answers.Select(pair => pair?.Whole), health), Row("reads beside", read, health)]);

            // More come until the server is gone.
            var last = DriveAsync(rate, 2, (watch, due) => AnswerAsync(people, link, watch, due, () => Interlocked.Increment(ref confirmed)));
            await Task.Delay(TimeSpan.FromSeconds(1));
            server.Kill();
            await last;
        }

        using (await RunningServer.StartAsync(shouwen, store))
        {
            var kept = await CountAsync(Store.From(store));
            Console.WriteLine($"killed while {rate} a second came: {confirmed:N0} answers confirmed, {kept:N0} in the store after the restart, {Math.Max(0, confirmed - kept)} lost");
        }
    }

    private static async Task<T[]> DriveAsync<T>(int rate, int seconds, Func<Stopwatch, TimeSpan, Task<T>> one)
    {
        var watch = Stopwatch.StartNew();
        var sent = new List<Task<T>>();
        for (var i = 0; i < rate * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            if (due > watch.Elapsed) await Task.Delay(due - watch.Elapsed);
            sent.Add(one(watch, due));
        }

        return await Task.WhenAll(sent);
    }

    /// <summary>A person's whole visit. Times run from when they were due; of the answer alone, from when it was sent. Null when it failed.</summary>
    public static async Task<Visit?> AnswerAsync(HttpClient people, string link, Stopwatch watch, TimeSpan due, Action confirm)
    {
        try
        {
            var key = FormKey().Match(await people.GetStringAsync($"/s/{link}")).Groups[1].Value;
            var sent = watch.Elapsed;
            using var answer = await people.PostAsync($"/s/{link}", new FormUrlEncodedContent([new("-page", "card"), new("-form", key), new("CSAT", "5"), new("RESOLVED", "yes"), new("EFFORT", "6")]));
            if (answer.StatusCode != HttpStatusCode.SeeOther) return null;
            confirm();
            var took = watch.Elapsed - sent;
            using var thanks = await people.GetAsync(answer.Headers.Location);
            var text = await thanks.Content.ReadAsStringAsync();
            return text.Contains("class=\"thanks\"", StringComparison.Ordinal) ? new(took.TotalMilliseconds, (watch.Elapsed - due).TotalMilliseconds) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<double?> AskAsync(HttpClient client, string path, Stopwatch watch, TimeSpan due)
    {
        using var answer = await client.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode ? (watch.Elapsed - due).TotalMilliseconds : null;
    }

    private static async Task<List<double?>> ReadAsync(HttpClient client, CancellationToken stop)
    {
        var times = new List<double?>();
        while (!stop.IsCancellationRequested)
        {
            foreach (var path in new[] { "/api/voice/waves/w/results", "/api/voice/waves/w", "/api/voice/waves" })
                times.Add(await AskAsync(client, $"{path}?centre={CompareImports.Centre}", Stopwatch.StartNew(), TimeSpan.Zero));
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }

        return times;
    }

    private static string[] Row(string name, IEnumerable<double?> times, IEnumerable<double?> health)
    {
        var (all, those) = (times.ToList(), times.OfType<double>().ToList());
        return [name, Text(Median(those), "0.0"), Text(Percentile(those, 0.95), "0.0"), Text(those.Max(), "0"), Text(Percentile(those, 0.95) / Percentile(health.OfType<double>(), 0.95)), $"{all.Count - those.Count}"];
    }

    public static async Task<string> OpenWaveAsync(RunningServer server)
    {
        await SendAsync(server, "surveys", new { code = "s", name = "s", template = "contact" });
        await SendAsync(server, "surveys/s/publish", null);
        await SendAsync(server, "waves", new { code = "w", name = "w", survey = "s" });
        return (await SendAsync(server, "waves/w/open", null)).GetProperty("link").GetString()!;
    }

    /// <summary>So that there are results to read.</summary>
    private static async Task EstimateAsync(RunningServer server)
    {
        await SendAsync(server, "waves/w/estimate", null);
        while (await AskAsync(server.Client, $"/api/voice/waves/w/results?centre={CompareImports.Centre}", Stopwatch.StartNew(), TimeSpan.Zero) is null)
            await Task.Delay(TimeSpan.FromMilliseconds(100));
    }

    public static async Task<JsonElement> SendAsync(RunningServer server, string path, object? body)
    {
        using var answer = await server.Client.PostAsJsonAsync($"/api/voice/{path}?centre={CompareImports.Centre}", body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<int> CountAsync(Store store)
    {
        await using var services = new ServiceCollection().AddLogging().AddShouwen(store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Db>().Set<AnswerSheet>().CountAsync();
    }

    [GeneratedRegex("name=\"-form\" value=\"([^\"]*)\"")]
    private static partial Regex FormKey();

    internal sealed record Visit(double Confirmed, double Whole);
}
