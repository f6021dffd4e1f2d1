using System.Text;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers.Pages;

/// <summary>A whole page of the public form: light, without script, the style within it.</summary>
internal static class Sheet
{
    private static readonly string Style = Read("form.css");

    public static IResult As(int status, string language, string title, Html body) => new Answer(status, Html.Of($"""
        <!doctype html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="data:,">
        <style>{Html.Raw(Style)}</style>
        </head>
        <body>
        {body}
        </body>
        </html>

        """).ToString());

    /// <summary>A few words in Chinese and English at once, for who has no survey before them.</summary>
    public static IResult Notice(int status, string what)
    {
        var (chinese, english) = (FormWords.All[FrameLanguage.Chinese], FormWords.All[FrameLanguage.English]);
        return As(status, FrameLanguage.Chinese, $"{chinese[$"{what}.title"]} {english[$"{what}.title"]}", $"""
            <main class="alone"><h1>{chinese[$"{what}.title"]}</h1><p>{chinese[$"{what}.text"]}</p>
            <div lang="en"><h2>{english[$"{what}.title"]}</h2><p>{english[$"{what}.text"]}</p></div></main>
            """);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Sheet).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private sealed record Answer(int Status, string Html) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = Status;
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.CacheControl = "no-store";
            return http.Response.WriteAsync(Html, Encoding.UTF8, http.RequestAborted);
        }
    }
}
