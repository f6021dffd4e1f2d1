using Shouwen.App.Http.Pages;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Voice.Answers.Pages;

/// <summary>One page of a form. `Wrong` is by field; `More` are questions that an answer on this very page has brought forth.</summary>
internal sealed record FormPage(OpenForm Form, FormState State, int Page, string Language)
{
    public IReadOnlyDictionary<string, string> Wrong { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<Question> More { get; init; } = [];

    /// <summary>The address to carry on at elsewhere, where one is needed.</summary>
    public string? Elsewhere { get; init; }

    private FormWords Words => FormWords.For(Language);

    public IResult As(int status)
    {
        var (page, order) = (Form.Survey.Pages[Page], new Shuffled(Form.KeyHash));
        var asked = State.Asked(Page).ToList();
        var questions = new QuestionHtml(State, Language, order, Wrong);
        var title = questions.Said(page.Title);
        var html = Html.Of($"""
            <form id="answers" method="post" action="{VoiceModule.PublicPath}/{Form.Address}" novalidate autocomplete="off">
            <button class="unseen" name="{PostedPage.Do}" value="{PostedPage.Next}" tabindex="-1" aria-hidden="true">{Words["next"]}</button>
            <header>{Languages()}<h1>{Form.Survey.Title.In(Language)}</h1>{Progress()}</header>
            <main>
            {Summary(asked, questions)}{Introduction()}{Html.If(title.Length > 0, $"<h2>{title}</h2>")}
            {order.Questions(page, asked).Select(questions.Of)}
            <input type="hidden" name="{PostedPage.Page}" value="{page.Code}">
            <input type="hidden" name="{PostedPage.Shown}" value="{string.Join(',', asked.Select(question => question.Code))}">
            {Html.If(Form.LinkedKey is not null, $"<input type=\"hidden\" name=\"{PostedPage.Key}\" value=\"{Form.LinkedKey}\">")}
            <div class="buttons">
            <button class="main" name="{PostedPage.Do}" value="{PostedPage.Next}">{Words[State.PageAfter(Page) is null ? "handIn" : "next"]}</button>
            {Html.If(State.PageBefore(Page) is not null, $"<button name=\"{PostedPage.Do}\" value=\"{PostedPage.Back}\">{Words["back"]}</button>")}
            </div>
            </main>
            </form>
            <footer>{Footer()}</footer>
            """);
        var prefix = Wrong.Count > 0 ? $"{Words["error"]}: " : "";
        return PlainPage.As(status, Language, $"{prefix}{(title.Length > 0 ? $"{title} - " : "")}{Form.Survey.Title.In(Language)}", html);
    }

    private Html Languages() => Html.If(Form.Survey.Languages.Count > 1, $"""
        <nav aria-label="{Words["language"]}">{Form.Survey.Languages.Select(language => Html.Of($"""
        <button name="{PostedPage.Do}" value="{PostedPage.InLanguage}{language}" lang="{language}"{Html.If(language == Language, $" aria-current=\"true\"")}>{LanguageChoice.NameOf(language)}</button>
        """))}</nav>
        """);

    private Html Progress()
    {
        if (Form.Survey.Pages.Count == 1) return Html.Nothing;
        var done = 100 * Page / Form.Survey.Pages.Count;
        return $"""<div class="progress"><progress id="progress" max="100" value="{done}" aria-labelledby="done"></progress><span id="done">{Words.Say("progress", done)}</span></div>""";
    }

    private Html Introduction()
    {
        if (Form.IsContinued)
            return $"""<div class="notice"><h2>{Words["continuedTitle"]}</h2><p>{Words["continuedText"]}</p><p><a href="{VoiceModule.PublicPath}/{Form.Address}?f={FormKey.Fresh}">{Words["startAfresh"]}</a></p></div>""";
        var text = Form.Survey.Introduction?.In(Language) ?? "";
        return Html.If(Page == 0 && text.Length > 0, $"""<p class="introduction">{text}</p>""");
    }

    private Html Summary(List<Question> asked, QuestionHtml questions)
    {
        var fields = asked.SelectMany(SurveyFields.Of).Where(field => Wrong.ContainsKey(field.Code)).ToList();
        if (fields.Count > 0)
        {
            return $"""
                <div class="summary" role="alert" tabindex="-1" autofocus><h2>{Words.Say("errorsTitle", fields.Count)}</h2><p>{Words["errorsHelp"]}</p>
                <ul>{fields.Select(field => Html.Of($"<li><a href=\"#{QuestionHtml.AnchorOf(field)}\">{questions.Said(field.Row?.Text ?? field.Question.Text)}</a>: {questions.Wrong(field)}</li>"))}</ul></div>
                """;
        }

        return Html.If(More.Count > 0, $"""
            <div class="notice" role="status" tabindex="-1" autofocus><h2>{Words["moreTitle"]}</h2><p>{Words["moreHelp"]}</p>
            <ul>{More.Select(question => Html.Of($"<li><a href=\"#{Anchor(question)}\">{questions.Said(question.Text)}</a></li>"))}</ul></div>
            """);
    }

    private static string Anchor(Question question) => SurveyFields.Of(question).Select(QuestionHtml.AnchorOf).FirstOrDefault() ?? "answers";

    private Html Footer()
    {
        var isBegun = Form.Draft is not null || More.Count > 0;
        return $"""
            {Html.If(isBegun && Elsewhere is not null, $"<details><summary>{Words["elsewhereTitle"]}</summary><p>{Words["elsewhereText"]}</p><label for=\"elsewhere\">{Words["elsewhereAddress"]}</label><input id=\"elsewhere\" type=\"text\" readonly value=\"{Elsewhere}\"></details>")}
            {Html.If(Form.Invitation is not null && Form.Survey.Pages.Count > 1, $"<p>{Words["elsewhereToken"]}</p>")}
            <p>{Words["privacy"]}</p>
            {Html.If(Form.Invitation is { } by && (by.AgentId ?? by.TopicId) is not null, $"<p>{Words.Say("byAgent", MonthFigures.Smallest)}</p>")}
            {Html.If(Form.Invitation is not null, $"<p><a href=\"{VoiceModule.PublicPath}/{Form.Address}/out\">{Words["optOut"]}</a></p>")}
            """;
    }
}
