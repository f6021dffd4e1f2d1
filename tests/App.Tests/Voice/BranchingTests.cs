using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Tests.Voice;

public sealed class BranchingTests
{
    private static readonly LocalText Words = new() { ["en"] = "?" };
    private static readonly Question Mark = new("MARK", QuestionKind.Rating, Words) { Scale = new(1, 10) { DontKnow = true } };
    private static readonly Question Why = new("WHY", QuestionKind.Text, Words) { ShowIf = If("MARK", ConditionOperator.AtMost, "5") };
    private static readonly Question More = new("MORE", QuestionKind.Text, Words) { ShowIf = If("WHY", ConditionOperator.Answered) };
    private static readonly SurveyDefinition Survey = new(["en"], Words, [new("p1", [Mark]), new("p2", [Why]), new("p3", [More])]);

    [Theory]
    [InlineData("3", 1)]
    [InlineData("5", 1)]
    [InlineData("6", null)]
    [InlineData("?", null)]
    [InlineData("", null)]
    public void A_low_mark_leads_to_the_page_that_asks_why(string mark, int? page) =>
        Assert.Equal(page, Branching.NextPage(Survey, 1, new Dictionary<string, string> { ["MARK"] = mark }));

    [Fact]
    public void An_answer_whose_question_is_no_longer_asked_is_dropped_with_all_that_hung_on_it()
    {
        var answers = new Dictionary<string, string> { ["MARK"] = "9", ["WHY"] = "slow", ["MORE"] = "very" };
        Assert.Equal(["MARK"], Branching.Reached(Survey, answers).Select(field => field.Code));
        answers["MARK"] = "2";
        Assert.Equal(["MARK", "WHY", "MORE"], Branching.Reached(Survey, answers).Select(field => field.Code));
    }

    [Theory]
    [InlineData("11", "outOfRange")]
    [InlineData("0", "outOfRange")]
    [InlineData("5.5", "notAPoint")]
    [InlineData("ten", "notAPoint")]
    [InlineData("?", null)]
    [InlineData("10", null)]
    public void A_point_lies_on_its_scale(string answer, string? wrong) =>
        Assert.Equal(wrong, AnswerText.WrongIn(SurveyFields.Of(Mark).Single(), answer));

    [Theory]
    [InlineData("a,b", null)]
    [InlineData("a,c", "notAChoice")]
    [InlineData("a,a", "notAChoice")]
    [InlineData("none", null)]
    [InlineData("a,none", "aloneWithOthers")]
    public void Several_choices_are_of_the_question_and_none_of_these_stands_alone(string answer, string? wrong)
    {
        var question = new Question("Q", QuestionKind.MultipleChoice, Words) { Choices = [new("a", Words), new("b", Words), new("none", Words) { Alone = true }] };
        Assert.Equal(wrong, AnswerText.WrongIn(SurveyFields.Of(question).Single(), answer));
    }

    private static Condition If(string field, ConditionOperator asked, params string[] values) => new(false, [new(field, asked, values)]);
}
