using System.Text.RegularExpressions;
using Shouwen.App.Http.Pages;
using Shouwen.App.Voice.Answers.Pages;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Letters;

namespace Shouwen.App.Tests.Voice;

public sealed partial class FormWordsTests
{
    private static readonly FormWords Chinese = FormWords.All[FrameLanguage.Chinese];
    private static readonly LocalText Words = new() { ["zh-CN"] = "话", ["en"] = "word" };

    [Theory]
    [InlineData("zh-CN", @"[A-Za-z]*\p{IsCJKUnifiedIdeographs}")]
    [InlineData("zh-Hant", @"\p{IsCJKUnifiedIdeographs}")]
    [InlineData("en", "^[^\u0100-\u1fff\u3000-\uffff]+$")]
    [InlineData("ja", @"[\u3040-\u30ff\u4e00-\u9fff]")]
    [InlineData("ko", @"\p{IsHangulSyllables}")]
    [InlineData("ru", @"\p{IsCyrillic}")]
    [InlineData("fr", "^[^\u0180-\u1fff\u3000-\uffff]+$")]
    [InlineData("es", "^[^\u0100-\u1fff\u3000-\uffff]+$")]
    [InlineData("de", "^[^\u0100-\u1fff\u3000-\uffff]+$")]
    public void Each_of_the_forms_own_words_is_said_in_each_language_with_the_same_holes(string language, string letters)
    {
        var words = FormWords.All[language];
        Assert.Equal(Chinese.Keys, words.Keys);
        Assert.True(Chinese.Keys.Count() > 70);
        Assert.All(words.Keys.Where(key => !key.StartsWith("list.", StringComparison.Ordinal) && key is not "back.dueFormat"), key =>
        {
            Assert.Matches(letters, words[key]);
            Assert.Equal(Holes().Matches(Chinese[key]).Select(hole => hole.Value).Order(), Holes().Matches(words[key]).Select(hole => hole.Value).Order());
        });
    }

    [Fact]
    public void Every_language_of_the_frame_is_checked() =>
        Assert.Equal(FrameLanguage.All.Order(), typeof(FormWordsTests).GetMethod(nameof(Each_of_the_forms_own_words_is_said_in_each_language_with_the_same_holes))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(data => (string)data.Data[0]!).Order());

    [Fact]
    public void A_letter_has_its_holes_in_each_language() => Assert.All(FrameLanguage.All, language =>
    {
        var usual = LetterText.Usual(language);
        Assert.Contains(LetterText.Title, usual.Subject, StringComparison.Ordinal);
        Assert.All(new[] { LetterText.Link, LetterText.Out, LetterText.Until }, hole => Assert.Contains(hole, usual.Text, StringComparison.Ordinal));
    });

    [Fact]
    public void Everything_that_can_be_wrong_has_a_word()
    {
        string[] wrong = [FormState.Required, AnswerText.NotAPoint, AnswerText.NotAChoice, AnswerText.NotANumber, AnswerText.NotADate, AnswerText.AloneWithOthers, "outOfRange", "tooLong"];
        Assert.All(wrong, what => Assert.Contains($"wrong.{what}", Chinese.Keys));
    }

    [Theory]
    [InlineData("zh-CN", "下一页")]
    [InlineData("zh-SG", "下一页")]
    [InlineData("zh-HK", "下一頁")]
    [InlineData("ja", "次へ")]
    [InlineData("fr-CA", "Suivant")]
    [InlineData("en-GB", "Next")]
    [InlineData("th", "Next")]
    public void The_form_speaks_the_surveys_language_or_else_english(string language, string next) => Assert.Equal(next, FormWords.For(language)["next"]);

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB;q=0.5, zh-TW", "zh-CN")]
    [InlineData("fr, en;q=0.1", "en")]
    [InlineData("fr", "zh-CN")]
    [InlineData("en;q=0", "zh-CN")]
    [InlineData("<script>", "zh-CN")]
    [InlineData(null, "zh-CN")]
    public void The_browsers_wishes_choose_among_the_surveys_languages(string? accepted, string language) =>
        Assert.Equal(language, LanguageChoice.Best(["zh-CN", "en"], null, accepted));

    [Fact]
    public void What_is_put_into_a_page_is_encoded_and_pieces_are_not_encoded_twice()
    {
        const string attack = "<i title=\"'\">&";
        var piece = Html.Of($"<b>{attack}</b>");
        Assert.Equal("<p><b>&lt;i title=&quot;&#x27;&quot;&gt;&amp;</b></p>", Html.Of($"<p>{piece}</p>").ToString());
    }

    [Fact]
    public void A_hole_in_a_text_says_the_label_of_the_choice_in_its_language_and_only_once()
    {
        var survey = new SurveyDefinition(["zh-CN", "en"], Words, [new("p", [
            new("ONE", QuestionKind.SingleChoice, Words) { Choices = [new("a", new() { ["zh-CN"] = "电话", ["en"] = "Phone" }), new("b", Words)] },
            new("MANY", QuestionKind.MultipleChoice, Words) { Choices = [new("a", new() { ["zh-CN"] = "电话", ["en"] = "Phone" }), new("b", Words)] },
            new("MARK", QuestionKind.Nps, Words), new("T", QuestionKind.Text, Words)])]);
        var answers = new Dictionary<string, string> { ["ONE"] = "a", ["MANY"] = "a,b", ["MARK"] = "9", ["T"] = "{{MARK}}<b>" };
        Assert.Equal("电话 电话、话 9 {{MARK}}<b> … {x}", Piping.Fill("{{ONE}} {{MANY}} {{MARK}} {{T}} {{NONE}} {x}", survey, answers, "zh-CN"));
        Assert.Equal("Phone / Phone, word", Piping.Fill("{{ONE}} / {{MANY}}", survey, answers, "en"));
        answers["MARK"] = AnswerText.DontKnow;
        Assert.Equal("… …", Piping.Fill("{{MARK}} {{ONE}}", survey, new Dictionary<string, string> { ["MARK"] = "?" }, "en"));
        Assert.Equal(["ONE", "T"], Piping.FieldsIn("{{ONE}} { {MANY}} {{T}}"));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("thanks")]
    [InlineData("first")]
    [InlineData("choice")]
    public void A_text_may_only_say_what_was_answered_before_it(string where)
    {
        LocalText Said(string place) => new() { ["en"] = place == where ? "{{B}}" : "x" };
        var survey = new SurveyDefinition(["en"], Said("title"), [new("p", [
            new("A", QuestionKind.SingleChoice, Said("first")) { Choices = [new("a", Said("choice")), new("b", Said("-"))] },
            new("B", QuestionKind.Text, Said("-")), new("C", QuestionKind.Text, new() { ["en"] = "{{A}} {{B}}" })])])
        { Thanks = Said("thanks") };
        var wrong = App.Voice.Surveys.SurveyForm.WrongIn(survey).Found;
        Assert.Equal(["notEarlier"], wrong.Single().Value);
    }

    [Fact]
    public void Sections_keep_their_places_when_questions_are_shuffled_and_none_of_these_comes_last()
    {
        var questions = Enumerable.Range(0, 9).Select(i => new Question($"Q{i}", i == 4 ? QuestionKind.Section : QuestionKind.Text, Words)).ToList();
        var page = new SurveyPage("p", questions) { Shuffle = true };
        var order = new Shuffled("a").Questions(page, questions).Select(question => question.Code).ToList();
        Assert.Equal("Q4", order[4]);
        Assert.Equal(questions.Select(question => question.Code).Order(), order.Order());
        Assert.Equal(order, new Shuffled("a").Questions(page, questions).Select(question => question.Code));
        Assert.NotEqual(order, new Shuffled("b").Questions(page, questions).Select(question => question.Code));
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Holes();
}
