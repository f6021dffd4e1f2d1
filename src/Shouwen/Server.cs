using Microsoft.AspNetCore.ResponseCompression;
using Shouwen.App;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen;

/// <summary>The server, as `serve` runs it and as the tests start it.</summary>
internal static class Server
{
    // Endpoints that take more (imports) say so themselves.
    private const long LargestBody = 1024 * 1024;

    public static async Task<WebApplication> BuildAsync(
        Store store, string urls, CancellationToken cancel, Action<WebApplicationBuilder>? adjust = null, string? frontEnd = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestHeaderCount = 60;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddShouwen(store);
        builder.Services.AddResponseCompression(options => options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json"]);
        builder.Services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<PagePath>(PagePath.Name));
        builder.Services.AddHealthChecks().AddCheck<StoreAnswers>("store");
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseResponseCompression();
        app.UseShouwen();
        app.MapShouwen();
        app.MapHealthChecks("/health").Open();
        app.MapOpenApi("/api/openapi.json").Open();
        app.UseFrontEnd(frontEnd ?? FrontEnd.Folder);
        await DataModule.MigrateAsync(app.Services, cancel);
        return app;
    }
}
