using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Shouwen;

/// <summary>Files that were compressed when they were built, as `NAME.br` beside `NAME`: smaller than what can be done while somebody waits.</summary>
internal sealed class PackedFiles(IFileProvider files) : IContentTypeProvider
{
    private const string Ending = ".br";
    private readonly FileExtensionContentTypeProvider types = new();

    /// <summary>Who takes Brotli is given the packed file where there is one.</summary>
    public Task Choose(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var asks = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (asks && TakesBrotli(request) && files.GetFileInfo(request.Path + Ending).Exists) request.Path += Ending;
        return next(context);
    }

    public static void Mark(StaticFileResponseContext file)
    {
        if (!file.File.Name.EndsWith(Ending, StringComparison.Ordinal)) return;
        file.Context.Response.Headers.ContentEncoding = "br";
        file.Context.Response.Headers.Append("Vary", "Accept-Encoding");
    }

    /// <summary>A packed file is of the kind that it is unpacked.</summary>
    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) =>
        types.TryGetContentType(subpath.EndsWith(Ending, StringComparison.Ordinal) ? subpath[..^Ending.Length] : subpath, out contentType);

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(one => one.Value == "br" && one.Quality is null or > 0);
}
