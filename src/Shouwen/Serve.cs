using System.CommandLine;
using Shouwen.App.Data;

namespace Shouwen;

/// <summary>`shouwen serve`: the product in a browser, and its API.</summary>
internal static class Serve
{
    public static Command Command()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var command = new Command("serve", "Start the product: pages and API") { CommonOptions.Data, urls };
        command.SetAction((parsed, cancel) => RunAsync(Store.From(parsed.GetRequiredValue(CommonOptions.Data)), parsed.GetRequiredValue(urls), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Store store, string urls, CancellationToken cancel)
    {
        await using var server = await Server.BuildAsync(store, urls, cancel);
        await server.RunAsync(cancel);
        return 0;
    }
}
