using System.CommandLine;
using Shouwen.App;
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
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls);
        builder.Services.AddShouwen(store);
        var app = builder.Build();
        app.MapShouwen();
        await DataModule.MigrateAsync(app.Services, cancel);
        await app.RunAsync(cancel);
        return 0;
    }
}
