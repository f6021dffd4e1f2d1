using System.Globalization;
using Shouwen.App.Http;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Letters;

/// <summary>What a letter says in one language. `{{link}}` is where the answer is given, `{{out}}` where no more is wanted, `{{title}}` the survey's name, `{{until}}` the last day.</summary>
public sealed record LetterText(string Subject, string Text)
{
    public const int MaxSubject = 150;
    public const int MaxText = 5_000;
    public const string Link = "{{link}}";
    public const string Out = "{{out}}";
    public const string Title = "{{title}}";
    public const string Until = "{{until}}";
    public const string NoLink = "noLink";

    public static LetterText Usual(string language) => Words[FrameLanguage.For(language)].Usual;

    public void Check(FieldErrors errors, string language)
    {
        errors.Text($"texts.{language}.subject", Subject, MaxSubject);
        errors.AddIf(string.IsNullOrWhiteSpace(Text), $"texts.{language}.text", FieldErrors.Required);
        errors.AddIf(Text.Length > MaxText, $"texts.{language}.text", FieldErrors.TooLong);
        errors.AddIf(!Text.Contains(Link, StringComparison.Ordinal), $"texts.{language}.text", NoLink);
    }

    /// <summary>As it is sent. Whoever wrote no way out gets one all the same.</summary>
    public (string Subject, string Text) Filled(SurveyDefinition survey, string language, string address, DateOnly? until, bool isReminder)
    {
        var words = Words[FrameLanguage.For(language)];
        var title = survey.Title.In(language);
        string Fill(string text) => text.Replace(Link, address, StringComparison.Ordinal).Replace(Out, $"{address}/out", StringComparison.Ordinal)
            .Replace(Title, title, StringComparison.Ordinal).Replace(Until, until is { } day ? string.Format(null, words.Until, day.ToString(words.Date, CultureInfo.GetCultureInfo(FrameLanguage.For(language)))) : "", StringComparison.Ordinal);
        var text = Text.Contains(Out, StringComparison.Ordinal) ? Text : $"{Text.TrimEnd()}\n\n{words.NoMore}";
        return (Fill(isReminder ? string.Format(null, words.Reminder, Subject) : Subject).ReplaceLineEndings(" "), Fill(text));
    }

    private sealed record LanguageWords(string Subject, string Text, string Reminder, string NoMore, string Until, string Date)
    {
        public LetterText Usual => new(Subject, Text);
    }

    private static IReadOnlyDictionary<string, LanguageWords> Words { get; } = FrameLanguage.Words<LanguageWords>("letter");
}
