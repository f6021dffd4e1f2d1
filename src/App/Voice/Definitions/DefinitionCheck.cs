using System.Text.RegularExpressions;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Definitions;

/// <summary>What a survey must satisfy; everything that is wrong is said at once, at the place where it stands.</summary>
internal sealed partial class DefinitionCheck(FieldErrors errors)
{
    public const string NotACode = "notACode";
    public const string NotALanguage = "notALanguage";
    public const string CodeTwice = "codeTwice";
    public const string TooMany = "tooMany";
    public const string NotTranslated = "notTranslated";
    public const string UnknownConstruct = "unknownConstruct";
    public const string NotEarlier = "notEarlier";
    public const string NotForKind = "notForKind";
    public const string NotAScale = "notAScale";
    public const string NotBelowTheTop = "notBelowTheTop";
    public const string NotHours = "notHours";
    private const int MostLanguages = 8;
    private const int MostPages = 60;
    private const int MostQuestions = 300;
    private const int MostFields = 600;
    private const int MostChoices = 200;
    private const int MostConstructs = 40;
    private const int MostTests = 20;
    private const int LongestTitle = 200;
    private const int LongestText = 4000;
    private readonly HashSet<string> fields = [];
    private readonly HashSet<string> places = [];
    private IReadOnlyList<string> languages = [];
    private HashSet<string> constructs = [];

    public void Check(SurveyDefinition survey)
    {
        errors.AddIf(HasHoles(survey), "pages", FieldErrors.Required);
        if (errors.Any) return;
        Languages(survey.Languages);
        Text("title", survey.Title, LongestTitle);
        OptionalText("introduction", survey.Introduction);
        OptionalText("thanks", survey.Thanks);
        Constructs(survey.Constructs);
        if (IsTooMany("pages", survey.Pages.Count, MostPages)) return;
        errors.AddIf(survey.Pages.Count == 0, "pages", FieldErrors.Required);
        if (IsTooMany("pages", survey.Pages.Sum(page => page.Questions.Count), MostQuestions)) return;
        for (var i = 0; i < survey.Pages.Count; i++) Page($"pages.{i}", survey.Pages[i]);
        errors.AddIf(fields.Count > MostFields, "pages", TooMany);
        PathModelCheck.Check(survey, errors);
        FollowUp(survey);
    }

    /// <summary>Lists with nothing in some place: a program that writes such has a fault, and no place is worth naming.</summary>
    private static bool HasHoles(SurveyDefinition survey) =>
        Holds(survey.Languages) || Holds(survey.Constructs) || Holds(survey.Paths) || Holds(survey.Pages)
        || survey.Pages.Any(page => Holds(page.Questions) || Holds(page.ShowIf?.Tests)
            || page.Questions.Any(question => Holds(question.Choices) || Holds(question.Rows) || Holds(question.ShowIf?.Tests)));

    private static bool Holds<T>(IEnumerable<T?>? list) where T : class => list?.Any(item => item is null) == true;

    private void Languages(IReadOnlyList<string> given)
    {
        languages = given;
        errors.AddIf(given.Count == 0, "languages", FieldErrors.Required);
        errors.AddIf(given.Count > MostLanguages, "languages", TooMany);
        errors.AddIf(given.Distinct().Count() < given.Count, "languages", CodeTwice);
        errors.AddIf(given.Any(language => !LanguageTag().IsMatch(language)), "languages", NotALanguage);
    }

    private void Constructs(IReadOnlyList<SurveyConstruct> given)
    {
        if (IsTooMany("constructs", given.Count, MostConstructs)) return;
        constructs = [.. given.Select(construct => construct.Code)];
        errors.AddIf(constructs.Count < given.Count, "constructs", CodeTwice);
        for (var i = 0; i < given.Count; i++)
        {
            Code($"constructs.{i}.code", given[i].Code);
            Text($"constructs.{i}.name", given[i].Name, LongestTitle);
        }
    }

    private void Page(string at, SurveyPage page)
    {
        Code($"{at}.code", page.Code);
        errors.AddIf(!places.Add($"page {page.Code}"), $"{at}.code", CodeTwice);
        OptionalText($"{at}.title", page.Title);
        Condition($"{at}.showIf", page.ShowIf);
        errors.AddIf(page.Questions.Count == 0, $"{at}.questions", FieldErrors.Required);
        for (var i = 0; i < page.Questions.Count; i++) Question($"{at}.questions.{i}", page.Questions[i]);
    }

    private void Question(string at, Question question)
    {
        Code($"{at}.code", question.Code);
        errors.AddIf(!places.Add($"question {question.Code}"), $"{at}.code", CodeTwice);
        Text($"{at}.text", question.Text, LongestText);
        OptionalText($"{at}.help", question.Help);
        Condition($"{at}.showIf", question.ShowIf);
        Parts(at, question);
        Construct($"{at}.construct", question.Construct);
        errors.AddIf(question.Construct is not null && SurveyFields.ScaleOf(question) is null, $"{at}.construct", NotForKind);
        foreach (var field in SurveyFields.Of(question)) errors.AddIf(!fields.Add(field.Code), $"{at}.code", CodeTwice);
    }

    private void Parts(string at, Question question)
    {
        var hasChoices = question.Kind is QuestionKind.SingleChoice or QuestionKind.MultipleChoice;
        var hasRows = question.Kind is QuestionKind.Matrix or QuestionKind.Pairs;
        var needsScale = hasRows || question.Kind == QuestionKind.Rating;
        if (hasChoices) Choices($"{at}.choices", question.Choices ?? []);
        if (hasRows) Rows($"{at}.rows", question.Rows ?? []);
        if (needsScale) Scale($"{at}.scale", question.Scale);
        errors.AddIf(question.Least > question.Most, $"{at}.most", FieldErrors.OutOfRange);
        errors.AddIf(question.Measures is not null && !Fits(question), $"{at}.measures", NotForKind);
    }

    /// <summary>Satisfaction and effort are points, recommendation is asked in its own way, resolved is yes or no.</summary>
    private static bool Fits(Question question) => question.Measures switch
    {
        Definitions.Measures.Recommendation => question.Kind == QuestionKind.Nps,
        Definitions.Measures.Resolved => question is { Kind: QuestionKind.SingleChoice, Choices.Count: 2 or 3 },
        _ => SurveyFields.ScaleOf(question) is not null && question.Kind is not (QuestionKind.Matrix or QuestionKind.Pairs),
    };

    private void Choices(string at, IReadOnlyList<Choice> choices)
    {
        if (IsTooMany(at, choices.Count, MostChoices)) return;
        errors.AddIf(choices.Count < 2, at, FieldErrors.Required);
        errors.AddIf(choices.Select(choice => choice.Code).Distinct().Count() < choices.Count, at, CodeTwice);
        for (var i = 0; i < choices.Count; i++)
        {
            Code($"{at}.{i}.code", choices[i].Code);
            Text($"{at}.{i}.text", choices[i].Text, LongestText);
        }
    }

    private void Rows(string at, IReadOnlyList<Row> rows)
    {
        if (IsTooMany(at, rows.Count, MostChoices)) return;
        errors.AddIf(rows.Count == 0, at, FieldErrors.Required);
        for (var i = 0; i < rows.Count; i++)
        {
            Code($"{at}.{i}.code", rows[i].Code);
            Text($"{at}.{i}.text", rows[i].Text, LongestText);
            Construct($"{at}.{i}.construct", rows[i].Construct);
        }
    }

    private void Scale(string at, Scale? scale)
    {
        errors.AddIf(scale is null, at, FieldErrors.Required);
        if (scale is null) return;
        errors.AddIf(scale.Least is < 0 or > 1 || scale.Most <= scale.Least || scale.Most > 10, at, FieldErrors.OutOfRange);
        OptionalText($"{at}.leastLabel", scale.LeastLabel);
        OptionalText($"{at}.mostLabel", scale.MostLabel);
    }

    private void Construct(string at, string? code) => errors.AddIf(code is not null && !constructs.Contains(code), at, UnknownConstruct);

    /// <summary>Only what stands before can have been answered.</summary>
    private void Condition(string at, Condition? condition)
    {
        if (condition is null || IsTooMany(at, condition.Tests.Count, MostTests)) return;
        for (var i = 0; i < condition.Tests.Count; i++)
        {
            var test = condition.Tests[i];
            errors.AddIf(!fields.Contains(test.Field), $"{at}.tests.{i}.field", NotEarlier);
            var needsValue = test.Operator is not (ConditionOperator.Answered or ConditionOperator.NotAnswered);
            errors.AddIf(needsValue && test.Values is not { Count: > 0 and <= MostChoices }, $"{at}.tests.{i}.values", FieldErrors.Required);
            var needsNumber = test.Operator is ConditionOperator.AtLeast or ConditionOperator.AtMost;
            errors.AddIf(needsNumber && test.Values?.Count > 0 && AnswerText.Number(test.Values[0]) is null, $"{at}.tests.{i}.values", AnswerText.NotANumber);
        }
    }

    /// <summary>A question on one scale, and a limit that not everybody is below.</summary>
    private void FollowUp(SurveyDefinition survey)
    {
        if (survey.FollowUp is not { } rule) return;
        var question = survey.Pages.SelectMany(page => page.Questions).FirstOrDefault(one => one.Code == rule.Question);
        var scale = question?.Kind is QuestionKind.Rating or QuestionKind.Agreement or QuestionKind.Nps or QuestionKind.Effort ? SurveyFields.ScaleOf(question) : null;
        errors.AddIf(scale is null, "followUp.question", NotAScale);
        errors.AddIf(scale is not null && (rule.AtOrBelow < scale.Least || rule.AtOrBelow >= scale.Most), "followUp.atOrBelow", NotBelowTheTop);
        errors.AddIf(rule.Hours is < 1 or > FollowUpRule.MostHours, "followUp.hours", NotHours);
    }

    private void Code(string at, string? code) => errors.AddIf(code is null || !CodeText().IsMatch(code), at, NotACode);

    private void Text(string at, LocalText? text, int longest)
    {
        foreach (var language in languages) errors.AddIf(text is null || !text.TryGetValue(language, out var said) || string.IsNullOrWhiteSpace(said), at, $"{NotTranslated}:{language}");
        errors.AddIf(text?.Values.Any(said => said?.Length > longest) == true, at, FieldErrors.TooLong);
        errors.AddIf(text?.Values.Any(said => said is not null && Piping.FieldsIn(said).Any(field => !fields.Contains(field))) == true, at, NotEarlier);
    }

    /// <summary>What is said in one language is said in all.</summary>
    private void OptionalText(string at, LocalText? text)
    {
        if (text?.Values.Any(said => !string.IsNullOrWhiteSpace(said)) == true) Text(at, text, LongestText);
    }

    private bool IsTooMany(string at, int count, int most)
    {
        errors.AddIf(count > most, at, TooMany);
        return count > most;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,39}$")]
    private static partial Regex CodeText();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$")]
    private static partial Regex LanguageTag();
}
