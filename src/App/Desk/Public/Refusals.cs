using Shouwen.App.Http.Pages;

namespace Shouwen.App.Desk.Public;

/// <summary>A few words in Chinese and English at once, for who has nothing of ours before them. Why a link opens nothing is told to nobody.</summary>
internal static class Refusals
{
    public static IResult Unknown => Of(404, "unknown");

    public static IResult TooMany => Of(429, "tooMany");

    public static IResult TooLarge => Of(413, "tooLarge");

    public static IResult Shut => Of(503, "shut");

    private static IResult Of(int status, string what)
    {
        var (chinese, english) = (PublicWords.For(PublicWords.Chinese), PublicWords.For(PublicWords.English));
        return PlainPage.As(status, PublicWords.Chinese, $"{chinese[$"{what}.title"]} {english[$"{what}.title"]}", $"""
            <main class="alone"><h1>{chinese[$"{what}.title"]}</h1><p>{chinese[$"{what}.text"]}</p>
            <div lang="en"><h2>{english[$"{what}.title"]}</h2><p>{english[$"{what}.text"]}</p></div></main>
            """);
    }
}
