using Shouwen.App.Http.Pages;
using Shouwen.App.Voice.FollowUps;

namespace Shouwen.App.Voice.Answers.Pages;

/// <summary>What somebody who gave a low mark is asked once their answers are in: may we come back to you? It says what is kept of it and who sees it.</summary>
internal sealed record OfferPage(FollowUpOffer Made, string Token, int KeptDays)
{
    public const string Offer = "-offer";
    public const string Name = "-name";
    public const string Reach = "-reach";
    public const string Wish = "-wish";
    private static readonly (string Name, Func<FollowUpOffer, int?> Member)[] Cuts =
        [("region", made => made.RegionId), ("product", made => made.ProductId), ("channel", made => made.ChannelId), ("queue", made => made.QueueId), ("team", made => made.TeamId)];

    public Given Given { get; init; } = new("", "", "");

    private FormWords Words => FormWords.For(Made.Language);

    /// <summary>By field, in words.</summary>
    public IReadOnlyDictionary<string, string> Wrong()
    {
        var wrong = new Dictionary<string, string>();
        void TooLong(string field, string given, int most)
        {
            if (given.Length > most) wrong[field] = Words.Say("wrong.tooLong", most, given.Length);
        }

        TooLong(Name, Given.Name, FollowUp.MaxName);
        TooLong(Reach, Given.Reach, FollowUp.MaxReach);
        TooLong(Wish, Given.Words, FollowUp.MaxWords);
        if (Given.Reach.Length == 0) wrong[Reach] = Words["back.reachNeeded"];
        return wrong;
    }

    /// <summary>The page again, with what is wrong on it.</summary>
    public IResult As(int status) =>
        PlainPage.As(status, Made.Language, $"{Words["error"]}: {Words["back.title"]}", $"""<main class="alone offered">{Form(Wrong(), "h1")}</main>""");

    public IResult Noted(DateTime due) => PlainPage.As(200, Made.Language, Words["back.notedTitle"], $"""
        <main class="alone thanks">{Closing.Tick}<h1>{Words["back.notedTitle"]}</h1><p class="said">{Words.Say("back.notedText", Words.Say("back.dueFormat", due))}</p><p>{Words["thanksClose"]}</p></main>
        """);

    /// <summary>Below the thanks.</summary>
    public Html Form() => Form(new Dictionary<string, string>(), "h2");

    private Html Form(IReadOnlyDictionary<string, string> wrong, string heading) => $"""
        <form class="offer" method="post" action="{VoiceModule.PublicPath}/{Made.Address}/back" novalidate>
        {(heading == "h1" ? Html.Of($"<h1>{Words["back.title"]}</h1>") : Html.Of($"<h2>{Words["back.title"]}</h2>"))}
        <p>{Words["back.text"]}</p>
        <input type="hidden" name="{Offer}" value="{Token}">
        {Line(wrong, Reach, "back.reach", "back.reachHelp", Given.Reach, "off", true)}
        {Line(wrong, Name, "back.name", null, Given.Name, "name", false)}
        <div class="question{(wrong.ContainsKey(Wish) ? " wrong" : "")}"><label class="legend" for="{Wish}">{Words["back.wish"]}</label>{Error(wrong, Wish)}
        <textarea rows="3" id="{Wish}" name="{Wish}"{Described(wrong, Wish, false)}>
        {Given.Words}</textarea></div>
        <h3>{Words["back.keptTitle"]}</h3>
        <ul class="kept"><li>{Words.Say("back.kept", Made.Score, Made.Least, Made.Most, Together())}</li><li>{Words["back.whoSees"]}</li><li>{Words["back.apart"]}</li><li>{Words.Say("back.erased", KeptDays, (int)RaiseFollowUp.LongestKept.TotalDays)}</li></ul>
        <div class="buttons"><button class="main">{Words["back.send"]}</button></div>
        </form>
        """;

    /// <summary>What the customer's contact belonged to and will be kept.</summary>
    private string Together()
    {
        var kept = Cuts.Where(cut => cut.Member(Made) is not null).Select(cut => Words[$"back.cut.{cut.Name}"]).ToList();
        return kept.Count == 0 ? "" : Words.Say("back.cuts", Words.Listed(kept));
    }

    private Html Line(IReadOnlyDictionary<string, string> wrong, string name, string label, string? help, string given, string autocomplete, bool required) => $"""
        <div class="question{(wrong.ContainsKey(name) ? " wrong" : "")}"><label class="legend" for="{name}">{Words[label]}{Html.If(required, $" <span class=\"mark\">{Words["back.needed"]}</span>")}</label>
        {Html.If(help is not null, $"<p class=\"help\" id=\"h{name}\">{(help is null ? "" : Words[help])}</p>")}{Error(wrong, name)}
        <input type="text" id="{name}" name="{name}" value="{given}" autocomplete="{autocomplete}"{Html.If(required, $" aria-required=\"true\"")}{Described(wrong, name, help is not null)}></div>
        """;

    private Html Error(IReadOnlyDictionary<string, string> wrong, string name) =>
        wrong.TryGetValue(name, out var what) ? $"""<p class="error" id="e{name}"><span class="unseen">{Words["error"]}: </span>{what}</p>""" : Html.Nothing;

    private static Html Described(IReadOnlyDictionary<string, string> wrong, string name, bool hasHelp)
    {
        var by = new[] { hasHelp ? $"h{name}" : null, wrong.ContainsKey(name) ? $"e{name}" : null }.OfType<string>().ToList();
        return $"{Html.If(by.Count > 0, $" aria-describedby=\"{string.Join(' ', by)}\"")}{Html.If(wrong.ContainsKey(name), $" aria-invalid=\"true\"")}";
    }
}
