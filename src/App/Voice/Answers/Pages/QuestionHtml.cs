using System.Globalization;
using Shouwen.App.Http.Pages;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers.Pages;

/// <summary>Questions as a form asks them, with what was answered and what is wrong with it.</summary>
internal sealed class QuestionHtml(FormState state, string language, Shuffled order, IReadOnlyDictionary<string, string> wrong)
{
    private readonly FormWords words = FormWords.For(language);

    /// <summary>The element that a link to a field's error leads to.</summary>
    public static string AnchorOf(SurveyField field) => $"f-{field.Code}";

    public Html Of(Question question) => question.Kind switch
    {
        QuestionKind.Section => $"""<div class="section"><h3>{Said(question.Text)}</h3>{Help(question)}</div>""",
        QuestionKind.SingleChoice => Group(question, Choices(question, "radio")),
        QuestionKind.MultipleChoice => Group(question, Choices(question, "checkbox")),
        QuestionKind.Matrix or QuestionKind.Pairs => Rows(question),
        QuestionKind.Text or QuestionKind.Number or QuestionKind.Date => Line(question),
        _ => Group(question, Points(SurveyFields.Of(question).Single())),
    };

    /// <summary>What is wrong, in words.</summary>
    public string Wrong(SurveyField field)
    {
        var (least, most) = field.Scale is { } scale ? (scale.Least, scale.Most) : (field.Question.Least, field.Question.Most);
        return wrong[field.Code] switch
        {
            "outOfRange" when most is null => words.Say("wrong.outOfRangeLeast", Text(least)),
            "outOfRange" when least is null => words.Say("wrong.outOfRangeMost", Text(most)),
            "outOfRange" => words.Say("wrong.outOfRange", Text(least), Text(most)),
            "tooLong" => words.Say("wrong.tooLong", AnswerText.LongestText, Given(field).Length),
            AnswerText.AloneWithOthers => words.Say("wrong.aloneWithOthers", Said(Alone(field).Text)),
            var what => words[$"wrong.{what}"],
        };
    }

    public string Said(LocalText? text) => text is null ? "" : Piping.Fill(text.In(language), state.Survey, state.Reached, language);

    private static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private Choice Alone(SurveyField field) => field.Question.Choices!.First(choice => choice.Alone && AnswerText.Choices(Given(field)).Contains(choice.Code));

    private string Given(SurveyField field) => state.Given.GetValueOrDefault(field.Code, "");

    private Html Group(Question question, Html inside)
    {
        var field = SurveyFields.Of(question).Single();
        return $"""
            <fieldset class="question{(wrong.ContainsKey(field.Code) ? " wrong" : "")}"{Described(question, field)}>
            <legend>{Said(question.Text)}{Mark(question)}</legend>{Help(question)}{Error(field)}{inside}
            </fieldset>

            """;
    }

    private Html Rows(Question question) => $"""
        <fieldset class="question rows"{Html.If(HasHelp(question), $" aria-describedby=\"h-{question.Code}\"")}>
        <legend>{Said(question.Text)}{Mark(question)}</legend>{Help(question)}{order.Rows(question).Select(row => Row(question, row))}
        </fieldset>

        """;

    private Html Row(Question question, Row row)
    {
        var fields = SurveyFields.Of(question).Where(field => field.Row == row).ToList();
        return question.Kind == QuestionKind.Matrix
            ? Field("row", fields[0], $"{Said(row.Text)}")
            : $"""
            <fieldset class="pair"><legend>{Said(row.Text)}</legend>{fields.Select(field => Field("half", field, $"{words[field.Half == PairHalf.Expectation ? "expectation" : "perception"]}"))}
            </fieldset>
            """;
    }

    private Html Field(string kind, SurveyField field, Html legend) => $"""

        <fieldset class="{kind}{(wrong.ContainsKey(field.Code) ? " wrong" : "")}"{Described(null, field)}><legend>{legend}</legend>{Error(field)}{Points(field)}</fieldset>
        """;

    private Html Points(SurveyField field)
    {
        var (scale, given) = (field.Scale!, Given(field));
        var isOpen = scale.DontKnow || !field.Question.Required;
        var points = Enumerable.Range(scale.Least, scale.Most - scale.Least + 1).ToList();
        return $"""

            <div class="points{(isOpen ? " open" : "")}" style="--points:{points.Count}"><div class="scale">{points.Select((point, at) => Html.Of($"""
            <label><input type="radio" name="{field.Code}" value="{point}"{Id(field, at)}{Checked(given == Text(point))}><span>{point}{End(field, point)}</span></label>
            """))}</div>
            <div class="ends" aria-hidden="true"><span>{Least(field)}</span><span>{Most(field)}</span></div>{Without(field, scale, given)}</div>
            """;
    }

    private Html End(SurveyField field, int point)
    {
        var label = point == field.Scale!.Least ? Least(field) : point == field.Scale.Most ? Most(field) : "";
        return Html.If(label.Length > 0, $"""<span class="unseen"> {label}</span>""");
    }

    private string Least(SurveyField field) => EndOf(field, Said(field.Scale!.LeastLabel), "least");

    private string Most(SurveyField field) => EndOf(field, Said(field.Scale!.MostLabel), "most");

    /// <summary>What the two ends mean, where the survey does not say and the kind of question does.</summary>
    private string EndOf(SurveyField field, string said, string end) => field.Question.Kind switch
    {
        _ when said.Length > 0 => said,
        QuestionKind.Agreement => words[$"agreement.{end}"],
        QuestionKind.Nps => words[$"recommendation.{end}"],
        QuestionKind.Effort => words[$"effort.{end}"],
        _ => "",
    };

    /// <summary>A point once chosen cannot be taken back by itself: there is always a way to say nothing, unless something must be said.</summary>
    private Html Without(SurveyField field, Scale? scale, string given) => scale?.DontKnow == true
        ? $"""<label class="without"><input type="radio" name="{field.Code}" value="{AnswerText.DontKnow}"{Checked(given == AnswerText.DontKnow)}><span>{words["dontKnow"]}</span></label>"""
        : Html.If(!field.Question.Required, $"""<label class="without"><input type="radio" name="{field.Code}" value=""><span>{words["noAnswer"]}</span></label>""");

    private Html Choices(Question question, string type)
    {
        var field = SurveyFields.Of(question).Single();
        var given = AnswerText.Choices(Given(field));
        return $"""

            <div class="choices">{order.Choices(question).Select((choice, at) => Html.Of($"""
            <label><input type="{type}" name="{question.Code}" value="{choice.Code}"{Id(field, at)}{Checked(given.Contains(choice.Code))}><span>{Said(choice.Text)}</span></label>
            """))}{Html.If(type == "radio", Without(field, null, ""))}</div>
            """;
    }

    private Html Line(Question question)
    {
        var field = SurveyFields.Of(question).Single();
        var (id, given) = (AnchorOf(field), Given(field));
        var attributes = Html.Of($"""id="{id}" name="{question.Code}"{Described(question, field)}{Html.If(question.Required, $" aria-required=\"true\"")}{Html.If(wrong.ContainsKey(field.Code), $" aria-invalid=\"true\"")}""");
        var input = question.Kind switch
        {
            // A newline after the tag is not part of what was typed.
            QuestionKind.Text => Html.Of($"<textarea rows=\"4\" autocomplete=\"off\" {attributes}>\n{given}</textarea>"),
            QuestionKind.Date => Html.Of($"<input type=\"date\" {attributes} value=\"{given}\">"),
            _ => Html.Of($"<input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" {attributes} value=\"{given}\">"),
        };
        return $"""
            <div class="question{(wrong.ContainsKey(field.Code) ? " wrong" : "")}"><label class="legend" for="{id}">{Said(question.Text)}{Mark(question)}</label>{Help(question)}{Error(field)}
            {input}</div>

            """;
    }

    private Html Mark(Question question) => Html.If(question.Required, $""" <span class="mark">{words["required"]}</span>""");

    private bool HasHelp(Question question) => HelpText(question).Length > 0;

    private string HelpText(Question question) => Said(question.Help) is { Length: > 0 } help ? help : question.Kind == QuestionKind.MultipleChoice ? words["severalAllowed"] : "";

    private Html Help(Question question) => Html.If(HasHelp(question), $"""<p class="help" id="h-{question.Code}">{HelpText(question)}</p>""");

    private Html Error(SurveyField field) =>
        wrong.ContainsKey(field.Code) ? $"""<p class="error" id="e-{field.Code}"><span class="unseen">{words["error"]}: </span>{Wrong(field)}</p>""" : Html.Nothing;

    private Html Described(Question? question, SurveyField field)
    {
        var by = new[] { question is not null && HasHelp(question) ? $"h-{question.Code}" : null, wrong.ContainsKey(field.Code) ? $"e-{field.Code}" : null }.OfType<string>().ToList();
        return Html.If(by.Count > 0, $" aria-describedby=\"{string.Join(' ', by)}\"");
    }

    private static Html Id(SurveyField field, int at) => Html.If(at == 0, $" id=\"{AnchorOf(field)}\"");

    private static Html Checked(bool isChecked) => Html.If(isChecked, $" checked");
}
