namespace Shouwen.App.Voice.Definitions;

/// <summary>The fields of a survey, in the order of its pages.</summary>
public static class SurveyFields
{
    public const string ExpectationEnd = "_E";
    public const string PerceptionEnd = "_P";
    private static readonly Scale Agreement = new(1, 5);
    private static readonly Scale Recommendation = new(0, 10);
    private static readonly Scale Effort = new(1, 7);

    public static IEnumerable<SurveyField> Of(SurveyDefinition survey) => survey.Pages.SelectMany(page => page.Questions).SelectMany(Of);

    public static IEnumerable<SurveyField> Of(Question question) => question.Kind switch
    {
        QuestionKind.Section => [],
        QuestionKind.SingleChoice => [new(question.Code, FieldKind.Choice, question)],
        QuestionKind.MultipleChoice => [new(question.Code, FieldKind.Choices, question)],
        QuestionKind.Text => [new(question.Code, FieldKind.Text, question)],
        QuestionKind.Number => [new(question.Code, FieldKind.Number, question)],
        QuestionKind.Date => [new(question.Code, FieldKind.Date, question)],
        QuestionKind.Matrix => (question.Rows ?? []).Select(row => new SurveyField(row.Code, FieldKind.Points, question) { Row = row, Scale = ScaleOf(question) }),
        QuestionKind.Pairs => (question.Rows ?? []).SelectMany(row => PairOf(question, row)),
        _ => [new(question.Code, FieldKind.Points, question) { Scale = ScaleOf(question) }],
    };

    public static Scale? ScaleOf(Question question) => question.Kind switch
    {
        QuestionKind.Agreement => question.Scale is { } asked ? asked with { Least = Agreement.Least, Most = Agreement.Most } : Agreement,
        QuestionKind.Nps => question.Scale is { } asked ? asked with { Least = Recommendation.Least, Most = Recommendation.Most } : Recommendation,
        QuestionKind.Effort => question.Scale is { } asked ? asked with { Least = Effort.Least, Most = Effort.Most } : Effort,
        _ => question.Scale,
    };

    private static IEnumerable<SurveyField> PairOf(Question question, Row row) =>
    [
        new(row.Code + ExpectationEnd, FieldKind.Points, question) { Row = row, Half = PairHalf.Expectation, Scale = ScaleOf(question) },
        new(row.Code + PerceptionEnd, FieldKind.Points, question) { Row = row, Half = PairHalf.Perception, Scale = ScaleOf(question) },
    ];
}
