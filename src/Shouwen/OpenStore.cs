using Shouwen.App;
using Shouwen.App.Data;

namespace Shouwen;

/// <summary>A store opened for one verb of the command line, with or without a server running on it.</summary>
internal static class OpenStore
{
    public static async Task<WebApplication> AtAsync(Store store, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // Standard output belongs to the verb's answer.
        builder.Logging.ClearProviders();
        builder.Services.AddShouwen(store);
        var app = builder.Build();
        await DataModule.MigrateAsync(app.Services, cancel);
        return app;
    }
}
