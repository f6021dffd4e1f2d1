using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen;

/// <summary>`shouwen serve`: the product in a browser, and its API.</summary>
internal static class Serve
{
    private static readonly Option<string> Urls = new("--urls") { Description = "Where to listen", DefaultValueFactory = _ => "http://127.0.0.1:5080" };

    public static Command Command()
    {
        var command = new Command("serve", "Start the product: pages and API") { CommonOptions.Data, Urls };
        command.SetAction((parsed, cancel) =>
            RunAsync(Store.From(parsed.GetRequiredValue(CommonOptions.Data)), parsed.GetRequiredValue(Urls), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Store store, string urls, CancellationToken cancel)
    {
        // Before anything is begun that would have to be ended again.
        if (ListenAddress.WrongWith(urls) is { } wrong) return Verb.Refuse(wrong);
        using var held = ServerFolder.Hold(store);
        await using var server = await Server.BuildAsync(store, urls, cancel);
        try
        {
            await server.StartAsync(cancel);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await server.StopAsync(CancellationToken.None);
            return Verb.Refuse(ListenAddress.Taken(urls));
        }

        await TellAsync(server, cancel);
        await server.WaitForShutdownAsync(cancel);
        return Verb.Done;
    }

    private static async Task TellAsync(WebApplication server, CancellationToken cancel)
    {
        if (await SetUpToken.NeededAsync(server.Services, cancel) is { } token)
            Console.WriteLine($"Nothing is set up yet. Open {server.Urls.First()}/setup and give this token 安装口令: {token}");
        if (!FrontEnd.IsBuilt(FrontEnd.Folder)) Console.WriteLine("The pages are not built (./run does that): only the API answers.");
        Console.WriteLine($"Shouwen 首问 {ShowVersion.Number} is ready at {string.Join(", ", server.Urls)}");
    }
}
