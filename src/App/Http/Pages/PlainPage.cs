using System.Text;

namespace Shouwen.App.Http.Pages;

/// <summary>A whole page for who has no account: light, without script, the style within it.</summary>
internal static class PlainPage
{
    private static readonly string Style = Read("page.css");

    /// <param name="style">What the page needs beside the style that all have.</param>
    public static IResult As(int status, string language, string title, Html body, string style = "") => new Answer(status, Html.Of($"""
        <!doctype html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="data:,">
        <style>{Html.Raw(Style)}{Html.Raw(style)}</style>
        </head>
        <body>
        {body}
        </body>
        </html>

        """).ToString());

    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PlainPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private sealed record Answer(int Status, string Html) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = Status;
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PlainPage;
            return http.Response.WriteAsync(Html, Encoding.UTF8, http.RequestAborted);
        }
    }
}
