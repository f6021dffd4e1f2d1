using Shouwen.App.Http.Pages;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers.Pages;

/// <summary>What is said instead of a form: thanks, a kind refusal, and the way out.</summary>
internal static class Closing
{
    public static IResult Refused(Refusal refusal, OpenForm? form) => refusal switch
    {
        Refusal.Answered => Thanks(form!),
        Refusal.Full => Full(form!),
        Refusal.Unknown => Notice(404, "unknown"),
        Refusal.NotYet => Notice(403, "notYet"),
        Refusal.Over => Notice(410, "over"),
        Refusal.OptedOut => Notice(403, "optedOut"),
        Refusal.TooLarge => Notice(413, "tooLarge"),
        Refusal.NotAForm => Notice(415, "notAForm"),
        _ => Notice(429, "tooMany"),
    };

    /// <summary>A few words in Chinese and English at once, for who has no survey before them.</summary>
    public static IResult Notice(int status, string what)
    {
        var (chinese, english) = (FormWords.All[FrameLanguage.Chinese], FormWords.All[FrameLanguage.English]);
        return PlainPage.As(status, FrameLanguage.Chinese, $"{chinese[$"{what}.title"]} {english[$"{what}.title"]}", $"""
            <main class="alone"><h1>{chinese[$"{what}.title"]}</h1><p>{chinese[$"{what}.text"]}</p>
            <div lang="en"><h2>{english[$"{what}.title"]}</h2><p>{english[$"{what}.text"]}</p></div></main>
            """);
    }

    public static IResult OptOut(OpenForm form)
    {
        var words = FormWords.For(form.Language);
        var address = $"{VoiceModule.PublicPath}/{form.Address}";
        return PlainPage.As(200, form.Language, words["optOutTitle"], $"""
            <main class="alone"><h1>{words["optOutTitle"]}</h1><p>{words["optOutText"]}</p>
            <form class="buttons" method="post" action="{address}/out"><button class="main" name="{PostedPage.Do}" value="out">{words["optOutConfirm"]}</button></form>
            <p><a href="{address}">{words["optOutStay"]}</a></p></main>
            """);
    }

    private static IResult Full(OpenForm form)
    {
        var words = FormWords.For(form.Language);
        return PlainPage.As(200, form.Language, $"{words["full.title"]} - {form.Survey.Title.In(form.Language)}", $"""
            <main class="alone"><h1>{words["full.title"]}</h1><p class="said">{words["full.text"]}</p><p>{words["thanksClose"]}</p></main>
            """);
    }

    public static Html Tick => $"""<svg viewBox="0 0 48 48" width="64" height="64" aria-hidden="true"><circle cx="24" cy="24" r="22"/><path d="M14 25l7 7 14-15"/></svg>""";

    /// <param name="offer">To whoever gave a low mark.</param>
    public static IResult Thanks(OpenForm form, OfferPage? offer = null)
    {
        var words = FormWords.For(form.Language);
        var thanks = form.Survey.Thanks?.In(form.Language) is { Length: > 0 } said ? said : words["thanksText"];
        return PlainPage.As(200, form.Language, $"{words["thanksTitle"]} - {form.Survey.Title.In(form.Language)}", $"""
            <main class="alone{Html.If(offer is not null, $" offered")}"><div class="thanks">{Tick}
            <h1>{words["thanksTitle"]}</h1><p class="said">{thanks}</p><p>{words["thanksClose"]}</p></div>{offer?.Form() ?? Html.Nothing}</main>
            """);
    }
}
