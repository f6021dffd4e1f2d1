using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Shouwen.App.Access.Published;

namespace Shouwen;

/// <summary>The built pages beside the program, or a word to say that they are not built.</summary>
internal static class FrontEnd
{
    private const string Page = "index.html";
    private const string AnyPage = $"{{*path:{PagePath.Name}}}";
    private const string NotBuilt =
        "首问正在运行，但页面尚未构建；API 在 /api 下可用。请运行 ./run 构建页面。\nShouwen is running, but its pages are not built; the API is under /api. Run ./run to build them.\n";

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    public static bool IsBuilt(string folder) => File.Exists(Path.Combine(folder, Page));

    public static void UseFrontEnd(this WebApplication app, string folder)
    {
        if (!IsBuilt(folder))
        {
            app.MapFallback(AnyPage, () => Results.Text(NotBuilt)).Open();
            return;
        }
        var provider = new PhysicalFileProvider(folder);
        var packed = new PackedFiles(provider);
        var files = new StaticFileOptions { FileProvider = provider, ContentTypeProvider = packed, OnPrepareResponse = Prepare };
        app.Use(packed.Choose);
        app.UseStaticFiles(files);
        app.MapFallbackToFile(AnyPage, Page, files).Open();
    }

    // Names of built assets hold their content's hash; everything else is asked for again.
    private static void Prepare(StaticFileResponseContext file)
    {
        file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
        PackedFiles.Mark(file);
    }
}
