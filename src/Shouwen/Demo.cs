using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shouwen.App.Demo;

namespace Shouwen;

/// <summary>`shouwen demo create` and `shouwen demo delete`: a believable centre to look around in.</summary>
internal static class Demo
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Command() => new("demo", "The demonstration centre 示范中心")
    {
        Create(),
        Delete(),
    };

    private static Command Create()
    {
        var seed = new Option<ulong>("--seed") { Description = "The same seed and start date tell the same story", DefaultValueFactory = _ => 1 };
        var start = new Option<DateOnly?>("--start") { Description = "Last day told, as 2026-11-22; the default is today, up to now" };
        var contacts = new Option<int>("--contacts") { Description = "About how many contacts a past of 14 months has", DefaultValueFactory = _ => DemoWorld.FullSize };
        var months = new Option<int>("--months") { Description = "How far back it tells; written sooner when shorter, but the planted stories need the whole", DefaultValueFactory = _ => DemoWorld.Months };
        var replace = new Option<bool>("--replace") { Description = "Remove the demonstration centre first if there is one" };
        var address = new Option<string>("--address") { Description = "Address of the server, for the sign-in link", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var command = new Command("create", "Write the demonstration centre: 14 months, 120 agents, planted stories") { CommonOptions.Data, seed, start, contacts, months, replace, address, CommonOptions.Json };
        command.SetAction((parsed, cancel) => Verb.WithStoreAsync(parsed.GetRequiredValue(CommonOptions.Data), async (services, token) =>
        {
            var request = new CreateDemo.Request(parsed.GetValue(seed), parsed.GetValue(start), parsed.GetValue(contacts), parsed.GetValue(replace), parsed.GetValue(months));
            var made = await Progress.RunAsync("示范中心 Demonstration centre", progress => CreateDemo.Handle(services, request, progress, token));
            if (made.Refused is { } reason) return Verb.Refuse(reason);
            var link = parsed.GetRequiredValue(address).TrimEnd('/') + made.Link;
            if (parsed.GetValue(CommonOptions.Json)) Console.WriteLine(JsonSerializer.Serialize(made with { Link = link }, Json));
            else Tell(made, link);
            return Verb.Done;
        }, cancel, mayBegin: true));
        return command;
    }

    private static Command Delete()
    {
        var command = new Command("delete", "Remove the demonstration centre and all that is its own") { CommonOptions.Data };
        command.SetAction((parsed, cancel) => Verb.WithStoreAsync(parsed.GetRequiredValue(CommonOptions.Data), async (services, token) =>
        {
            if (!await DeleteDemo.Handle(services, token)) return Verb.Refuse("There is no demonstration centre here.");
            Console.WriteLine("示范中心已删除。The demonstration centre is gone.");
            return Verb.Done;
        }, cancel));
        return command;
    }

    private static void Tell(CreateDemo.Response made, string link)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"示范中心已建好：{made.Contacts:N0} 条联络，{made.From:yyyy-MM-dd} 至 {made.To:yyyy-MM-dd}。"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The demonstration centre is ready: {made.Contacts:N0} contacts, {made.From:yyyy-MM-dd} to {made.To:yyyy-MM-dd}."));
        Console.WriteLine();
        Console.WriteLine("中心总监登录链接（一次有效） One-time sign-in link of the director:");
        Console.WriteLine($"  {link}");
    }
}
