using Shouwen.App.Desk.Doors;
using Shouwen.App.Desk.Types;
using Shouwen.App.Files.Published;
using Shouwen.App.Http.Pages;

namespace Shouwen.App.Desk.Public;

/// <summary>What stands on the form: as it was typed, by the name of its field.</summary>
internal delegate string Typed(string name);

/// <summary>The form of a kind of case. What is wrong is by field; `Said` is told above it all.</summary>
internal sealed record DoorPage(OpenDoor Door, string Key, Typed Typed)
{
    private const int MostWords = 5000;

    public IReadOnlyDictionary<string, string> Wrong { get; init; } = new Dictionary<string, string>();

    public string? Said { get; init; }

    private PublicWords Words => Door.Words;

    public IResult As(int status)
    {
        var fields = Shown().ToList();
        return PlainPage.As(status, Words.Language, $"{(Wrong.Count > 0 ? $"{Words["error"]}: " : "")}{Door.Title} - {Door.Centre.Name}", $"""
            <header>{PublicHtml.Languages(Words, Door.Address)}<p class="of">{Door.Centre.Name}</p><h1>{Door.Title}</h1>{Html.If(Door.Text.Length > 0, $"<p class=\"introduction\">{Door.Text}</p>")}</header>
            <main><form method="post" action="{Door.Address}" enctype="multipart/form-data" novalidate>
            {Summary(fields)}
            {Area(PostedForm.Words, Words["words"], Words["wordsHelp"])}
            {Topics()}
            {fields.Select(Field)}
            {Line(PostedForm.Customer, Words["customer"], Words["customerHelp"], "", "tel", isNeeded: true)}
            {PublicHtml.Files(Words, Fault(PostedForm.Files))}
            {PublicHtml.Hidden(Words, Key)}
            <input type="hidden" name="{PostedForm.Shown}" value="{string.Join(',', fields.Select(field => field.Code))}">
            <div class="buttons"><button class="main">{Words["send"]}</button></div>
            </form></main>
            <footer><p>{Words["privacy"]}</p></footer>
            """, PublicHtml.Style);
    }

    /// <summary>Fields that an answer brings forth stand there once it was given.</summary>
    public IEnumerable<CaseField> Shown() => KeepDoor.Asked(Door.Type.Document).Where(field => field.ShownIf is not { } shown || shown.Values.Contains(Typed(PostedForm.NameOf(shown.Field))));

    private Html Summary(IReadOnlyList<CaseField> fields)
    {
        if (Said is not null) return $"""<div class="notice" role="alert" tabindex="-1" autofocus><p>{Said}</p></div>""";
        if (Wrong.Count == 0) return Html.Nothing;
        // In the order in which they stand on the page.
        (string Wrong, string Name, string Label) Own(string name) => (name, name, Words[name]);
        List<(string Wrong, string Name, string Label)> all =
            [Own(PostedForm.Words), Own(PostedForm.Topic), .. fields.Select(field => ($"fields.{field.Code}", PostedForm.NameOf(field.Code), field.Label)), Own(PostedForm.Customer), Own(PostedForm.Files)];
        return $"""
            <div class="summary" role="alert" tabindex="-1" autofocus><h2>{Words["errorsTitle"]}</h2>
            <ul>{all.Where(one => Wrong.ContainsKey(one.Wrong)).Select(one => Html.Of($"<li><a href=\"#i-{one.Name}\">{one.Label}</a>: {PublicHtml.Fault(Words, Wrong[one.Wrong])}</li>"))}</ul></div>
            """;
    }

    private Html Topics() => Html.If(Door.Topics.Count > 1, $"""
        <div class="question{Html.If(Wrong.ContainsKey(PostedForm.Topic), $" wrong")}"><label class="legend" for="i-{PostedForm.Topic}">{Words["topic"]}</label>
        {Fault(PostedForm.Topic)}<select id="i-{PostedForm.Topic}" name="{PostedForm.Topic}"{Described(PostedForm.Topic, false)}><option value="">{Words["topicOther"]}</option>{Door.Topics.Select(topic => Html.Of($"<option value=\"{topic.Code}\"{Html.If(Typed(PostedForm.Topic) == topic.Code, $" selected")}>{topic.Name}</option>"))}</select></div>
        """);

    private Html Field(CaseField field)
    {
        var name = PostedForm.NameOf(field.Code);
        if (field.Kind != CaseFieldKind.Choice) return Line(name, field.Label, Help(field), field.Kind == CaseFieldKind.Date ? "date" : "text", field.Kind == CaseFieldKind.Number ? "decimal" : "text", field.Mandatory, $"fields.{field.Code}");
        var (given, wrong) = (Typed(name), $"fields.{field.Code}");
        return $"""
            <fieldset class="question{Html.If(Wrong.ContainsKey(wrong), $" wrong")}"{Described(name, Help(field).Length > 0, wrong, isGroup: true)}><legend>{field.Label}{Mark(field.Mandatory)}</legend>{HelpOf(name, Help(field))}{Fault(wrong, name)}
            <div class="choices">{field.Choices.Select((choice, at) => Html.Of($"<label><input type=\"radio\" name=\"{name}\" value=\"{choice}\"{Html.If(at == 0, $" id=\"i-{name}\"")}{Html.If(given == choice, $" checked")}><span>{choice}</span></label>"))}</div></fieldset>
            """;
    }

    private static string Help(CaseField field) => string.Join(' ', new[] { field.Help, field.Example }.Where(text => !string.IsNullOrEmpty(text)));

    private Html Area(string name, string label, string help) => $"""
        <div class="question{Html.If(Wrong.ContainsKey(name), $" wrong")}"><label class="legend" for="i-{name}">{label}{Mark(true)}</label>{HelpOf(name, help)}{Fault(name)}
        <textarea id="i-{name}" name="{name}" rows="6" maxlength="{MostWords}" aria-required="true"{Described(name, true)}>
        {Typed(name)}</textarea></div>
        """;

    private Html Line(string name, string label, string help, string type, string mode, bool isNeeded, string? wrong = null) => $"""
        <div class="question{Html.If(Wrong.ContainsKey(wrong ?? name), $" wrong")}"><label class="legend" for="i-{name}">{label}{Mark(isNeeded)}</label>{HelpOf(name, help)}{Fault(wrong ?? name, name)}
        <input id="i-{name}" name="{name}" type="{(type.Length == 0 ? "text" : type)}" inputmode="{mode}"{Html.If(name == PostedForm.Customer, $" autocomplete=\"tel\"")} maxlength="2000" value="{Typed(name)}"{Html.If(isNeeded, $" aria-required=\"true\"")}{Described(name, help.Length > 0, wrong)}></div>
        """;

    private Html Mark(bool isNeeded) => Html.If(isNeeded, $""" <span class="mark">{Words["required"]}</span>""");

    private static Html HelpOf(string name, string help) => Html.If(help.Length > 0, $"""<p class="help" id="h-{name}">{help}</p>""");

    private Html Fault(string wrong, string? name = null) => Html.If(Wrong.ContainsKey(wrong), $"""<p class="error" id="e-{name ?? wrong}">{PublicHtml.Fault(Words, Wrong.GetValueOrDefault(wrong) ?? "")}</p>""");

    /// <param name="isGroup">Of several fields none is the wrong one.</param>
    private Html Described(string name, bool hasHelp, string? wrong = null, bool isGroup = false)
    {
        var isWrong = Wrong.ContainsKey(wrong ?? name);
        var by = new[] { hasHelp ? $"h-{name}" : null, isWrong ? $"e-{name}" : null }.OfType<string>().ToList();
        return $"""{Html.If(by.Count > 0, $" aria-describedby=\"{string.Join(' ', by)}\"")}{Html.If(isWrong && !isGroup, $" aria-invalid=\"true\"")}""";
    }
}

/// <summary>Pieces that public pages have in common.</summary>
internal static class PublicHtml
{
    public static string Style { get; } = PlainPage.Read("public.css");

    public static Html Languages(PublicWords words, string address) => $"""
        <nav aria-label="{words["language"]}">{PublicWords.Languages.Select(language => Html.Of($"<a href=\"{address}?in={language}\" lang=\"{language}\"{Html.If(language == words.Language, $" aria-current=\"true\"")}>{LanguageChoice.NameOf(language)}</a>"))}</nav>
        """;

    public static Html Files(PublicWords words, Html fault) => $"""
        <div class="question"><label class="legend" for="i-{PostedForm.Files}">{words["files"]}</label><p class="help" id="h-{PostedForm.Files}">{words["filesHelp"]}</p>{fault}
        <input id="i-{PostedForm.Files}" type="file" name="{PostedForm.Files}" multiple accept="{FileKind.Accepted}" aria-describedby="h-{PostedForm.Files}"></div>
        """;

    /// <summary>The page's own key, its language, and a field that nobody sees.</summary>
    public static Html Hidden(PublicWords words, string key) => $"""
        <input type="hidden" name="{PostedForm.Key}" value="{key}"><input type="hidden" name="{PostedForm.Language}" value="{words.Language}">
        <div class="trap" aria-hidden="true"><label>{words["trap"]} <input type="text" name="{PostedForm.Trap}" tabindex="-1" autocomplete="off"></label></div>
        """;

    public static string Fault(PublicWords words, string what) => words.Keys.Contains($"fault.{what}") ? words[$"fault.{what}"] : words["fault.other"];
}
