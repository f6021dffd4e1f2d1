using Shouwen.App;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen;

/// <summary>The server, as `serve` runs it and as the tests start it.</summary>
internal static class Server
{
    public static async Task<WebApplication> BuildAsync(
        Store store, string urls, CancellationToken cancel, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls);
        builder.Services.AddShouwen(store);
        builder.Services.AddHealthChecks().AddCheck<StoreAnswers>("store");
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseShouwen();
        app.MapShouwen();
        app.MapHealthChecks("/health").Open();
        await DataModule.MigrateAsync(app.Services, cancel);
        return app;
    }
}
