using System.Globalization;
using System.Text.Json;
using Shouwen.App;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;

namespace Shouwen.Load;

/// <summary>
/// A desk of so many cases: four fifths are done, over four hundred days; the others were opened while the centre was closed, so that each of them has three clocks that
/// run and none that is broken, whenever this is measured.
/// </summary>
internal static class FullDesk
{
    public const int Topics = 30;
    public const int Teams = 20;
    public const int Workers = 500;
    public const int Streets = 1000;
    private static readonly string[] Kinds = ["question", "request", "complaint", "fault"];
    private static readonly string[] Letters = ["春", "夏", "秋", "冬", "梅", "兰", "竹", "菊", "松", "柏"];

    public static Guid Worker(int number) => new(number + 1, 0, 0, new byte[8]);

    public static string Street(int number) => $"{Letters[number / 100]}{Letters[number / 10 % 10]}{Letters[number % 10]}路";

    public static string Order(int number) => (number * 7919L % 100_000_007).ToString("00000000", CultureInfo.InvariantCulture);

    /// <summary>Topics, teams, and a calendar that has been closed for days and opens in some.</summary>
    public static async Task PrepareAsync(HttpClient director, DateTimeOffset now)
    {
        async Task SendAsync(HttpMethod method, string path, object body)
        {
            using var request = new HttpRequestMessage(method, $"{path}?centre={CompareImports.Centre}") { Content = JsonContent.Create(body) };
            using var answer = await director.SendAsync(request);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync()}");
        }

        for (var i = 0; i < Topics; i++) await SendAsync(HttpMethod.Post, "/api/centres/topics", new { code = $"T{i}", name = $"主题{i}" });
        for (var i = 0; i < Teams; i++) await SendAsync(HttpMethod.Post, "/api/centres/teams", new { code = $"G{i}", name = $"班组{i}" });
        var form = (await director.GetFromJsonAsync<Dictionary<string, JsonElement>>($"/api/calendars/default?centre={CompareImports.Centre}"))!;
        form["week"] = JsonSerializer.SerializeToElement(Enumerable.Range(1, 7).Select(weekday => new { weekday, from = "09:00", to = "18:00" }));
        form["exceptions"] = JsonSerializer.SerializeToElement(Enumerable.Range(-3, 7).Select(day => new { date = now.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), closed = true }));
        await SendAsync(HttpMethod.Put, "/api/calendars/default", form);
    }

    public static async Task KeepAsync(Store store, int cases, DateTimeOffset now)
    {
        await using var services = new ServiceCollection().AddLogging().AddShouwen(store).BuildServiceProvider();
        CentreCard centre;
        await using (var scope = services.CreateAsyncScope()) centre = (await CentreCard.FindAsync(scope.ServiceProvider.GetRequiredService<Db>(), CompareImports.Centre, CancellationToken.None))!;
        var workers = Enumerable.Range(0, Workers).ToDictionary(Worker, number => new KeptWorker($"坐席{number}", $"G{number % Teams}"));
        await KeepCases.RunAsync(services, centre.Id, "zh-CN", workers, Enumerable.Range(0, cases).Select(i => Told(i, cases, now)), null, null, null, CancellationToken.None);
    }

    private static KeptCase Told(int i, int cases, DateTimeOffset now)
    {
        var random = new Random(i);
        var owner = Worker(random.Next(Workers));
        var isOpen = i >= cases * 4 / 5;
        var (title, text) = Words(i, random);
        // Yesterday from nine to eight in Shanghai, when customers write.
        var opened = isOpen ? new DateTimeOffset(now.ToOffset(TimeSpan.FromHours(8)).Date, TimeSpan.FromHours(8)).AddHours(-15 + (11.0 * (i - (cases * 4 / 5)) / (cases / 5.0))) : now.AddDays(-400 + (390.0 * i / (cases * 4 / 5.0)));
        IReadOnlyList<KeptAct> acts = isOpen
            ? [new(KeptActKind.Message, 0.5, owner, "请问什么时候能处理好？")]
            : [new(KeptActKind.Reply, 0.3, owner, "您好，已经在核实。"), new(KeptActKind.Move, 0.1, owner, null, "begin"), new(KeptActKind.Move, 1 + random.Next(8), owner, null, "solve", null, new Dictionary<string, string> { ["solution"] = "已处理" })];
        return new(Kinds[random.Next(Kinds.Length)], title, text, opened, $"1380{random.Next(10_000_000):0000000}", $"T{random.Next(Topics)}", null, owner, random.Next(2), random.Next(2), new Dictionary<string, string>(), [], acts);
    }

    /// <summary>Every second one is about electricity, every other about the network; each has a street of a thousand and a number of its own.</summary>
    private static (string Title, string Text) Words(int i, Random random) => i % 2 == 0
        ? ($"{Street(random.Next(Streets))}小区停电", $"早上开始停电，报修单 D-{Order(i)}，家里有老人，希望尽快恢复供电。")
        : ($"{Street(random.Next(Streets))}宽带断网", $"昨晚断网，重启路由器没有用，订单 D-{Order(i)}，请安排师傅上门。");
}
