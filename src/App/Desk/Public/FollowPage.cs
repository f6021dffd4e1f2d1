using NodaTime;
using Shouwen.App.Centres.Published;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http.Pages;

namespace Shouwen.App.Desk.Public;

/// <summary>The page of a case for its customer: how it stands, by when we answer, what was said, and a place to write more.</summary>
internal sealed record FollowPage(string Token, CustomerView Seen, CentreCard Centre, PublicWords Words, string Key, DateTimeOffset Until, DateTimeOffset Now)
{
    private const long Kilo = 1024;

    public string Typed { get; init; } = "";

    /// <summary>The word for what was wrong with what was sent.</summary>
    public string? Wrong { get; init; }
    public bool WasSent { get; init; }
    public bool WasWritten { get; init; }
    public required string Address { get; init; }

    private string Path => $"{PublicModule.Path}/{PublicModule.OfCase}/{Token}";

    public IResult As(int status) => PlainPage.As(status, Words.Language, $"{Words.Say("number", Seen.Number)} - {Centre.Name}", $"""
        <header>{PublicHtml.Languages(Words, Path)}<p class="of">{Centre.Name}</p><h1>{Words.Say("number", Seen.Number)}</h1></header>
        <main>
        {Notice()}
        <section class="question stands" aria-labelledby="stands"><h2 id="stands">{Words[$"state.{State}"]}</h2><p>{Words[$"stateText.{State}"]}</p>{Promise()}
        <p class="about">{Seen.TypeName}: {Seen.Title}</p></section>
        <h2>{Words["said"]}</h2>
        <ol class="said">{Seen.Lines.Select(Line)}</ol>
        <h2 id="more">{Words[Seen.State == CaseStateKind.Done ? "writeAgain" : "write"]}</h2>
        <form method="post" action="{Path}" enctype="multipart/form-data" novalidate>
        {Html.If(Wrong is not null, $"<div class=\"summary\" role=\"alert\" tabindex=\"-1\" autofocus><p>{WrongWords}</p></div>")}
        <div class="question"><label class="legend" for="i-words">{Words["message"]}</label><textarea id="i-words" name="{PostedForm.Words}" rows="4" maxlength="5000">
        {Typed}</textarea></div>
        {PublicHtml.Files(Words, Html.Nothing)}
        {PublicHtml.Hidden(Words, Key)}
        <div class="buttons"><button class="main">{Words["send"]}</button></div>
        </form></main>
        <footer><p>{Words.Say("linkUntil", At(Until))}</p><p>{Words["linkKeep"]}</p></footer>
        """, PublicHtml.Style);

    private string State => char.ToLowerInvariant(Seen.State.ToString()[0]) + Seen.State.ToString()[1..];

    private string WrongWords => Wrong is null ? "" : Words.Keys.Contains(Wrong) ? Words[Wrong] : Words["fault.other"];

    private Html Notice() =>
        WasSent ? Html.Of($"""
            <div class="notice" role="status" tabindex="-1" autofocus><h2>{Words.Say("sent", Seen.Number)}</h2><p>{Words["sentKeep"]}</p>
            <label for="address">{Words["address"]}</label><input id="address" type="text" readonly value="{Address}"></div>
            """)
        : WasWritten ? Html.Of($"""<div class="notice" role="status" tabindex="-1" autofocus><p>{Words["written"]}</p></div>""") : Html.Nothing;

    /// <summary>What was promised, or that it is late: nobody is told that nothing was.</summary>
    private Html Promise()
    {
        if (Seen.AnswerBy is { } answer) return $"""<p class="by">{(answer >= Now ? Words.Say("answerBy", At(answer)) : Words["answerLate"])}</p>""";
        return Seen.SettleBy is { } settle && settle >= Now ? Html.Of($"""<p class="by">{Words.Say("settleBy", At(settle))}</p>""") : Html.Nothing;
    }

    private Html Line(SeenLine line) => $"""
        <li class="{(line.IsCustomers ? "yours" : "ours")}"><p class="who">{(line.IsCustomers ? Words["you"] : line.By is { Length: > 0 } by ? by : Words["we"])} <time datetime="{line.At.ToString("O")}">{At(line.At)}</time></p>
        {Html.If(line.Text is not null, $"<p class=\"text\">{line.Text}</p>")}
        {line.Files.Select(file => Html.Of($"<p class=\"file\"><a href=\"{Path}/files/{file.Id.ToString("d")}\" download>{file.Name}</a> <span>{Size(file.Bytes)}</span></p>"))}</li>
        """;

    private static string Size(long bytes) => bytes < Kilo * Kilo ? $"{Math.Max(1, bytes / Kilo)} KB" : $"{bytes / (double)(Kilo * Kilo):0.0} MB";

    private string At(DateTimeOffset at) => Words.At(Instant.FromDateTimeOffset(at).InZone(DateTimeZoneProviders.Tzdb[Centre.Zone]).ToDateTimeUnspecified());
}
